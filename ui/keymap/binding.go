package keymap

// An Action is what a key asks for. Its name is also the end of the
// identifier of the words that explain it (ui/locale: "key." and the name for
// the help, "hint." and the name for the hint line).
type Action string

// The actions.
const (
	None     Action = ""
	Down     Action = "down"
	Up       Action = "up"
	PageDown Action = "pageDown"
	PageUp   Action = "pageUp"
	Top      Action = "top"
	End      Action = "end"
	Open     Action = "open"
	Back     Action = "back"
	Next     Action = "next"     // next article
	Previous Action = "previous" // previous article
	Switch   Action = "switch"   // between the list and the article beside it
	Keywords Action = "keywords"
	Clear    Action = "clear" // the filter in force
	Search   Action = "search"
	Order    Action = "order" // the best matches of a search first, or the newest
	Filter   Action = "filter"
	NextView Action = "nextView"
	LastView Action = "lastView" // the view before
	Save     Action = "save"     // what is listed, as a view
	Remove   Action = "remove"   // the saved view
	MarkAll  Action = "markAll"
	Undo     Action = "undo"
	Toggle   Action = "toggleRead"
	Star     Action = "star"
	Comments Action = "comments"
	Larger   Action = "larger"
	Smaller  Action = "smaller"
	Reset    Action = "reset"
	Type     Action = "type" // opens the type panel
	Left     Action = "left"
	Right    Action = "right"
	Link     Action = "link" // a digit of a link's number
	Browser  Action = "browser"
	Pager    Action = "pager"
	CopyLink Action = "copyLink"
	CopyText Action = "copyText"
	// Refresh asks the article's source for what is new.
	Refresh    Action = "refresh"
	RefreshAll Action = "refreshAll"
	FullText   Action = "fullText" // of the article's own page
	Follow     Action = "follow"   // a source
	Sources    Action = "sources"  // list and change them
	Problems   Action = "problems"
	Help       Action = "help"
	Redraw     Action = "redraw"
	Suspend    Action = "suspend"
	Quit       Action = "quit"

	// Of a menu.
	Choose Action = "choose"
	Look   Action = "look" // what a line that was typed is for
	Mark   Action = "mark"
	Edit   Action = "edit" // a value of a form

	// Of the keyword picker.
	Show     Action = "show"
	Add      Action = "add"
	Exclude  Action = "exclude"
	Close    Action = "close"
	Erase    Action = "erase"
	EraseAll Action = "eraseAll"

	// Of a line that is typed, beside those of the picker.
	Accept    Action = "accept"
	Suggest   Action = "suggest" // take what was probably meant
	EraseWord Action = "eraseWord"
	Delete    Action = "delete"
)

// A Binding ties keys to an action.
type Binding struct {
	Action Action
	// Keys are the names of keys as Bubble Tea gives them ("down", "ctrl+l",
	// "j"); the first is the one that the hint line shows.
	Keys []string
	// Range stands for the keys in the help where they are too many to list.
	Range string
	// With is the action that the hint line names together with this one: up
	// with down.
	With Action
	// Hint is the binding's place in the hint line, 1 first; 0 leaves it to
	// the help.
	Hint int
}

// A Map is the bindings of one screen, in the order in which the help lists
// them.
type Map []Binding

// Find returns the action that the key is bound to, without regard to the
// keyboard's layout; [Keyboard.Action] is what a screen asks.
func (m Map) Find(key string) (Action, bool) {
	for i := range m {
		for _, k := range m[i].Keys {
			if k == key {
				return m[i].Action, true
			}
		}
	}
	return None, false
}

// Hints returns the bindings of the hint line in their order.
func (m Map) Hints() []Binding {
	var hints []Binding
	for rank := 1; rank <= len(m); rank++ {
		for _, b := range m {
			if b.Hint == rank {
				hints = append(hints, b)
			}
		}
	}
	return hints
}
