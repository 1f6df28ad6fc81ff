package library

import (
	"strings"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
	"khabar/feed/fold"
	"khabar/feed/query"
)

const (
	// indexedPrefix is the length in characters of the beginnings of words that
	// the index has lists for.
	indexedPrefix = 2
	// typedPage is the longest page that is looked for among candidates.
	typedPage = 200
	// typedStep is how many candidates are read at a time, and typedLuck how many
	// of them, to one that matches, are too many.
	typedStep, typedLuck = 64, 8
	// manyNames is how many names a part of a name is common with.
	manyNames = 8
)

// typing is a search for words that begin somehow, as it is being typed, or for
// a part of a name.
//
// For another beginning than those that it has lists for, FTS5 goes through all
// articles with such a word before it says which is the first: a second for a
// single letter. Where the beginning is a common one, the first page is sooner
// found by reading the newest articles that a looser search finds; where it is
// rare, the list is short. So it is with a part of many names, each of which
// has a list of its own.
type typing struct {
	loose query.Expr     // also finds articles without the words
	words *query.Matcher // knows them
}

// typed returns how a filter is looked for while it is being typed, and whether
// that can be sooner.
func (c *conn) typed(filter query.Expr) (t typing, sooner bool, err error) {
	parts := []query.Expr{filter}
	if and, ok := filter.(query.And); ok {
		parts = and.Parts
	}
	var loose, words []query.Expr
	for _, part := range parts {
		looser, cut, err := c.loosened(part)
		if err != nil {
			return t, false, err
		}
		if cut {
			words = append(words, part)
		}
		loose = append(loose, looser...)
	}
	if len(words) == 0 {
		return t, false, nil
	}
	return typing{query.And{Parts: loose}, query.NewMatcher(query.And{Parts: words})}, true, nil
}

// loosened returns conditions that hold wherever part does and that are looked
// for sooner, and whether they are others than part.
func (c *conn) loosened(part query.Expr) (looser []query.Expr, cut bool, err error) {
	term, ok := part.(query.Term)
	if ok && term.Field == query.Text && term.Prefix {
		looser, cut = cutPrefix(term)
	}
	if sql := selectNames[term.Field]; ok && sql != "" {
		ids, err := c.named(sql, nameOf(term), manyNames+1)
		if err != nil {
			return nil, false, err
		}
		cut = len(ids) > manyNames
		looser = []query.Expr{query.All{}}
	}
	if !cut {
		return []query.Expr{part}, false, nil
	}
	return looser, true, nil
}

// cutPrefix returns conditions that hold wherever the term does and that the index
// has lists for, and whether they are others than the term.
func cutPrefix(t query.Term) (parts []query.Expr, cut bool) {
	var words []string
	for w := range fold.Words(fold.Full, t.Value) {
		if !w.Also {
			words = append(words, w.Text)
		}
	}
	if len(words) == 0 {
		return nil, false
	}
	last := len(words) - 1
	beginning := []rune(words[last])
	if len(beginning) == indexedPrefix {
		return nil, false
	}
	if last > 0 {
		parts = append(parts, query.Term{Field: query.Text, Value: strings.Join(words[:last], " ")})
	}
	if len(beginning) > indexedPrefix {
		parts = append(parts, query.Term{Field: query.Text, Value: string(beginning[:indexedPrefix]), Prefix: true})
	} else {
		parts = append(parts, query.All{})
	}
	return parts, true
}

// newestTyped returns what [conn.newest] does for the filter, and false if it is
// better asked.
func (c *conn) newestTyped(filter query.Expr, w Window, before ID) (ids []ID, found bool, err error) {
	if w.Limit > typedPage {
		return nil, false, nil
	}
	t, sooner, err := c.typed(filter)
	if !sooner || err != nil {
		return nil, false, err
	}
	p, err := c.plan(t.loose)
	if err != nil {
		return nil, false, err
	}
	p.arrival = w.Arrival
	for seen := 0; ; {
		candidates, err := c.newest(p, before, typedStep)
		if err != nil {
			return nil, false, err
		}
		for _, id := range candidates {
			matches, err := c.hasWords(id, t.words)
			if err != nil {
				return nil, false, err
			}
			if matches {
				ids = append(ids, id)
			}
			if len(ids) == w.Limit {
				return ids, true, nil
			}
		}
		seen += len(candidates)
		switch {
		case len(candidates) < typedStep:
			return ids, true, nil
		case len(ids)*typedLuck < seen:
			return nil, false, nil
		}
		before = candidates[len(candidates)-1]
	}
}

// hasWords asks the matcher, which knows words and names alone, about an article.
func (c *conn) hasWords(id ID, m *query.Matcher) (matches bool, err error) {
	err = c.each(selectDocument+"WHERE id = ?1", []any{id}, func(s *sqlite3.Stmt) error {
		d := documentOf(s)
		names := strings.Split(d.byline, barrier)
		last := len(names) - 1
		a := feed.Article{Title: d.title, Authors: names[:last], Agency: names[last], Summary: d.summary, Tags: tagsOf(d.terms)}
		for part := range strings.SplitSeq(d.body, barrier) {
			a.Body = append(a.Body, feed.Block{Text: part})
		}
		matches = m.Match(&a)
		return nil
	})
	return matches, err
}
