package ui

import (
	"slices"
	"strings"

	"khabar/feed/query"
	"khabar/feed/store"
)

// A scope says which articles are listed: those of a view that the filter
// admits and that have the words of the search.
type scope struct {
	view   view
	filter filter
	search search
}

// A view is one of the lists that stand in the title bar: a filter with a
// name.
type view struct {
	kind viewKind
	name string     // of a saved one
	text string     // the filter as it was written
	expr query.Expr // the same, parsed; nil is all
}

type viewKind uint8

const (
	viewAll viewKind = iota
	viewUnread
	viewStarred
	viewSaved
)

// is returns the condition on a state, as it is written in a filter.
func is(state string) query.Expr { return query.Term{Field: query.Is, Value: state} }

// ownViews are those that are always there.
func ownViews() []view {
	return []view{
		{kind: viewAll, expr: query.All{}},
		{kind: viewUnread, text: "is:unread", expr: is("unread")},
		{kind: viewStarred, text: "is:starred", expr: is("starred")},
	}
}

// expr returns what the store is asked for.
func (s scope) expr() query.Expr { return all(s.view.expr, s.filter.expr(), s.search.expr) }

// narrowed reports whether less is listed than the view has.
func (s scope) narrowed() bool { return !s.filter.empty() || s.search.expr != nil }

// absent gives an article that the scope's view has no more the state that
// follows from that.
func (s scope) absent(item *store.Item) {
	switch s.view.kind {
	case viewUnread:
		item.Article.Read = true
	case viewStarred:
		item.Article.Starred = false
	}
}

// String returns the scope as a filter that one could type.
func (s scope) String() string {
	type part struct {
		text string
		expr query.Expr
	}
	parts := slices.DeleteFunc([]part{
		{s.view.text, s.view.expr}, {s.filter.String(), s.filter.expr()}, {s.search.text, s.search.expr},
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

// A search is what was typed to be found, and what it means; its expr is nil
// where there is none.
type search struct {
	text string
	expr query.Expr
}
