package ui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/foot"
	"khabar/ui/keymap"
	"khabar/ui/mistake"
	"khabar/ui/prompt"
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

// showProblems lists what went wrong, one sentence each: with what was named,
// and with the sources that are followed.
func (m *Model) showProblems() tea.Cmd {
	if r := m.deps.Refresher; r != nil {
		ctx := m.work.Context()
		return func() tea.Msg {
			sentences, err := r.Troubles(ctx)
			return troublesRead{sentences, err}
		}
	}
	m.takeTroubles(troublesRead{})
	return nil
}

// troublesRead brings what is wrong with which source.
type troublesRead struct {
	sentences []string
	err       error
}

func (m *Model) takeTroubles(msg troublesRead) {
	if msg.err != nil {
		m.fail(m.problem(msg.err))
		return
	}
	if len(m.work.Problems)+len(msg.sentences) == 0 {
		m.say(m.words.T("status.noProblems"))
		return
	}
	s := &prompt.Sheet{Title: m.words.T("problems.title")}
	for _, p := range m.work.Problems {
		s.Entries = append(s.Entries, prompt.Entry{Text: p.Error()}, prompt.Entry{})
	}
	for _, said := range msg.sentences {
		s.Entries = append(s.Entries, prompt.Entry{Text: said}, prompt.Entry{})
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
