package arabic

const lam = '\u0644'

// lamAlefEnd returns the length of the lam-alef that text begins with, in
// runes, marks between the two letters and ZWJ included, or 0. ZWNJ keeps the
// two apart, as does tatweel. With joinMarks letters that are drawn as lam and
// a mark (ڵ) count as lam.
func lamAlefEnd(text []rune, joinMarks bool) int {
	if text[0] != lam && !(joinMarks && lamWithMark(text[0]) != nil) {
		return 0
	}
	for i, r := range text[1:] {
		if _, ok := LamAlef(r, false); ok {
			return i + 2
		}
		if r != zwj && JoiningTypeOf(r) != Transparent {
			return 0
		}
	}
	return 0
}

// appendLamAlef appends the ligature of text, which is a lam-alef that begins
// at source rune start, and then the marks that stand between its letters: a
// grid can only put them on the ligature as a whole.
func appendLamAlef(dst []Glyph, text []rune, start int, joined bool) []Glyph {
	end := start + len(text)
	last := len(text) - 1
	f, _ := LamAlef(text[last], joined)
	dst = append(dst, Glyph{f, start, end})
	if s := lamWithMark(text[0]); s != nil {
		for _, m := range s.marks {
			if m != 0 {
				dst = append(dst, Glyph{m, start, end})
			}
		}
	}
	for _, r := range text[1:last] {
		if !consumed(r) {
			dst = append(dst, Glyph{r, start, end})
		}
	}
	return dst
}

// lamWithMark returns how r is drawn if that is as lam and a mark.
func lamWithMark(r rune) *substitute {
	if r == lam {
		return nil
	}
	if s := substituteFor(r, Initial); s != nil && s.skeleton == lam {
		return s
	}
	return nil
}
