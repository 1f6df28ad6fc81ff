package sources

import (
	"khabar/ui/mistake"
	"khabar/ui/prompt"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// A block is what scrolls as one: a fact, a row with what is wrong below it, or
// a blank line.
type block struct {
	lines int
	row   int // -1 for none
	draw  func(y int)
}

// blocks are all that scrolls, from the first line on.
func (d *drawing) blocks() []block {
	var list []block
	blank := block{lines: 1, row: -1, draw: func(int) {}}
	for _, f := range d.facts(d.words, d.now) {
		list = append(list, d.factBlock(f))
	}
	list = append(list, blank)
	for i, r := range d.rows {
		if i > 0 && r.act != "" && d.rows[i-1].act == "" {
			list = append(list, blank)
		}
		list = append(list, d.rowBlock(i))
	}
	return list
}

// follow scrolls so that the row under the cursor is in view, with all that
// stands above the first one.
func (f *Form) follow(blocks []block) {
	at, total, first := 0, 0, true
	lines := 0
	for _, b := range blocks {
		if b.row == f.cursor {
			at, lines = total, b.lines
			if first {
				at, lines = 0, total+b.lines
			}
		}
		first = first && b.row < 0
		total += b.lines
	}
	f.top = min(f.top, max(total-f.view, 0), at)
	f.top = max(f.top, at+lines-f.view, 0)
}

func (d *drawing) factBlock(f fact) block {
	p := d.engine.Paragraph(f.value, text.Options{Base: d.base(), Style: f.style})
	room := max(d.region.Width-d.values-edge, 1)
	breaks := p.Breaks(nil, room)
	breaks = breaks[:min(len(breaks), mostValue)]
	return block{lines: max(len(breaks), 1), row: -1, draw: func(y int) {
		d.put(y, nameColumn, f.name, theme.Faint, d.base())
		d.putLines(y, p, breaks)
	}}
}

// putLines writes lines of a paragraph in the column of values.
func (d *drawing) putLines(y int, p *text.Paragraph, breaks []text.Break) {
	for i, br := range breaks {
		l := p.Line(br, text.LineOptions{})
		x := d.values
		if d.words.RTL() {
			x = d.region.Width - d.values - l.Width
		}
		if y+i >= 0 && y+i < d.region.Height {
			d.region.Put(x, y+i, l)
		}
	}
}

func (d *drawing) rowBlock(i int) block {
	if i == d.cursor && d.line != nil {
		return d.typedBlock(i)
	}
	return block{lines: 1, row: i, draw: func(y int) {
		d.zone(y, 0, d.region.Width, i, -1)
		d.drawName(y, i)
		r := d.rows[i]
		switch {
		case r.act != "":
		case d.options(r.setting) != nil:
			d.drawOptions(y, i)
		default:
			d.drawValue(y, r)
		}
		d.mark(y, i)
	}}
}

// mark shows that a row is the one under the cursor.
func (d *drawing) mark(y, i int) {
	if i == d.cursor && y >= 0 && y < d.region.Height {
		d.region.Restyle(0, y, d.region.Width, func(s text.Style) text.Style { return s | theme.Selected })
	}
}

func (d *drawing) drawName(y, i int) {
	style := theme.Faint
	if d.rows[i].act != "" {
		style = theme.Body
	}
	if i == d.cursor {
		style = theme.Body | theme.Bold
		sign := "▸"
		if d.words.RTL() {
			sign = "◂"
		}
		d.put(y, cursorColumn, sign, theme.Accent, d.base())
	}
	d.put(y, nameColumn, d.rows[i].name(d.words), style, d.base())
}

func (d *drawing) drawValue(y int, r row) {
	value := d.value(r)
	if r.setting == Address {
		value = redacted(value)
	}
	if value == "" {
		d.put(y, d.values, d.unset(d.words, r), theme.Faint, d.base())
		return
	}
	d.put(y, d.values, value, theme.Body, d.own(value))
}

// typedBlock is a row while its value is typed: below it stand the marks of a
// mistake, and what is wrong.
func (d *drawing) typedBlock(i int) block {
	width := max(d.region.Width-d.values-edge, 1)
	var wrong prompt.Wrong
	var p *text.Paragraph
	var breaks []text.Break
	lines := 1
	if d.wrong != nil {
		if e := d.mistake(); e != nil {
			start, end := mistake.Place(e, d.line.Text())
			wrong = prompt.Wrong{Start: start, End: end}
			lines++
		}
		p = d.engine.Paragraph(d.complaint(), text.Options{Base: d.base(), Style: theme.Failure})
		breaks = p.Breaks(nil, width)
		breaks = breaks[:min(len(breaks), mostValue)]
		lines += len(breaks)
	}
	return block{lines: lines, row: i, draw: func(y int) {
		d.zone(y, 0, d.region.Width, i, -1)
		d.drawName(y, i)
		d.mark(y, i)
		if y >= 0 && y < d.region.Height {
			x := d.values
			if d.words.RTL() {
				x = edge
			}
			d.line.Draw(d.region.Sub(x, y, width, min(1+min(wrong.End, 1), d.region.Height-y)), d.engine, d.words.RTL(), wrong)
		}
		if p != nil {
			d.putLines(y+lines-len(breaks), p, breaks)
		}
	}}
}

// complaint says what is wrong with what was typed, and which key mends it.
func (d *drawing) complaint() string {
	said := sentence(d.words, d.wrong)
	if e := d.mistake(); e != nil && e.Meant != "" {
		said += " · " + d.words.T("sources.suggest")
	}
	return said
}
