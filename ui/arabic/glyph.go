package arabic

// Options say how letters are drawn where there is a choice.
type Options struct {
	// LamAlef draws lam followed by alef as one ligature, one cell wide. Without
	// it the two letters keep a cell each, joined.
	LamAlef bool
	// JoinMarks draws a letter that Unicode has no forms for as the form of a
	// letter with the same skeleton, followed by a mark that makes the
	// difference: medial ڵ as that of lam and U+065A. It needs a terminal
	// that places marks well. Without it such a letter is drawn as itself,
	// which on most grids is its isolated shape.
	JoinMarks bool
}

// A Glyph is one character to be drawn and the runes of the source that it
// stands for.
type Glyph struct {
	Rune rune
	// Start and End are the range of source runes, End excluded. The glyphs of
	// one ligature, or of one letter drawn as several characters, share a range.
	Start, End int
}

// AppendGlyphs appends the shapes of text, in logical order, to dst and returns
// the extended slice. Both Start and End of the glyphs never decrease, and
// their ranges cover all of text but ZWNJ, ZWJ and the controls of UAX #9,
// which are consumed. The text is one run of one level; what stands before and
// after it does not join it. Nothing is allocated while dst has room;
// there are at most three glyphs for each rune of text.
func AppendGlyphs(dst []Glyph, text []rune, o Options) []Glyph {
	before := NonJoining // the type of the last rune that was not transparent
	for i := 0; i < len(text); i++ {
		r := text[i]
		t := JoiningTypeOf(r)
		if consumed(r) {
			if t != Transparent {
				before = t
			}
			continue
		}
		if t == Transparent {
			dst = append(dst, Glyph{r, i, i + 1})
			continue
		}
		joined := before.joinsNext() && t.joinsPrevious()
		before = t
		if o.LamAlef && t == DualJoining {
			if end := lamAlefEnd(text[i:], o.JoinMarks); end > 0 {
				dst = appendLamAlef(dst, text[i:i+end], i, joined)
				i += end - 1
				before = RightJoining
				continue
			}
		}
		p := Isolated
		if joined {
			p = Final
		}
		if t.joinsNext() && nextType(text[i+1:]).joinsPrevious() {
			p += Initial
		}
		dst = appendLetter(dst, r, i, p, o.JoinMarks)
	}
	return dst
}

// appendLetter appends the glyphs of the letter r, source rune i, at a
// position.
func appendLetter(dst []Glyph, r rune, i int, p Position, joinMarks bool) []Glyph {
	if p == Isolated {
		return append(dst, Glyph{r, i, i + 1})
	}
	if f, ok := Form(r, p); ok {
		return append(dst, Glyph{f, i, i + 1})
	}
	if joinMarks {
		if s := substituteFor(r, p); s != nil {
			f, _ := Form(s.skeleton, p)
			dst = append(dst, Glyph{f, i, i + 1})
			for _, m := range s.marks {
				if m != 0 {
					dst = append(dst, Glyph{m, i, i + 1})
				}
			}
			return dst
		}
	}
	return append(dst, Glyph{r, i, i + 1})
}
