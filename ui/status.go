package ui

import (
	"khabar/ui/foot"
	"khabar/ui/theme"
)

// announce says how many articles a new filter lists, once that is known.
func (m *Model) announce() {
	if t := m.listing.Listed(); m.announcing && t.Known && !m.listing.Fresh() {
		m.announcing = false
		m.status.Say(m.words.N("status.shown", t.N))
	}
}

// statusText is what the status line says now: an answer to what was done
// last, else what the program is waiting for.
func (m *Model) statusText() foot.Said {
	done, total := m.work.Sources()
	_, loading := m.work.Loading()
	switch {
	case m.status.Said().Text != "":
		return m.status.Said()
	case m.adding.Doing() != "":
		return foot.Said{Text: m.adding.Doing(), Style: theme.Faint}
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
