package text

import (
	"khabar/ui/arabic"
	"khabar/ui/bidi"
)

// An Engine turns texts into paragraphs for one kind of terminal. It holds
// the memory that the work needs, so that laying text out allocates next to
// nothing; it is not for concurrent use.
type Engine struct {
	metrics    Metrics
	cleaner    cleaner
	bidi       bidi.Paragraph
	breaker    LineBreaker
	runes      []rune         // the cleaned text
	opens      []uint8        // before each rune, and at the end: may a line end?
	levels     []bidi.Level   // of each rune
	glyphs     []arabic.Glyph // of the right-to-left stretches, in logical order
	bytes      []byte
	edges      []edge
	openStyles []int // spans, by their index, while style runs are made
	openLinks  []int
	inserts    []insertion
	kashidas   []kashida
	word       []rune
	items      []item
	itemLevel  []bidi.Level
	order      []int
	label      Paragraph
}

// NewEngine returns an engine for terminals with the given metrics.
func NewEngine(m Metrics) *Engine { return &Engine{metrics: m} }

// Metrics returns what the engine was made for.
func (e *Engine) Metrics() Metrics { return e.metrics }

// Paragraph makes a text ready. It never fails: what cannot be shown is
// replaced, and an empty text is a paragraph without lines.
func (e *Engine) Paragraph(s string, o Options) *Paragraph {
	p := new(Paragraph)
	e.Prepare(p, s, o)
	return p
}

// Prepare does the work of [Engine.Paragraph] in the memory of p. Lines made
// from p before remain good; its offsets do not.
func (e *Engine) Prepare(p *Paragraph, s string, o Options) {
	p.engine, p.size, p.spacing = e, len(s), max(o.Spacing, 0)
	e.cleaner.run(s, o.Slot, o.Spans)
	e.findBreaks()
	e.resolve(p, o.Base)
	e.settle(p, s)
	e.join()
	p.appendClusters(e)
	p.appendStyleRuns(e, o)
}
