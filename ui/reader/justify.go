package reader

import (
	"strings"

	"khabar/feed"
	"khabar/ui/text"
)

// filling says how the lines of a block are filled: justified only where text
// runs on.
func (p *press) filling(pc *piece, width int) text.LineOptions {
	k := pc.block.Kind
	return text.LineOptions{
		Justify: p.justify && (k == feed.Paragraph || k == feed.Quote || k == feed.ListItem),
		Kashida: kashida(firstOf(pc.block.Language, p.article.Language), pc.text),
		Width:   width,
	}
}

// Kashida reports whether the lines of the article's text are justified by
// stretching words.
func (r *Reader) Kashida() bool {
	for i := range r.outline.pieces {
		if pc := &r.outline.pieces[i]; pc.is(feed.Paragraph) {
			return lettersOf(pc.text).right > 0 && kashida(firstOf(pc.block.Language, r.article.Language), pc.text)
		}
	}
	return false
}

// otherArabic are letters of the languages that are written in Arabic letters,
// but not of Arabic. Each of these languages uses one of them in nearly every
// sentence.
const otherArabic = "یکگپچژەڕڵێۆٹڈڑںہےېټڼ"

// kashida reports whether words may be stretched with tatweel. That is a habit
// of Arabic; Persian, Kurdish and Urdu print without, and justify by blanks.
func kashida(language, s string) bool {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	switch base {
	case "":
		return !strings.ContainsAny(s, otherArabic)
	case "ar", "arz", "ary", "arb", "apc", "acm", "ajp", "aeb":
		return true
	}
	return false
}
