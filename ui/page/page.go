package page

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/reader"
)

// A Store has the articles; see package feed/store. It is called from any
// goroutine.
type Store interface {
	Article(ctx context.Context, id store.ID) (*feed.Article, error)
	Position(ctx context.Context, id store.ID) (store.Position, error)
	SetPosition(ctx context.Context, id store.ID, p store.Position) error
}

// Deps are what a page is made of; all are required.
type Deps struct {
	Reader *reader.Reader
	Store  Store
	// Finder returns what finds the words of a search on the page, nil for none.
	Finder func() reader.Finder
	// Set sets the reader for the article that has come into it.
	Set func()
}

// A Model is the page. It belongs to the goroutine that runs Update.
type Model struct {
	deps    Deps
	now     time.Time
	shown   shown
	coming  coming
	places  map[store.ID]reader.Position
	settled bool // the article is laid out to its end
	idling  bool // an idled is on its way
}

// shown is the article in the reader.
type shown struct {
	item    store.Item
	article *feed.Article  // nil: there is none
	kept    store.Position // the place that the store has
	opened  reader.Position
}

// coming is an article on its way into the reader.
type coming struct {
	stamp  int
	id     store.ID
	read   bool               // it is to be read, not shown beside the list
	cancel context.CancelFunc // nil: there is none
}

// New returns a page without an article.
func New(d Deps, now time.Time) *Model {
	return &Model{deps: d, now: now, places: map[store.ID]reader.Position{}}
}

// SetTime says what time it is, by which the age of an article is shown that is
// opened from now on.
func (m *Model) SetTime(now time.Time) { m.now = now }

// Empty reports whether there is no article.
func (m *Model) Empty() bool { return m.shown.article == nil }

// Item returns the article as the list knows it. It is the page's own, and the
// zero value where there is none.
func (m *Model) Item() *store.Item { return &m.shown.item }

// Article returns the article, nil for none.
func (m *Model) Article() *feed.Article { return m.shown.article }

// Shows reports whether the article with an ID is in the reader.
func (m *Model) Shows(id store.ID) bool { return !m.Empty() && m.shown.item.ID == id }

// Learn says what the list knows of the article by now, if it is this one.
func (m *Model) Learn(item store.Item) {
	if m.Shows(item.ID) {
		m.shown.item = item
	}
}

// Replace shows the article with other content, at the place where it was being
// read.
func (m *Model) Replace(article *feed.Article) {
	at := m.deps.Reader.Position()
	m.shown.article = article
	m.deps.Reader.Open(article, m.now)
	m.deps.Reader.SetPosition(at)
	m.settled = false
}

// Close shows no article any more. Where its reading was left is kept.
func (m *Model) Close() tea.Cmd {
	m.Stop()
	kept := m.Keep()
	m.shown = shown{}
	return kept
}

// Forget takes the article and all places away: they are of another store.
func (m *Model) Forget() {
	m.shown = shown{}
	clear(m.places)
}

// turn shows an article, where its reading was left. The place in the one before
// is kept.
func (m *Model) turn(to shown) tea.Cmd {
	if m.Shows(to.item.ID) {
		return nil
	}
	kept := m.Keep()
	m.shown = to
	r := m.deps.Reader
	r.SetFinder(m.deps.Finder())
	r.Open(to.article, m.now)
	m.deps.Set()
	if at, ok := m.places[to.item.ID]; ok {
		r.SetPosition(at)
	} else if to.kept != (store.Position{}) {
		r.SetPosition(inReader(to.article, to.kept))
	}
	m.shown.opened = r.Position()
	m.settled = false
	return kept
}
