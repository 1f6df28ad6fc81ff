package scope

import (
	"time"

	"khabar/feed/query"
	"khabar/feed/store"
)

// A View is one of the lists that stand in the title bar: a filter with a
// name.
type View struct {
	Kind Kind
	Name string     // of a saved one
	Text string     // the filter as it was written
	Expr query.Expr // the same, parsed; nil is all
}

// A Kind tells the program's own views from each other and from the saved ones.
type Kind uint8

// The kinds, in their order in the title bar.
const (
	All Kind = iota
	Unread
	Starred
	Saved
)

// Own returns the views that are always there, each at the place of its kind.
func Own() []View {
	return []View{
		{Kind: All, Expr: query.All{}},
		{Kind: Unread, Text: "is:unread", Expr: is("unread")},
		{Kind: Starred, Text: "is:starred", Expr: is("starred")},
	}
}

// is returns the condition on a state, as it is written in a filter.
func is(state string) query.Expr { return query.Term{Field: query.Is, Value: state} }

// SavedView returns the view of a saved query, whose dates count from now. The
// error is a *query.Error: the query was written by a program that knows more.
func SavedView(q store.SavedQuery, now time.Time) (View, error) {
	e, err := query.Parse(q.Query, now)
	if err != nil {
		return View{}, err
	}
	return View{Kind: Saved, Name: q.Name, Text: q.Query, Expr: e}, nil
}

// Key tells views apart, also those of which one was saved anew.
func (v View) Key() string {
	if v.Kind == Saved {
		return "saved " + v.Name
	}
	return v.Text
}

// On returns the view with its dates counted from another day.
func (v View) On(now time.Time) View {
	if v.Kind == Saved {
		if e, err := query.Parse(v.Text, now); err == nil {
			v.Expr = e
		}
	}
	return v
}
