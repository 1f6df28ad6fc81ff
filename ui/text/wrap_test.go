package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/ui/bidi"
)

func TestBreaks(t *testing.T) {
	tests := []struct {
		name, in string
		width    int
		want     []string // visual text of each line
	}{
		{"at spaces", "one two three", 8, []string{"one two", "three"}},
		{"spaces hang", "one two     three", 7, []string{"one two", "three"}},
		{"exactly", "one two", 7, []string{"one two"}},
		{"after a hyphen", "well-known", 6, []string{"well-", "known"}},
		{"not after those of an option", "a, --theme b", 9, []string{"a,", "--theme b"}},
		{"but after two of a dash", "abc--theme", 9, []string{"abc--", "theme"}},
		{"not before a closing bracket", "ab (cd) ef", 6, []string{"ab", "(cd)", "ef"}},
		{"not inside a number", "a 1,234.5", 7, []string{"a", "1,234.5"}},
		{"Arabic comma stays with its word", "אב، גד", 3, []string{"،בא", "דג"}},
		{"guillemets stay with theirs", "אב «גד» הו", 5, []string{"בא", "»דג«", "וה"}},
		{"an address", "see https://example.com/a/b", 14, []string{"see https://", "example.com/a/", "b"}},
		{"a word that does not fit", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"a long word after a short one", "ab cdefgh", 4, []string{"ab", "cdef", "gh"}},
		{"a mark is not cut off", "ab\u0301c", 2, []string{"ab\u0301", "c"}},
		{"nor a lam-alef", "سلاما", 2, []string{"لاس", "ام"}},
		{"Han breaks anywhere", "新聞新聞", 5, []string{"新聞", "新聞"}},
		{"a wide cell in one column", "a新b", 1, []string{"a", "新", "b"}},
		{"zero-width space", "abc\u200bdef", 4, []string{"abc", "def"}},
		{"word joiner", "ab-\u2060cd ef", 4, []string{"ab-c", "d ef"}},
		{"zero-width no-break space", "ab-\ufeffcd ef", 4, []string{"ab-c", "d ef"}},
		{"no-break space", "a b\u00a0c", 3, []string{"a", "b\u00a0c"}},
		{"not at a ZWNJ", "می\u200cخواهم", 5, []string{"اوخی\u200cم", "مه"}},
		{"nor where a ZWNJ stands before what may start a line", "a b\u200c新", 4, []string{"a", "b\u200c新"}},
		{"line breaks", "a\nb\n\nc", 9, []string{"a", "b", "", "c"}},
		{"nothing", "", 5, nil},
		{"no width", "ab", 0, []string{"a", "b"}},
		{"only spaces", "   ", 2, []string{""}},
		{"soft hyphen", "Sozial\u00addemo\u00adkratie ab", 8, []string{"Sozial-", "demo-", "kratie", "ab"}},
		{"soft hyphens between which all fits", "Sozial\u00addemo\u00adkratie", 15, []string{"Sozialdemo-", "kratie"}},
		{"soft hyphen without a break", "Sozial\u00addemo\u00adkratie", 16, []string{"Sozialdemokratie"}},
		{"no room for the hyphen", "ab\u00adcd", 2, []string{"ab", "cd"}},
		{"a word before it", "ab cdef\u00adgh", 7, []string{"ab", "cdefgh"}},
		{"a word before it, longer", "ab cdef\u00adghij", 8, []string{"ab cdef-", "ghij"}},
		{"soft hyphen before a space", "abc\u00ad def", 4, []string{"abc", "def"}},
		{"soft hyphen at the end", "abc\u00ad", 4, []string{"abc"}},
		{"soft hyphen in Hebrew", "אבגד\u00adהוזח", 6, []string{"-דגבא", "חזוה"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := joined().Paragraph(tt.in, Options{Slot: SlotBlock})
			var got []string
			for _, b := range p.Breaks(nil, tt.width) {
				got = append(got, visualText(p.Line(b, LineOptions{})))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHard(t *testing.T) {
	p := joined().Paragraph("one two\nthree four", Options{Slot: SlotBlock})
	var got []bool
	for _, b := range p.Breaks(nil, 5) {
		got = append(got, b.Hard)
	}
	if !slices.Equal(got, []bool{false, true, false, true}) {
		t.Errorf("hard: %v", got)
	}
}

// TestHostileStaysInBounds counts what a text is turned into: no input of n
// bytes makes more than a fixed number of cells a byte.
func TestHostileStaysInBounds(t *testing.T) {
	e := joined()
	for _, unit := range hostile {
		s := strings.Repeat(unit, 8000/utf8.RuneCountInString(unit))
		for slot := range SlotCode + 1 {
			spans := []Span{{End: len(s), Isolate: IsolateRTL, Style: 1}, {Start: 5, End: len(s) / 2, Isolate: IsolateAuto}}
			p := e.Paragraph(s, Options{Slot: slot, Base: bidi.Auto, Spans: spans})
			if n := len(e.cleaner.out); n > 8*len(s)+100 {
				t.Errorf("%q: %d working runes for %d bytes", unit, n, len(s))
			}
			cells := 0
			for _, b := range p.Breaks(nil, 40) {
				cells += len(p.Line(b, LineOptions{Justify: true, Kashida: true, Width: 40}).Cells)
			}
			if cells > 16*len(s)+100 {
				t.Errorf("%q: %d cells for %d bytes", unit, cells, len(s))
			}
			for _, c := range p.Line(Break{End: p.RuneCount()}, LineOptions{}).Cells {
				if utf8.RuneCountInString(c.Text) > 2+2*MaxMarks {
					t.Fatalf("%q: a cell of %d runes", unit, utf8.RuneCountInString(c.Text))
				}
			}
		}
	}
}

// Deep nesting is cut off, and what is open opens again after every line break
// no more often than the depth allows.
func TestNestedSpansStayInBounds(t *testing.T) {
	s := strings.Repeat("a\n", 2000)
	var spans []Span
	for i := range 1000 {
		spans = append(spans, Span{Start: i, End: len(s) - i, Isolate: IsolateRTL})
	}
	e := joined()
	e.Paragraph(s, Options{Slot: SlotBlock, Spans: spans})
	if n := len(e.cleaner.out); n > len(s)*2*maxIsolates {
		t.Errorf("%d working runes for %d bytes", n, len(s))
	}
}
