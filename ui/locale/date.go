package locale

import "time"

// Date returns the day of t, and the time of day unless dateOnly, in the
// reader's language: "26 November 2025, 21:30". It is read in t's own location:
// convert a moment to the reader's first, and leave a date without a time as it
// is.
func (p *Printer) Date(t time.Time, dateOnly bool) string {
	date := p.T("date.full",
		"Day", p.plainNumber(t.Day(), 1),
		"Month", p.months.full[t.Month()-1],
		"Year", p.plainNumber(t.Year(), 1))
	if dateOnly {
		return date
	}
	return p.T("date.moment", "Date", date, "Time", p.Clock(t))
}

// ShortDate returns the day of t for a list: "26 Nov", with the year when that
// is not the year of now.
func (p *Printer) ShortDate(t, now time.Time) string {
	day, year := p.plainNumber(t.Day(), 1), p.plainNumber(t.Year(), 1)
	switch {
	case p.months.numeric:
		return p.T("date.numeric", "Day", day, "Month", p.plainNumber(int(t.Month()), 1), "Year", year)
	case t.Year() == now.Year():
		return p.T("date.day", "Day", day, "Month", p.months.short[t.Month()-1])
	}
	return p.T("date.full", "Day", day, "Month", p.months.short[t.Month()-1], "Year", year)
}

// Clock returns the time of day of t on a clock of 24 hours: "21:30".
func (p *Printer) Clock(t time.Time) string {
	return p.plainNumber(t.Hour(), 2) + ":" + p.plainNumber(t.Minute(), 2)
}
