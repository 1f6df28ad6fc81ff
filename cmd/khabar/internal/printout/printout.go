package printout

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"regexp"
	"strings"

	xterm "github.com/charmbracelet/x/term"

	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/term"
	"khabar/ui/text"
)

// A Printout prints rows or lines to a file. Its writer keeps its errors, and
// Flush reports them.
type Printout struct {
	*bufio.Writer
	LaidOut bool         // for a terminal: rows and not lines
	Mirror  bool         // the interface is right-to-left: columns begin at the right
	Width   int          // of the terminal, in cells
	Engine  *text.Engine // with the terminal's metrics
	encoder *term.Encoder
	canvas  canvas.Canvas
	bytes   []byte
	failed  error
}

// New returns a printout to a file.
func New(f *os.File, o Options) *Printout {
	profile := o.profile(f)
	return &Printout{
		Writer: bufio.NewWriter(f), LaidOut: xterm.IsTerminal(f.Fd()), Mirror: o.Words.RTL(),
		Width: Width(f), Engine: text.NewEngine(profile.Metrics()), encoder: term.NewEncoder(profile, o.sgr(f), nil),
	}
}

// Clean makes a text one line that is safe to print.
func Clean(s string) string { return text.Clean(s, text.SlotRow) }

// Line prints a sentence of the interface: on as many rows as it takes, or as one
// line.
func (p *Printout) Line(sentence string) {
	if p.LaidOut {
		p.Paragraph(sentence, p.Sentence(sentence), 0)
		return
	}
	_, _ = p.WriteString(Clean(sentence) + "\n")
}

// Fields prints a line of fields with tabs between them, each on the one line
// whatever it holds.
func (p *Printout) Fields(fields ...string) {
	for i, f := range fields {
		fields[i] = Clean(f)
	}
	_, _ = p.WriteString(strings.Join(fields, "\t") + "\n")
}

// JSON prints a value as JSON on a line, with < and & as they are: what reads it is
// no web page, and addresses are full of them.
func (p *Printout) JSON(v any) {
	e := json.NewEncoder(p)
	e.SetEscapeHTML(false)
	p.failed = errors.Join(p.failed, e.Encode(v))
}

// Flush writes what is left, and reports what failed since the one before.
func (p *Printout) Flush() error {
	err := errors.Join(p.failed, p.Writer.Flush())
	p.failed = nil
	return err
}

// Row prints one row of the width of the terminal.
func (p *Printout) Row(draw func(canvas.Region)) {
	p.canvas.Reset(p.Width, 1, 0)
	draw(p.canvas.All())
	p.cells(p.canvas.Row(0))
}

// cells prints cells that stand in visual order. Flush reports errors.
func (p *Printout) cells(row []text.Cell) {
	p.bytes = p.encoder.AppendRow(p.bytes[:0], trimEnd(row))
	_, _ = p.Write(append(p.bytes, '\n'))
}

// Paragraph prints a text on as many rows as it takes, each at the edge where its
// direction starts; where most is not 0, on that many at most, with an ellipsis.
func (p *Printout) Paragraph(s string, o text.Options, most int) {
	all := p.Engine.Paragraph(s, o)
	breaks := all.Breaks(nil, p.Width)
	rows := len(breaks)
	if most > 0 {
		rows = min(rows, most)
	}
	for i, b := range breaks[:rows] {
		line := all.Line(b, text.LineOptions{})
		if i == rows-1 && rows < len(breaks) {
			line = all.TruncateFrom(b.Start, p.Width)
		}
		p.bytes = p.encoder.AppendLine(p.bytes[:0], line, p.Width)
		_, _ = p.Write(append(p.bytes, '\n'))
	}
}

// Column is a part of a row, in cells, counted from the side where the interface starts.
func (p *Printout) Column(r canvas.Region, x, width int) canvas.Region {
	if p.Mirror {
		x = r.Width - x - width
	}
	return r.Sub(x, 0, width, 1)
}

// command matches what is typed at a prompt and stands in a sentence.
var command = regexp.MustCompile(`khabar(?: -{0,2}[a-z]+\b| [A-Z]+\b)*|--?[a-z][a-z-]*\b|\$[A-Z_]+|A[+-]`)

// Sentence is how a sentence of the interface is laid out: commands in it stand
// for themselves, or the dashes of a flag would come apart from its name among
// right-to-left words.
func (p *Printout) Sentence(s string) text.Options {
	o := text.Options{Base: p.Direction(), Slot: text.SlotRow}
	for _, at := range command.FindAllStringIndex(s, -1) {
		o.Spans = append(o.Spans, text.Span{Start: at[0], End: at[1], Isolate: text.IsolateLTR})
	}
	return o
}

// Direction is the one that the interface is written in.
func (p *Printout) Direction() bidi.Direction {
	if p.Mirror {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}

// Cell prints a text in a column of a row, as Column counts it, at the side where
// the interface starts; what does not fit gives way to an ellipsis.
func (p *Printout) Cell(r canvas.Region, x, width int, s string, style text.Style) {
	p.Put(p.Column(r, x, width), p.Engine.LabelWithin(Clean(s), style, width), p.Mirror)
}

// Put places a line at one of the sides of a region.
func (p *Printout) Put(r canvas.Region, line text.Line, atRight bool) {
	x := 0
	if atRight {
		x = r.Width - line.Width
	}
	r.Put(x, 0, line)
}
