package query

import (
	"slices"
	"strings"

	"khabar/feed/fold"
)

// words are the words of a text in order, each with all its readings: an
// Arabic word also without the particles and the article written onto it.
type words [][]string

func wordsOf(text string) words {
	var list words
	for w := range fold.Words(fold.Full, text) {
		if w.Also && len(list) > 0 {
			last := len(list) - 1
			list[last] = append(list[last], w.Text)
			continue
		}
		list = append(list, []string{w.Text})
	}
	return list
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
	for i := 0; i+len(p.words) <= len(text); i++ {
		if text[i:].begin(p) {
			return true
		}
	}
	return false
}

func (text words) begin(p pattern) bool {
	for i, wanted := range p.words {
		open := p.prefix && i == len(p.words)-1
		if !slices.ContainsFunc(text[i], func(reading string) bool {
			return reading == wanted || open && strings.HasPrefix(reading, wanted)
		}) {
			return false
		}
	}
	return true
}
