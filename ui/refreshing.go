package ui

import (
	"context"
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

// asking is how asking sources for what is new goes.
type asking struct {
	ctx     context.Context // ends when the program does
	stop    context.CancelFunc
	reports chan Refreshing
	now     Refreshing
	waits   bool     // an askedLong is on its way
	byKey   bool     // a key has asked for it: it is shown at once
	shown   bool     // it has gone on for longer than patience
	began   int      // to fail, and that was not said yet
	page    store.ID // whose full text is on its way, 0 for none
}

type (
	// refreshing says how the asking goes, as gathered over batchEvery.
	refreshing struct {
		Refreshing
		ended bool
	}
	// askedLong says that sources have been asked for longer than patience.
	askedLong struct{}
	// refreshed says what asking sources came to that a key asked for.
	refreshed struct {
		Refreshed
		of  store.ID // 0: all were asked
		err error
	}
	// fullTextFetched brings an article with the text of its page.
	fullTextFetched struct {
		id      store.ID
		article *feed.Article
		err     error
	}
)

// watch lets sources be asked when their time has come.
func (m *Model) watch() tea.Cmd {
	a := &m.asking
	a.ctx, a.stop = context.WithCancel(context.Background())
	a.reports = make(chan Refreshing)
	r, ctx, to := m.deps.Refresher, a.ctx, a.reports
	return tea.Batch(receiveRefreshing(to), func() tea.Msg {
		defer close(to)
		r.Watch(ctx, func(now Refreshing) {
			select {
			case to <- now:
			case <-ctx.Done():
			}
		})
		return nil
	})
}

// receiveRefreshing waits for a report, then gathers for batchEvery.
func receiveRefreshing(from <-chan Refreshing) tea.Cmd {
	return func() tea.Msg {
		var all refreshing
		r, open := <-from
		all.add(r, open)
		timer := time.NewTimer(batchEvery)
		defer timer.Stop()
		for !all.ended {
			select {
			case r, open := <-from:
				all.add(r, open)
			case <-timer.C:
				return all
			}
		}
		return all
	}
}

func (r *refreshing) add(now Refreshing, open bool) {
	if !open {
		r.ended = true
		return
	}
	now.Changed, now.Began = now.Changed || r.Changed, now.Began+r.Began
	if now.Problem == nil {
		now.Problem = r.Problem
	}
	r.Refreshing = now
}

// takeRefreshing shows how the asking goes and what came. The list keeps its
// place.
func (m *Model) takeRefreshing(msg refreshing) tea.Cmd {
	a := &m.asking
	a.now, a.began = msg.Refreshing, a.began+msg.Began
	if msg.ended {
		a.now = Refreshing{}
	}
	var cmds []tea.Cmd
	switch busy := a.now.Total > 0; {
	case !busy:
		a.shown = false
		m.sayBegan()
		cmds = append(cmds, m.readSource())
	case a.byKey:
		a.shown = true
	case !a.waits && !a.shown:
		a.waits = true
		cmds = append(cmds, m.after(patience, askedLong{}))
	}
	if msg.Changed {
		cmds = append(cmds, m.listing.Again(), m.recount())
	}
	if msg.Problem != nil {
		m.fail(m.problem(msg.Problem))
	}
	if !msg.ended {
		cmds = append(cmds, receiveRefreshing(a.reports))
	}
	return tea.Batch(cmds...)
}

// sayBegan says that sources have begun to fail, once: those that have failed
// before are told of in the list of problems alone.
func (m *Model) sayBegan() {
	if m.asking.began > 0 && m.status.Text == "" {
		m.fail(m.words.N("status.problems", m.asking.began))
	}
	m.asking.began = 0
}

// refreshSource asks the source of the article that is in use.
func (m *Model) refreshSource() tea.Cmd {
	item, ok := m.current()
	if !ok {
		return nil
	}
	return m.refresh(item.ID)
}

// refresh asks the source of an article, or all.
func (m *Model) refresh(of store.ID) tea.Cmd {
	r, ctx := m.deps.Refresher, m.asking.ctx
	if r == nil {
		m.say(m.words.T("status.noSources"))
		return nil
	}
	m.asking.byKey = true
	return func() tea.Msg {
		answer := refreshed{of: of}
		answer.Refreshed, answer.err = r.Refresh(ctx, of)
		return answer
	}
}

// takeRefreshed says what asking came to. What failed among many is told apart
// in the list of problems.
func (m *Model) takeRefreshed(msg refreshed) {
	m.asking.byKey = false
	switch {
	case errors.Is(msg.err, context.Canceled):
	case errors.Is(msg.err, subscription.ErrNotFollowed) && msg.of != 0:
		m.say(m.words.T("status.notFollowed"))
	case errors.Is(msg.err, subscription.ErrNotFollowed):
		m.say(m.words.T("status.noSources"))
	case msg.err != nil:
		m.fail(m.problem(msg.err))
	case msg.Asked == 0:
		m.say(m.words.T("status.askedAlready"))
	case msg.Trouble != "":
		m.fail(msg.Trouble)
	case msg.Failed > 0:
		m.fail(m.newArticles(msg.New) + " · " + m.words.N("status.problems", msg.Failed))
	default:
		m.say(m.newArticles(msg.New))
	}
}

func (m *Model) newArticles(n int) string {
	if n == 0 {
		return m.words.T("status.nothingNew")
	}
	return m.words.N("status.new", n)
}

// fetchFullText fetches the page of the open article.
func (m *Model) fetchFullText() tea.Cmd {
	r, ctx, id := m.deps.Refresher, m.asking.ctx, m.page.item.ID
	switch {
	case m.page.empty() || m.asking.page == id:
		return nil
	case r == nil:
		m.say(m.words.T("status.noPages"))
		return nil
	}
	m.asking.page = id
	m.say(m.words.T("status.fetchingPage"))
	return func() tea.Msg {
		article, err := r.FullText(ctx, id)
		return fullTextFetched{id, article, err}
	}
}

// takeFullText shows the article with what its page has, at the place where it
// was being read.
func (m *Model) takeFullText(msg fullTextFetched) tea.Cmd {
	m.asking.page = 0
	here := !m.page.empty() && m.page.item.ID == msg.id
	switch {
	case errors.Is(msg.err, context.Canceled):
		return nil
	case msg.err != nil && here:
		m.fail(m.problem(msg.err))
		return nil
	case msg.err != nil:
		return nil
	case !here: // it will be there the next time
		return m.listing.Again()
	}
	at := m.reader.Position()
	m.page.article = msg.article
	m.reader.Open(msg.article, m.now)
	m.reader.SetPosition(at)
	m.settled = false
	m.meetNeighbours()
	m.say(m.words.T("status.fullText"))
	return tea.Batch(m.listing.Again(), m.recount())
}
