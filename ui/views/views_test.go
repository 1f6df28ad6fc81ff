package views_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/keymap"
	"khabar/ui/locale"
	"khabar/ui/scope"
	"khabar/ui/status"
	"khabar/ui/views"
)

var now = time.Date(2025, 11, 26, 12, 0, 0, 0, time.UTC)

// A drawer keeps queries in the order in which they were saved.
type drawer struct {
	saved []store.SavedQuery
	err   error
}

func (d *drawer) SavedQueries(context.Context) ([]store.SavedQuery, error) { return d.saved, d.err }

func (d *drawer) SaveQuery(_ context.Context, q store.SavedQuery) error {
	d.saved = append(d.saved, q)
	return d.err
}

func (d *drawer) RemoveQuery(_ context.Context, name string) error {
	for i, q := range d.saved {
		if q.Name == name {
			d.saved = append(d.saved[:i:i], d.saved[i+1:]...)
		}
	}
	return d.err
}

func begin(t *testing.T, of views.Queries) (*views.Model, *status.Line) {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	l := status.New(words, nil)
	return views.New(views.Deps{Words: words, Status: l, Queries: of}), l
}

func listed(t *testing.T, text string) scope.Scope {
	t.Helper()
	e, err := query.Parse(text, now)
	if err != nil {
		t.Fatal(err)
	}
	return scope.Scope{View: scope.Own()[scope.All], Filter: scope.Typed(text, e)}
}

// TestAViewIsSavedAndRemoved saves what is listed under a name, shows it and
// removes it.
func TestAViewIsSavedAndRemoved(t *testing.T) {
	d := &drawer{}
	m, line := begin(t, d)
	own := len(m.List())
	in := m.Save(listed(t, "tag:oil"))
	if _, done := in.Act(keymap.Accept, false); done {
		t.Error("a view is saved without a name")
	}
	in.Type(" Oil ")
	cmd, done := in.Act(keymap.Accept, false)
	if !done {
		t.Fatal("the name is not taken")
	}
	show := m.Take(cmd().(views.Read), now)
	if show != own || len(m.List()) != own+1 || m.List()[show].Name != "Oil" || line.Said().Text == "" {
		t.Fatalf("view %d of %d is to be shown, said %q", show, len(m.List()), line.Said().Text)
	}
	v := m.List()[show]
	if m.Index(v) != show || m.Index(scope.View{Kind: scope.Saved, Name: "Gas"}) != 0 {
		t.Errorf("it stands at %d", m.Index(v))
	}
	if shown := m.Take(m.Remove(v)().(views.Read), now); shown != -1 || len(m.List()) != own {
		t.Errorf("view %d of %d is to be shown when it was removed", shown, len(m.List()))
	}
}

// TestTheNameOfOneKeywordIsOffered accepts what is offered for one keyword, and
// for a view that was saved before.
func TestTheNameOfOneKeywordIsOffered(t *testing.T) {
	d := &drawer{}
	m, _ := begin(t, d)
	for _, s := range []scope.Scope{
		{Filter: scope.Filter{Tags: []scope.Tag{{Name: "Oil", Folded: "oil"}}}},
		{View: scope.View{Kind: scope.Saved, Name: "Oil", Text: "tag:oil"}},
	} {
		d.saved = nil
		in := m.Save(s)
		if cmd, done := in.Act(keymap.Accept, false); !done || m.Take(cmd().(views.Read), now) < 0 || d.saved[0].Name != "Oil" {
			t.Errorf("%+v: saved %+v", s, d.saved)
		}
	}
}

// TestWhatCannotBeReadStays has a query among others that this version does not
// know.
func TestWhatCannotBeReadStays(t *testing.T) {
	d := &drawer{saved: []store.SavedQuery{{Name: "New", Query: "nosuch:field"}, {Name: "Oil", Query: "tag:oil"}}}
	m, line := begin(t, d)
	own := len(m.List())
	if m.Take(m.Ask()().(views.Read), now); len(m.List()) != own+1 || m.List()[own].Name != "Oil" {
		t.Errorf("the views are %+v", m.List())
	}
	d.err = errors.New("locked")
	if m.Take(m.Ask()().(views.Read), now); line.Said().Text != "locked" || len(m.List()) != own+1 {
		t.Errorf("said %q with %d views", line.Said().Text, len(m.List()))
	}
}

func TestWhatCannotBeSavedIsSaid(t *testing.T) {
	m, line := begin(t, nil)
	if m.Ask() != nil || m.Save(listed(t, "tag:oil")) != nil || line.Said().Text == "" {
		t.Errorf("a view can be saved nowhere; said %q", line.Said().Text)
	}
	m, line = begin(t, &drawer{})
	if m.Save(scope.Scope{View: scope.Own()[scope.All]}) != nil || line.Said().Text == "" {
		t.Errorf("all can be saved; said %q", line.Said().Text)
	}
	line.Clear()
	if m.Remove(scope.Own()[scope.Unread]) != nil || line.Said().Text == "" {
		t.Errorf("a view of the program can be removed; said %q", line.Said().Text)
	}
}
