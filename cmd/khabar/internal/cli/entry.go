package cli

import (
	"cmp"
	"time"

	"khabar/cmd/khabar/internal/printout"
	"khabar/feed"
	"khabar/feed/export"
	"khabar/ui/canvas"
	"khabar/ui/theme"
)

// entries print articles one after the other: as JSON, one object a line; in
// columns on a terminal; or with tabs between date, source and headline, in
// logical order, one article a line whatever its text holds.
type entries struct {
	*printout.Printout
	json bool
	zone *time.Location
}

func (a *app) entries(asJSON bool) *entries {
	return &entries{Printout: a.printout(a.Stdout), json: asJSON, zone: a.Now().Location()}
}

// entry prints one article. An error of the output may come later, with Flush.
func (w *entries) entry(a *feed.Article) error {
	switch {
	case w.json:
		return export.WriteJSON(w, []feed.Article{*a})
	case w.LaidOut:
		w.columns(a)
		return nil
	}
	w.Fields(w.fields(a)...)
	return nil
}

// fields are date, source (or agency) and headline; only the last is yet to be
// cleaned.
func (w *entries) fields(a *feed.Article) []string {
	return []string{dayOf(a, w.zone), cmp.Or(printout.Clean(a.Source), printout.Clean(a.Agency), "-"), a.Headline()}
}

// dayOf is the day of an article where its reader is, or "-".
func dayOf(a *feed.Article, zone *time.Location) string {
	switch {
	case a.Published.IsZero():
		return "-"
	case a.DateOnly: // a day is the same everywhere
		return a.Published.Format(time.DateOnly)
	}
	return a.Published.In(zone).Format(time.DateOnly)
}

// widths of the columns, in cells.
const (
	dateColumn   = len(time.DateOnly)
	sourceColumn = 18
	columnGap    = 2
	leastTitle   = 24 // narrower, and the source gives way; then the date
)

// columns prints an article on a row of the terminal. The headline stands at
// the side where its own direction starts, as in the list on the screen.
func (w *entries) columns(a *feed.Article) {
	fields := w.fields(a)
	w.Row(func(r canvas.Region) {
		x := 0
		if w.Width >= dateColumn+columnGap+leastTitle {
			w.Cell(r, x, dateColumn, fields[0], theme.Faint)
			x += dateColumn + columnGap
		}
		if w.Width >= x+sourceColumn+columnGap+leastTitle {
			w.Cell(r, x, sourceColumn, fields[1], theme.Faint)
			x += sourceColumn + columnGap
		}
		style := theme.Headline
		if a.Read {
			style = theme.Body
		}
		title := w.Column(r, x, w.Width-x)
		line := w.Engine.LabelWithin(fields[2], style, title.Width)
		w.Put(title, line, line.Base&1 == 1)
	})
}
