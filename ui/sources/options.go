package sources

import (
	"khabar/ui/bidi"
	"khabar/ui/theme"
)

// optionGap is from one option to the next: a blank, the mark and two blanks.
const optionGap = 4

// drawOptions draws a setting's options beside each other, a mark behind the
// one that it has; or that one alone, between what turns to the others.
func (d *drawing) drawOptions(y, i int) {
	r := d.rows[i]
	options := d.options(r.setting)
	chosen := 0
	all := -optionGap + 2
	for n, o := range options {
		if o == d.value(r) {
			chosen = n
		}
		all += d.engine.Width(d.option(d.words, r.setting, o)) + optionGap
	}
	if all > d.region.Width-d.values-edge || r.setting == Interval {
		d.drawOne(y, i, chosen)
		return
	}
	at := d.values
	for n, o := range options {
		style := theme.Faint
		if n == chosen {
			style = theme.Body | theme.Bold
		}
		from, to := d.put(y, at, d.option(d.words, r.setting, o), style, d.base())
		if n == chosen {
			d.put(y, to+1, "●", theme.Accent, d.base())
		}
		d.zone(y, from, to+2, i, n)
		at = to + optionGap
	}
}

// drawOne draws the option that a setting has.
func (d *drawing) drawOne(y, i, chosen int) {
	r := d.rows[i]
	options := d.options(r.setting)
	back, on := "‹ ", " ›"
	if d.words.RTL() {
		back, on = " ›", "‹ "
	}
	style := theme.Body
	if d.value(r) == "" {
		style = theme.Faint
	}
	// Signs keep the way that they point: a line that runs from right to left
	// would mirror them (UAX #9, L4).
	from, to := d.put(y, d.values, back, theme.Accent, bidi.LeftToRight)
	d.zone(y, from, to, i, max(chosen-1, 0))
	_, to = d.put(y, to, d.option(d.words, r.setting, options[chosen]), style, d.base())
	from, to = d.put(y, to, on, theme.Accent, bidi.LeftToRight)
	d.zone(y, from, to, i, min(chosen+1, len(options)-1))
}
