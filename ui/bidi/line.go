package bidi

// LineLevels appends to dst the levels of the line that holds the runes from
// start up to end of the text last resolved, and returns the extended slice. It
// panics if the text has no such range.
//
// They are those of [Paragraph.Levels] but for rule L1: separators, and the
// blanks before them and at the end of the line, are at the base level. L1
// depends on where lines end, so it must not be applied to the paragraph
// before it is broken into lines. Runes that X9 removed go with the blanks
// beside them.
func (p *Paragraph) LineLevels(dst []Level, start, end int) []Level {
	from := len(dst)
	dst = append(dst, p.levels[start:end]...)
	if p.uniform {
		return dst
	}
	line := dst[from:]
	blanks := 0 // where the blanks at hand begin
	for i, property := range p.properties[start:end] {
		switch c := Class(property & classBits); {
		case c == S, c == B:
			fill(line[blanks:i+1], p.base)
			blanks = i + 1
		case !blankClasses.has(c):
			blanks = i + 1
		}
	}
	fill(line[blanks:], p.base)
	return dst
}

// blankClasses are those that L1 resets before separators and line ends.
const blankClasses = 1<<WS | isolateControls | removedClasses
