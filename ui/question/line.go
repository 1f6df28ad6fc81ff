package question

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/typing"
)

// A Line is asked for: a search, a filter, a name, an address. It is not for
// concurrent use.
type Line struct {
	*typing.Input
	// Changed is told of each change, Accept of Enter, and Close of Esc. Accept
	// says whether the line is done with; a nil Changed or Close does nothing.
	Changed func() tea.Cmd
	Accept  func() (cmd tea.Cmd, done bool)
	Close   func() tea.Cmd
}

// Type puts typed or pasted text at the caret.
func (l *Line) Type(s string) tea.Cmd {
	l.Input.Type(s)
	return perhaps(l.Changed)
}

// Act does what a key asks of the line, and reports whether that is done with.
// rtl is the direction of the interface.
func (l *Line) Act(a keymap.Action, rtl bool) (cmd tea.Cmd, done bool) {
	switch a {
	case keymap.Accept:
		return l.Accept()
	case keymap.Close:
		return perhaps(l.Close), true
	}
	if l.Edit(a, rtl) {
		return perhaps(l.Changed), false
	}
	return nil, false
}

// perhaps calls what may be nil.
func perhaps(do func() tea.Cmd) tea.Cmd {
	if do == nil {
		return nil
	}
	return do()
}
