package prompt

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Keyword is one that can be picked.
type Keyword struct {
	// Name is how it is shown. Folded is the name without what a searcher
	// does not tell apart; typing narrows by it.
	Name, Folded string
	Count        int  // articles that carry it
	More         bool // there may be more than Count
	Choice       Choice
}

// A Choice is what was decided about a keyword.
type Choice uint8

// The choices.
const (
	Undecided Choice = iota
	Included
	Excluded
)

// A Picker lets a person choose among keywords: typed to narrow, moved
// through, added and excluded. It is not for concurrent use.
type Picker struct {
	fold     func(string) string
	keywords []Keyword
	matches  []int // indices in keywords
	filter   string
	cursor   int // index in matches
	top      int
	rows     int // visible
}

// NewPicker returns a picker for the keywords, the most frequent first, with
// what is chosen already. fold is applied to what is typed.
func NewPicker(keywords []Keyword, fold func(string) string) *Picker {
	p := &Picker{fold: fold, keywords: slices.Clone(keywords), rows: 1}
	slices.SortStableFunc(p.keywords, func(a, b Keyword) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	})
	p.narrow()
	return p
}

// narrow finds the keywords that match what was typed: those that start with
// it, then those that contain it, each in the order of the whole.
func (p *Picker) narrow() {
	pattern := p.fold(strings.TrimSpace(p.filter))
	p.matches = p.matches[:0]
	var within []int
	for i := range p.keywords {
		switch at := strings.Index(p.keywords[i].Folded, pattern); {
		case at == 0:
			p.matches = append(p.matches, i)
		case at > 0:
			within = append(within, i)
		}
	}
	p.matches = append(p.matches, within...)
	p.cursor, p.top = 0, 0
}

// Filter returns what was typed.
func (p *Picker) Filter() string { return p.filter }

// Type appends typed or pasted text to the filter; control characters are
// left out.
func (p *Picker) Type(s string) {
	p.filter += strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
	p.narrow()
}

// Erase removes the last character of the filter.
func (p *Picker) Erase() {
	if p.filter == "" {
		return
	}
	_, n := utf8.DecodeLastRuneInString(p.filter)
	p.filter = p.filter[:len(p.filter)-n]
	p.narrow()
}

// EraseAll empties the filter.
func (p *Picker) EraseAll() {
	p.filter = ""
	p.narrow()
}

// Len returns how many keywords match.
func (p *Picker) Len() int { return len(p.matches) }

// Cursor returns the keyword under the cursor.
func (p *Picker) Cursor() (Keyword, bool) {
	if p.cursor >= len(p.matches) {
		return Keyword{}, false
	}
	return p.keywords[p.matches[p.cursor]], true
}

// Move moves the cursor by n keywords, down when positive.
func (p *Picker) Move(n int) {
	p.cursor = max(min(p.cursor+n, len(p.matches)-1), 0)
	p.follow()
}

// Page moves the cursor by n screens.
func (p *Picker) Page(n int) { p.Move(n * max(p.rows-1, 1)) }

// Top puts the cursor on the first keyword, End on the last.
func (p *Picker) Top() { p.Move(-len(p.matches)) }

// End puts the cursor on the last keyword.
func (p *Picker) End() { p.Move(len(p.matches)) }

func (p *Picker) follow() {
	p.top = min(p.top, p.cursor)
	p.top = max(p.top, p.cursor-p.rows+1, 0)
}

// Toggle gives the keyword under the cursor the choice, or takes it back if it
// has it, and moves on to the next.
func (p *Picker) Toggle(c Choice) {
	if p.cursor >= len(p.matches) {
		return
	}
	k := &p.keywords[p.matches[p.cursor]]
	if k.Choice == c {
		c = Undecided
	}
	k.Choice = c
	p.Move(1)
}

// Chosen returns the keywords with a choice; where there is none, the one
// under the cursor counts as included.
func (p *Picker) Chosen() []Keyword {
	var chosen []Keyword
	for _, k := range p.keywords {
		if k.Choice != Undecided {
			chosen = append(chosen, k)
		}
	}
	if k, ok := p.Cursor(); ok && len(chosen) == 0 {
		k.Choice = Included
		chosen = append(chosen, k)
	}
	return chosen
}
