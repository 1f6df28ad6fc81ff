package text

import (
	"sort"
	"unicode/utf8"

	"khabar/ui/bidi"
)

// A Paragraph is a text made ready to be broken into lines of any width:
// cleaned, with embedding levels, joined letters, cells and the places where
// a line may end. It is read-only, but its methods use the scratch memory of
// the [Engine] that made it: they may not run concurrently with each other or
// with the engine's. The zero value is for [Engine.Prepare] and nothing else.
type Paragraph struct {
	engine   *Engine
	text     string
	forms    string // of the clusters that differ from their text
	clusters []cluster
	source   []int32 // of each rune, the byte offset in the source; nil: as in text
	size     int     // of the source, in bytes
	count    int     // of runes
	parts    []part
	styles   []styleRun
	spacing  int
}

// A cluster is what becomes one cell. Its text and form end where those of
// the next begin; a last, empty cluster closes the list.
type cluster struct {
	start int32 // rune
	text  int32 // byte in Paragraph.text
	form  int32 // byte in Paragraph.forms
	flags clusterFlags
	width uint8
	level bidi.Level
}

type clusterFlags uint8

const (
	breakAfter  clusterFlags = 1 << iota // a line may end here (UAX #14)
	hardAfter                            // a line must end here
	blankFlag                            // a space: hangs at the end of a line
	newlineFlag                          // a line break: never shown
	ownForm                              // the form is in Paragraph.forms
	spacedFlag                           // spacing goes between this and the cluster before
	hyphenFlag                           // a line that ends here shows a hyphen
	apartFlag                            // does not join the next: an isolate's edge stood between
)

// A part is what stands between two line breaks: a paragraph of UAX #9.
type part struct {
	start int32 // rune
	base  bidi.Level
}

// Text returns the cleaned text, in logical order.
func (p *Paragraph) Text() string { return p.text }

// RuneCount returns the length of the cleaned text in runes.
func (p *Paragraph) RuneCount() int { return p.count }

// Base returns the embedding level of the paragraph, or of its first part if
// it has line breaks: odd when it is right-to-left.
func (p *Paragraph) Base() bidi.Level { return p.parts[0].base }

// SourceOffset returns the byte offset in the source text of a rune of the
// cleaned text; of the rune after the last, the source's length.
func (p *Paragraph) SourceOffset(offset int) int {
	switch {
	case offset >= p.count:
		return p.size
	case p.source != nil:
		return int(p.source[max(offset, 0)])
	}
	return p.byteOffset(offset)
}

// RuneOffset returns the first rune of the cleaned text that comes from the
// byte offset source, or from behind it.
func (p *Paragraph) RuneOffset(source int) int {
	return sort.Search(p.count, func(i int) bool { return p.SourceOffset(i) >= source })
}

// byteOffset returns where the rune at an offset starts in p.text.
func (p *Paragraph) byteOffset(offset int) int {
	if offset <= 0 {
		return 0
	}
	c := p.clusters[p.clusterAt(offset)]
	at := int(c.text)
	for i := int(c.start); i < offset && at < len(p.text); i++ {
		_, n := utf8.DecodeRuneInString(p.text[at:])
		at += n
	}
	return at
}

// clusterAt returns the index of the cluster that holds a rune; of the rune
// after the last, that of the empty cluster at the end.
func (p *Paragraph) clusterAt(offset int) int {
	n := len(p.clusters) - 1
	if offset >= p.count {
		return n
	}
	return sort.Search(n, func(i int) bool { return int(p.clusters[i+1].start) > offset })
}

// baseAt returns the base level of the part that holds a rune.
func (p *Paragraph) baseAt(offset int) bidi.Level {
	i := sort.Search(len(p.parts), func(i int) bool { return int(p.parts[i].start) > offset })
	return p.parts[max(i-1, 0)].base
}

// cellText and cellForm return the two strings of cluster i.
func (p *Paragraph) cellText(i int) string {
	return p.text[p.clusters[i].text:p.clusters[i+1].text]
}

func (p *Paragraph) cellForm(i int) string {
	if p.clusters[i].flags&ownForm == 0 {
		return p.cellText(i)
	}
	return p.forms[p.clusters[i].form:p.clusters[i+1].form]
}
