package locale

import "time"

// elapsed are the words for spans of time, made once: a list says one on each
// of its rows.
type elapsed struct {
	minutes [60]string
	hours   [24]string
	days    [7]string
}

func (p *Printer) newElapsed() (e elapsed) {
	for n := range e.minutes {
		e.minutes[n] = p.N("date.minutes", n)
	}
	for n := range e.hours {
		e.hours[n] = p.N("date.hours", n)
	}
	for n := range e.days {
		e.days[n] = p.N("date.days", n)
	}
	e.minutes[0] = p.T("date.now")
	e.days[0] = p.T("date.today")
	e.days[1] = p.T("date.yesterday")
	return e
}

// Ago says how long before now t was: "now", "5 min", "2 h", "yesterday",
// "3 days", and from a week on the date. Days are those of now's location. What
// lies ahead by up to an hour, as clocks that are set wrong have it, is "now".
func (p *Printer) Ago(t, now time.Time) string {
	t = t.In(now.Location())
	span := now.Sub(t)
	switch {
	case span < -time.Hour:
		return p.ShortDate(t, now)
	case span < time.Minute:
		return p.elapsed.minutes[0]
	case span < time.Hour:
		return p.elapsed.minutes[span/time.Minute]
	case span < 6*time.Hour, span < 24*time.Hour && daysBetween(t, now) == 0:
		return p.elapsed.hours[span/time.Hour]
	}
	return p.AgoDay(t, now)
}

// AgoDay is Ago for a date without a time, which is read in t's own location:
// "today", "yesterday", "3 days", and from a week on the date.
func (p *Printer) AgoDay(t, now time.Time) string {
	if n := daysBetween(t, now); 0 <= n && n < len(p.elapsed.days) {
		return p.elapsed.days[n]
	}
	return p.ShortDate(t, now)
}

// daysBetween returns the number of midnights from t to now, each on its own
// calendar.
func daysBetween(t, now time.Time) int {
	day := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(day(now).Sub(day(t)) / (24 * time.Hour))
}

// Minutes says how long something takes to read: "4 min", "3–4 min". The range
// is put in order, and begins at one minute.
func (p *Printer) Minutes(low, high int) string {
	low, high = max(1, min(low, high)), max(1, low, high)
	if low == high {
		return p.N("date.minutesLong", high)
	}
	return p.N("date.minutesRange", high, "Low", low, "High", high)
}
