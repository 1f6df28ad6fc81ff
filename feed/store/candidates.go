package store

import (
	"strings"

	"khabar/feed/fold"
	"khabar/feed/query"
)

// asksWords reports whether a filter looks at what the index knows.
func asksWords(e query.Expr) bool {
	switch e := e.(type) {
	case query.And:
		return anyAsks(e.Parts)
	case query.Or:
		return anyAsks(e.Parts)
	case query.Not:
		return asksWords(e.Part)
	case query.Term:
		return e.Field == query.Text || e.Field == query.Tag
	}
	return false
}

func anyAsks(parts []query.Expr) bool {
	for _, p := range parts {
		if asksWords(p) {
			return true
		}
	}
	return false
}

// candidates returns the articles in the index that a filter can hold for, and
// whether it does hold for all of them.
func (m *Memory) candidates(e query.Expr) (found set, exact bool) {
	switch e := e.(type) {
	case query.And:
		return m.joined(e.Parts, set.and)
	case query.Or:
		return m.joined(e.Parts, set.or)
	case query.Not:
		found, exact = m.candidates(e.Part)
		if !exact {
			return m.everything(), false
		}
		found.invert()
		return found, true
	case query.Term:
		switch e.Field {
		case query.Text:
			return m.withWords(e)
		case query.Tag:
			found = newSet(m.index.until)
			if p := m.index.lists[keyMark+fold.Key(e.Value)]; p != nil {
				p.into(found)
			}
			return found, true
		}
		return m.matching(e), true
	}
	return m.everything(), true
}

func (m *Memory) everything() set {
	all := newSet(m.index.until)
	all.invert()
	return all
}

func (m *Memory) joined(parts []query.Expr, join func(set, set)) (found set, exact bool) {
	if len(parts) == 0 {
		return m.everything(), false
	}
	found, exact = m.candidates(parts[0])
	for _, part := range parts[1:] {
		other, also := m.candidates(part)
		join(found, other)
		exact = exact && also
	}
	return found, exact
}

// withWords returns the articles that have all words of a term, wherever they
// stand.
func (m *Memory) withWords(t query.Term) (found set, exact bool) {
	var words []string
	for w := range fold.Words(fold.Full, t.Value) {
		if !w.Also {
			words = append(words, w.Text)
		}
	}
	if len(words) == 0 {
		return m.everything(), true
	}
	for i, word := range words {
		one := newSet(m.index.until)
		if t.Prefix && i == len(words)-1 {
			m.index.begun(word, one)
		} else if p := m.index.lists[word]; p != nil {
			p.into(one)
		}
		if found == nil {
			found = one
		} else {
			found.and(one)
		}
	}
	return found, len(words) == 1
}

// begun adds the articles that have a word that begins so.
func (x *index) begun(prefix string, to set) {
	for word, p := range x.lists {
		if strings.HasPrefix(word, prefix) {
			p.into(to)
		}
	}
}

// matching returns the articles that a term holds for that has nothing to do with
// words: it takes some nanoseconds for each.
func (m *Memory) matching(t query.Term) set {
	found, matcher := newSet(m.index.until), query.NewMatcher(t)
	for i := range m.index.until {
		if matcher.Match(&m.entries[i].article) {
			found.put(i)
		}
	}
	return found
}
