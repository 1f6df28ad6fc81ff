// Package appearance is how articles look, and how a person sets that: the size
// by A+ and A−, and measure, leading, alignment, theme and direction in the type
// panel, which lies over the foot of the page.
//
// How text is set is kept for each language, a direction for each source, a theme
// for all (package settings). The terminal's own letters, where these are what
// grows, have one size for all that it shows, and are kept at it by whoever holds
// the terminal. What is set counts at once and is kept in a command; whatever else
// then has another place is laid out anew by the rest of the screen, which asks
// for that itself.
//
// The package lays out no text, draws nothing and writes to no terminal: the
// reader, the panel and the mechanisms of package size do.
package appearance

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/panel"
	"khabar/ui/reader"
	"khabar/ui/settings"
	"khabar/ui/size"
	"khabar/ui/status"
	"khabar/ui/theme"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	N(id string, n int, args ...any) string
	Number(n int) string
	RTL() bool
}

// Letters keeps the terminal's own letters at a size while the screen is in
// use: now and whenever it is taken again, until it is kept at another.
// Whatever the way out, the terminal is restored.
type Letters interface {
	Keep(set, restore size.Order) error
}

// Deps are what looks are set with. Preferences and Letters are nil where nothing
// is kept, and where the letters cannot be.
type Deps struct {
	Words  Words
	Status *status.Line
	Reader *reader.Reader
	// Mechanism carries the size, on the terminal with this name.
	Mechanism size.Mechanism
	Terminal  string
	Letters   Letters
	// Theme is the one of the settings file, and Themed is told of each that is
	// drawn in from now on.
	Theme  *theme.Theme
	Themed func(*theme.Theme)
	// Settings are what was set before.
	Settings    settings.Settings
	Preferences settings.Preferences
	// Replan lays the screen out anew.
	Replan func() tea.Cmd
}

// A Model is what is set. It belongs to the goroutine that runs Update.
type Model struct {
	deps          Deps
	settings      settings.Settings
	saver         *settings.Saver
	theme         *theme.Theme
	panel         *panel.Panel // nil while it is not open
	width, height int          // of the screen
}

// New returns what was set before, and begins to draw in its theme.
func New(d Deps) *Model {
	m := &Model{deps: d, settings: d.Settings, saver: &settings.Saver{}}
	d.Reader.SetMechanism(d.Mechanism)
	m.draw(m.settings.Theme)
	m.Set()
	return m
}

// Start gives the terminal's own letters the size that was set before, if they
// are what grows.
func (m *Model) Start() tea.Cmd {
	if step := m.deps.Reader.Step(); step != size.Normal && m.ownFont() {
		return m.keepLetters(step)
	}
	return nil
}

// Resize says how large the screen is, in cells.
func (m *Model) Resize(width, height int) { m.width, m.height = width, height }

// WholeRows reports whether the letters of the article need the rows of the
// screen for themselves.
func (m *Model) WholeRows() bool {
	return m.deps.Mechanism.Layout(m.deps.Reader.Step(), m.width).WholeRows
}

// Spacing returns how far apart the list's rows are set.
func (m *Model) Spacing() int { return m.settings.Spacing }

// SetSpacing keeps how far apart they are.
func (m *Model) SetSpacing(to int) tea.Cmd {
	return m.keep(func(s *settings.Settings) { s.Spacing = to })
}

// draw draws in the colours of a theme from now on, "" for that of the settings
// file.
func (m *Model) draw(name string) {
	m.theme = m.deps.Theme
	if name != "" {
		m.theme = m.theme.Named(name)
	}
	m.deps.Themed(m.theme)
}
