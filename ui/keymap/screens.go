package keymap

import (
	"slices"
	"unicode/utf8"
)

// everywhere are the bindings that work on each screen but the picker.
var everywhere = Map{
	{Action: Keywords, Keys: []string{"t"}, Hint: 3},
	{Action: Next, Keys: []string{"n", "]"}, With: Previous},
	{Action: Previous, Keys: []string{"p", "["}},
	{Action: Larger, Keys: []string{"+"}, With: Smaller, Hint: 5},
	{Action: Smaller, Keys: []string{"-"}},
	{Action: Reset, Keys: []string{"0", "٠", "۰"}},
	{Action: Type, Keys: []string{"="}},
	{Action: Search, Keys: []string{"/"}},
	{Action: Filter, Keys: []string{"f"}},
	{Action: Star, Keys: []string{"s"}},
	{Action: Toggle, Keys: []string{"m"}},
	{Action: Undo, Keys: []string{"u"}},
	{Action: Browser, Keys: []string{"o"}},
	{Action: Pager, Keys: []string{"|"}},
	{Action: CopyLink, Keys: []string{"y"}},
	{Action: CopyText, Keys: []string{"Y"}},
	{Action: Switch, Keys: []string{"w"}},
	{Action: Follow, Keys: []string{"a"}},
	{Action: Sources, Keys: []string{"e"}},
	{Action: Refresh, Keys: []string{"r"}},
	{Action: RefreshAll, Keys: []string{"R"}},
	{Action: Problems, Keys: []string{"!"}},
	{Action: Help, Keys: []string{"?", "؟", "f1"}, Hint: 8},
	{Action: Redraw, Keys: []string{"ctrl+l"}},
	{Action: Suspend, Keys: []string{"ctrl+z"}},
}

// movement are the bindings that scroll whatever has the focus.
var movement = Map{
	{Action: Up, Keys: []string{"up", "k"}, With: Down, Hint: 1},
	{Action: Down, Keys: []string{"down", "j"}},
	{Action: PageDown, Keys: []string{"pgdown", " ", "ctrl+f"}},
	{Action: PageUp, Keys: []string{"pgup", "b", "ctrl+b"}},
	{Action: Top, Keys: []string{"home", "g"}},
	{Action: End, Keys: []string{"end", "G"}},
}

func join(maps ...Map) Map {
	var all Map
	for _, m := range maps {
		all = append(all, m...)
	}
	return all
}

// List returns the bindings of the list of articles.
func List() Map {
	return join(movement, Map{
		{Action: Open, Keys: []string{"enter"}, Hint: 2},
		{Action: Clear, Keys: []string{"x"}},
		{Action: Back, Keys: []string{"esc"}},
		{Action: NextView, Keys: []string{"tab"}, Hint: 6},
		{Action: LastView, Keys: []string{"shift+tab"}},
		{Action: Save, Keys: []string{"S"}},
		{Action: Remove, Keys: []string{"X"}},
		{Action: MarkAll, Keys: []string{"A"}},
		{Action: Order, Keys: []string{"O"}},
		{Action: Quit, Keys: []string{"q", "Q", "ctrl+c"}, Hint: 9},
	}, everywhere).hint(Search, 4)
}

// Reader returns the bindings of an open article. As in the pagers and news
// readers of terminals, q closes what is open, and nothing more.
func Reader() Map {
	return join(movement, Map{
		{Action: Back, Keys: []string{"esc", "q", "backspace"}, Hint: 2},
		{Action: Comments, Keys: []string{"c"}, Hint: 6},
		{Action: FullText, Keys: []string{"x"}},
		{Action: Link, Keys: digits(), Range: "1 … 9"},
		{Action: Quit, Keys: []string{"Q", "ctrl+c"}},
	}, everywhere).hint(Next, 4)
}

// digits are the keys of a number's first digit, in the digits of Europe, of
// Arabic and of Persian; 0 is the size's.
func digits() []string {
	var keys []string
	for _, zero := range []rune{'0', '٠', '۰'} {
		for d := rune(1); d <= 9; d++ {
			keys = append(keys, string(zero+d))
		}
	}
	return keys
}

