package reader

import (
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/find"
	"khabar/feed/query"
	"khabar/ui/canvas"
	"khabar/ui/theme"
)

// marks returns the letters on the page that are marked as found, in the order
// in which they are read, rows apart by a bar.
func marks(r *Reader, width, height int) string {
	var c canvas.Canvas
	c.Reset(width, height, theme.Body)
	r.Draw(c.All())
	var rows []string
	for y := range height {
		row := ""
		for _, cell := range c.Row(y) {
			if cell.Style&theme.Found == theme.Found && cell.Width > 0 {
				if cell.Level.RTL() {
					row = cell.Text + row
				} else {
					row += cell.Text
				}
			}
		}
		if row != "" {
			rows = append(rows, row)
		}
	}
	return strings.Join(rows, "|")
}

func TestWhatWasSearchedForIsMarked(t *testing.T) {
	a := &feed.Article{Title: "بَيْتٌ في المدينة", Body: []feed.Block{
		{Text: "A house in the city, بيت in Arabic."},
		{Kind: feed.Quote, Text: "House 12", Spans: []feed.Span{{Start: 0, End: 8, Kind: feed.Anchor, Link: "https://example.org"}}},
		{Kind: feed.Table, Text: "Houses", Rows: [][]feed.TableCell{{{Text: "house"}, {Text: "street"}}}},
		{Text: "houses", Kind: feed.Heading},
	}}
	r := opened(t, "en", a, 60, 24)
	tests := []struct{ search, want string }{
		{"بيت", "بَيْتٌ|بيت"},
		{"house", "house|House|house"},
		{"hous*", "house|House|Houses|house|houses"},
		{`"house 12"`, "House 12"},
		{"street OR city", "city|street"},
		{"tag:house", ""},
	}
	for _, tt := range tests {
		e, err := query.Parse(tt.search, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		r.SetFinder(find.New(e))
		if got := marks(r, 60, 24); got != tt.want {
			t.Errorf("%s: marked %q, want %q", tt.search, got, tt.want)
		}
	}
	r.SetFinder(nil)
	if got := marks(r, 60, 24); got != "" {
		t.Errorf("without a search: marked %q", got)
	}
	if len(r.Links()) != 1 {
		t.Error("a link was lost")
	}
}
