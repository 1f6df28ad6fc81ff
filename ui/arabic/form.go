package arabic

// A Position is the shape of a letter with respect to its neighbours.
type Position uint8

// The positions.
const (
	Isolated Position = iota // joins neither way
	Final                    // joins the letter before it
	Initial                  // joins the letter after it
	Medial                   // joins both
)

// A letter is what the tables know of one character of the Arabic script.
type letter struct {
	forms   [4]uint16 // by Position; 0 where Unicode has none
	kashida kashidaClass
}

// letterOf returns the table's entry for r, nil for characters that have no
// presentation form.
func letterOf(r rune) *letter {
	if i := uint32(r - firstLetter); i < uint32(len(letters)) && letters[i].forms != [4]uint16{} {
		return &letters[i]
	}
	return nil
}

// Form returns the presentation form of r at a position, and whether Unicode
// has one.
func Form(r rune, p Position) (rune, bool) {
	l := letterOf(r)
	if l == nil || l.forms[p&3] == 0 {
		return 0, false
	}
	return rune(l.forms[p&3]), true
}

// LamAlef returns the ligature of lam with the given alef (U+0622, U+0623,
// U+0625 or U+0627), final when the lam joins the letter before it.
func LamAlef(alef rune, final bool) (rune, bool) {
	var r rune
	switch alef {
	case 0x0622:
		r = 0xFEF5
	case 0x0623:
		r = 0xFEF7
	case 0x0625:
		r = 0xFEF9
	case 0x0627:
		r = 0xFEFB
	default:
		return 0, false
	}
	if final {
		r++
	}
	return r, true
}
