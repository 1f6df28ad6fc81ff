package menu

import (
	"strings"
	"unicode/utf8"
)

// narrowing is what is typed to find an item.
type narrowing struct {
	fold         func(string) string
	prompt, none string
	typing       bool
	pattern      string
}

// Narrowing lets the menu be narrowed by typing. fold takes out of names what a
// searcher does not tell apart; prompt stands before what is typed, and none
// where no item has it.
func (m *Menu) Narrowing(fold func(string) string, prompt, none string) {
	m.narrowing = narrowing{fold: fold, prompt: prompt, none: none}
}

// Narrows reports whether the menu can be narrowed.
func (m *Menu) Narrows() bool { return m.fold != nil }

// Typing reports whether keys are typed into the menu.
func (m *Menu) Typing() bool { return m.typing }

// StartTyping lets keys be typed, where the menu can be narrowed.
func (m *Menu) StartTyping() { m.typing = m.Narrows() }

// StopTyping ends that, and shows all items again; the cursor stays on its item.
func (m *Menu) StopTyping() {
	i := m.Cursor()
	m.typing = false
	m.narrow("")
	if i >= 0 {
		m.Move(i)
	}
}

// Type appends typed or pasted text; control characters are left out.
func (m *Menu) Type(s string) {
	m.narrow(m.pattern + strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == utf8.RuneError {
			return -1
		}
		return r
	}, s))
}

// Erase takes the last character of what was typed away.
func (m *Menu) Erase() {
	_, n := utf8.DecodeLastRuneInString(m.pattern)
	m.narrow(m.pattern[:len(m.pattern)-n])
}

// EraseAll takes all of it away.
func (m *Menu) EraseAll() { m.narrow("") }

func (m *Menu) narrow(pattern string) {
	if m.fold == nil {
		return
	}
	m.pattern = pattern
	folded := m.fold(strings.TrimSpace(pattern))
	m.show(func(i int) bool {
		return folded == "" || strings.Contains(m.fold(m.items[i].Title), folded) || strings.Contains(m.fold(m.groups[i]), folded)
	})
}
