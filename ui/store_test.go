package ui

import (
	"context"
	"fmt"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/locale"
	"khabar/ui/term"
	"khabar/ui/theme"
)

// An endless store has n articles that are made when they are asked for, and
// counts what is asked.
type endless struct {
	n     int
	calls int
	rows  int // asked for
	Store     // nil: what is not below is not to be asked
}

// top is the ID of the first article; they fall from there by one.
const top = store.ID(1 << 40)

func (e *endless) article(i int) feed.Article {
	return feed.Article{Title: fmt.Sprintf("نائب قائد العمليات المشتركة: مفاوضات بقاء القوات %d", i), Source: "رووداو", Published: benchNow, Tags: []string{"العراق"}}
}

func (e *endless) Page(_ context.Context, w store.Window) ([]store.Item, error) {
	e.calls++
	e.rows += w.Limit
	from, to := 0, e.n
	if w.Before != 0 {
		from = min(max(int(top-w.Before)+1, 0), e.n)
	}
	if w.After != 0 {
		to = min(max(int(top-w.After), from), e.n)
		from = max(from, to-w.Limit)
	}
	to = min(to, from+w.Limit)
	items := make([]store.Item, 0, to-from)
	for i := from; i < to; i++ {
		items = append(items, store.Item{ID: top - store.ID(i), Article: e.article(i)})
	}
	return items, nil
}

func (e *endless) Article(_ context.Context, id store.ID) (*feed.Article, error) {
	e.calls++
	a := e.article(int(top - id))
	return &a, nil
}

func (e *endless) Count(_ context.Context, _ query.Expr, most int) (int, error) {
	e.calls++
	return min(e.n, most), nil
}

func (e *endless) Arrival(context.Context) (int64, error) { e.calls++; return 1, nil }

func (e *endless) Position(context.Context, store.ID) (store.Position, error) {
	return store.Position{}, nil
}

func endlessModel(tb testing.TB, n, width, height int) (*Model, *endless) {
	tb.Helper()
	words, err := locale.New("ar")
	if err != nil {
		tb.Fatal(err)
	}
	s := &endless{n: n}
	return started(New(Deps{
		Words: words, Theme: theme.New(theme.Palette256, true, ""), Profile: term.Profile{Forms: true}, Now: benchNow, Store: s,
	}), width, height), s
}

// TestNoMoreIsAskedOfALargerStore opens stores of a thousand and of a million
// articles: the same is asked of both.
func TestNoMoreIsAskedOfALargerStore(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {250, 80}} {
		small, a := endlessModel(t, 1000, size[0], size[1])
		large, b := endlessModel(t, 1_000_000, size[0], size[1])
		_, _ = small.View(), large.View()
		if a.rows != b.rows || a.calls != b.calls {
			t.Errorf("%v: %d rows and %d calls for a thousand, %d and %d for a million", size, a.rows, a.calls, b.rows, b.calls)
		}
		if b.rows > 400 {
			t.Errorf("%v: %d rows were asked for", size, b.rows)
		}
		t.Logf("%v: %d rows, %d calls", size, b.rows, b.calls)
	}
}

// TestAHeldKeyKeepsTheWindowSmall holds Down through ten thousand articles.
func TestAHeldKeyKeepsTheWindowSmall(t *testing.T) {
	m, s := endlessModel(t, 1_000_000, 80, 24)
	most := 0
	for range 10_000 {
		send(m, tea.KeyMsg{Type: tea.KeyDown})
		most = max(most, m.listing.List.Len())
	}
	if n, known := m.listing.Number(); n != 10_001 || !known {
		t.Errorf("the cursor is on article %d (%v)", n, known)
	}
	if most > 500 || s.rows > 10_000+500 {
		t.Errorf("%d articles in memory, %d asked for", most, s.rows)
	}
}

// TestNoKeyIsLostAtAnEdge presses Down faster than pages come.
func TestNoKeyIsLostAtAnEdge(t *testing.T) {
	m, _ := endlessModel(t, 1_000_000, 80, 24)
	var late []tea.Cmd
	for range 1000 {
		_, cmd := m.Update(tea.KeyMsg{Type: tea.KeyDown})
		late = append(late, cmd)
	}
	for _, cmd := range late {
		run(m, cmd)
	}
	if n, _ := m.listing.Number(); n != 1001 {
		t.Errorf("the cursor is on article %d, want 1001", n)
	}
}

func TestTopAndEndOfALongList(t *testing.T) {
	m, _ := endlessModel(t, 1_000_000, 80, 24)
	key := func(k string) { send(m, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(k)}) }
	for _, step := range []struct {
		keys string
		want int
	}{{"G", 1_000_000}, {"kk", 999_998}, {"g", 1}, {"jj", 3}, {"Gk", 999_999}, {"gj", 2}} {
		key(step.keys)
		if n, known := m.listing.Number(); n != step.want || !known {
			t.Errorf("after %s: article %d (%v), want %d", step.keys, n, known, step.want)
		}
	}
}

// BenchmarkKeyToFrameOfAMillion is a press of Down in a list of a million
// articles, with the pages that it asks for and the frame. Bound: 0.5 ms.
func BenchmarkKeyToFrameOfAMillion(b *testing.B) {
	m, _ := endlessModel(b, 1_000_000, 120, 40)
	b.ReportAllocs()
	for b.Loop() {
		send(m, tea.KeyMsg{Type: tea.KeyDown})
		_ = m.View()
	}
}

// TestEscGivesUpOnAJump presses Esc before the end of the list is there: the
// cursor stays, and the page that comes late is passed over.
func TestEscGivesUpOnAJump(t *testing.T) {
	m, _ := endlessModel(t, 1_000_000, 80, 24)
	_, jump := m.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'G'}})
	m.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'k'}})
	send(m, tea.KeyMsg{Type: tea.KeyEsc})
	run(m, jump)
	send(m, tea.KeyMsg{Type: tea.KeyDown})
	if n, known := m.listing.Number(); n != 2 || !known {
		t.Errorf("the cursor is on article %d (%v), want 2", n, known)
	}
}
