package ui

import (
	"errors"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/foot"
	"khabar/ui/mistake"
	"khabar/ui/theme"
)

// say and fail put something into the status line until the next key.
func (m *Model) say(s string) { m.status = foot.Said{Text: s, Style: theme.Body} }

// sayBoth says one thing, and another behind it if there is one.
func (m *Model) sayBoth(s, also string) {
	if also != "" {
		s += " · " + also
	}
	m.say(s)
}

func (m *Model) fail(s string) { m.status = foot.Said{Text: s, Style: theme.Failure} }

// problem puts what went wrong in the store into words.
func (m *Model) problem(err error) string {
	var wrong *query.Error
	switch {
	case errors.As(err, &wrong):
		return mistake.Sentence(wrong, m.words)
	case errors.Is(err, store.ErrNotFound):
		return m.words.T("status.gone")
	case m.deps.Explain != nil:
		err = m.deps.Explain(err)
	}
	return err.Error()
}

// announce says how many articles a new filter lists, once that is known.
func (m *Model) announce() {
	if t := m.listing.Listed(); m.announcing && t.Known && !m.listing.Fresh() {
		m.announcing = false
		m.say(m.words.N("status.shown", t.N))
	}
}

// statusText is what the status line says now: an answer to what was done
// last, else what the program is waiting for.
func (m *Model) statusText() foot.Said {
	done, total := m.work.Sources()
	_, loading := m.work.Loading()
	switch {
	case m.status.Text != "":
		return m.status
	case m.addingText() != "":
		return foot.Said{Text: m.addingText(), Style: theme.Faint}
	case total > 0:
		said := m.words.T("status.fetching", "Done", m.words.Number(done), "Total", m.words.Number(total))
		if done == 0 {
			said = m.words.N("status.asking", total)
		}
		if n := m.work.Failed(); n > 0 {
			said += " · " + m.words.N("status.problems", n)
		}
		return foot.Said{Text: said, Style: theme.Faint}
	case loading:
		return foot.Said{Text: m.words.T("status.loading"), Style: theme.Faint}
	case m.work.Indexed() > 0:
		return foot.Said{Text: m.words.N("status.indexing", m.work.Indexed()), Style: theme.Faint}
	}
	return foot.Said{}
}
