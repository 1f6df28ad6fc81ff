package panel

import (
	"khabar/feed"
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/size"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Words are what the panel says; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	N(id string, n int, args ...any) string
	Number(n int) string
	RTL() bool
}

// ruleRows is the row of the rule that sets the panel off from the article
// above it, with the heading in it.
const ruleRows = 1

// The columns of a row, from its start: the cursor and the setting's name.
const (
	cursorColumn = 1
	nameColumn   = 3
	nameGap      = 3
)

// Draw draws the panel on the whole region. Where it is too low for all rows,
// those around the cursor are shown; where it is too narrow for a row's
// options, the one that is chosen.
func (p *Panel) Draw(r canvas.Region, e *text.Engine, w Words) {
	r.Fill(theme.Body)
	p.zones = p.zones[:0]
	first := 0
	if r.Height > ruleRows+1 {
		p.drawRule(r, e, w)
		first = ruleRows
	}
	visible := max(min(r.Height-first, len(rows)), 1)
	p.top = min(p.top, p.cursor)
	p.top = max(p.top, p.cursor-visible+1, 0)
	p.top = min(p.top, len(rows)-visible)
	names := 0
	for _, s := range rows {
		names = max(names, e.Width(w.T(nameOf(s))))
	}
	for y := first; y < r.Height && p.top+y-first < len(rows); y++ {
		i := p.top + y - first
		l := line{panel: p, region: r, engine: e, words: w, y: y, setting: rows[i], selected: i == p.cursor}
		l.draw(names)
	}
}

func nameOf(s Setting) string { return "panel." + settingNames[s] }

// settingNames are also the ends of the identifiers of words.
var settingNames = [...]string{Size: "size", Measure: "measure", Leading: "leading", Align: "align", Theme: "theme", Direction: "direction"}

var ruleCell = [1]text.Cell{{Text: "─", Form: "─", Width: 1, Style: theme.Border}}

func (p *Panel) drawRule(r canvas.Region, e *text.Engine, w Words) {
	for x := range r.Width {
		r.PutCells(x, 0, ruleCell[:])
	}
	if r.Width < 16 || p.notes.Heading == "" {
		return
	}
	var b label.Builder
	b.Glue(" ", theme.Faint).Add(p.notes.Heading, theme.Faint).Glue(" ", theme.Faint)
	heading := b.Line(e, label.Base(w.RTL()), r.Width-4)
	r.Sub(2, 0, r.Width-4, 1).PutStart(0, heading)
}

// A line draws one row: parts one after the other from the side where the
// interface starts, those that can be clicked with what a click on them does.
type line struct {
	panel    *Panel
	region   canvas.Region
	engine   *text.Engine
	words    Words
	y        int
	setting  Setting
	selected bool
	at       int // the next free column, counted from the start
}

func (l *line) draw(names int) {
	l.zone(0, l.region.Width, zone{row: true})
	if l.selected {
		cursor := "▸"
		if l.words.RTL() {
			cursor = "◂"
		}
		l.at = cursorColumn
		l.put(cursor, theme.Accent)
	}
	l.at = nameColumn
	style := theme.Faint
	if l.selected {
		style = theme.Body | theme.Bold
	}
	l.put(l.words.T(nameOf(l.setting)), style)
	l.at = nameColumn + names + nameGap
	if names > l.region.Width/3 { // narrow: no common column
		l.at = nameColumn + l.engine.Width(l.words.T(nameOf(l.setting))) + 1
	}
	switch l.setting {
	case Size:
		l.drawLadder()
	case Measure:
		l.drawSlider()
	default:
		l.drawOptions()
	}
	if l.selected {
		l.region.Restyle(0, l.y, l.region.Width, func(s text.Style) text.Style { return s | theme.Selected })
	}
}

// room is how many columns are free.
func (l *line) room() int { return max(l.region.Width-1-l.at, 0) }

// put places a text and returns the columns that it took.
func (l *line) put(s string, style text.Style) (from, to int) {
	made := l.engine.LabelWithin(s, style, max(l.room(), 1))
	from, to = l.at, l.at+made.Width
	if l.room() == 0 {
		return l.at, l.at
	}
	x := from
	if l.words.RTL() {
		x = l.region.Width - to
	}
	l.region.Put(x, l.y, made)
	l.at = to
	return from, to
}

// zone makes a stretch of columns, counted from the start, one that can be
// clicked. The last that was made at a place comes first.
func (l *line) zone(from, to int, z zone) {
	z.y, z.setting = l.y, l.setting
	z.from, z.to = from, to
	if l.words.RTL() {
		z.from, z.to = l.region.Width-to, l.region.Width-from
	}
	l.panel.zones = append([]zone{z}, l.panel.zones...)
}

// button places a text that turns the setting when it is clicked.
func (l *line) button(s string, style text.Style, turn int) {
	from, to := l.put(s, style)
	l.zone(from, to, zone{turn: turn})
}

// note places a remark behind the rest.
func (l *line) note(s string) {
	if s == "" || l.room() < 12 {
		return
	}
	l.at += 3
	l.put(s, theme.Faint)
}

