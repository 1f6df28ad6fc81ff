package sources

import (
	"time"

	"khabar/ui/text"
	"khabar/ui/theme"
)

// A fact is a line of how a source is doing.
type fact struct {
	name, value string
	style       text.Style
}

func (f *Form) facts(w Words, now time.Time) []fact {
	s := &f.source
	list := []fact{
		{w.T("sources.asked"), moment(w, s.Checked, now), theme.Body},
		{w.T("sources.answered"), moment(w, s.Succeeded, now), theme.Body},
		{w.T("sources.next"), f.next(w, now), theme.Body},
	}
	if s.Trouble != "" {
		said := s.Trouble
		if s.Failures > 1 {
			said = w.N("sources.inARow", s.Failures, "Trouble", said)
		}
		list = append(list, fact{w.T("sources.trouble"), said, theme.Failure})
	}
	if s.Moved != "" {
		list = append(list, fact{w.T("sources.moved"), w.T("sources.movedTo", "URL", s.Moved), theme.Body})
	}
	return list
}

// next says when the source is asked by itself.
func (f *Form) next(w Words, now time.Time) string {
	switch s := &f.source; {
	case s.Gone:
		return w.T("sources.nextGone")
	case s.Next.IsZero():
		return w.T("sources.never")
	case !s.Next.After(now):
		return w.T("sources.nextNow")
	}
	return clock(w, f.source.Next, now)
}

// moment says when something was, and how long ago that is.
func moment(w Words, at, now time.Time) string {
	if at.IsZero() {
		return w.T("sources.notYet")
	}
	when, ago := clock(w, at, now), w.Ago(at, now)
	if now.Sub(at) < 24*time.Hour {
		return w.T("sources.moment", "Time", when, "Ago", ago)
	}
	return when
}

// clock says a time of today, or of another day with its date.
func clock(w Words, at, now time.Time) string {
	at = at.In(now.Location())
	if at.Year() == now.Year() && at.YearDay() == now.YearDay() {
		return w.Clock(at)
	}
	return w.T("sources.day", "Date", w.ShortDate(at, now), "Time", w.Clock(at))
}
