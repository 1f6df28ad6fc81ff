package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/ui/keymap"
	"khabar/ui/layout"
	"khabar/ui/panel"
	"khabar/ui/reader"
	"khabar/ui/settings"
	"khabar/ui/size"
)

// openPanel opens the type panel over the foot of the page. From the list it
// is about the article under the cursor, which is shown above it as long.
func (m *Model) openPanel() tea.Cmd {
	var cmd tea.Cmd
	if !m.reading {
		cmd = m.preview()
	}
	m.panel = panel.New(m.setNow(), m.panelNotes())
	return tea.Batch(cmd, m.replan())
}

// closePanel goes back to what had the keys before.
func (m *Model) closePanel() tea.Cmd {
	m.panel = nil
	return m.replan()
}

// showPanel tells the panel, if it is open, what has become of what it set.
func (m *Model) showPanel() {
	if m.panel != nil {
		m.panel.Show(m.setNow(), m.panelNotes())
	}
}

// setNow is how the page in sight is set.
func (m *Model) setNow() panel.Values {
	r := m.reader
	return panel.Values{
		Size: r.Step(), Measure: r.Characters(), Leading: size.LeadingOf(r.Layout()), Justified: r.Justified(),
		Theme: m.theme.Name(), Direction: r.ChosenDirection(),
	}
}

// means are the names of the mechanisms that carry the size.
var means = map[string]string{
	size.TextSizes{}.Name(): "panel.textSizes", size.NamedFont{}.Name(): "panel.font",
	size.DoubleLines{}.Name(): "panel.doubleLines", size.Typography{}.Name(): "panel.layout",
}

func (m *Model) panelNotes() panel.Notes {
	n := panel.Notes{Heading: m.words.T("panel.heading"), Direction: m.forWhat(), Kashida: m.reader.Kashida()}
	if name := m.languageName(settings.Language(m.reader.Article())); name != "" {
		n.Heading = m.words.T("panel.headingFor", "Language", name)
	}
	by := m.words.T(means[m.mechanism.Name()])
	if letters := size.Letters(m.words, m.reader.Layout()); letters != "" {
		n.Size = m.words.T("panel.means", "Letters", letters, "Means", by)
	} else {
		n.Size = m.words.T("panel.meansOnly", "Means", by)
	}
	return n
}

// languageName returns the name of a language, "" where there is no word for
// it.
func (m *Model) languageName(tag string) string {
	id := "language." + tag
	if name := m.words.T(id); name != id {
		return name
	}
	return ""
}

// forWhat says what a direction that is chosen now is for.
func (m *Model) forWhat() string {
	if source := sourceOf(m.reader.Article()); source != "" {
		return m.words.T("panel.source", "Source", source)
	}
	return m.words.T("panel.thisArticle")
}

// pressPanel handles a key while the panel is open. The keys that scroll by
// pages go to the article above it.
func (m *Model) pressPanel(key string) tea.Cmd {
	if d, ok := keymap.Digit(key); ok {
		if changed, taken := m.panel.Digit(d); taken {
			return m.setByPanel(changed)
		}
	}
	var action keymap.Action
	action, m.keyboard = m.keyboard.Action(m.keys.panel, key)
	switch action {
	case keymap.Up:
		m.panel.Move(-1)
	case keymap.Down:
		m.panel.Move(1)
	case keymap.Left:
		return m.setByPanel(m.panel.Sideways(-1, m.words.RTL()))
	case keymap.Right:
		return m.setByPanel(m.panel.Sideways(1, m.words.RTL()))
	case keymap.PageDown:
		m.reader.Page(1)
	case keymap.PageUp:
		m.reader.Page(-1)
	case keymap.Reset:
		return m.resetType()
	case keymap.Close:
		return m.closePanel()
	default:
		return m.act(action)
	}
	return nil
}

