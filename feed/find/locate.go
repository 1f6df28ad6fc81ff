package find

import (
	"slices"
	"strings"

	"khabar/feed/fold"
)

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
	for part := range strings.SplitSeq(text, Barrier) {
		for w := range fold.Words(fold.Full, part) {
			w.Start, w.End = w.Start+base, w.End+base
			t.words = append(t.words, w)
		}
		base += len(part) + len(Barrier)
		t.words = append(t.words, fold.Word{Text: Barrier, Start: base - 1, End: base - 1})
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