// Digit returns the value of a key that is a digit.
func Digit(key string) (value int, ok bool) {
	r, size := utf8.DecodeRuneInString(key)
	for _, zero := range []rune{'0', '٠', '۰'} {
		if size == len(key) && r >= zero && r <= zero+9 {
			return int(r - zero), true
		}
	}
	return 0, false
}

// Picker returns the bindings of the keyword picker. What is not bound is
// typed into its filter, so letters are not.
func Picker() Map {
	return Map{
		{Action: Down, Keys: []string{"down", "ctrl+n", "tab"}},
		{Action: Up, Keys: []string{"up", "ctrl+p", "shift+tab"}},
		{Action: PageDown, Keys: []string{"pgdown"}},
		{Action: PageUp, Keys: []string{"pgup"}},
		{Action: Top, Keys: []string{"home"}},
		{Action: End, Keys: []string{"end"}},
		{Action: Show, Keys: []string{"enter"}, Hint: 1},
		{Action: Add, Keys: []string{" "}, Hint: 2},
		{Action: Exclude, Keys: []string{"-"}, Hint: 3},
		{Action: Close, Keys: []string{"esc"}, Hint: 4},
		{Action: Erase, Keys: []string{"backspace"}},
		{Action: EraseAll, Keys: []string{"ctrl+u"}},
		{Action: Suspend, Keys: []string{"ctrl+z"}},
		{Action: Quit, Keys: []string{"ctrl+c"}},
	}
}

// Overlay returns the bindings of the help and of the list of problems.
func Overlay() Map {
	return join(movement, Map{
		{Action: Close, Keys: []string{"esc", "?", "؟", "f1", "enter", "!", "q"}, Hint: 2},
		{Action: Suspend, Keys: []string{"ctrl+z"}},
		{Action: Quit, Keys: []string{"Q", "ctrl+c"}},
	})
}

// Troubled returns the bindings of the text that says what is wrong with which
// source.
func Troubled() Map {
	return join(Overlay(), Map{{Action: Sources, Keys: []string{"e"}, Hint: 3}})
}

// Panel returns the bindings of the type panel. Digits beside 0 choose among
// what is under the cursor.
func Panel() Map {
	return Map{
		{Action: Up, Keys: []string{"up", "k"}, With: Down, Hint: 1},
		{Action: Down, Keys: []string{"down", "j"}},
		{Action: Left, Keys: []string{"left", "h"}, With: Right, Hint: 2},
		{Action: Right, Keys: []string{"right", "l", " "}},
		{Action: PageDown, Keys: []string{"pgdown"}},
		{Action: PageUp, Keys: []string{"pgup"}},
		{Action: Larger, Keys: []string{"+"}},
		{Action: Smaller, Keys: []string{"-"}},
		{Action: Reset, Keys: []string{"0", "٠", "۰"}, Hint: 3},
		{Action: Close, Keys: []string{"esc", "=", "enter", "q"}, Hint: 4},
		{Action: Redraw, Keys: []string{"ctrl+l"}},
		{Action: Suspend, Keys: []string{"ctrl+z"}},
		{Action: Quit, Keys: []string{"Q", "ctrl+c"}},
	}
}

// Menu returns the bindings of a list of things to choose from.
func Menu() Map {
	return Map{
		{Action: Up, Keys: []string{"up", "k"}, With: Down, Hint: 1},
		{Action: Down, Keys: []string{"down", "j", "tab"}},
		{Action: PageDown, Keys: []string{"pgdown", "ctrl+f"}},
		{Action: PageUp, Keys: []string{"pgup", "ctrl+b"}},
		{Action: Top, Keys: []string{"home", "g"}},
		{Action: End, Keys: []string{"end", "G"}},
		{Action: Choose, Keys: []string{"enter"}, Hint: 2},
		{Action: Mark, Keys: []string{" "}, Hint: 3},
		{Action: Close, Keys: []string{"esc", "q"}, Hint: 4},
		{Action: Suspend, Keys: []string{"ctrl+z"}},
		{Action: Quit, Keys: []string{"Q", "ctrl+c"}},
	}
}