// setByPanel sets what the panel changed, and says what became of it.
func (m *Model) setByPanel(changed panel.Setting) tea.Cmd {
	v := m.panel.Values()
	var cmd tea.Cmd
	switch changed {
	case panel.Size:
		return m.setSize(v.Size)
	case panel.Measure:
		cmd = m.keepType(func(t *settings.Type) { t.Measure = v.Measure })
		m.status.Say(m.measureWords(v.Measure))
	case panel.Leading:
		cmd = m.keepType(func(t *settings.Type) { t.Leading = v.Leading })
		m.status.Say(m.words.T("panel.saidLeading", "Leading", m.words.Number(int(v.Leading)/100)))
	case panel.Align:
		cmd = m.keepType(func(t *settings.Type) { t.Justified = v.Justified })
		said := "panel.saidStart"
		if v.Justified {
			said = "panel.saidJustified"
		}
		m.status.Say(m.words.T(said))
	case panel.Theme:
		cmd = m.chooseTheme(v.Theme)
	case panel.Direction:
		cmd = m.chooseDirection(v.Direction)
	}
	return cmd
}

func (m *Model) measureWords(chosen int) string {
	if fits := m.reader.Characters(); fits < chosen {
		return m.words.N("panel.narrower", fits)
	}
	return m.words.N("panel.saidMeasure", chosen)
}

func (m *Model) chooseTheme(name string) tea.Cmd {
	cmd := m.keep(func(s *settings.Settings) { s.Theme = name })
	m.setTheme(name)
	m.showPanel()
	said := "panel.saidTheme"
	if m.tooFewColors() {
		said = "panel.saidNoTheme"
	}
	m.status.Say(m.words.T(said, "Theme", panel.ThemeName(m.words, name)))
	return cmd
}

// chooseDirection reads the source's articles in a direction, or this one
// alone where it has no source.
func (m *Model) chooseDirection(d feed.Direction) tea.Cmd {
	var cmd tea.Cmd
	if source := sourceOf(m.reader.Article()); source != "" {
		cmd = m.keep(func(s *settings.Settings) { s.SetDirection(source, d) })
	}
	m.reader.SetDirection(d)
	m.page.Unsettle()
	m.showPanel()
	if d == feed.DirectionUnknown {
		m.status.Say(m.words.T("panel.saidAsWritten", "For", m.forWhat()))
	} else {
		m.status.Say(m.words.T("panel.saidDirection", "Direction", panel.DirectionName(m.words, d), "For", m.forWhat()))
	}
	return cmd
}

// resetType sets all that the panel sets as the program comes.
func (m *Model) resetType() tea.Cmd {
	article := m.reader.Article()
	language, source, font := settings.Language(article), sourceOf(article), m.ownFont()
	cmds := []tea.Cmd{m.keep(func(s *settings.Settings) {
		s.SetType(language, settings.Type{})
		s.SetDirection(source, feed.DirectionUnknown)
		s.Theme = ""
		if font {
			s.Letters = size.Normal
		}
	})}
	if m.reader.Step() != size.Normal {
		cmds = append(cmds, m.keepLetters(size.Normal))
	}
	m.setTheme("")
	m.setPage()
	cmds = append(cmds, m.replan())
	m.status.Say(m.words.T("panel.saidReset"))
	return tea.Batch(cmds...)
}

// panelRect is where the panel stands: at the foot of the page.
func (m *Model) panelRect() layout.Rect {
	r := m.plan.Reader
	height := min(panel.Rows, r.Height)
	return layout.Rect{X: r.X, Y: r.Y + r.Height - height, Width: r.Width, Height: height}
}

// clickPanel does what stands under the pointer while the panel is open. Above
// it the size control works; a click elsewhere closes the panel.
func (m *Model) clickPanel(x, y int) tea.Cmd {
	if r := m.panelRect(); r.Contains(x, y) {
		return m.setByPanel(m.panel.Hit(x-r.X, y-r.Y))
	}
	if m.plan.Reader.Contains(x, y) {
		switch t := m.reader.Hit(x-m.plan.Reader.X, y-m.plan.Reader.Y); t.Action {
		case reader.Enlarge, reader.Reduce:
			return m.clickPage(t)
		}
	}
	return m.closePanel()
}
