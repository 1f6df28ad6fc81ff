package refresh

import (
	"context"
	"errors"
	"time"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/parse"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

// The reasons for which an article does not get the text of its page, beside
// those of fetching and parsing.
var (
	ErrNoPage   = errors.New("the article has no page")
	ErrNoBetter = errors.New("the page has no more of the article than is here")
	ErrOther    = errors.New("the page has something else than the article")
)

// FullText fetches the page of an article and takes over what it has more: the
// text, keywords, authors, comments. It returns the article as it is then. The
// error is a *fetch.Error, a *parse.Error, the store's, or one of this package.
//
// A person asked for this page by a key, as in a browser. What a site asks of
// robots (RFC 9309) is meant for programs that fetch by themselves, and is not
// looked at here; it is where the pages of new articles are fetched unasked.
func (r *Refresher) FullText(ctx context.Context, id store.ID) (*feed.Article, error) {
	return r.fullText(ctx, id, nil)
}

// fullText is FullText. With u, nobody asked for the page, and it is fetched as
// a robot does: in turn, and not where sites do not want that.
func (r *Refresher) fullText(ctx context.Context, id store.ID, u *unasked) (*feed.Article, error) {
	a, err := r.store.Article(ctx, id)
	if err != nil {
		return nil, err
	}
	if a.Link == "" {
		return nil, ErrNoPage
	}
	s, err := r.store.SubscriptionOf(ctx, id)
	if err != nil && !errors.Is(err, subscription.ErrNotFollowed) {
		return nil, err
	}
	request := pageRequest(a.Link, &s)
	if u != nil {
		leave, err := u.enter(ctx, hostOf(a.Link), r.o.PerHost)
		if err != nil {
			return nil, err
		}
		defer leave()
		if until := r.leftAlone(a.Link); !until.IsZero() {
			return nil, &restingError{until}
		}
		request.Permit = func(ctx context.Context, address string) error { return r.permitted(ctx, address, request.Private) }
	}
	response, err := r.fetcher.Get(ctx, request)
	r.leave(a.Link, leaveAlone(err, time.Now()))
	if err != nil { // half a page is no article
		return nil, err
	}
	r.parsing <- struct{}{}
	page, err := parse.Parse(parse.Input{Name: a.Link, URL: response.URL, ContentType: response.ContentType, Data: response.Body})
	<-r.parsing
	if err != nil {
		return nil, err
	}
	if page.IsFeed() || len(page.Articles) == 0 || ledHome(a.Link, response.URL) {
		return nil, ErrOther
	}
	if err := extend(a, &page.Articles[0]); err != nil {
		return nil, err
	}
	return a, r.store.Extend(ctx, id, a)
}

// pageRequest asks for a page as the settings of its source say. What is sent
// to the source's own host is sent to no other.
func pageRequest(link string, s *subscription.Subscription) fetch.Request {
	q := fetch.Request{URL: link, Private: s.Settings.Private, UserAgent: s.Settings.UserAgent}
	if hostOf(link) == hostOf(s.URL) {
		q.Header = headers(s)
	}
	return q
}
