package ui

import (
	"cmp"
	"net/url"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/ui/outside"
	"khabar/ui/settings"
	"khabar/ui/size"
	"khabar/ui/term"
)

// setPage sets the page as articles of its language and of its source are
// set. It is called whenever another article comes into the reader.
func (m *Model) setPage() {
	article := m.reader.Article()
	t := m.settings.Type(settings.Language(article))
	if m.ownFont() {
		t.Size = m.settings.Letters.Clamp()
	}
	m.reader.SetStep(t.Size)
	m.reader.SetChoice(t.Choice)
	m.reader.SetJustified(t.Justified)
	m.reader.SetDirection(m.settings.Direction(sourceOf(article)))
	m.page.Unsettle()
	m.showPanel()
}

// ownFont reports whether the size is that of the terminal's own letters: one
// for all that it shows, whatever the language of the article in sight.
func (m *Model) ownFont() bool { return !m.mechanism.Change(size.Largest).Empty() }

// keep changes what is set, here and where it is kept.
func (m *Model) keep(change func(*settings.Settings)) tea.Cmd {
	change(&m.settings)
	preferences := m.deps.Preferences
	if preferences == nil {
		return nil
	}
	saving := m.saving
	saving.Add(change)
	return outside.Do("", func() error { return saving.Save(preferences) })
}

// keepType changes how articles of the language of the page are set, and sets
// the page so.
func (m *Model) keepType(change func(*settings.Type)) tea.Cmd {
	language := settings.Language(m.reader.Article())
	t := m.settings.Type(language)
	change(&t)
	cmd := m.keep(func(s *settings.Settings) { s.SetType(language, t) })
	m.setPage()
	return tea.Batch(cmd, m.replan())
}

// setSize changes the size of the text; the reader keeps its place.
func (m *Model) setSize(to size.Step) tea.Cmd {
	to = to.Clamp()
	from := m.reader.Step()
	var cmd tea.Cmd
	switch {
	case to == from:
		cmd = m.replan()
	case m.ownFont():
		cmd = m.keep(func(s *settings.Settings) { s.Letters = to })
		m.setPage()
		cmd = tea.Batch(m.replan(), m.keepLetters(to), cmd)
	default:
		cmd = m.keepType(func(t *settings.Type) { t.Size = to })
	}
	m.status.SayBoth(m.reader.SizeWords(), size.Hint(m.words, m.mechanism, to, m.width, m.deps.Profile.Name))
	return cmd
}

// setTheme draws in the colours of a theme from now on.
func (m *Model) setTheme(name string) {
	m.theme = m.deps.Theme
	if name != "" {
		m.theme = m.theme.Named(name)
	}
	m.paint.encoder = term.NewEncoder(m.deps.Profile, m.theme.SGR, m.address)
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

// sourceOf names what a direction is kept for: the source, or else whoever
// signs the article or hosts it; "" for an article that comes from nowhere.
func sourceOf(a *feed.Article) string {
	host := ""
	if u, err := url.Parse(a.Link); err == nil {
		host = u.Hostname()
	}
	return cmp.Or(a.Source, a.Agency, host)
}