// drawLadder draws the steps of the size between A− and A+.
func (l *line) drawLadder() {
	chosen, n := l.panel.index(Size), l.panel.count(Size)
	ends := [2]text.Style{theme.Accent | theme.Bold, theme.Accent | theme.Bold}
	if chosen == 0 {
		ends[0] = theme.Faint
	}
	if chosen == n-1 {
		ends[1] = theme.Faint
	}
	l.button("A-", ends[0], -1)
	l.at++
	if l.room() < 2*n+3 {
		l.put(l.panel.values.Size.String(), theme.Body|theme.Bold)
	} else {
		for i := range n {
			dot, style := "○", theme.Faint
			if i == chosen {
				dot, style = "●", theme.Accent|theme.Bold
			}
			from, to := l.put(dot, style)
			l.zone(from, to+1, zone{option: i})
			l.at++
		}
		l.at-- // the blank behind the last
	}
	l.at++
	l.button("A+", ends[1], 1)
	l.note(l.panel.notes.Size)
}

// The slider's track: what it is at most and at least, in columns, without
// its ends.
const (
	longestTrack  = 17
	shortestTrack = 5
)

// drawSlider draws the measure on a track from the shortest to the longest.
func (l *line) drawSlider() {
	value, n := l.panel.values.Measure, l.panel.count(Measure)
	number := l.words.Number(value)
	track := min(l.room()-4-l.engine.Width(number), longestTrack)
	if track >= shortestTrack {
		left, right := "├", "┤"
		if l.words.RTL() {
			left, right = right, left
		}
		l.button(left, theme.Border, -1)
		index := min(max(l.panel.index(Measure), 0), n-1)
		knob := (index*(track-1) + (n-1)/2) / (n - 1)
		for i := range track {
			mark, style := "─", theme.Border
			if i == knob {
				mark, style = "●", theme.Accent|theme.Bold
			}
			from, to := l.put(mark, style)
			l.zone(from, to, zone{option: (i*(n-1) + (track-1)/2) / (track - 1)})
		}
		l.button(right, theme.Border, 1)
		l.at++
	}
	style := theme.Body
	if l.panel.typed > 0 && l.selected {
		number, style = l.words.Number(l.panel.typed)+"▏", theme.Accent
	}
	l.put(number, style)
}

// drawOptions draws a setting's options beside each other, a mark behind the
// one that is chosen.
func (l *line) drawOptions() {
	chosen := l.panel.index(l.setting)
	all := 0
	for i := range l.panel.count(l.setting) {
		all += l.engine.Width(l.option(i)) + optionGap
	}
	if all-optionGap+2 > l.room() {
		l.drawOne(chosen)
		return
	}
	for i := range l.panel.count(l.setting) {
		style := theme.Faint
		if i == chosen {
			style = theme.Body | theme.Bold
		}
		from, to := l.put(l.option(i), style)
		if i == chosen {
			l.at++
			l.put("●", theme.Accent)
		}
		l.zone(from, to+2, zone{option: i})
		l.at = to + optionGap
	}
	l.at -= 2
	if l.setting == Direction {
		l.note(l.panel.notes.Direction)
	}
}

// optionGap is from one option to the next: a blank, the mark and two blanks.
const optionGap = 4

// drawOne draws the chosen option alone, between what turns to the others.
func (l *line) drawOne(chosen int) {
	back, on := "‹ ", " ›"
	if l.words.RTL() {
		back, on = "› ", " ‹"
	}
	room := l.room()
	l.button(back, theme.Accent, -1)
	name := l.option(chosen)
	if width := room - 4; width > 0 && l.engine.Width(name) > width {
		made := l.engine.LabelWithin(name, theme.Body|theme.Bold, width)
		x := l.at
		if l.words.RTL() {
			x = l.region.Width - l.at - made.Width
		}
		l.region.Put(x, l.y, made)
		l.at += made.Width
	} else {
		l.put(name, theme.Body|theme.Bold)
	}
	l.button(on, theme.Accent, 1)
}

// option returns the name of one of the setting's options.
func (l *line) option(i int) string {
	switch l.setting {
	case Leading:
		return size.LeadingWords(l.words, size.Leadings(l.panel.notes.Rows)[i])
	case Align:
		if alignments[i] && l.panel.notes.Kashida {
			return l.words.T("panel.kashida")
		}
		return l.words.T(alignmentNames[i])
	case Theme:
		return l.words.T(themeNames[theme.Names()[i]])
	}
	return l.words.T(directionNames[i])
}

// ThemeName and DirectionName say what an option is called.
func ThemeName(w Words, name string) string { return w.T(themeNames[name]) }

// DirectionName returns the name of a direction; that of DirectionUnknown is
// "auto".
func DirectionName(w Words, d feed.Direction) string {
	return w.T(directionNames[position(d, directions[:])])
}

// The identifiers of the options' names.
var (
	alignmentNames = [...]string{"panel.start", "panel.justified"}
	directionNames = [...]string{"panel.auto", "panel.rightToLeft", "panel.leftToRight"}
	themeNames     = map[string]string{
		"auto": "panel.auto", "light": "panel.light", "dark": "panel.dark", "sepia": "panel.sepia", "contrast": "panel.contrast",
	}
)
