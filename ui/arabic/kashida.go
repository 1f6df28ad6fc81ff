package arabic

// A kashidaClass says what the calligraphers' order of precedence thinks of
// stretching the stroke before or after a letter.
type kashidaClass uint8

// The classes, in order of precedence. All but the first name the letter that
// the stretched stroke leads to, in its final form.
const (
	kashidaTatweel kashidaClass = 1 + iota // after a tatweel that the writer put there
	kashidaSeen                            // after seen and sad, initial or medial
	kashidaHeh                             // before teh marbuta, heh, dal and hah
	kashidaAlef                            // before alef, tah, lam, kaf and gaf
	kashidaReh                             // before reh and yeh
	kashidaWaw                             // before waw, ain, qaf and feh
	kashidaOther                           // before any other
)

// KashidaPoint returns where a word may be stretched by tatweels to justify a
// line: after the rune at index after, which is a letter or the last of its
// marks. Priority is 1 for the best kind of place and 7 for the least; among
// places of one kind the last in the word is taken. There is one place in a
// word, as calligraphers have it, and none in a word of fewer than three
// letters, inside lam-alef, or beside a letter that cannot be drawn joined.
//
// Inserting tatweel there changes the shape of no letter.
func KashidaPoint(word []rune) (after int, priority int, ok bool) {
	best, count := kashidaOther+1, 0
	before := -1 // the last letter
	for i, r := range word {
		t := JoiningTypeOf(r)
		if t == Transparent {
			continue
		}
		if t == RightJoining || t == DualJoining {
			count++
		}
		if before >= 0 && joins(word, before, i) {
			if c := kashidaBetween(word, before, i); c != 0 && c <= best {
				best, after = c, i-1
			}
		}
		before = i
	}
	if best > kashidaOther || count < 3 {
		return 0, 0, false
	}
	return after, int(best), true
}

// joins reports whether the characters at i and j, with only transparent ones
// between them, join.
func joins(word []rune, i, j int) bool {
	return JoiningTypeOf(word[i]).joinsNext() && JoiningTypeOf(word[j]).joinsPrevious()
}

// kashidaBetween returns the class of the place between the letters at i and
// j, which join; 0 when it must not be stretched.
func kashidaBetween(word []rune, i, j int) kashidaClass {
	if word[i] == tatweel {
		return kashidaTatweel
	}
	from, to := letterOf(word[i]), letterOf(word[j])
	if from == nil || to == nil {
		return 0
	}
	if _, alef := LamAlef(word[j], false); alef && word[i] == lam {
		return 0
	}
	if from.kashida == kashidaSeen {
		return kashidaSeen
	}
	if JoiningTypeOf(word[j]).joinsNext() && nextType(word[j+1:]).joinsPrevious() {
		return 0 // not a final form
	}
	if to.kashida == kashidaSeen {
		return kashidaOther
	}
	return to.kashida
}
