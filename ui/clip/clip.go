// Package clip writes what is put on the clipboard: an article, or a paragraph
// of one with where it comes from. It is in logical order, as it is kept in the
// article: letters in the forms and the order of the screen would be of no use
// where they are pasted. It writes no markup, and puts nothing anywhere.
package clip

import (
	"slices"
	"strings"

	"khabar/feed"
)

// Quote writes a paragraph with where it comes from, for the clipboard:
// headline and by-line, and the address on a line of its own.
func Quote(paragraph string, a *feed.Article) string {
	from := []string{a.Headline()}
	for _, by := range []string{strings.Join(a.Authors, ", "), a.Agency, a.Source} {
		if by != "" && !slices.Contains(from, by) {
			from = append(from, by)
		}
	}
	lines := []string{strings.TrimSpace(paragraph), "", "— " + strings.Join(from, " · ")}
	if a.Link != "" {
		lines = append(lines, a.Link)
	}
	return strings.Join(lines, "\n")
}

// Text writes an article as text in logical order: a blank line between
// paragraphs, a tab between the cells of a table, its address at the end.
func Text(a *feed.Article) string {
	var b strings.Builder
	paragraph := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			if b.Len() > 0 {
				b.WriteString("\n\n")
			}
			b.WriteString(s)
		}
	}
	paragraph(a.Title)
	for i := range a.Body {
		paragraph(a.Body[i].Text)
		for _, row := range a.Body[i].Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, c.Text)
			}
			paragraph(strings.Join(cells, "\t"))
		}
	}
	paragraph(a.Link)
	return b.String()
}
