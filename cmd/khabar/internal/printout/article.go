package printout

import (
	"bufio"
	"io"
	"os"
	"time"

	"khabar/feed"
	"khabar/ui/locale"
	"khabar/ui/reader"
	"khabar/ui/term"
	"khabar/ui/text"
)

// A Page is what an article is laid out for.
type Page struct {
	Words   *locale.Printer
	Now     time.Time // dates are said as seen from here
	Width   int       // in cells
	Profile term.Profile
	// SGR gives a style its sequence; nil for none.
	SGR func(text.Style) string
}

// Page is that of a file, of a width in cells.
func (o *Options) Page(f *os.File, width int, now time.Time) Page {
	return Page{Words: o.Words, Now: now, Width: width, Profile: o.profile(f), SGR: o.sgr(f)}
}

// Article writes an article row by row, in the order that the page needs.
func (p Page) Article(out io.Writer, article *feed.Article) error {
	page := reader.New(text.NewEngine(p.Profile.Metrics()), p.Words)
	page.SetPrinted(true)
	page.SetSize(p.Width, 1)
	page.Open(article, p.Now)
	encoder := term.NewEncoder(p.Profile, p.SGR, nil)
	w := bufio.NewWriter(out)
	var line []byte
	for row := range page.Rows() {
		line = encoder.AppendRow(line[:0], trimEnd(row))
		_, _ = w.Write(append(line, '\n')) // Flush reports errors
	}
	return w.Flush()
}

// trimEnd cuts the blanks at the right end of a row.
func trimEnd(row []text.Cell) []text.Cell {
	for len(row) > 0 && row[len(row)-1].Text == " " {
		row = row[:len(row)-1]
	}
	return row
}
