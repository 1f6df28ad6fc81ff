package appearance

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/panel"
	"khabar/ui/settings"
	"khabar/ui/size"
)

// Panel returns the type panel, nil while it is not open.
func (m *Model) Panel() *panel.Panel { return m.panel }

// Open opens the type panel on the article in the reader.
func (m *Model) Open() { m.panel = panel.New(m.setNow(), m.notes()) }

// Close closes it, and lays the screen out without it.
func (m *Model) Close() tea.Cmd {
	m.panel = nil
	return m.deps.Replan()
}

// Show tells the panel, if it is open, what has become of what it set.
func (m *Model) Show() {
	if m.panel != nil {
		m.panel.Show(m.setNow(), m.notes())
	}
}

// Digit takes a digit while the panel is open, and reports whether that has a use
// for it.
func (m *Model) Digit(d int) (cmd tea.Cmd, taken bool) {
	changed, taken := m.panel.Digit(d)
	if !taken {
		return nil, false
	}
	return m.apply(changed), true
}

// Act does what a key asks of the open panel, and reports whether it was for
// that. The keys that scroll by pages go to the article above it.
func (m *Model) Act(a keymap.Action) (cmd tea.Cmd, taken bool) {
	rtl := m.deps.Words.RTL()
	switch a {
	case keymap.Up:
		m.panel.Move(-1)
	case keymap.Down:
		m.panel.Move(1)
	case keymap.Left:
		cmd = m.apply(m.panel.Sideways(-1, rtl))
	case keymap.Right:
		cmd = m.apply(m.panel.Sideways(1, rtl))
	case keymap.PageDown:
		m.deps.Reader.Page(1)
	case keymap.PageUp:
		m.deps.Reader.Page(-1)
	case keymap.Reset:
		cmd = m.reset()
	case keymap.Close:
		cmd = m.Close()
	default:
		return nil, false
	}
	return cmd, true
}

// Click does what stands at a place of the panel as it was drawn last.
func (m *Model) Click(x, y int) tea.Cmd { return m.apply(m.panel.Hit(x, y)) }

// setNow is how the page in sight is set.
func (m *Model) setNow() panel.Values {
	r := m.deps.Reader
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

func (m *Model) notes() panel.Notes {
	n := panel.Notes{Heading: m.deps.Words.T("panel.heading"), Direction: m.forWhat(), Kashida: m.deps.Reader.Kashida(), Rows: m.deps.Reader.Layout().Letters.Height()}
	if name := m.languageName(settings.Language(m.deps.Reader.Article())); name != "" {
		n.Heading = m.deps.Words.T("panel.headingFor", "Language", name)
	}
	by := m.deps.Words.T(means[m.deps.Mechanism.Name()])
	if letters := size.Letters(m.deps.Words, m.deps.Reader.Layout()); letters != "" {
		n.Size = m.deps.Words.T("panel.means", "Letters", letters, "Means", by)
	} else {
		n.Size = m.deps.Words.T("panel.meansOnly", "Means", by)
	}
	return n
}

// languageName returns the name of a language, "" where there is no word for
// it.
func (m *Model) languageName(tag string) string {
	id := "language." + tag
	if name := m.deps.Words.T(id); name != id {
		return name
	}
	return ""
}

// forWhat says what a direction that is chosen now is for.
func (m *Model) forWhat() string {
	if source := sourceOf(m.deps.Reader.Article()); source != "" {
		return m.deps.Words.T("panel.source", "Source", source)
	}
	return m.deps.Words.T("panel.thisArticle")
}
