package ui

import (
	"context"
	"errors"
	"reflect"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

type (
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
	return m.ask(of, func(ctx context.Context, r Refresher) (Refreshed, error) { return r.Refresh(ctx, of) })
}

// refreshAt asks the source that is followed at an address.
func (m *Model) refreshAt(url string) tea.Cmd {
	return m.ask(0, func(ctx context.Context, r Refresher) (Refreshed, error) { return r.RefreshSource(ctx, url) })
}

// ask asks sources, which a person waits for.
func (m *Model) ask(of store.ID, work func(context.Context, Refresher) (Refreshed, error)) tea.Cmd {
	r, ctx := m.deps.Refresher, m.work.Context()
	if r == nil {
		m.status.Say(m.words.T("status.noSources"))
		return nil
	}
	m.work.AskByKey(true)
	return func() tea.Msg {
		out, err := work(ctx, r)
		return refreshed{out, of, err}
	}
}

// takeRefreshed says what asking came to. What failed among many is told apart
// in the list of problems.
func (m *Model) takeRefreshed(msg refreshed) {
	m.work.AskByKey(false)
	switch {
	case errors.Is(msg.err, context.Canceled):
	case errors.Is(msg.err, subscription.ErrNotFollowed) && msg.of != 0:
		m.status.Say(m.words.T("status.notFollowed"))
	case errors.Is(msg.err, subscription.ErrNotFollowed):
		m.status.Say(m.words.T("status.noSources"))
	case msg.err != nil:
		m.status.Report(msg.err)
	case msg.Asked == 0:
		m.status.Say(m.words.T("status.askedAlready"))
	case msg.Trouble != "":
		m.status.Fail(msg.Trouble)
	case msg.Failed > 0:
		m.status.Fail(m.newArticles(msg.New) + " · " + m.words.N("status.problems", msg.Failed))
	default:
		m.status.Say(m.newArticles(msg.New))
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
	r, ctx, id := m.deps.Refresher, m.work.Context(), m.page.Item().ID
	switch {
	case m.page.Empty() || m.fetching == id:
		return nil
	case r == nil:
		m.status.Say(m.words.T("status.noPages"))
		return nil
	}
	m.fetching = id
	m.status.Say(m.words.T("status.fetchingPage"))
	return func() tea.Msg {
		article, err := r.FullText(ctx, id)
		return fullTextFetched{id, article, err}
	}
}

// takeFullText shows the article with what its page has, at the place where it
// was being read.
func (m *Model) takeFullText(msg fullTextFetched) tea.Cmd {
	m.fetching = 0
	here := m.page.Shows(msg.id)
	switch {
	case errors.Is(msg.err, context.Canceled):
		return nil
	case msg.err != nil && here:
		m.status.Report(msg.err)
		return nil
	case msg.err != nil:
		return nil
	case !here: // it will be there the next time
		return m.listing.Again()
	}
	done := "status.fullText"
	if reflect.DeepEqual(m.page.Article().Body, msg.article.Body) {
		done = "page.added"
	}
	m.page.Replace(msg.article)
	m.meetNeighbours()
	m.status.Say(m.words.T(done))
	return tea.Batch(m.listing.Again(), m.recount())
}
