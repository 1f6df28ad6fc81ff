package refresh

import (
	"context"
	"math/rand/v2"
	"runtime"
	"sync"
	"time"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/robots"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

// A Fetcher fetches an address; *fetch.Client is one.
type Fetcher interface {
	Get(ctx context.Context, r fetch.Request) (*fetch.Response, error)
}

// A Store keeps sources and what comes from them; *library.Library is one.
type Store interface {
	Subscriptions(ctx context.Context) ([]subscription.Subscription, error)
	// Subscription returns the source that is followed under an address, or
	// subscription.ErrNotFollowed.
	Subscription(ctx context.Context, url string) (subscription.Subscription, error)
	// Deliver keeps what came, all of it or, with an error, nothing. It may be
	// called again while a call is under way.
	Deliver(ctx context.Context, now time.Time, list ...subscription.Delivery) ([]subscription.Taken, error)
	Article(ctx context.Context, id store.ID) (*feed.Article, error)
	// SubscriptionOf returns the source of an article, or
	// subscription.ErrNotFollowed.
	SubscriptionOf(ctx context.Context, id store.ID) (subscription.Subscription, error)
	// Extend replaces what is kept of an article by what its page has.
	Extend(ctx context.Context, id store.ID, a *feed.Article) error
	// ClaimPages returns articles whose pages are still to be fetched, and lets
	// nobody else have them until a time; SettlePage says of one when it is
	// wanted again, or by the zero time that it is not any more.
	ClaimPages(ctx context.Context, now, until time.Time, n int) ([]subscription.WantedPage, error)
	SettlePage(ctx context.Context, id store.ID, again time.Time) error
	// SiteRules returns what a site said when it was last asked for its rules,
	// by the address of its robots.txt, and whether that may be private;
	// KeepSiteRules keeps it for other runs.
	SiteRules(ctx context.Context, address string, private bool) (robots.Kept, error)
	KeepSiteRules(ctx context.Context, address string, private bool, k robots.Kept) error
}

// UsualInterval is how often sources are asked by themselves where nobody says
// otherwise.
const UsualInterval = time.Hour

// Options are how a Refresher works. The zero value of a field means its
// default.
type Options struct {
	// Interval is how often a source is asked by itself if nothing else was set
	// for it: [UsualInterval]. [subscription.Never] leaves those alone.
	Interval time.Duration
	// Requests is how many are under way at a time: 32.
	Requests int
	// PerHost is how many of them go to one host: 2.
	PerHost int
	// Random returns a number from 0 up to 1. It spreads what failed together.
	Random func() float64
}

// A Refresher asks sources. Its methods may be called from many goroutines; the
// limits hold for all of them together.
type Refresher struct {
	fetcher Fetcher
	store   Store
	o       Options
	parsing chan struct{} // one element for each parser at work
	changed chan struct{} // see Changed
	robots  rulebook

	mu      sync.Mutex
	hosts   map[string]*host
	turn    []*host // that have something to start, in turn
	asked   map[string]*job
	running int
	heard   time.Time // when anybody answered last
}

// New returns a Refresher.
func New(f Fetcher, s Store, o Options) *Refresher {
	if o.Interval == 0 {
		o.Interval = UsualInterval
	}
	if o.Requests == 0 {
		o.Requests = 32
	}
	if o.PerHost == 0 {
		o.PerHost = 2
	}
	if o.Random == nil {
		o.Random = rand.Float64
	}
	return &Refresher{
		fetcher: f, store: s, o: o,
		// One processor is left to who writes and to who waits for an answer to
		// a key.
		parsing: make(chan struct{}, max(1, runtime.GOMAXPROCS(0)-1)), changed: make(chan struct{}, 1),
		hosts: map[string]*host{}, asked: map[string]*job{},
	}
}

// An Event says how a run goes on. They come one at a time.
type Event struct {
	// Subscription is the source that was asked, as it is now; its URL is empty
	// where an event is about none.
	Subscription subscription.Subscription
	Taken        subscription.Taken
	// Unchanged says that the source answered that nothing is new.
	Unchanged bool
	// Waits says that the source was not asked, because its server wants to be
	// left alone until then.
	Waits time.Time
	// Offline says that the source did not answer and that no other did: the
	// network of this machine is missing. Its problem is told, and not kept.
	Offline bool
	// Stopped says that the run was stopped before the source answered.
	Stopped bool
	// Extended is an article that got the text of its page, or 0.
	Extended store.ID
	// Done, Failed and New count sources and articles of the run so far, and
	// Total the sources that it asks.
	Done, Failed, New, Total int
	// Err says that the store failed, which ends a run.
	Err error
}
