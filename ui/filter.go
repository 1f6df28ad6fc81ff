package ui

import (
	"slices"
	"strings"

	"khabar/feed/query"
	"khabar/ui/prompt"
)

// A filter is what a person narrows a list by: keywords that were picked, and
// a text in the language of package query. Both must hold.
type filter struct {
	tags   []tagChoice
	text   string
	parsed query.Expr // of the text; nil is all
}

// A tagChoice is a keyword that was included or excluded.
type tagChoice struct {
	name, folded string
	choice       prompt.Choice
}

func (f filter) empty() bool { return len(f.tags) == 0 && f.text == "" }

// expr returns the filter's condition, nil for none: one of the included
// keywords (any, where there is none), none of the excluded, and the text.
func (f filter) expr() query.Expr {
	var included []query.Expr
	conditions := []query.Expr{f.parsed}
	for _, t := range f.tags {
		term := query.Term{Field: query.Tag, Value: t.name}
		if t.choice == prompt.Excluded {
			conditions = append(conditions, query.Not{Part: term})
		} else {
			included = append(included, term)
		}
	}
	if len(included) > 0 {
		conditions = append(conditions, anyOf(included))
	}
	return all(conditions...)
}

func anyOf(parts []query.Expr) query.Expr {
	if len(parts) == 1 {
		return parts[0]
	}
	return query.Or{Parts: parts}
}

// String returns the filter as one would type it.
func (f filter) String() string {
	var included, terms []string
	for _, t := range f.tags {
		term := "tag:" + quoted(t.name)
		if t.choice == prompt.Excluded {
			terms = append(terms, "-"+term)
		} else {
			included = append(included, term)
		}
	}
	either := strings.Join(included, " OR ")
	if len(included) > 1 && (len(terms) > 0 || f.text != "") {
		either = "(" + either + ")"
	}
	text := f.text
	if _, or := f.parsed.(query.Or); or && len(f.tags) > 0 {
		text = "(" + text + ")"
	}
	return strings.Join(slices.DeleteFunc(append(append([]string{either}, terms...), text), func(s string) bool { return s == "" }), " ")
}

// quoted puts quotation marks around a value that would not be read as one.
func quoted(s string) string {
	switch {
	case !strings.ContainsAny(s, " \t\u00a0()\"«»“”„"):
		return s
	case !strings.Contains(s, `"`):
		return `"` + s + `"`
	}
	return "«" + s + "»"
}

// with returns the filter with other keywords.
func (f filter) with(tags []tagChoice) filter {
	f.tags = slices.SortedFunc(slices.Values(tags), func(a, b tagChoice) int { return strings.Compare(a.folded, b.folded) })
	return f
}