// Asking returns what the hint line says of a line that is typed for something
// to be done with it.
func Asking() Map {
	return Map{{Action: Look, Keys: []string{"enter"}, Hint: 1}, {Action: Close, Keys: []string{"esc"}, Hint: 2}}
}

// One is the menu of which one thing alone is chosen.
func One() Map {
	all := Menu()
	return all.hint(Mark, 0)
}

// Managing returns the bindings of the list of sources that are followed.
func Managing() Map {
	all := One().hint(Choose, 0).hint(Close, 5)
	return join(Map{
		{Action: Show, Keys: []string{"enter"}, Hint: 2},
		{Action: Edit, Keys: []string{"e"}, Hint: 3},
		{Action: Search, Keys: []string{"/"}, Hint: 4},
	}, all)
}

// Finding returns the bindings of a menu that is narrowed by typing.
func Finding() Map {
	return slices.DeleteFunc(Picker(), func(b Binding) bool { return b.Action == Add || b.Action == Exclude })
}

// Searching returns the bindings of a search that is typed.
func Searching() Map {
	return join(Input(), Map{{Action: Order, Keys: []string{"ctrl+o"}, Hint: 2}})
}

// Form returns the bindings of the form for a source.
func Form() Map {
	return Map{
		{Action: Up, Keys: []string{"up", "k"}, With: Down, Hint: 1},
		{Action: Down, Keys: []string{"down", "j", "tab"}},
		{Action: Left, Keys: []string{"left", "h"}, With: Right, Hint: 2},
		{Action: Right, Keys: []string{"right", "l", " "}},
		{Action: PageDown, Keys: []string{"pgdown", "ctrl+f"}},
		{Action: PageUp, Keys: []string{"pgup", "ctrl+b"}},
		{Action: Top, Keys: []string{"home", "g"}},
		{Action: End, Keys: []string{"end", "G"}},
		{Action: Edit, Keys: []string{"enter"}, Hint: 3},
		{Action: Close, Keys: []string{"esc", "q"}, Hint: 4},
		{Action: Redraw, Keys: []string{"ctrl+l"}},
		{Action: Suspend, Keys: []string{"ctrl+z"}},
		{Action: Quit, Keys: []string{"Q", "ctrl+c"}},
	}
}

// Typing returns the bindings of a value that is typed in a form: Esc leaves
// the one that was there.
func Typing() Map {
	return Input().hint(Up, 0)
}

// Input returns the bindings of a line that is typed: a search, a filter, a
// name. What is not bound is typed.
func Input() Map {
	return Map{
		{Action: Accept, Keys: []string{"enter"}, Hint: 1},
		{Action: Suggest, Keys: []string{"tab"}},
		{Action: Close, Keys: []string{"esc"}, Hint: 4},
		{Action: Down, Keys: []string{"down", "ctrl+n"}},
		{Action: Up, Keys: []string{"up", "ctrl+p"}, With: Down, Hint: 3},
		{Action: PageDown, Keys: []string{"pgdown"}},
		{Action: PageUp, Keys: []string{"pgup"}},
		{Action: Left, Keys: []string{"left"}},
		{Action: Right, Keys: []string{"right"}},
		{Action: Top, Keys: []string{"home", "ctrl+a"}},
		{Action: End, Keys: []string{"end", "ctrl+e"}},
		{Action: Erase, Keys: []string{"backspace"}},
		{Action: Delete, Keys: []string{"delete"}},
		{Action: EraseWord, Keys: []string{"ctrl+w"}},
		{Action: EraseAll, Keys: []string{"ctrl+u"}},
		{Action: Suspend, Keys: []string{"ctrl+z"}},
		{Action: Quit, Keys: []string{"ctrl+c"}},
	}
}

// hint returns the map with the binding's place in the hint line changed.
func (m Map) hint(a Action, rank int) Map {
	for i := range m {
		if m[i].Action == a {
			m[i].Hint = rank
		}
	}
	return m
}
