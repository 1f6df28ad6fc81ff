package ui

import (
	"errors"

	"khabar/feed/store"
	"khabar/ui/keymap"
	"khabar/ui/prompt"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// A status is what the status line says until the next key.
type status struct {
	text  string
	style text.Style
}

func (m *Model) say(s string) { m.status = status{s, theme.Body} }

// sayBoth says one thing, and another behind it if there is one.
func (m *Model) sayBoth(s, also string) {
	if also != "" {
		s += " · " + also
	}
	m.say(s)
}

func (m *Model) fail(s string) { m.status = status{s, theme.Failure} }

// problem puts what went wrong in the store into words.
func (m *Model) problem(err error) string {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return m.words.T("status.gone")
	case m.deps.Explain != nil:
		err = m.deps.Explain(err)
	}
	return err.Error()
}

// announce says how many articles a new filter lists, once that is known.
func (m *Model) announce() {
	if t := m.listed(); m.announcing && t.known && !m.listing.fresh {
		m.announcing = false
		m.say(m.words.N("status.shown", t.n))
	}
}

// statusText is what the status line says now: an answer to what was done
// last, else what the program is waiting for.
func (m *Model) statusText() status {
	p := m.progress
	switch {
	case m.status.text != "":
		return m.status
	case p.shown && p.loading && p.total > 0:
		said := m.words.T("status.fetching", "Done", m.words.Number(p.done), "Total", m.words.Number(p.total))
		if n := len(m.problems); n > 0 {
			said += " · " + m.words.N("status.problems", n)
		}
		return status{said, theme.Faint}
	case p.shown && p.loading:
		return status{m.words.T("status.loading"), theme.Faint}
	}
	return status{}
}

// showProblems lists what went wrong, one sentence each.
func (m *Model) showProblems() {
	if len(m.problems) == 0 {
		m.say(m.words.T("status.noProblems"))
		return
	}
	s := &prompt.Sheet{Title: m.words.T("problems.title")}
	for _, p := range m.problems {
		s.Entries = append(s.Entries, prompt.Entry{Text: p.Error()}, prompt.Entry{})
	}
	m.sheet = s
}

// showHelp lists the keys, made from the bindings, each action once.
func (m *Model) showHelp() {
	s := &prompt.Sheet{Title: m.words.T("key.title")}
	language := m.words.Language()
	for _, group := range keymap.Groups(m.keys.list, m.keys.reader) {
		for _, b := range group {
			shown := b.Shown()
			if twin := twinOf(b, language); twin != "" {
				shown += " " + twin
			}
			s.Entries = append(s.Entries, prompt.Entry{Term: shown, Text: m.words.T("key." + string(b.Action))})
		}
		s.Entries = append(s.Entries, prompt.Entry{})
	}
	m.sheet = s
}

// twinOf returns the letter that stands on the key of a binding's letter on
// the keyboard layout of the interface's language.
func twinOf(b keymap.Binding, language string) string {
	for _, k := range b.Keys {
		if len(k) == 1 && ('a' <= k[0] && k[0] <= 'z') {
			return keymap.Twin(language, k)
		}
	}
	return ""
}

// showComments goes to the article's comments.
func (m *Model) showComments() {
	if !m.reader.ShowComments() {
		m.say(m.words.T("status.noComments"))
	}
}
