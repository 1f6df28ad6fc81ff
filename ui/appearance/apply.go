package appearance

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/ui/panel"
	"khabar/ui/settings"
	"khabar/ui/size"
)

// apply sets what the panel changed, and says what became of it.
func (m *Model) apply(changed panel.Setting) tea.Cmd {
	v := m.panel.Values()
	var cmd tea.Cmd
	switch changed {
	case panel.Size:
		return m.SetSize(v.Size)
	case panel.Measure:
		cmd = m.keepType(func(t *settings.Type) { t.Measure = v.Measure })
		m.deps.Status.Say(m.measureWords(v.Measure))
	case panel.Leading:
		cmd = m.keepType(func(t *settings.Type) { t.Leading = v.Leading })
		m.deps.Status.Say(m.deps.Words.T("panel.saidLeading", "Leading", size.LeadingWords(m.deps.Words, v.Leading)))
	case panel.Align:
		cmd = m.keepType(func(t *settings.Type) { t.Justified = v.Justified })
		said := "panel.saidStart"
		if v.Justified {
			said = "panel.saidJustified"
		}
		m.deps.Status.Say(m.deps.Words.T(said))
	case panel.Theme:
		cmd = m.chooseTheme(v.Theme)
	case panel.Direction:
		cmd = m.chooseDirection(v.Direction)
	}
	return cmd
}

func (m *Model) measureWords(chosen int) string {
	if fits := m.deps.Reader.Characters(); fits < chosen {
		return m.deps.Words.N("panel.narrower", fits)
	}
	return m.deps.Words.N("panel.saidMeasure", chosen)
}

func (m *Model) chooseTheme(name string) tea.Cmd {
	cmd := m.keep(func(s *settings.Settings) { s.Theme = name })
	m.draw(name)
	m.Show()
	said := "panel.saidTheme"
	if m.tooFewColors() {
		said = "panel.saidNoTheme"
	}
	m.deps.Status.Say(m.deps.Words.T(said, "Theme", panel.ThemeName(m.deps.Words, name)))
	return cmd
}

// chooseDirection reads the source's articles in a direction, or this one
// alone where it has no source.
func (m *Model) chooseDirection(d feed.Direction) tea.Cmd {
	var cmd tea.Cmd
	if source := sourceOf(m.deps.Reader.Article()); source != "" {
		cmd = m.keep(func(s *settings.Settings) { s.SetDirection(source, d) })
	}
	m.deps.Reader.SetDirection(d)
	replanned := m.deps.Replan()
	if d == feed.DirectionUnknown {
		m.deps.Status.Say(m.deps.Words.T("panel.saidAsWritten", "For", m.forWhat()))
	} else {
		m.deps.Status.Say(m.deps.Words.T("panel.saidDirection", "Direction", panel.DirectionName(m.deps.Words, d), "For", m.forWhat()))
	}
	return tea.Batch(cmd, replanned)
}

// reset sets all that the panel sets as the program comes.
func (m *Model) reset() tea.Cmd {
	article := m.deps.Reader.Article()
	language, source, font := settings.Language(article), sourceOf(article), m.ownFont()
	cmds := []tea.Cmd{m.keep(func(s *settings.Settings) {
		s.SetType(language, settings.Type{})
		s.SetDirection(source, feed.DirectionUnknown)
		s.Theme = ""
		if font {
			s.Letters = size.Normal
		}
	})}
	if m.deps.Reader.Step() != size.Normal {
		cmds = append(cmds, m.keepLetters(size.Normal))
	}
	m.draw("")
	m.Set()
	cmds = append(cmds, m.deps.Replan())
	m.deps.Status.Say(m.deps.Words.T("panel.saidReset"))
	return tea.Batch(cmds...)
}

// tooFewColors reports whether the theme in use would have a background, had
// the terminal the colours for it.
func (m *Model) tooFewColors() bool {
	switch m.theme.Name() {
	case "light", "dark", "sepia":
		return !m.theme.Paints()
	}
	return false
}
