package scope

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"khabar/feed/query"
)

// A Search is what was typed to be found, and what it means.
type Search struct {
	Text string
	Expr query.Expr // nil where nothing is looked for
	// Best lists the best matches first, instead of the newest.
	Best bool
}

// Empty reports whether nothing is looked for.
func (s Search) Empty() bool { return s.Expr == nil }

// Sought returns what a text means that is being typed. Its last word may go
// on. What is no filter, or not yet, is taken for words.
func Sought(text string, now time.Time) Search {
	e, err := query.Parse(text, now)
	if err != nil {
		e = plainWords(text)
	}
	if _, everything := e.(query.All); everything {
		return Search{Text: text}
	}
	if last, _ := utf8.DecodeLastRuneInString(text); !unicode.IsSpace(last) {
		e = goesOn(e, text)
	}
	return Search{Text: text, Expr: e}
}

// plainWords looks for the words of a text, whatever they mean in a filter.
func plainWords(text string) query.Expr {
	var parts []query.Expr
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`"«»“”„()-:*`, r)
	}) {
		if word != "OR" {
			parts = append(parts, query.Term{Field: query.Text, Value: word})
		}
	}
	return all(parts...)
}

// goesOn returns the condition with its last word as the beginning of one, if
// the text ends in it.
func goesOn(e query.Expr, text string) query.Expr {
	last := func(parts []query.Expr) []query.Expr {
		changed := append([]query.Expr(nil), parts...)
		changed[len(parts)-1] = goesOn(parts[len(parts)-1], text)
		return changed
	}
	switch e := e.(type) {
	case query.And:
		return query.And{Parts: last(e.Parts)}
	case query.Or:
		return query.Or{Parts: last(e.Parts)}
	case query.Term:
		if (e.Field == query.Text || e.Field == query.Title) && strings.HasSuffix(text, e.Value) {
			e.Prefix = true
		}
		return e
	}
	return e
}
