package query

import (
	"strings"

	"khabar/feed/fold"
)

// words are the words of a text in order, each followed by its other readings:
// an Arabic word also without the particles and the article written onto it.
type words []fold.Word

func (text words) add(s string) words {
	for w := range fold.Words(fold.Full, s) {
		text = append(text, w)
	}
	return append(text, fold.Word{}) // no phrase reaches across the end of a text
}

// A pattern is what a text term looks for: words that follow one another.
type pattern struct {
	words []string
	// prefix says that the last word may go on.
	prefix bool
}

func patternOf(value string, prefix bool) pattern {
	p := pattern{prefix: prefix}
	for w := range fold.Words(fold.Full, value) {
		if !w.Also {
			p.words = append(p.words, w.Text)
		}
	}
	return p
}

func (text words) contain(p pattern) bool {
	for i := range text {
		if !text[i].Also && text[i:].begin(p) {
			return true
		}
	}
	return false
}

func (text words) begin(p pattern) bool {
	i := 0
	for n, wanted := range p.words {
		open := p.prefix && n == len(p.words)-1
		found := false
		for first := i; i < len(text) && (i == first || text[i].Also); i++ {
			found = found || text[i].Text == wanted || open && strings.HasPrefix(text[i].Text, wanted)
		}
		if !found {
			return false
		}
	}
	return true
}
