package picking_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/keymap"
	"khabar/ui/locale"
	"khabar/ui/picking"
	"khabar/ui/scope"
	"khabar/ui/status"
)

// A shelf has articles with keywords, and writes down which it was asked for.
type shelf struct {
	tags  []store.TagCount
	asked []query.Expr
	err   error
}

func (s *shelf) Count(_ context.Context, filter query.Expr, _ int) (int, error) {
	s.asked = append(s.asked, filter)
	return 3, s.err
}

func (s *shelf) TagsOf(_ context.Context, filter query.Expr, _ int) ([]store.TagCount, error) {
	s.asked = append(s.asked, filter)
	return s.tags, s.err
}

func begin(t *testing.T) (*picking.Model, *shelf, *status.Line) {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	s, line := &shelf{tags: []store.TagCount{{Name: "Oil", Articles: 9}, {Name: "Gas", Articles: 4}}}, status.New(words, nil)
	return picking.New(picking.Deps{Words: words, Status: line, Store: s}), s, line
}

func found(cmd tea.Cmd) picking.Found { return cmd().(picking.Found) }

func tag(name, folded string, excluded bool) scope.Tag {
	return scope.Tag{Name: name, Folded: folded, Excluded: excluded}
}

// TestKeywordsArePicked finds the keywords of a list that is narrowed by some
// already, of which one is on no article now, and picks others.
func TestKeywordsArePicked(t *testing.T) {
	m, s, _ := begin(t)
	picked := []scope.Tag{tag("Gas", "gas", true), tag("Coal", "coal", false)}
	cmd := m.All(scope.Scope{Filter: scope.Filter{Tags: picked}})
	if !m.Waits() || m.Picker() != nil {
		t.Fatal("the picker is not on its way")
	}
	if m.Take(found(cmd), picked) || m.Waits() || m.Picker() == nil {
		t.Fatal("the picker is not open")
	}
	if s.asked[0] != (query.All{}) {
		t.Errorf("asked for %v: what was picked narrows what can be picked", s.asked[0])
	}
	m.Picker().Type("oil")
	for _, a := range []keymap.Action{keymap.Add, keymap.EraseAll, keymap.Down} {
		if _, done := m.Act(a); done {
			t.Fatalf("%s shows what was chosen", a)
		}
	}
	tags, done := m.Act(keymap.Show)
	want := []scope.Tag{tag("Coal", "coal", false), tag("Gas", "gas", true), tag("Oil", "oil", false)}
	slices.SortFunc(tags, func(a, b scope.Tag) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	if !done || m.Picker() != nil || !slices.Equal(tags, want) {
		t.Errorf("chose %+v, want %+v; done %v", tags, want, done)
	}
}

func TestAnArticlesOwnKeywords(t *testing.T) {
	m, s, line := begin(t)
	if m.Own(nil) != nil || m.Waits() || line.Said().Text == "" {
		t.Error("an article without keywords has some to pick")
	}
	m.Take(found(m.Own([]string{"Steel"})), nil)
	if k, ok := m.Picker().Cursor(); !ok || k.Name != "Steel" || k.Count != 3 || len(s.asked) != 1 {
		t.Errorf("%+v is offered, asked %v", k, s.asked)
	}
	if _, done := m.Act(keymap.Close); done || m.Picker() != nil {
		t.Error("the picker is open still")
	}
}

// TestWhatIsNotWantedOpensNoPicker gives up while keywords are counted, finds
// none, and fails.
func TestWhatIsNotWantedOpensNoPicker(t *testing.T) {
	m, s, line := begin(t)
	cmd := m.All(scope.Scope{})
	m.Stop()
	if m.Take(found(cmd), nil) || m.Picker() != nil || line.Said().Text != "" {
		t.Error("a picker opened that was given up")
	}
	s.tags = nil
	if m.Take(found(m.All(scope.Scope{})), nil) || m.Picker() != nil || line.Said().Text == "" {
		t.Error("a picker opened without keywords")
	}
	s.err = errors.New("locked")
	if !m.Take(found(m.All(scope.Scope{})), nil) || m.Picker() != nil || line.Said().Text != "locked" {
		t.Errorf("said %q", line.Said().Text)
	}
}
