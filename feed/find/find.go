package find

import (
	"iter"

	"khabar/feed/fold"
	"khabar/feed/query"
)

// A Finder looks for the words of one filter. It is for one goroutine at a time.
type Finder struct {
	sought []phrase
	text   located
}

// New prepares the words of a filter.
func New(filter query.Expr) *Finder { return &Finder{sought: phrases(filter)} }

// Empty reports whether the filter has no words to look for.
func (f *Finder) Empty() bool { return len(f.sought) == 0 }

// Marks returns the places in a text, in order and without overlap.
func (f *Finder) Marks(text string) []Mark {
	f.text.set(text, f.sought)
	return f.text.marks()
}

// Snippet cuts a piece out of a text, whose parts are divided by [Barrier], and
// puts it into found; where the text has none of the words, it changes nothing.
func (f *Finder) Snippet(found *Found, text string) {
	f.text.set(text, f.sought)
	f.text.snippet(found)
}

// A phrase is what one term of a filter looks for: words that follow one
// another, folded.
type phrase struct {
	words  []string
	prefix bool // the last one may go on
}

// phrases returns what a filter looks for in texts.
func phrases(filter query.Expr) []phrase {
	var list []phrase
	for t := range terms(filter) {
		p := phrase{prefix: t.Prefix}
		for w := range fold.Words(fold.Full, t.Value) {
			if !w.Also {
				p.words = append(p.words, w.Text)
			}
		}
		if len(p.words) > 0 {
			list = append(list, p)
		}
	}
	return list
}

// terms yields what a filter looks for in texts, in the order of the filter.
// What it excludes is not among them.
func terms(filter query.Expr) iter.Seq[query.Term] {
	return func(yield func(query.Term) bool) { eachTerm(filter, yield) }
}

func eachTerm(e query.Expr, yield func(query.Term) bool) (goOn bool) {
	var parts []query.Expr
	switch e := e.(type) {
	case query.And:
		parts = e.Parts
	case query.Or:
		parts = e.Parts
	case query.Term:
		return e.Field != query.Text || yield(e)
	}
	for _, part := range parts {
		if !eachTerm(part, yield) {
			return false
		}
	}
	return true
}
