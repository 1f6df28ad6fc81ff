package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/prompt"
)

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
		m.status.Report(msg.err)
		return
	}
	if m.overlaid() {
		return // keys go elsewhere by now
	}
	if len(m.work.Problems)+len(msg.sentences) == 0 {
		m.status.Say(m.words.T("status.noProblems"))
		return
	}
	s := &prompt.Sheet{Title: m.words.T("problems.title")}
	for _, p := range m.work.Problems {
		s.Entries = append(s.Entries, prompt.Entry{Text: p.Error()}, prompt.Entry{})
	}
	for _, said := range msg.sentences {
		s.Entries = append(s.Entries, prompt.Entry{Text: said}, prompt.Entry{})
	}
	m.sheet, m.troubled = s, len(msg.sentences) > 0 && m.deps.Sources != nil
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
	m.sheet, m.troubled = s, false
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
