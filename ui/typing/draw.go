package typing

import (
	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/mistake"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	RTL() bool
}

// The rows below the line: a mistake has its place and what was meant, a problem
// is broken into lines, of which so many are shown at most.
const (
	mistakeRows = 2
	mostProblem = 4
)

// Rows returns how many rows the line and what is said about it take on a region
// of so many columns.
func (in *Input) Rows(e *text.Engine, w Words, width int) int {
	rows := 1
	if in.told {
		rows += mistakeRows
	}
	if in.Problem != "" {
		rows += min(len(in.problem(e, w).Breaks(nil, max(width, 1))), mostProblem)
	}
	return rows
}

// Draw draws the line on the region's first row, and below it what is said about
// it as far as there is room. found stands at the line's far end, if it is not
// empty.
func (in *Input) Draw(r canvas.Region, e *text.Engine, w Words, found string) {
	taken := in.drawFound(r, e, w, found)
	line := r.Sub(0, 0, r.Width-taken, min(r.Height, 2))
	if w.RTL() {
		line = r.Sub(taken, 0, r.Width-taken, min(r.Height, 2))
	}
	in.line.Draw(line, e, w.RTL(), in.wrong())
	if in.Problem != "" {
		in.drawProblem(r, e, w)
	} else if in.told && r.Height > mistakeRows {
		in.drawMistake(r.Sub(0, mistakeRows, r.Width, 1), e, w)
	}
}

// foundFrom is the width from which on there is room for what was found.
const foundFrom = 40

// drawFound says at the far end of the line what was found, and returns how many
// cells that takes.
func (in *Input) drawFound(r canvas.Region, e *text.Engine, w Words, found string) (taken int) {
	if found == "" || r.Width < foundFrom {
		return 0
	}
	var b label.Builder
	b.Glue(found, theme.Faint)
	l := b.Line(e, base(w), r.Width/2)
	r.PutFrom(r.Width-l.Width, l, w.RTL())
	return l.Width + 1
}

func base(w Words) bidi.Direction { return label.Base(w.RTL()) }

func (in *Input) problem(e *text.Engine, w Words) *text.Paragraph {
	return e.Paragraph(in.Problem, text.Options{Base: base(w), Style: theme.Failure})
}

// drawProblem says below the line what was wrong before, on as many rows as
// there are.
func (in *Input) drawProblem(r canvas.Region, e *text.Engine, w Words) {
	p := in.problem(e, w)
	for i, b := range p.Breaks(nil, max(r.Width, 1)) {
		if i+1 >= r.Height {
			return
		}
		r.PutStart(i+1, p.Line(b, text.LineOptions{}))
	}
}

// drawMistake says what is wrong with the line, and which key takes what was
// meant.
func (in *Input) drawMistake(r canvas.Region, e *text.Engine, w Words) {
	var b label.Builder
	b.Glue(mistake.Sentence(in.mistake, w), theme.Failure)
	if in.mistake.Meant != "" {
		b.Glue("   ", theme.Body).Add("Tab", theme.Accent).Glue(" ", theme.Body).Glue(w.T("hint.suggest"), theme.Faint)
	}
	r.PutStart(0, b.Line(e, base(w), max(r.Width, 1)))
}
