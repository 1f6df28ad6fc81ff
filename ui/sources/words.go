package sources

import (
	"errors"
	"time"

	"khabar/feed/query"
	"khabar/ui/mistake"
)

// Words are what the form says; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	N(id string, n int, args ...any) string
	RTL() bool
	Clock(t time.Time) string
	Ago(t, now time.Time) string
	ShortDate(t, now time.Time) string
}

// The identifiers of the settings' names, and of what is said about them while
// the cursor is there.
var settingWords = map[Setting]struct{ name, about string }{
	Title:     {"sources.title", "sources.aboutTitle"},
	Group:     {"sources.group", "sources.aboutGroup"},
	Address:   {"sources.address", "sources.aboutAddress"},
	Direction: {"sources.direction", "sources.aboutDirection"},
	Interval:  {"sources.interval", "sources.aboutInterval"},
	FullText:  {"sources.fullText", "sources.aboutFullText"},
	ReadWhen:  {"sources.readWhen", "sources.aboutReadWhen"},
	StarWhen:  {"sources.starWhen", "sources.aboutStarWhen"},
	UserAgent: {"sources.userAgent", "sources.aboutUserAgent"},
	Header:    {"sources.header", "sources.aboutHeader"},
	Private:   {"sources.private", "sources.aboutPrivate"},
}

var actWords = map[Act]struct{ name, about string }{
	Show:   {"sources.show", "sources.aboutShow"},
	Ask:    {"sources.ask", "sources.aboutAsk"},
	Remove: {"sources.remove", "sources.aboutRemove"},
}

func (r row) name(w Words) string {
	if r.act != "" {
		return w.T(actWords[r.act].name)
	}
	if r.setting == Header && r.field > 0 {
		return ""
	}
	return w.T(settingWords[r.setting].name)
}

func (r row) about(w Words) string {
	if r.act != "" {
		return w.T(actWords[r.act].about)
	}
	return w.T(settingWords[r.setting].about)
}

// option says what an option of a setting is called.
func (f *Form) option(w Words, s Setting, value string) string {
	switch {
	case s == Interval:
		return f.interval(w, value)
	case s == Direction:
		return w.T(map[string]string{"": "panel.auto", "rtl": "panel.rightToLeft", "ltr": "panel.leftToRight"}[value])
	case value == "on":
		return w.T("sources.on")
	}
	return w.T("sources.off")
}

func (f *Form) interval(w Words, value string) string {
	switch {
	case value == "" && f.source.Every < 0:
		return w.T("sources.asOthers", "Every", w.T("sources.never"))
	case value == "":
		return w.T("sources.asOthers", "Every", every(w, f.source.Every))
	case value == never:
		return w.T("sources.never")
	case duration(value) == 0:
		return value
	}
	return every(w, duration(value))
}

// every says how often, in the largest unit that it is a number of.
func every(w Words, d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d > 0 && d%day == 0:
		return w.N("sources.everyDays", int(d/day))
	case d > 0 && d%time.Hour == 0:
		return w.N("sources.everyHours", int(d/time.Hour))
	case d > 0 && d%time.Minute == 0:
		return w.N("sources.everyMinutes", int(d/time.Minute))
	}
	return d.String()
}

// unset says what holds where a setting has no value.
func (f *Form) unset(w Words, r row) string {
	switch r.setting {
	case Title:
		if f.source.Own != "" {
			return w.T("sources.ownTitle", "Title", f.source.Own)
		}
	case Header:
		if r.field > 0 {
			return w.T("sources.anotherField")
		}
	case UserAgent:
		return w.T("sources.ownAgent")
	}
	return w.T("sources.none")
}

// sentence says what is wrong with what was typed.
func sentence(w Words, err error) string {
	var e *query.Error
	if errors.As(err, &e) {
		return mistake.Sentence(e, w)
	}
	return err.Error()
}
