package library

import (
	"context"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
	"khabar/feed/subscription"
)

const selectSubscriptions = `SELECT s.url, s.home, s.language, s.folder, f.named, f.added,
		f.title, f.direction, f.interval, f.fulltext, f.agent, f.headers, f.markread, f.markstarred, f.private,
		f.etag, f.modified, f.whole, f.checked, f.succeeded, f.due, f.failures,
		f.problem, f.status, f.retryafter, f.other, f.moved, f.parsed, f.every, f.skiphours, f.skipdays
	FROM subscriptions f JOIN sources s ON s.id = f.source `

// Subscriptions returns the sources that are followed, in the order in which they
// were added.
func (l *Library) Subscriptions(ctx context.Context) ([]subscription.Subscription, error) {
	var list []subscription.Subscription
	err := l.read(ctx, func(c *conn) error {
		list = nil
		return c.each(selectSubscriptions+"ORDER BY f.number", nil, func(s *sqlite3.Stmt) error {
			list = append(list, subscriptionOf(s))
			return nil
		})
	})
	return list, err
}

// Subscription returns the source that is followed under an address: its own,
// one that it had before, or one that means the same ([subscription.Key]). The
// error is [subscription.ErrNotFollowed] if there is none.
func (l *Library) Subscription(ctx context.Context, url string) (s subscription.Subscription, err error) {
	err = l.read(ctx, func(c *conn) error {
		id, err := c.followed(url)
		if err == nil {
			s, err = c.subscription(id)
		}
		return err
	})
	return s, err
}

// followed returns the number of the source that is followed under an address.
func (c *conn) followed(url string) (int64, error) {
	id, found, err := c.findSource(strings.TrimSpace(url), "")
	if err == nil && found {
		_, found, err = c.integer("SELECT 1 FROM subscriptions WHERE source = ?1", id)
	}
	if err == nil && !found {
		err = subscription.ErrNotFollowed
	}
	return id, err
}

func (c *conn) subscription(source int64) (f subscription.Subscription, err error) {
	err = c.each(selectSubscriptions+"WHERE f.source = ?1", []any{source}, func(s *sqlite3.Stmt) error {
		f = subscriptionOf(s)
		return nil
	})
	return f, err
}

// subscriptionOf reads a row of selectSubscriptions.
func subscriptionOf(s *sqlite3.Stmt) subscription.Subscription {
	n := -1
	text := func() string { n++; return s.ColumnText(n) }
	number := func() int64 { n++; return s.ColumnInt64(n) }
	seconds := func() time.Duration { return time.Duration(number()) * time.Second }
	moment := func() time.Time { return momentOf(number()) }
	return subscription.Subscription{
		// Calls in a literal are made in the order in which they stand.
		Source: feed.Source{URL: text(), Home: text(), Language: text(), Group: text(), Title: text()},
		Added:  moment(),
		Settings: subscription.Settings{Title: text(), Direction: feed.ParseDirection(text()), Interval: intervalOf(number()),
			FullText: number() != 0, UserAgent: text(), Headers: headersOf(text()), Read: text(), Starred: text(), Private: number() != 0},
		Health: subscription.Health{
			Validators: subscription.Validators{ETag: text(), LastModified: text()},
			Whole:      moment(), Checked: moment(), Succeeded: moment(), Due: moment(), Failures: int(number()),
			Problem: subscription.Problem{Kind: subscription.ParseKind(text()), Status: int(number()), RetryAfter: seconds(), Other: text()},
			Moved:   subscription.Moved{URL: text(), Parsed: int(number())},
			Pace:    feed.Pace{Every: seconds(), Hours: uint32(number()), Days: uint8(number())},
		},
	}
}

// Times are kept as seconds from 1970, no time as 0.
func momentOf(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}

func secondsOf(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

func intervalOf(seconds int64) time.Duration {
	if seconds < 0 {
		return subscription.Never
	}
	return time.Duration(seconds) * time.Second
}

func secondsOfInterval(d time.Duration) int64 {
	if d < 0 {
		return -1
	}
	return int64(d / time.Second)
}

// Header fields are kept a line each, "Name: value", as they are sent.
func headersOf(lines string) (list []subscription.Header) {
	for line := range strings.SplitSeq(lines, "\n") {
		if name, value, ok := strings.Cut(line, ": "); ok {
			list = append(list, subscription.Header{Name: name, Value: value})
		}
	}
	return list
}

func linesOf(headers []subscription.Header) string {
	oneLine := strings.NewReplacer("\r", " ", "\n", " ")
	var lines []string
	for _, h := range headers {
		lines = append(lines, oneLine.Replace(h.Name)+": "+oneLine.Replace(h.Value))
	}
	return strings.Join(lines, "\n")
}

// SubscriptionOf returns the source of an article. The error is
// [subscription.ErrNotFollowed] if it is not followed.
func (l *Library) SubscriptionOf(ctx context.Context, id ID) (s subscription.Subscription, err error) {
	err = l.read(ctx, func(c *conn) error {
		found := false
		err := c.each(selectSubscriptions+"JOIN articles a ON a.source = s.id WHERE a.id = ?1", []any{id}, func(row *sqlite3.Stmt) error {
			s, found = subscriptionOf(row), true
			return nil
		})
		if err == nil && !found {
			err = subscription.ErrNotFollowed
		}
		return err
	})
	return s, err
}
