package ui

import (
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/ui/keymap"
	"khabar/ui/mistake"
	"khabar/ui/prompt"
)

// An input is a line that is being typed at the foot of the screen, and what
// becomes of it. Each has an owner in a file of its own.
type input struct {
	line   *prompt.Line
	search bool // it lists what has its words
	// changed is told of each change, accept of Enter, and close of Esc;
	// accept says whether the input is done.
	changed func() tea.Cmd
	accept  func() (tea.Cmd, bool)
	close   func() tea.Cmd
	// mistake is what is wrong with the line, and shown says that it is told:
	// not of what is only unfinished while it is typed.
	mistake *query.Error
	shown   bool
	// asks says that Enter does something with the line that is not seen while
	// it is typed, and problem what is wrong with what was typed before.
	asks    bool
	problem string
}

// pressInput handles a key while a line is typed: what is not bound is typed.
func (m *Model) pressInput(key string) tea.Cmd {
	in := m.input
	keys := m.keys.input
	if in.search {
		keys = m.keys.searching
	}
	action, bound := keys.Find(key)
	if !bound {
		if len(key) > 1 && key[0] < utf8.RuneSelf { // the name of a key
			return nil
		}
		in.line.Type(key)
		return in.changed()
	}
	if (movable{by: m.listing.Move, page: m.listing.Page}).moveBy(action) {
		return m.rest()
	}
	was := in.line.Text()
	switch action {
	case keymap.Accept:
		return m.acceptInput()
	case keymap.Close:
		m.input = nil
		return in.close()
	case keymap.Suggest:
		in.takeMeant()
	case keymap.Order:
		return m.turnOrder()
	case keymap.Suspend, keymap.Quit:
		return m.act(action)
	default:
		m.editLine(in.line, action)
	}
	if in.line.Text() != was {
		return in.changed()
	}
	return nil
}

func (m *Model) acceptInput() tea.Cmd {
	in := m.input
	cmd, done := in.accept()
	if done && m.input == in {
		m.input = nil
	}
	return cmd
}

// editLine moves the caret and erases. The arrows point to the side, whichever
// way the line runs.
func (m *Model) editLine(l *prompt.Line, a keymap.Action) {
	forward := 1
	if l.RightToLeft(m.words.RTL()) {
		forward = -1
	}
	switch a {
	case keymap.Right:
		l.Move(forward)
	case keymap.Left:
		l.Move(-forward)
	case keymap.Top:
		l.Top()
	case keymap.End:
		l.End()
	case keymap.Erase:
		l.Erase()
	case keymap.Delete:
		l.Delete()
	case keymap.EraseWord:
		l.EraseWord()
	case keymap.EraseAll:
		l.EraseAll()
	}
}

// takeMeant puts what was probably meant in the place of the mistake.
func (in *input) takeMeant() {
	if in.mistake == nil || in.mistake.Meant == "" {
		return
	}
	start, end := mistake.Place(in.mistake, in.line.Text())
	in.line.Replace(start, end, in.mistake.Meant)
}

// wrong is the place of the mistake that is told.
func (in *input) wrong() prompt.Wrong {
	if in.mistake == nil || !in.shown {
		return prompt.Wrong{}
	}
	start, end := mistake.Place(in.mistake, in.line.Text())
	return prompt.Wrong{Start: start, End: end}
}
