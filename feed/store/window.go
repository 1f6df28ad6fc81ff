package store

import (
	"context"
	"slices"
	"strings"

	"khabar/feed"
	"khabar/feed/find"
	"khabar/feed/query"
)

// ranked is how many matches are compared where the best are asked for.
const ranked = 2000

// Page returns a part of the list.
func (m *Memory) Page(ctx context.Context, w Window) ([]Item, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	s := m.scan(w.Filter, w.Arrival)
	var at []int
	var err error
	switch {
	case w.Best:
		at, err = m.best(ctx, s, w)
	case w.After != 0:
		s.up = true
		s.from, s.to = m.between(w.After, w.Before)
		at, err = s.collect(ctx, w.Limit)
		slices.Reverse(at)
	default:
		s.from, s.to = m.between(0, w.Before)
		at, err = s.collect(ctx, w.Limit)
	}
	if err != nil {
		return nil, err
	}
	items := make([]Item, len(at))
	for n, i := range at {
		e := &m.entries[i]
		items[n] = Item{ID: idOf(i), Article: listed(&e.article), Arrival: e.arrival}
	}
	if w.Snippets {
		m.locate(items, at, w.Filter)
	}
	return items, nil
}

// between returns the range of the list below the ID before and above the ID
// after, 0 for no bound.
func (m *Memory) between(after, before ID) (from, to int) {
	from, to = 0, len(m.entries)
	if before != 0 {
		from = int(min(max(top-before, 0), ID(to)))
	}
	if after != 0 {
		to = int(max(min(top-1-after, ID(to)), 0))
	}
	return from, to
}

// best returns the matches that have the words most literally, among them those
// with most of them in the headline.
func (m *Memory) best(ctx context.Context, s scan, w Window) ([]int, error) {
	exact, finder := find.NewExact(w.Filter), find.New(w.Filter)
	if exact.Empty() {
		return s.collect(ctx, w.Limit)
	}
	at, err := s.collect(ctx, ranked)
	if err != nil {
		return nil, err
	}
	score := make(map[int]int, len(at))
	for _, i := range at {
		a := &m.entries[i].article
		parts := append(append([]string{a.Title, a.Agency, a.Summary, textOf(a)}, a.Authors...), a.Tags...)
		score[i] = exact.Of(parts...)*1000 + min(len(finder.Marks(a.Title)), 999)
	}
	slices.SortStableFunc(at, func(a, b int) int { return score[b] - score[a] })
	return at[:min(len(at), w.Limit)], nil
}

func (m *Memory) locate(items []Item, at []int, filter query.Expr) {
	finder := find.New(filter)
	if finder.Empty() {
		return
	}
	for n, i := range at {
		a, f := &m.entries[i].article, &items[n].Found
		f.Title = finder.Marks(a.Title)
		if finder.Snippet(f, a.Summary); f.Snippet == "" {
			finder.Snippet(f, textOf(a))
		}
	}
}

// Count returns how many articles a filter holds for. It stops at most, which
// says that there may be more.
func (m *Memory) Count(ctx context.Context, filter query.Expr, most int) (int, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	n := 0
	err := m.scan(filter, 0).each(ctx, func(int) bool {
		n++
		return n < most
	})
	return min(n, most), err
}

// listed is what of an article stands on a page.
func listed(a *feed.Article) feed.Article {
	row := feed.Article{
		ID: a.ID, Title: a.Title, Link: a.Link, Published: a.Published, DateOnly: a.DateOnly, Authors: a.Authors,
		Agency: a.Agency, Tags: a.Tags, Language: a.Language, Source: a.Source, Partial: a.Partial,
		Read: a.Read, Starred: a.Starred,
	}
	if strings.TrimSpace(a.Title) == "" && a.Headline() != a.Link {
		row.Summary = Beginning(a.Headline())
	}
	return row
}

// textOf returns the text of a body, as package find divides it.
func textOf(a *feed.Article) string {
	var text []byte
	add := func(s string) {
		if len(text) > 0 {
			text = append(text, find.Barrier...)
		}
		text = append(text, s...)
	}
	for i := range a.Body {
		add(a.Body[i].Text)
		for _, row := range a.Body[i].Rows {
			for _, cell := range row {
				add(cell.Text)
			}
		}
	}
	return string(text)
}
