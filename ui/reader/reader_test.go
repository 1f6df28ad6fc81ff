package reader

import (
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/ui/canvas"
	"khabar/ui/locale"
	"khabar/ui/text"
)

// now is when the tests' articles are read.
var now = time.Date(2025, 11, 26, 18, 0, 0, 0, time.UTC)

// printer returns the words of a language.
func printer(t testing.TB, language string) *locale.Printer {
	t.Helper()
	p, err := locale.New(language)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// opened returns a reader with an article, in a terminal that is sent forms.
func opened(t testing.TB, language string, a *feed.Article, width, height int) *Reader {
	t.Helper()
	r := New(text.NewEngine(text.Metrics{Forms: true, LamAlef: true}), printer(t, language))
	r.SetFresh(func(c *feed.Comment) bool { return now.Sub(c.Published) < 90*time.Minute })
	r.SetSize(width, height)
	r.Open(a, now)
	return r
}

// screen draws the reader and returns its rows as they are sent: in visual
// order, one form after the other. Blanks at the ends of rows are cut.
func screen(r *Reader) []string { return rowsOf(r, func(c text.Cell) string { return c.Form }) }

// plain is screen with base letters in place of forms, which a person can
// search for.
func plain(r *Reader) string {
	return strings.Join(rowsOf(r, func(c text.Cell) string { return c.Text }), "\n")
}

func rowsOf(r *Reader, show func(text.Cell) string) []string {
	var c canvas.Canvas
	width, height := r.Size()
	c.Reset(width, height, 0)
	r.Draw(c.All())
	rows := make([]string, height)
	for y := range rows {
		var row strings.Builder
		for _, cell := range c.Row(y) {
			if cell.Width > 0 {
				row.WriteString(show(cell))
			}
		}
		rows[y] = strings.TrimRight(row.String(), " ")
	}
	return rows
}

// long returns an article of so many paragraphs, alternately in Arabic and in
// English, each of which begins with its number.
func long(paragraphs int) *feed.Article {
	a := &feed.Article{Title: "مقال طويل جدا للاختبار", Direction: feed.RightToLeft, Published: now}
	for i := range paragraphs {
		s := strings.Repeat("هذه فقرة عربية فيها كلمات كثيرة تنكسر على أسطر عدة. ", 3+i%5)
		if i%2 == 1 {
			s = strings.Repeat("An English paragraph of several words that wraps. ", 2+i%4)
		}
		a.Body = append(a.Body, feed.Block{Text: printed(i) + " " + s})
	}
	return a
}

func printed(n int) string {
	return string([]byte{'0' + byte(n/1000%10), '0' + byte(n/100%10), '0' + byte(n/10%10), '0' + byte(n%10)})
}

// rowsAsCells draws the reader and returns the text of each column's cell, in
// the logical order of the characters within it.
func rowsAsCells(r *Reader) [][]string {
	var c canvas.Canvas
	width, height := r.Size()
	c.Reset(width, height, 0)
	r.Draw(c.All())
	rows := make([][]string, height)
	for y := range rows {
		for _, cell := range c.Row(y) {
			rows[y] = append(rows[y], cell.Text)
		}
	}
	return rows
}

// TestByline: who wrote the article and who published it, each named once.
func TestByline(t *testing.T) {
	tests := []struct {
		authors        []string
		agency, source string
		want           string
	}{
		{[]string{"Amy"}, "Agency", "Source", "Amy · Agency ·"},
		{[]string{"Amy"}, "", "Source", "Amy · Source ·"},
		{[]string{"Agency"}, "Agency", "Source", "Title\n   Agency · 1 min"},
		{nil, "Agency", "", "Title\n   Agency · 1 min"},
	}
	for _, tt := range tests {
		a := &feed.Article{Title: "Title", Authors: tt.authors, Agency: tt.agency, Source: tt.source, Language: "en",
			Body: []feed.Block{{Kind: feed.Paragraph, Text: "Text."}}}
		if got := plain(opened(t, "en", a, 40, 12)); !strings.Contains(got, tt.want) {
			t.Errorf("%v: %q not in\n%s", tt, tt.want, got)
		}
	}
}

// TestNamesKeepToThemselves: a name that leaves an override or an isolate open
// turns nothing around that stands beside it.
func TestNamesKeepToThemselves(t *testing.T) {
	for _, open := range []string{"\u202e", "\u2067", "\u2069\u202e", "\u2069\u2069\u2069\u2067\u202e", "\u202b"} {
		a := &feed.Article{
			Title: "Title", Language: "en", Agency: "Agency" + open, Authors: []string{"Amy" + open, "Bob Lee"}, Tags: []string{"tag" + open, "Iraq"},
			Body:     []feed.Block{{Kind: feed.Paragraph, Text: "Text."}},
			Comments: []feed.Comment{{Author: "Cem" + open, Published: now.Add(-2 * time.Hour), Body: []feed.Block{{Text: "Yes."}}}},
		}
		got := plain(opened(t, "en", a, 60, 20))
		for _, want := range []string{"Amy, Bob Lee · Agency · 1 min", "[tag] [Iraq]", "Cem · 2 h"} {
			if !strings.Contains(got, want) {
				t.Errorf("%q: %q not in\n%s", open, want, got)
			}
		}
	}
}
