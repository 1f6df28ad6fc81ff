package text

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"khabar/feed/feedtest/golden"
	"khabar/ui/bidi"
)

// TestLines lays out the paragraphs in testdata/lines, one a line, and
// compares what each line of the screen shows from left to right. In the
// golden files a line is written between LRO and PDF, so that an editor that
// knows bidi shows it as the grid does: first as letters, then as forms.
func TestLines(t *testing.T) {
	for _, path := range golden.Files(t, "testdata/lines/*.txt") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		golden.Compare(t, strings.TrimSuffix(path, ".txt")+".golden", layOut(string(data)))
	}
}

func layOut(data string) string {
	var out strings.Builder
	e := joined()
	for s := range strings.Lines(data) {
		s = strings.ReplaceAll(strings.TrimSuffix(s, "\n"), `\n`, "\n")
		p := e.Paragraph(s, Options{Slot: SlotBlock, Base: bidi.Auto})
		fmt.Fprintf(&out, "%s\n", strings.ReplaceAll(s, "\n", `\n`))
		for _, b := range p.Breaks(nil, 40) {
			l := p.Line(b, LineOptions{})
			fmt.Fprintf(&out, "%3d cells, level %d\n", l.Width, l.Base)
			for _, shown := range []string{visualText(l), visual(l)} {
				fmt.Fprintf(&out, "\t%c%s\u202C\n", lro, shown)
			}
		}
		out.WriteByte('\n')
	}
	return out.String()
}
