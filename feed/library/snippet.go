package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/fold"
	"khabar/feed/query"
)

// snippetBytes is how long a snippet is at most.
const snippetBytes = 240

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

// locate finds the words of a filter in the items.
func (c *conn) locate(items []Item, filter query.Expr) error {
	sought := phrases(filter, nil)
	if len(sought) == 0 {
		return nil
	}
	var t located
	for i := range items {
		f := &items[i].Found
		t.set(items[i].Article.Title, sought)
		f.Title = t.marks()
		err := c.each("SELECT summary, body FROM texts WHERE id = ?1", []any{items[i].ID}, func(s *sqlite3.Stmt) error {
			for column := range 2 {
				if f.Snippet == "" {
					t.set(s.ColumnText(column), sought)
					t.snippet(f)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// A hit is a place where a phrase was found.
type hit struct {
	Mark
	phrase int
}

// located is a text with the places where phrases were found.
type located struct {
	text  string
	words []fold.Word
	hits  []hit
}

func (t *located) set(text string, sought []phrase) {
	t.text, t.words, t.hits = text, t.words[:0], t.hits[:0]
	base := 0
	for part := range strings.SplitSeq(text, barrier) {
		for w := range fold.Words(fold.Full, part) {
			w.Start, w.End = w.Start+base, w.End+base
			t.words = append(t.words, w)
		}
		base += len(part) + len(barrier)
		t.words = append(t.words, fold.Word{Text: barrier, Start: base - 1, End: base - 1})
	}
	for i := range sought {
		t.search(i, &sought[i])
	}
	slices.SortFunc(t.hits, func(a, b hit) int { return a.Start - b.Start })
}

func (t *located) search(number int, p *phrase) {
	for i := range t.words {
		if t.words[i].Also {
			continue
		}
		if m, ok := t.at(i, p); ok {
			t.hits = append(t.hits, hit{m, number})
		}
	}
}

// at reports whether the phrase begins at the word i, and its range.
func (t *located) at(i int, p *phrase) (m Mark, ok bool) {
	for n, wanted := range p.words {
		open := p.prefix && n == len(p.words)-1
		found := false
		for first := i; i < len(t.words) && (i == first || t.words[i].Also); i++ {
			w := &t.words[i]
			if found || w.Text != wanted && !(open && strings.HasPrefix(w.Text, wanted)) {
				continue
			}
			found = true
			if n == 0 {
				m.Start = w.Start
			}
			m.End = w.End
		}
		if !found {
			return m, false
		}
	}
	return m, true
}

// marks returns the places in order and without overlap.
func (t *located) marks() []Mark { return merged(t.hits, 0, len(t.text)) }

func merged(hits []hit, from, to int) (list []Mark) {
	for _, h := range hits {
		if h.Start < from || h.End > to {
			continue
		}
		m := Mark{Start: h.Start - from, End: h.End - from}
		if n := len(list); n > 0 && m.Start <= list[n-1].End {
			list[n-1].End = max(list[n-1].End, m.End)
			continue
		}
		list = append(list, m)
	}
	return list
}

// snippet cuts the piece around the place from which most phrases are near.
func (t *located) snippet(f *Found) {
	if len(t.hits) == 0 {
		return
	}
	best, most := 0, 0
	for i := range t.hits {
		seen := map[int]bool{}
		for j := i; j < len(t.hits) && t.hits[j].End-t.hits[i].Start <= snippetBytes*3/4; j++ {
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
	from = max(m.Start-snippetBytes/4, 0)
	to = min(max(from+snippetBytes, m.End), len(t.text))
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
	return utf8.RuneStart(s[i]) && (s[i-1] == ' ' || s[i-1] == '\n' || s[i-1] == barrier[0])
}
