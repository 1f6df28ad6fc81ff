package query

import (
	"strings"
	"sync"

	"khabar/feed"
	"khabar/feed/fold"
)

// A Matcher decides whether articles in memory satisfy a filter. It may be
// used by several goroutines at once.
type Matcher struct {
	match     predicate
	documents sync.Pool // of *document, for the memory of their words
}

type predicate func(*document) bool

// NewMatcher prepares e: what it compares with is folded once.
func NewMatcher(e Expr) *Matcher { return &Matcher{match: compile(e)} }

// Match reports whether the article satisfies the filter.
func (m *Matcher) Match(a *feed.Article) bool {
	d, ok := m.documents.Get().(*document)
	if !ok {
		d = &document{}
	}
	d.article, d.texts, d.split = a, d.texts[:0], false
	matches := m.match(d)
	d.article = nil
	m.documents.Put(d)
	return matches
}

// A document is an article on its way through a filter. Its words are found
// when the first term asks for them.
type document struct {
	article *feed.Article
	texts   words
	split   bool
}

func (d *document) words() words {
	if d.split {
		return d.texts
	}
	a := d.article
	add := func(s string) { d.texts = d.texts.add(s) }
	add(a.Title)
	add(a.Summary)
	add(a.Agency)
	for _, s := range a.Authors {
		add(s)
	}
	for _, s := range a.Tags {
		add(s)
	}
	for i := range a.Body {
		add(a.Body[i].Text)
		for _, row := range a.Body[i].Rows {
			for _, cell := range row {
				add(cell.Text)
			}
		}
	}
	d.split = true
	return d.texts
}

func compile(e Expr) predicate {
	switch e := e.(type) {
	case And:
		return every(compileAll(e.Parts))
	case Or:
		return some(compileAll(e.Parts))
	case Not:
		part := compile(e.Part)
		return func(d *document) bool { return !part(d) }
	case Term:
		return compileTerm(e)
	}
	return func(*document) bool { return true }
}

func compileAll(parts []Expr) []predicate {
	compiled := make([]predicate, len(parts))
	for i, p := range parts {
		compiled[i] = compile(p)
	}
	return compiled
}

func every(parts []predicate) predicate {
	return func(d *document) bool {
		for _, p := range parts {
			if !p(d) {
				return false
			}
		}
		return true
	}
}

func some(parts []predicate) predicate {
	return func(d *document) bool {
		for _, p := range parts {
			if p(d) {
				return true
			}
		}
		return false
	}
}

func compileTerm(t Term) predicate {
	value := fold.Fold(strings.TrimSpace(t.Value))
	key := fold.Key(t.Value)
	switch t.Field {
	case Tag:
		return func(d *document) bool { return hasTag(d.article.Tags, key) }
	case Source:
		return func(d *document) bool { return named(d.article.Source, value, t.Whole) }
	case Author:
		return func(d *document) bool { return anyNamed(d.article.Authors, value, t.Whole) }
	case Agency:
		return func(d *document) bool { return named(d.article.Agency, value, t.Whole) }
	case Title:
		return titlePredicate(t)
	case Group: // an article by itself is in none
		return func(*document) bool { return false }
	case Lang:
		return func(d *document) bool { return languageMatches(d.article.Language, t.Value) }
	case Is, Has:
		return stateTerm(t.Value)
	case After:
		return func(d *document) bool {
			return !d.article.Published.IsZero() && !d.article.Published.Before(t.Time)
		}
	case Before:
		return func(d *document) bool {
			return !d.article.Published.IsZero() && d.article.Published.Before(t.Time)
		}
	}
	return textPredicate(t)
}

func textPredicate(t Term) predicate {
	pattern := patternOf(t.Value, t.Prefix)
	return func(d *document) bool {
		if len(pattern.words) == 0 { // nothing but marks and signs
			return true
		}
		return d.words().contain(pattern)
	}
}

func titlePredicate(t Term) predicate {
	pattern := patternOf(t.Value, t.Prefix)
	return func(d *document) bool {
		return len(pattern.words) == 0 || words(nil).add(d.article.Title).contain(pattern)
	}
}

func stateTerm(value string) predicate {
	return func(d *document) bool {
		switch value {
		case "unread":
			return !d.article.Read
		case "read":
			return d.article.Read
		case "starred":
			return d.article.Starred
		}
		return len(d.article.Comments) > 0 || d.article.CommentsLink != ""
	}
}

func hasTag(tags []string, key string) bool {
	for _, s := range tags {
		if fold.Key(s) == key {
			return true
		}
	}
	return false
}

// named reports whether a name has what is sought, folded, or is it as a whole.
func named(name, folded string, whole bool) bool {
	if whole {
		return fold.Fold(strings.TrimSpace(name)) == folded
	}
	return strings.Contains(fold.Fold(name), folded)
}

func anyNamed(list []string, folded string, whole bool) bool {
	for _, s := range list {
		if named(s, folded, whole) {
			return true
		}
	}
	return false
}

// languageMatches is basic filtering of RFC 4647: "ar" matches "ar" and
// "ar-IQ", not "arz".
func languageMatches(tag, wanted string) bool {
	tag, wanted = strings.ToLower(tag), strings.ToLower(wanted)
	return tag == wanted || strings.HasPrefix(tag, wanted+"-")
}
