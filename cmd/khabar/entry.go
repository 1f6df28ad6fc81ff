package main

import (
	"cmp"
	"strings"
	"time"

	"khabar/feed"
	"khabar/feed/export"
	"khabar/ui/canvas"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// entries print articles one after the other: as JSON, one object a line; in
// columns on a terminal; or with tabs between date, source and headline, in
// logical order, one article a line whatever its text holds.
type entries struct {
	*printout
	json bool
	zone *time.Location
}

func (a *app) entries(asJSON bool) *entries {
	return &entries{printout: a.printout(a.stdout), json: asJSON, zone: a.now().Location()}
}

// entry prints one article. An error of the output may come later, with Flush.
func (w *entries) entry(a *feed.Article) error {
	switch {
	case w.json:
		return export.WriteJSON(w, []feed.Article{*a})
	case w.laidOut:
		w.columns(a)
		return nil
	}
	_, err := w.WriteString(strings.Join(w.fields(a), "\t") + "\n")
	return err
}

// fields are date, source (or agency) and headline, each one line that is safe
// to print.
func (w *entries) fields(a *feed.Article) []string {
	return []string{dayOf(a, w.zone), cmp.Or(clean(a.Source), clean(a.Agency), "-"), clean(a.Headline())}
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
	w.row(func(r canvas.Region) {
		x := 0
		if w.width >= dateColumn+columnGap+leastTitle {
			w.cell(w.column(r, x, dateColumn), fields[0], theme.Faint, w.mirror)
			x += dateColumn + columnGap
		}
		if w.width >= x+sourceColumn+columnGap+leastTitle {
			w.cell(w.column(r, x, sourceColumn), fields[1], theme.Faint, w.mirror)
			x += sourceColumn + columnGap
		}
		style := theme.Headline
		if a.Read {
			style = theme.Body
		}
		title := w.column(r, x, w.width-x)
		line := w.engine.LabelWithin(fields[2], style, title.Width)
		w.put(title, line, line.Base&1 == 1)
	})
}

func (w *entries) cell(r canvas.Region, s string, style text.Style, atRight bool) {
	w.put(r, w.engine.LabelWithin(s, style, r.Width), atRight)
}
