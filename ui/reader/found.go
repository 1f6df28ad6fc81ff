package reader

import (
	"khabar/feed/find"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// A Finder tells where in a text the words stand that a person searched for;
// find.Finder is one.
type Finder interface {
	Marks(text string) []find.Mark
}

// SetFinder marks what was searched for, in the headline and in the text; nil
// ends that. Texts are looked through when they are laid out, so that a long
// article opens as fast as without.
func (r *Reader) SetFinder(f Finder) {
	if f == nil && r.finder == nil {
		return
	}
	r.finder = f
	r.relay()
}

// marked returns the text with the spans of what was searched for over its own.
func (p *press) marked(d decorated) decorated {
	d.spans = p.withFound(d.text, d.spans)
	return d
}

func (p *press) withFound(s string, spans []text.Span) []text.Span {
	if p.finder == nil {
		return spans
	}
	spans = spans[:len(spans):len(spans)]
	for _, m := range p.finder.Marks(s) {
		spans = append(spans, text.Span{Start: m.Start, End: m.End, Style: theme.Found})
	}
	return spans
}
