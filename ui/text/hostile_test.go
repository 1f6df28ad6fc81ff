package text

import (
	"flag"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed/feedtest/steps"
	"khabar/ui/bidi"
)

// hostile are texts that make somebody's layout quadratic, each given by what
// is repeated.
var hostile = []string{
	"\u2067", "\u2068", "\u2067a\u2069", "(", ")(", "«", "\u202e", "\u0301", "\u200c", "\u200b", "a\u00ad", "\n", "\r\n\t", " ", "a ", "\t",
	"\x1b]", "\x1b[", "\u009d", "\x1b", "\xff", "ﷺ", "﷽", "\u06dd1", "👨\u200d", "🇮", "1\u20e3", "%", "$1", "a-", "\"", "' ",
	"क\u094d", "ᄀ", "\u25cc\u0301", "لا", "ل\u064b", "ـ", "ب\u2068", "新", "\u00a0", "http://", "\ufdfa\n", " \u200f", "a\u2060 ",
}

// hostileSpans are the same of spans over a text of size letters.
var hostileSpans = []struct {
	name  string
	spans func(size int) []Span
}{
	{"styles in each other", func(size int) (spans []Span) {
		for i := range size / 2 {
			spans = append(spans, Span{Start: i, End: size - i, Style: Style(1 + i%7)})
		}
		return spans
	}},
	{"links in each other", func(size int) (spans []Span) {
		for i := range size / 2 {
			spans = append(spans, Span{Start: i, End: size - i, Link: Link(1 + i%7)})
		}
		return spans
	}},
	{"isolates in each other", func(size int) (spans []Span) {
		for i := range size / 2 {
			spans = append(spans, Span{Start: i, End: size - i, Isolate: Isolation(1 + i%5)})
		}
		return spans
	}},
	{"all the same", func(size int) (spans []Span) {
		for range size {
			spans = append(spans, Span{End: size, Style: 1, Isolate: IsolateRTL})
		}
		return spans
	}},
	{"one after the other", func(size int) (spans []Span) {
		for i := range size {
			spans = append(spans, Span{Start: i, End: i + 1, Style: Style(1 + i%2), Link: Link(i % 3), Isolate: IsolateAuto})
		}
		return spans
	}},
}

// layOutHostile does with a text all that a reader does.
func layOutHostile(e *Engine, s string, o Options) (p *Paragraph, cells int) {
	p = e.Paragraph(s, o)
	for _, b := range p.Breaks(nil, 40) {
		l := p.Line(b, LineOptions{Justify: true, Kashida: true, Width: 40})
		cells += len(l.Cells)
		for range l.Runs() {
		}
	}
	row := p.Row(nil)
	row.OffsetAt(row.Width)
	row.ColumnOf(p.RuneCount())
	p.Truncate(40)
	p.SourceOffset(p.RuneCount() - 1)
	p.RuneOffset(len(s) - 1)
	Width(s)
	return p, cells
}

// TestHostileIsLinear counts the steps of everything that a text goes through,
// the libraries included: twice the text takes no more than twice as many.
func TestHostileIsLinear(t *testing.T) {
	const characters = 4000
	counter := steps.NewCounter(t, "khabar/ui/text", "khabar/ui/bidi", "khabar/ui/arabic",
		"github.com/go-text/typesetting/segmenter", "github.com/clipperhouse/uax29/v2/graphemes")
	for i, unit := range hostile {
		t.Run(strconv.QuoteToASCII(unit), func(t *testing.T) {
			counter.CheckLinear(t, characters, "TestLayOutHostile", "-unit="+strconv.Itoa(i))
		})
	}
	for i, h := range hostileSpans {
		t.Run(h.name, func(t *testing.T) {
			counter.CheckLinear(t, characters, "TestLayOutHostileSpans", "-unit="+strconv.Itoa(i))
		})
	}
}

var (
	hostileUnit = flag.Int("unit", -1, "lay out only the hostile text of this `index`")
	hostileSize = flag.Int("size", 500, "`characters` of a hostile text")
)

// TestLayOutHostile lays the texts out: all of them, or the one whose steps
// TestHostileIsLinear counts.
func TestLayOutHostile(t *testing.T) {
	for i, unit := range hostile {
		if *hostileUnit >= 0 && *hostileUnit != i {
			continue
		}
		s := strings.Repeat(unit, *hostileSize/utf8.RuneCountInString(unit))
		for slot := range SlotCode + 1 {
			if p, _ := layOutHostile(joined(), s, Options{Slot: slot, Base: bidi.Auto}); p.Text() != Clean(s, slot) {
				t.Errorf("%q: the text is %q", unit, p.Text())
			}
		}
	}
}

func TestLayOutHostileSpans(t *testing.T) {
	for i, h := range hostileSpans {
		if *hostileUnit < 0 || *hostileUnit == i {
			s := strings.Repeat("aب", *hostileSize/3)
			p, cells := layOutHostile(joined(), s, Options{Slot: SlotBlock, Spans: h.spans(len(s))})
			if cells < p.RuneCount() {
				t.Errorf("%s: %d cells for %d letters", h.name, cells, p.RuneCount())
			}
		}
	}
}
