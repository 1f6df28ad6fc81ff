package scope

import (
	"slices"
	"strings"

	"khabar/feed/query"
)

// A Filter is what a person narrows a list by: keywords that were picked, and
// a text in the language of package query. Both must hold.
type Filter struct {
	Tags   []Tag
	Text   string
	Parsed query.Expr // of the text; nil is all
}

// A Tag is a keyword that was picked: to have it, or not to have it.
type Tag struct {
	// Name is the keyword as it is shown, and Folded what a searcher does not
	// tell apart of it.
	Name, Folded string
	Excluded     bool
}

// Typed returns the filter of a text and what it was parsed to.
func Typed(text string, parsed query.Expr) Filter {
	if _, everything := parsed.(query.All); everything {
		return Filter{}
	}
	return Filter{Text: text, Parsed: parsed}
}

// OfSource returns the filter that admits the articles of one source.
func OfSource(name string) Filter {
	return Filter{Text: "source:=" + quoted(name), Parsed: query.Term{Field: query.Source, Value: name, Whole: true}}
}

// Empty reports whether the filter admits everything.
func (f Filter) Empty() bool { return len(f.Tags) == 0 && f.Text == "" }

// Expr returns the filter's condition: one of the included keywords (any, where
// there is none), none of the excluded, and the text.
func (f Filter) Expr() query.Expr {
	var included []string
	conditions := []query.Expr{f.Parsed}
	for _, t := range f.Tags {
		if t.Excluded {
			conditions = append(conditions, query.Not{Part: query.Term{Field: query.Tag, Value: t.Name}})
		} else {
			included = append(included, t.Name)
		}
	}
	if len(included) > 0 {
		conditions = append(conditions, AnyTag(included))
	}
	return all(conditions...)
}

// AnyTag returns the condition of having one of some keywords, at least one.
func AnyTag(names []string) query.Expr {
	var terms []query.Expr
	for _, name := range names {
		terms = append(terms, query.Term{Field: query.Tag, Value: name})
	}
	return anyOf(terms)
}

// String returns the filter as one would type it.
func (f Filter) String() string {
	var included, terms []string
	for _, t := range f.Tags {
		term := "tag:" + quoted(t.Name)
		if t.Excluded {
			terms = append(terms, "-"+term)
		} else {
			included = append(included, term)
		}
	}
	either := strings.Join(included, " OR ")
	if len(included) > 1 && (len(terms) > 0 || f.Text != "") {
		either = "(" + either + ")"
	}
	text := f.Text
	if _, or := f.Parsed.(query.Or); or && len(f.Tags) > 0 {
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

// With returns the filter with other keywords.
func (f Filter) With(tags []Tag) Filter {
	f.Tags = slices.SortedFunc(slices.Values(tags), func(a, b Tag) int { return strings.Compare(a.Folded, b.Folded) })
	return f
}
