package odd

import (
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed"
)

// CheckEntry fails the test for an article that no feed may be read as: beside
// what [CheckArticle] asks for, its headline, names and keywords are lines.
func CheckEntry(t testing.TB, a *feed.Article) {
	t.Helper()
	CheckArticle(t, a)
	lines := append([]string{a.Title, a.Agency, a.Language}, a.Authors...)
	for _, s := range append(lines, a.Tags...) {
		if !utf8.ValidString(s) || strings.ContainsFunc(s, isControl) || strings.TrimSpace(s) != s {
			t.Errorf("a line of %q", s)
		}
	}
	for _, e := range a.Enclosures {
		if e.URL == "" || e.Length < 0 {
			t.Errorf("a file %+v", e)
		}
	}
	if a.CommentCount < 0 {
		t.Errorf("%d comments", a.CommentCount)
	}
}

// CheckArticle fails the test for an article that no input may be read as: one
// without an identity, with control characters in its text, or with spans
// outside of it.
func CheckArticle(t testing.TB, a *feed.Article) {
	t.Helper()
	if a.ID == "" {
		t.Error("an article without an identity")
	}
	for _, b := range a.Body {
		checkText(t, b.Text, b.Spans)
		for _, row := range b.Rows {
			for _, c := range row {
				checkText(t, c.Text, c.Spans)
			}
		}
	}
}

func checkText(t testing.TB, text string, spans []feed.Span) {
	t.Helper()
	if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return isControl(r) && r != '\n' && r != '\t' }) {
		t.Errorf("text of %q", text)
	}
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(text) {
			t.Errorf("span %+v outside of %q", s, text)
		}
	}
}

func isControl(r rune) bool { return r < ' ' || 0x7f <= r && r < 0xa0 }
