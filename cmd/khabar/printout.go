package main

import (
	"bufio"
	"errors"
	"os"
	"regexp"

	xterm "github.com/charmbracelet/x/term"

	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/term"
	"khabar/ui/text"
)

// maxRows is as many rows as a text takes.
const maxRows = 1 << 20

// A printout prints rows to standard output or standard error. On a terminal
// they are laid out for it; a file or another program gets each text whole and
// in logical order, which is what an editor and a search need.
type printout struct {
	*bufio.Writer
	laidOut bool // for a terminal
	mirror  bool // the interface is right-to-left: columns begin at the right
	width   int  // of the terminal, in cells
	engine  *text.Engine
	encoder *term.Encoder
	canvas  canvas.Canvas
	bytes   []byte
}

func (a *app) printout(f *os.File) *printout {
	profile := a.printProfile(f)
	return &printout{
		Writer: bufio.NewWriter(f), laidOut: xterm.IsTerminal(f.Fd()), mirror: a.words.RTL(),
		width: terminalWidth(f), engine: text.NewEngine(profile.Metrics()), encoder: term.NewEncoder(profile, a.sgr(f), nil),
	}
}

// terminalWidth is how many cells a row has.
func terminalWidth(f *os.File) int {
	if width, _, err := xterm.GetSize(f.Fd()); err == nil && width > 0 {
		return min(width, widestPrint)
	}
	return usualWidth
}

// row prints one row of the width of the terminal.
func (p *printout) row(draw func(canvas.Region)) {
	p.canvas.Reset(p.width, 1, 0)
	draw(p.canvas.All())
	p.cells(p.canvas.Row(0))
}

// cells prints cells that stand in visual order. Flush reports errors.
func (p *printout) cells(row []text.Cell) {
	p.bytes = p.encoder.AppendRow(p.bytes[:0], trimEnd(row))
	_, _ = p.Write(append(p.bytes, '\n'))
}

// paragraph prints a text on as many rows as it takes, but for those beyond
// most, each at the edge where its direction starts.
func (p *printout) paragraph(s string, o text.Options, most int) {
	all := p.engine.Paragraph(s, o)
	breaks := all.Breaks(nil, p.width)
	for i, b := range breaks[:min(len(breaks), most)] {
		line := all.Line(b, text.LineOptions{})
		if i == most-1 && len(breaks) > most {
			line = all.TruncateFrom(b.Start, p.width)
		}
		p.row(func(r canvas.Region) { r.PutStart(0, line) })
	}
}

// column is a part of a row, counted from the side where the interface starts.
func (p *printout) column(r canvas.Region, x, width int) canvas.Region {
	if p.mirror {
		x = r.Width - x - width
	}
	return r.Sub(x, 0, width, 1)
}

// command matches what is typed at a prompt and stands in a sentence.
var command = regexp.MustCompile(`khabar(?: -{0,2}[a-z]+\b| [A-Z]+\b)*|--?[a-z][a-z-]*\b|\$[A-Z_]+|A[+-]`)

// sentence is how a sentence of the interface is laid out: commands in it stand
// for themselves, or the dashes of a flag would come apart from its name among
// right-to-left words.
func (p *printout) sentence(s string) text.Options {
	o := text.Options{Base: p.direction(), Slot: text.SlotRow}
	for _, at := range command.FindAllStringIndex(s, -1) {
		o.Spans = append(o.Spans, text.Span{Start: at[0], End: at[1], Isolate: text.IsolateLTR})
	}
	return o
}

// direction is the one that the interface is written in.
func (p *printout) direction() bidi.Direction {
	if p.mirror {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}

// put places a line at one of the sides of a region.
func (p *printout) put(r canvas.Region, line text.Line, atRight bool) {
	x := 0
	if atRight {
		x = r.Width - line.Width
	}
	r.Put(x, 0, line)
}

// printAll prints each thing of a list, and tells by the exit status whether
// there was any.
func printAll[T any](a *app, list []T, one func(*printout, T) error) error {
	out := a.printout(a.stdout)
	var err error
	for _, t := range list {
		err = errors.Join(err, one(out, t))
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		return err
	}
	return a.found(len(list))
}
