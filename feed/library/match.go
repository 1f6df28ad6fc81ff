package library

import (
	"strconv"
	"strings"

	"khabar/feed/fold"
	"khabar/feed/query"
)

// match returns e, or its negation, as an expression of FTS5 (its section 3),
// and whether the index can answer it.
func (k *compiler) match(e query.Expr, negated bool) (string, bool) {
	switch e := e.(type) {
	case query.Not:
		return k.match(e.Part, !negated)
	case query.And:
		return k.matchParts(e.Parts, negated, !negated)
	case query.Or:
		return k.matchParts(e.Parts, negated, negated)
	case query.Term:
		match, ok := k.matchTerm(e)
		if ok && negated {
			match = "(" + quoted(anyTerm) + " NOT " + match + ")"
		}
		return match, ok
	}
	return "", false
}

// matchParts joins the parts by AND or OR, both already as they are after the
// negation. FTS5 knows NOT only between two expressions, so that of the parts of
// an AND those that exclude go to the end.
func (k *compiler) matchParts(parts []query.Expr, negated, and bool) (string, bool) {
	var include, exclude []string
	for _, part := range parts {
		if inner, not := excluded(part, negated); and && not {
			match, ok := k.match(inner, false)
			if !ok {
				return "", false
			}
			exclude = append(exclude, match)
			continue
		}
		match, ok := k.match(part, negated)
		if !ok {
			return "", false
		}
		include = append(include, match)
	}
	if !and {
		return anyOf(include), true
	}
	if len(include) == 0 {
		include = []string{quoted(anyTerm)}
	}
	match := allOf(include)
	if len(exclude) > 0 {
		match = "(" + match + " NOT " + anyOf(exclude) + ")"
	}
	return match, true
}

// excluded returns what e, or its negation, excludes, if that is all it does.
func excluded(e query.Expr, negated bool) (query.Expr, bool) {
	if not, ok := e.(query.Not); ok {
		return excluded(not.Part, !negated)
	}
	return e, negated
}

// matchTerm returns a condition that the index can answer.
func (k *compiler) matchTerm(t query.Term) (string, bool) {
	switch t.Field {
	case query.Text:
		return matchText(t), hasWords(t.Value)
	case query.Title:
		return "title : " + matchText(t), hasWords(t.Value)
	case query.Tag:
		return quoted(tagToken(t.Value)), true
	case query.Lang:
		return quoted(languageTerm + languageKey(t.Value)), true
	case query.Source:
		return k.anyNamed("SELECT id, title FROM sources", sourceTerm, nameOf(t)), true
	case query.Group:
		return k.anyNamed("SELECT id, folder FROM sources", sourceTerm, within(t.Value)), true
	case query.Author, query.Agency:
		return k.anyNamed(selectNames[t.Field], nameTerm, nameOf(t)), true
	}
	return "", false
}

// matchText returns words as a phrase. The tokenizer cuts and folds them.
func matchText(t query.Term) string {
	match := quoted(plain(t.Value))
	if t.Prefix {
		match += "*"
	}
	return match
}

// hasWords reports whether anything is left of s for the index. A filter of
// nothing but signs holds for all.
func hasWords(s string) bool {
	for range fold.Words(fold.Full, s) {
		return true
	}
	return false
}

// quoted is a string of FTS5.
func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func allOf(list []string) string { return balanced(list, " AND ") }

// anyOf of nothing is nothing: no article has the empty term.
func anyOf(list []string) string {
	if len(list) == 0 {
		return quoted(termMark)
	}
	return balanced(list, " OR ")
}

// balanced joins a list by halves: FTS5 limits the depth of an expression.
func balanced(list []string, operator string) string {
	if len(list) == 1 {
		return list[0]
	}
	half := len(list) / 2
	return "(" + balanced(list[:half], operator) + operator + balanced(list[half:], operator) + ")"
}

func base36(n int64) string { return strconv.FormatInt(n, 36) }
