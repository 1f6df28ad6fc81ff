package adding

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/label"
	"khabar/ui/menu"
	"khabar/ui/question"
)

// The addresses of the rows that a first start has below its welcome. Opening
// one of them does something, where the program can.
const (
	BeginAdd      = "khabar:add"
	BeginOpen     = "khabar:open"
	BeginImport   = "khabar:import"
	BeginStarters = "khabar:starters"
)

// Takes says what a row of the first start takes, by its address; "" for that of
// an article.
func Takes(w Words, address string) string {
	switch address {
	case BeginAdd:
		return w.T("adding.beginAddLine")
	case BeginOpen:
		return w.T("adding.beginOpenLine")
	case BeginImport:
		return w.T("adding.beginImportLine")
	case BeginStarters:
		return w.T("adding.beginStartersLine")
	}
	return ""
}

// Begin does what a row of the first start is for, and reports whether the
// address is one's.
func (m *Model) Begin(address string) (Outcome, bool) {
	if !strings.HasPrefix(address, "khabar:") || m.deps.Finder == nil {
		return Outcome{}, false
	}
	switch address {
	case BeginAdd:
		return m.Add(), true
	case BeginOpen:
		return m.ask("adding.path", "", "", m.open), true
	case BeginImport:
		return m.ask("adding.list", "", "", m.look), true
	case BeginStarters:
		return Outcome{Choose: m.starters()}, true
	}
	return Outcome{}, false
}

// open shows what a path names.
func (m *Model) open(path string) tea.Cmd {
	finder := m.deps.Finder
	return m.following(path, func(ctx context.Context) (Followed, error) { return finder.Open(ctx, path) })
}

// starters lets sources be chosen to begin with.
func (m *Model) starters() *question.Menu {
	t, starters := m.deps.Words, m.deps.Finder.Starters()
	var items []menu.Item
	for i, s := range starters {
		it := menu.Item{Title: s.Title, Detail: label.Host(s.Address)}
		if i == 0 || starters[i-1].Language != s.Language {
			it.Heading = t.T("language." + s.Language)
		}
		items = append(items, it)
	}
	return &question.Menu{Menu: menu.New(t.T("adding.starters"), t.T("adding.startersText"), items, true), Accept: func(chosen []int) tea.Cmd {
		var list []Starter
		for _, i := range chosen {
			list = append(list, starters[i])
		}
		return m.beginWith(list)
	}}
}

// beginWith follows starters, and shows how far that is.
func (m *Model) beginWith(list []Starter) tea.Cmd {
	finder, done := m.deps.Finder, make(chan int, len(list))
	work := m.following("", func(ctx context.Context) (Followed, error) {
		defer close(done)
		return finder.Begin(ctx, list, func(n int) { done <- n })
	})
	m.total = len(list)
	return tea.Batch(work, nextBegun(m.stamp, done))
}

func nextBegun(stamp int, from <-chan int) tea.Cmd {
	return next(from, func(done int) Message { return begun{stamp, done, from} })
}
