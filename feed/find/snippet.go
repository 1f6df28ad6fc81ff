package find

import (
	"strings"
	"unicode/utf8"
)

// SnippetBytes is how long a snippet is at most, but for a phrase that is
// longer.
const SnippetBytes = 240

// snippet cuts the piece around the place from which most phrases are near.
func (t *located) snippet(f *Found) {
	if len(t.hits) == 0 {
		return
	}
	best, most := 0, 0
	for i := range t.hits {
		seen := map[int]bool{}
		for j := i; j < len(t.hits) && t.hits[j].End-t.hits[i].Start <= SnippetBytes*3/4; j++ {
			seen[t.hits[j].phrase] = true
		}
		if len(seen) > most {
			best, most = i, len(seen)
		}
	}
	from, to := t.cut(t.hits[best].Mark)
	f.Marks = merged(t.hits, from, to)
	f.Snippet = strings.Map(func(r rune) rune {
		if r == '\x1e' || r == '\n' {
			return ' '
		}
		return r
	}, t.text[from:to])
	f.Before, f.After = from > 0, to < len(t.text)
}

// cut returns the range of the snippet around a place: a quarter of its length
// before it, at the ends of words.
func (t *located) cut(m Mark) (from, to int) {
	from = max(m.Start-SnippetBytes/4, 0)
	to = min(max(from+SnippetBytes, m.End), len(t.text))
	for from > 0 && from < m.Start && !boundary(t.text, from) {
		from++
	}
	for to < len(t.text) && to > m.End && !boundary(t.text, to) {
		to--
	}
	return from, to
}

// boundary reports whether a word ends or begins at the byte i of s.
func boundary(s string, i int) bool {
	return utf8.RuneStart(s[i]) && (s[i-1] == ' ' || s[i-1] == '\n' || s[i-1] == Barrier[0])
}
