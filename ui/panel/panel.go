// Package panel is the type panel: the rows by which a person sets how an
// article looks, each of which applies as it is changed. It is a plain value
// with methods. It knows neither the article nor the keys: it is told what is
// set now, moved through and turned, and hands back what should be. What
// became of that is up to who shows it, and is told to the panel with
// [Panel.Show]; a panel never shows what is not so.
//
// In a right-to-left interface it is the mirror image, sliders included: what
// grows, grows towards the side where lines end.
package panel

import (
	"khabar/feed"
	"khabar/ui/size"
	"khabar/ui/theme"
)

// A Setting is what a row sets.
type Setting uint8

// The settings, in the order of their rows.
const (
	Nothing Setting = iota
	Size
	Measure
	Leading
	Align
	Theme
	Direction
)

// rows are the settings that have a row.
var rows = [...]Setting{Size, Measure, Leading, Align, Theme, Direction}

// Rows is the number of rows that the panel takes where there is room for all.
const Rows = len(rows) + ruleRows

// Values are how an article is set.
type Values struct {
	Size      size.Step
	Measure   int // letters in a line
	Leading   size.Leading
	Justified bool
	Theme     string         // one of theme.Names
	Direction feed.Direction // DirectionUnknown is as the article has it
}

// Notes are what stands beside the rows: how letters grow here, what the
// direction is for, and in the heading what all of it is for. Kashida says that
// lines are justified by stretching words, and Rows how many rows of the grid a
// line takes, by which its leading can be chosen.
type Notes struct {
	Size, Direction, Heading string
	Kashida                  bool
	Rows                     int
}

// A Panel is what is shown. It is not for concurrent use.
type Panel struct {
	values Values
	notes  Notes
	cursor int // index in rows
	typed  int // digits of a measure as typed so far, 0 for none
	top    int // the first row that is shown
	zones  []zone
}

// New returns a panel with the cursor on its first row.
func New(v Values, n Notes) *Panel { return &Panel{values: v, notes: n} }

// Show tells the panel what is set now.
func (p *Panel) Show(v Values, n Notes) { p.values, p.notes = v, n }

// Values returns what should be set.
func (p *Panel) Values() Values { return p.values }

// Cursor returns the setting of the row under the cursor.
func (p *Panel) Cursor() Setting { return rows[p.cursor] }

// Move moves the cursor by n rows, down when positive.
func (p *Panel) Move(n int) {
	p.typed = 0
	p.cursor = min(max(p.cursor+n, 0), len(rows)-1)
}

// Turn changes the setting under the cursor by n: to larger ones or those
// further on when positive. It returns what it changed, Nothing at an end.
func (p *Panel) Turn(n int) Setting {
	p.typed = 0
	return p.choose(p.Cursor(), p.index(p.Cursor())+n)
}

// Sideways turns the setting under the cursor by sight: to the right by n,
// which in a right-to-left interface is back.
func (p *Panel) Sideways(n int, rightToLeft bool) Setting {
	if rightToLeft {
		n = -n
	}
	return p.Turn(n)
}

// Digit takes a digit that was typed: the number of an option of the row under
// the cursor, from 1, or a digit of the measure. It returns what it changed,
// and whether it had a use for the digit at all: a 0 that does not follow
// another digit is nobody's number.
func (p *Panel) Digit(d int) (changed Setting, taken bool) {
	s := p.Cursor()
	if s != Measure {
		if d == 0 {
			return Nothing, false
		}
		return p.choose(s, d-1), true
	}
	if d == 0 && p.typed == 0 {
		return Nothing, false
	}
	n := 10*p.typed + d
	if n < size.ShortestMeasure && n*10 <= size.LongestMeasure {
		p.typed = n // the beginning of a larger one
		return Nothing, true
	}
	p.typed = 0
	return p.setMeasure(n), true
}

// index returns which of its options a setting has.
func (p *Panel) index(s Setting) int {
	v := p.values
	switch s {
	case Size:
		return int(v.Size - size.Smallest)
	case Measure:
		return (v.Measure - size.ShortestMeasure) / size.MeasureStep
	case Leading:
		return position(v.Leading, size.Leadings(p.notes.Rows))
	case Align:
		return position(v.Justified, alignments[:])
	case Theme:
		return position(v.Theme, theme.Names())
	}
	return position(v.Direction, directions[:])
}

var (
	alignments = [...]bool{false, true}
	directions = [...]feed.Direction{feed.DirectionUnknown, feed.RightToLeft, feed.LeftToRight}
)

func position[T comparable](v T, among []T) int {
	for i, other := range among {
		if other == v {
			return i
		}
	}
	return 0
}

// count returns how many options a setting has.
func (p *Panel) count(s Setting) int {
	switch s {
	case Size:
		return int(size.Largest-size.Smallest) + 1
	case Measure:
		return (size.LongestMeasure-size.ShortestMeasure)/size.MeasureStep + 1
	case Leading:
		return len(size.Leadings(p.notes.Rows))
	case Align:
		return len(alignments)
	case Theme:
		return len(theme.Names())
	}
	return len(directions)
}

// choose gives a setting one of its options, the last or the first where i is
// beyond them, and returns it if that is another.
func (p *Panel) choose(s Setting, i int) Setting {
	i = min(max(i, 0), p.count(s)-1)
	before := p.values
	switch v := &p.values; s {
	case Size:
		v.Size = size.Smallest + size.Step(i)
	case Measure:
		return p.setMeasure(size.ShortestMeasure + size.MeasureStep*i)
	case Leading:
		v.Leading = size.Leadings(p.notes.Rows)[i]
	case Align:
		v.Justified = alignments[i]
	case Theme:
		v.Theme = theme.Names()[i]
	case Direction:
		v.Direction = directions[i]
	}
	if p.values == before {
		return Nothing
	}
	return s
}

func (p *Panel) setMeasure(n int) Setting {
	n = min(max(n, size.ShortestMeasure), size.LongestMeasure)
	if n == p.values.Measure {
		return Nothing
	}
	p.values.Measure = n
	return Measure
}

// A zone is a stretch of a row that can be clicked.
type zone struct {
	y, from, to int // columns from to to, without the last
	setting     Setting
	option      int  // index of the option that a click chooses
	turn        int  // or by how much it turns, where not 0
	row         bool // or nothing but the cursor
}

// Hit does what a click at column x of row y of the region that was drawn last
// asks for: it puts the cursor on the row and chooses what stands there. It
// returns what it changed.
func (p *Panel) Hit(x, y int) Setting {
	for _, z := range p.zones {
		if z.y != y || x < z.from || x >= z.to {
			continue
		}
		p.cursor, p.typed = position(z.setting, rows[:]), 0
		switch {
		case z.row:
			return Nothing
		case z.turn != 0:
			return p.Turn(z.turn)
		}
		return p.choose(z.setting, z.option)
	}
	return Nothing
}
