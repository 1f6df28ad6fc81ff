package ui

import (
	"net/url"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/menu"
	"khabar/ui/scope"
	"khabar/ui/window"
)

// The addresses of the rows that a first start has below its welcome. Opening
// one of them does something, where the program can.
const (
	BeginAdd      = "khabar:add"
	BeginOpen     = "khabar:open"
	BeginImport   = "khabar:import"
	BeginStarters = "khabar:starters"
)

// beginnings are the words that say of each what it takes.
var beginnings = map[string]string{
	BeginAdd:      "adding.beginAddLine",
	BeginOpen:     "adding.beginOpenLine",
	BeginImport:   "adding.beginImportLine",
	BeginStarters: "adding.beginStartersLine",
}

// whatBegins says what a row of the first start takes, "" for an article.
func (m *Model) whatBegins(address string) string {
	if what, does := beginnings[address]; does {
		return m.words.T(what)
	}
	return ""
}

// begin does what a row of the first start is for, and reports whether the
// address is one's.
func (m *Model) begin(address string) (tea.Cmd, bool) {
	if !strings.HasPrefix(address, "khabar:") || m.deps.Sources == nil {
		return nil, false
	}
	switch address {
	case BeginAdd:
		return m.addSource(), true
	case BeginOpen:
		return m.askFor("adding.path", "", "", m.openPath), true
	case BeginImport:
		return m.askFor("adding.list", "", "", m.look), true
	case BeginStarters:
		m.offerStarters()
		return nil, true
	}
	return nil, false
}

// openPath shows what a path names.
func (m *Model) openPath(path string) tea.Cmd {
	if path == "" {
		return nil
	}
	sources := m.deps.Sources
	ctx, stamp, waits := m.beginAdding(path)
	return tea.Batch(waits, func() tea.Msg {
		done, err := sources.Open(ctx, path)
		return followed{stamp, done, err}
	})
}

// offerStarters lets sources be chosen to begin with.
func (m *Model) offerStarters() {
	starters := m.deps.Sources.Starters()
	var items []menu.Item
	for i, s := range starters {
		it := menu.Item{Title: s.Title, Detail: hostOf(s.Address)}
		if i == 0 || starters[i-1].Language != s.Language {
			it.Heading = m.words.T("language." + s.Language)
		}
		items = append(items, it)
	}
	m.adding.menu = &choosing{Menu: menu.New(m.words.T("adding.starters"), m.words.T("adding.startersText"), items, true), accept: func(chosen []int) tea.Cmd {
		var list []Starter
		for _, i := range chosen {
			list = append(list, starters[i])
		}
		return m.beginWith(list)
	}}
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// beginWith follows starters, and shows how far that is.
func (m *Model) beginWith(list []Starter) tea.Cmd {
	sources := m.deps.Sources
	ctx, stamp, waits := m.beginAdding("")
	m.adding.total = len(list)
	done := make(chan int, len(list))
	return tea.Batch(waits, nextBegun(stamp, done), func() tea.Msg {
		defer close(done)
		f, err := sources.Begin(ctx, list, func(n int) { done <- n })
		return followed{stamp, f, err}
	})
}

func nextBegun(stamp int, done <-chan int) tea.Cmd {
	return func() tea.Msg {
		n, open := <-done
		if !open {
			return nil
		}
		return begunSome{stamp, n, done}
	}
}

func (m *Model) takeBegun(msg begunSome) tea.Cmd {
	if msg.stamp == m.adding.stamp {
		m.adding.done = msg.done
	}
	return nextBegun(msg.stamp, msg.more)
}

// showAnew shows the store from its top: it is another one than before.
func (m *Model) showAnew() tea.Cmd {
	var left tea.Cmd
	if m.reading {
		left = m.leave()
	}
	m.page = page{}
	clear(m.places)
	clear(m.spots)
	m.back = nil
	return tea.Batch(left, m.listing.Look(scope.Scope{View: m.views[scope.All]}, window.Request{Place: window.Top}), m.counts.CountViews(), m.readQueries("", ""))
}
