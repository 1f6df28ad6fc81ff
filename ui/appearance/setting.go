package appearance

import (
	"cmp"
	"net/url"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/ui/outside"
	"khabar/ui/settings"
	"khabar/ui/size"
)

// Set sets the page as articles of its language and of its source are
// set. It is called whenever another article comes into the reader.
func (m *Model) Set() {
	article := m.deps.Reader.Article()
	t := m.settings.Type(settings.Language(article))
	if m.ownFont() {
		t.Size = m.settings.Letters.Clamp()
	}
	m.deps.Reader.SetStep(t.Size)
	m.deps.Reader.SetChoice(t.Choice)
	m.deps.Reader.SetJustified(t.Justified)
	m.deps.Reader.SetDirection(m.settings.Direction(sourceOf(article)))
	m.Show()
}

// ownFont reports whether the size is that of the terminal's own letters: one
// for all that it shows, whatever the language of the article in sight.
func (m *Model) ownFont() bool { return !m.deps.Mechanism.Change(size.Largest).Empty() }

// keep changes what is set, here and where it is kept.
func (m *Model) keep(change func(*settings.Settings)) tea.Cmd {
	change(&m.settings)
	preferences := m.deps.Preferences
	if preferences == nil {
		return nil
	}
	saving := m.saver
	saving.Add(change)
	return outside.Do("", func() error { return saving.Save(preferences) })
}

// keepType changes how articles of the language of the page are set, and sets
// the page so.
func (m *Model) keepType(change func(*settings.Type)) tea.Cmd {
	language := settings.Language(m.deps.Reader.Article())
	t := m.settings.Type(language)
	change(&t)
	cmd := m.keep(func(s *settings.Settings) { s.SetType(language, t) })
	m.Set()
	return tea.Batch(cmd, m.deps.Replan())
}

// SetSize changes the size of the text; the reader keeps its place.
func (m *Model) SetSize(to size.Step) tea.Cmd {
	to = to.Clamp()
	from := m.deps.Reader.Step()
	var cmd tea.Cmd
	switch {
	case to == from:
		cmd = m.deps.Replan()
	case m.ownFont():
		cmd = m.keep(func(s *settings.Settings) { s.Letters = to })
		m.Set()
		cmd = tea.Batch(m.deps.Replan(), m.keepLetters(to), cmd)
	default:
		cmd = m.keepType(func(t *settings.Type) { t.Size = to })
	}
	m.deps.Status.SayBoth(m.deps.Reader.SizeWords(), size.Hint(m.deps.Words, m.deps.Mechanism, to, m.width, m.deps.Terminal))
	return cmd
}

// keepLetters gives the terminal's own letters the size of a step, where the
// mechanism is one that changes them.
func (m *Model) keepLetters(to size.Step) tea.Cmd {
	set, restore, letters := m.deps.Mechanism.Change(to), m.deps.Mechanism.Restore(), m.deps.Letters
	if letters == nil || set.Empty() && restore.Empty() {
		return nil
	}
	return outside.Do("", func() error { return letters.Keep(set, restore) })
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
