package ui

import (
	"context"
	"time"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/adding"
	"khabar/ui/appearance"
	"khabar/ui/managing"
	"khabar/ui/outside"
	"khabar/ui/progress"
	"khabar/ui/reader"
	"khabar/ui/settings"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/theme"
	"khabar/ui/views"
)

// Words are the words for people, in their language; locale.Printer has them.
type Words interface {
	reader.Words
	ShortDate(t, now time.Time) string
	AgoDay(t, now time.Time) string
	Clock(t time.Time) string
	RTL() bool
	Language() string
}

// A Store holds the articles; see package feed/store for what is asked and
// answered. It is called in commands, from any goroutine, and so are the
// interfaces below. A call ends early when its context does.
type Store interface {
	Page(ctx context.Context, w store.Window) ([]store.Item, error)
	Article(ctx context.Context, id store.ID) (*feed.Article, error)
	Count(ctx context.Context, filter query.Expr, most int) (int, error)
	TagsOf(ctx context.Context, filter query.Expr, limit int) ([]store.TagCount, error)
	Set(ctx context.Context, state store.State, on bool, ids ...store.ID) (store.Change, error)
	SetAll(ctx context.Context, state store.State, on bool, filter query.Expr, arrival int64) (store.Change, error)
	LastChange(ctx context.Context) (store.Change, error)
	Undo(ctx context.Context, change int64) (int, error)
	// Arrival is the number of the latest addition.
	Arrival(ctx context.Context) (int64, error)
	Position(ctx context.Context, id store.ID) (store.Position, error)
	SetPosition(ctx context.Context, id store.ID, p store.Position) error
}

// What goes on behind the screen is in package progress.
type (
	Loader     = progress.Loader
	Report     = progress.Report
	Refreshing = progress.Refreshing
)

// A Refresher asks sources for what is new and puts it into the store.
type Refresher interface {
	progress.Watcher
	// Refresh asks the source of an article now, or all sources where of is 0.
	Refresh(ctx context.Context, of store.ID) (Refreshed, error)
	// RefreshSource asks the source that is followed at an address.
	RefreshSource(ctx context.Context, url string) (Refreshed, error)
	// FullText fetches the page of an article, puts what it has more into the
	// store, and returns the article as it is then.
	FullText(ctx context.Context, id store.ID) (*feed.Article, error)
	// Troubles returns what is wrong with which source, and what to do about
	// it, a sentence each.
	Troubles(ctx context.Context) ([]string, error)
}

// Refreshed is what asking sources came to.
type Refreshed struct {
	// Asked is 0 where all of them are being asked already.
	Asked, Failed, New int
	// Trouble is the sentence for what went wrong, where that is one thing: one
	// source was asked, or there is no network.
	Trouble string
}

// Queries keeps the queries that a person saved.
type Queries = views.Queries

// What things are given to outside is in package outside.
type (
	Opener = outside.Opener
	Pager  = outside.Pager
	Copier = outside.Copier
)

// Sources finds sources, follows them, and looks after those that are followed.
type Sources interface {
	adding.Finder
	managing.Sources
}

// Deps are what the program on the screen needs of the world. Words, Theme and
// Store are required; a nil interface means that there is no such thing here, and
// the keys for it say so.
type Deps struct {
	Words   Words
	Theme   *theme.Theme
	Profile term.Profile
	// Now is the time at the start; later times arrive as messages.
	Now time.Time
	// Keyboard is the language whose keyboard layout is presumed, a BCP 47
	// tag. Empty is the interface's.
	Keyboard string

	// Store has the articles, and is required; Loader adds to them.
	Store  Store
	Loader Loader
	// Changes tells that the store has changed by other hands than the
	// Loader's.
	Changes <-chan struct{}
	// Indexed tells how many articles have been added so far to an index that
	// is being completed, and is closed when it is. nil: it is.
	Indexed <-chan int

	// Refresher asks sources for what is new; nil: there are none here.
	Refresher Refresher

	// Sources finds sources, follows them and looks after them; nil: none can be.
	Sources Sources

	// Explain puts an error of the store, or of a Refresher, into words; nil leaves it as
	// it is.
	Explain func(error) error

	Queries     Queries
	Preferences settings.Preferences
	Opener      Opener
	Pager       Pager
	Copier      Copier

	// Settings are what was set before, as it was kept.
	Settings settings.Settings
	// Mechanism carries the size of the text, nil the layout alone; Letters
	// keeps the terminal's own in what it asks for.
	Mechanism size.Mechanism
	Letters   appearance.Letters
}
