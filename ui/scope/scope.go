package scope

import (
	"slices"
	"strings"

	"khabar/feed/query"
	"khabar/feed/store"
)

// A Scope says which articles are listed. The zero value lists all.
type Scope struct {
	View   View
	Filter Filter
	Search Search
}

// Expr returns what a store is asked for; it is never nil.
func (s Scope) Expr() query.Expr { return all(s.View.Expr, s.Filter.Expr(), s.Search.Expr) }

// Narrowed reports whether less is listed than the view has.
func (s Scope) Narrowed() bool { return !s.Filter.Empty() || !s.Search.Empty() }

// Absent gives an article that the scope's view has no more the state that
// follows from that.
func (s Scope) Absent(item *store.Item) {
	switch s.View.Kind {
	case Unread:
		item.Set(store.Read, true)
	case Starred:
		item.Set(store.Starred, false)
	}
}

// String returns the scope as a filter that one could type.
func (s Scope) String() string {
	type part struct {
		text string
		expr query.Expr
	}
	parts := slices.DeleteFunc([]part{
		{s.View.Text, s.View.Expr}, {s.Filter.String(), s.Filter.Expr()}, {s.Search.Text, s.Search.Expr},
	}, func(p part) bool { return p.text == "" })
	var texts []string
	for _, p := range parts {
		if _, or := p.expr.(query.Or); or && len(parts) > 1 {
			p.text = "(" + p.text + ")"
		}
		texts = append(texts, p.text)
	}
	return strings.Join(texts, " ")
}

// all joins conditions of which each must hold; nil holds for all.
func all(conditions ...query.Expr) query.Expr {
	var parts []query.Expr
	for _, c := range conditions {
		if _, everything := c.(query.All); c != nil && !everything {
			parts = append(parts, c)
		}
	}
	switch len(parts) {
	case 0:
		return query.All{}
	case 1:
		return parts[0]
	}
	return query.And{Parts: parts}
}

// anyOf joins conditions, at least one, of which one must hold.
func anyOf(parts []query.Expr) query.Expr {
	if len(parts) == 1 {
		return parts[0]
	}
	return query.Or{Parts: parts}
}
