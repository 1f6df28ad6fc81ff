// Package foot draws the foot of the screen: the status line, which says what
// was done last or what is going on, and the hint line, which names the most
// important keys of what they go to now.
//
// On a low screen both share a row: what is said goes before what is hinted.
// Hints are made from the bindings of package keymap, and laid out once for
// each map.
package foot

import (
	"khabar/ui/canvas"
	"khabar/ui/keymap"
	"khabar/ui/label"
	"khabar/ui/layout"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	RTL() bool
}

// A Bar draws the foot. It is not for concurrent use.
type Bar struct {
	engine *text.Engine
	words  Words
	label  label.Builder
	hints  map[*keymap.Binding][]text.Line // by the first of a map
}

// New returns a bar that has drawn nothing yet.
func New(e *text.Engine, w Words) *Bar {
	return &Bar{engine: e, words: w, hints: map[*keymap.Binding][]text.Line{}}
}

// Said is what the status line says; the zero value is nothing.
type Said struct {
	Text  string
	Style text.Style
}

// Draw draws the status line and the hints for keys where the plan has them on
// the screen.
func (b *Bar) Draw(screen canvas.Region, plan layout.Plan, said Said, keys keymap.Map) {
	if plan.Hint.Empty() {
		return
	}
	row := func(r layout.Rect) canvas.Region { return screen.Sub(r.X+1, r.Y, r.Width-2, 1) }
	if status := row(plan.Status); said.Text != "" && status.Width > 0 {
		b.label.Reset()
		b.label.Glue(said.Text, said.Style)
		status.PutStart(0, b.line(status.Width))
	}
	if said.Text == "" || !plan.SharedStatus {
		b.drawHints(row(plan.Hint), keys)
	}
}

func (b *Bar) line(width int) text.Line {
	return b.label.Line(b.engine, label.Base(b.words.RTL()), width)
}

// drawHints writes as many hints as there is room for, the most important
// first.
func (b *Bar) drawHints(r canvas.Region, keys keymap.Map) {
	at := 0
	for _, l := range b.hintsOf(keys) {
		if at+l.Width <= r.Width {
			at = r.PutFrom(at, l, b.words.RTL()) + 2
		}
	}
}

// hintWidth is the most that a hint takes, in cells.
const hintWidth = 40

func (b *Bar) hintsOf(keys keymap.Map) []text.Line {
	if len(keys) == 0 {
		return nil
	}
	lines, made := b.hints[&keys[0]]
	if !made {
		for _, h := range keys.Hints() {
			b.label.Reset()
			b.label.Add(keys.HintKeys(h), theme.Accent).Glue(" ", theme.Faint).Glue(b.words.T("hint."+string(h.Action)), theme.Faint)
			lines = append(lines, b.line(hintWidth))
		}
		b.hints[&keys[0]] = lines
	}
	return lines
}
