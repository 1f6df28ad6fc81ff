package find

import (
	"khabar/feed/fold"
	"khabar/feed/query"
)

// A Finder looks for the words of one filter. It is for one goroutine at a time.
type Finder struct {
	sought []phrase
	text   located
}

// New prepares the words of a filter.
func New(filter query.Expr) *Finder { return &Finder{sought: phrases(filter, nil)} }

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

// phrases returns what a filter looks for in texts. What it excludes is not
// among them.
func phrases(e query.Expr, list []phrase) []phrase {
	switch e := e.(type) {
	case query.And:
		for _, part := range e.Parts {
			list = phrases(part, list)
		}
	case query.Or:
		for _, part := range e.Parts {
			list = phrases(part, list)
		}
	case query.Term:
		if e.Field != query.Text {
			break
		}
		p := phrase{prefix: e.Prefix}
		for w := range fold.Words(fold.Full, e.Value) {
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
