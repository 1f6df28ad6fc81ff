package text

// A soft hyphen (U+00AD) is not of the cleaned text. It leaves a place where a
// line may end behind it, and shows a hyphen if one does: if the hyphen fits.
const (
	softHyphen  rune = 0xAD
	hyphen           = "-"
	hyphenWidth      = 1
)

// insertHyphen puts the hyphen at the end of a line of clusters first to end,
// if its break, of the given width in cells, counts one.
func (p *Paragraph) insertHyphen(first, end, width int) {
	if end > first && p.clusters[end-1].flags&hyphenFlag != 0 && p.span(first, end) < width {
		p.engine.inserts = append(p.engine.inserts, insertion{end - 1, 1, hyphen})
	}
}
