package term_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"khabar/ui/term"
)

// drawnAhead is what is seen of a row where every mark is drawn a column to
// the right of its cell: what stands in each column, with the marks over it.
func drawnAhead(row string, width int) []string {
	columns := make([]string, width+1)
	x := -1
	for _, r := range row {
		if unicode.Is(unicode.Mn, r) {
			columns[x+1] += string(r)
			continue
		}
		x++
		columns[x] = string(r) + columns[x]
	}
	return columns[:width]
}

func TestMarksDrawnAhead(t *testing.T) {
	const width = 24
	p := term.Profile{Forms: true, MarksAhead: true}
	for _, s := range []string{
		"تێیدا خێزان سێ", "باڵا ڵ", "مُحَمَّدٌ", "לָשׁוֹן", "abc é ێ", "ێ\u200cل\u200cبَ", "سَلام (ێ) 12",
	} {
		row := layOut(p.Metrics(), s, width)
		sent := string(term.NewEncoder(p, nil, nil).AppendRow(nil, row))
		if w := ansi.StringWidth(sent); w != width {
			t.Errorf("%s: %d columns are sent: %q", s, w, sent)
		}
		var want, got []string
		for x, seen := range drawnAhead(sent, width) {
			if row[x].Level.RTL() { // of the others the marks are the terminal's affair
				want, got = append(want, row[x].Form), append(got, seen)
			}
		}
		// A letter that stands alone is sent in its isolated form.
		if w, g := strings.Join(want, "|"), strings.ReplaceAll(strings.Join(got, "|"), "\uFEDD", "ل"); g != w {
			t.Errorf("%s: is seen as %q, want %q", s, g, w)
		}
	}
}
