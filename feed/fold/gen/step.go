package main

import "strings"

// folds says what each character becomes.
type folds struct {
	characters map[rune]*character
	special    map[rune]string
}

func newFolds(characters map[rune]*character) folds {
	f := folds{characters: characters, special: map[rune]string{}}
	for _, row := range classes {
		runes := []rune(row)
		for _, r := range runes[1:] {
			f.special[r] = string(runes[0])
		}
	}
	for r, s := range expansions {
		f.special[r] = s
	}
	for _, r := range deleted {
		f.special[r] = ""
	}
	return f
}

// settle folds until nothing changes.
func (f folds) settle(s string) string {
	for {
		var b strings.Builder
		for _, r := range s {
			b.WriteString(f.step(r))
		}
		if b.String() == s {
			return s
		}
		s = b.String()
	}
}

func (f folds) step(r rune) string {
	if s, ok := f.special[r]; ok {
		return s
	}
	c := f.characters[r]
	switch {
	case c == nil:
		return string(r)
	case f.isMark(r):
		return ""
	case c.category == "Nd" && r > '9':
		return c.digit
	case len(c.decomposition) > 0:
		return f.decompose(r, c)
	}
	return string(f.lower(r))
}

// isMark reports whether r is a mark that readers leave out.
func (f folds) isMark(r rune) bool {
	c := f.characters[r]
	if c.category != "Mn" && c.category != "Me" || strings.Contains(c.name, "KATAKANA") {
		return false
	}
	for _, script := range []string{"COMBINING ", "ARABIC ", "HEBREW ", "SYRIAC ", "VARIATION SELECTOR"} {
		if strings.HasPrefix(c.name, script) {
			return true
		}
	}
	return false
}

// decompose keeps a letter whole that is made with a mark that its script
// spells with, Korean letters, and marks that stand alone on a space.
func (f folds) decompose(r rune, c *character) string {
	if strings.Contains(c.name, "HANGUL") {
		return string(r)
	}
	if c.decomposition[0] == ' ' && len(c.decomposition) > 1 || strings.HasPrefix(c.name, "ARABIC TATWEEL WITH") {
		if strings.HasPrefix(c.name, "ARABIC ") {
			return ""
		}
		return string(r)
	}
	for _, part := range c.decomposition {
		if p := f.characters[part]; p != nil && strings.HasPrefix(p.category, "M") && !f.isMark(part) {
			return string(r)
		}
	}
	return string(c.decomposition)
}

// lower takes the detour by upper case, which brings together the letters that
// share one: σ and ς, s and ſ.
func (f folds) lower(r rune) rune {
	if c := f.characters[r]; c.upper != 0 {
		r = c.upper
	}
	if c := f.characters[r]; c != nil && c.lower != 0 {
		r = c.lower
	}
	return r
}
