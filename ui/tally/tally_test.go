package tally

import (
	"context"
	"errors"
	"strconv"
	"testing"

	"khabar/feed/query"
	"khabar/ui/scope"
)

// shelf counts what its map says, by the filter as Go writes it.
type shelf struct {
	all, other int
	err        error
	asked      []int // the most that was wanted
}

func (s *shelf) Count(_ context.Context, filter query.Expr, most int) (int, error) {
	s.asked = append(s.asked, most)
	if _, everything := filter.(query.All); everything {
		return min(s.all, most), s.err
	}
	return min(s.other, most), s.err
}

func counted(msg any) Counted { return msg.(Counted) }

func TestCountingEndsButForAll(t *testing.T) {
	c := New(&shelf{all: 2_000_000, other: 1_000_000})
	c.Take(counted(c.CountViews()()))
	own := scope.Own()
	if got := c.Of(own[scope.All]); got != (Tally{N: 2_000_000, Known: true}) {
		t.Errorf("all: %v", got)
	}
	if got := c.Of(own[scope.Starred]); got != (Tally{N: Most, Known: true, More: true}) {
		t.Errorf("starred: %v", got)
	}
	if got := c.Of(scope.View{Kind: scope.Saved}); got.Known {
		t.Errorf("saved: %v", got)
	}
}

// TestViewsAreCountedOneAtATime asks three times while the first is counted.
func TestViewsAreCountedOneAtATime(t *testing.T) {
	s := &shelf{all: 1}
	c := New(s)
	first := c.CountViews()
	for range 2 {
		if c.CountViews() != nil {
			t.Fatal("counted twice at once")
		}
	}
	s.all = 2
	again := c.Take(counted(first()))
	if again == nil {
		t.Fatal("what changed meanwhile is not counted")
	}
	if c.Take(counted(again())) != nil {
		t.Error("counted once too often")
	}
	if got := c.Of(scope.Own()[scope.All]).N; got != 2 {
		t.Errorf("%d articles", got)
	}
}

// TestAnswersAboutAnotherListAreDropped shows two lists in a row, and one that
// cannot be counted.
func TestAnswersAboutAnotherListAreDropped(t *testing.T) {
	s := &shelf{all: 5, other: 3}
	c := New(s)
	first := c.CountList(query.All{})
	second := c.CountList(query.Term{Field: query.Is, Value: "unread"})
	old, answer := counted(first()), counted(second())
	c.Take(answer)
	c.Take(old)
	if c.Listed != (Tally{N: 3, Known: true}) {
		t.Errorf("%v listed", c.Listed)
	}
	s.err = errors.New("locked")
	c.Take(counted(c.CountList(query.All{})()))
	if c.Listed != (Tally{N: 3}) {
		t.Errorf("%v listed, want the number from before, not known to be right", c.Listed)
	}
}

// words are numbers and their plus.
type words struct{}

func (words) T(id string, args ...any) string { return args[1].(string) + "+" }
func (words) Number(n int) string             { return strconv.Itoa(n) }

func TestWrite(t *testing.T) {
	if a, b := (Tally{N: 7}).Write(words{}), (Tally{N: 7, More: true}).Write(words{}); a != "7" || b != "7+" {
		t.Errorf("%s and %s", a, b)
	}
}
