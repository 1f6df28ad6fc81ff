package reader

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"khabar/feed/feedtest/golden"
	"khabar/ui/size"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// TestGolden draws each article whole, on a page as long as it is. The files
// hold what a terminal is sent; an editor that reorders shows them wrongly,
// one that does not (or cat in a terminal that does not) shows the page.
func TestGolden(t *testing.T) {
	for name, a := range articles() {
		for _, c := range []struct {
			suffix, language string
			width            int
			step             size.Step
		}{
			{"", "en", 64, 0}, {"-ar", "ar", 64, 0}, {"-large", "en", 80, 4}, {"-small", "en", 50, -2}, {"-narrow", "en", 20, 1},
		} {
			r := opened(t, c.language, a, c.width, 400)
			r.SetStep(c.step)
			got := strings.TrimRight(strings.Join(screen(r), "\n"), "\n") + "\n"
			compare(t, name+c.suffix, got)
		}
	}
}

// compare checks got against a golden file.
func compare(t *testing.T, name, got string) {
	t.Helper()
	golden.Compare(t, filepath.Join("testdata", name+".golden"), got)
}

// TestGoldenLogical writes the same pages as they are read: the text of each
// line in logical order, with its column, its links and its styles.
func TestGoldenLogical(t *testing.T) {
	for _, name := range []string{"english", "arabic", "mixed"} {
		r := opened(t, "en", articles()[name], 64, 400)
		screen(r)
		var out strings.Builder
		for _, p := range r.shown {
			for _, at := range r.stands(p) {
				fmt.Fprintf(&out, "%2d %s ", at.x, map[bool]string{true: "rtl", false: "ltr"}[at.line.Base.RTL()])
				out.WriteString(logical(at.line))
				out.WriteByte('\n')
			}
		}
		compare(t, name+"-logical", out.String())
	}
}

// logical writes a line's cells in the order in which they are read, each
// change of style before it.
func logical(line text.Line) string {
	cells := slices.Clone(line.Cells)
	slices.SortStableFunc(cells, func(a, b text.Cell) int { return int(a.Start - b.Start) })
	var out strings.Builder
	for i, c := range cells {
		if i == 0 || c.Style != cells[i-1].Style || c.Link != cells[i-1].Link {
			out.WriteString("{" + styleName(c.Style))
			if c.Link != 0 {
				fmt.Fprintf(&out, " →%d", c.Link)
			}
			out.WriteByte('}')
		}
		out.WriteString(c.Text)
	}
	return out.String()
}

var roleNames = map[text.Style]string{
	theme.Body: "body", theme.Headline: "headline", theme.Heading: "heading", theme.Faint: "faint", theme.Accent: "accent",
	theme.LinkText: "link", theme.Quoted: "quoted", theme.CodeText: "code", theme.Border: "border", theme.Good: "good",
}

func styleName(s text.Style) string {
	name := roleNames[theme.RoleOf(s)]
	for _, a := range []struct {
		bit  text.Style
		name string
	}{{theme.Bold, " bold"}, {theme.Italic, " italic"}, {theme.Underline, " underline"}, {theme.Strike, " strike"}} {
		if s&a.bit != 0 {
			name += a.name
		}
	}
	return name
}
