package library

import (
	"context"
	"time"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/subscription"
)

// want notes that the pages of articles are to be fetched.
func (c *conn) want(list []ID) error {
	for _, id := range list {
		if err := c.exec("INSERT OR IGNORE INTO pages(article, due) VALUES (?1, 0)", id); err != nil {
			return err
		}
	}
	return nil
}

// due holds for pages whose time has come, at ?1, and for those that are put off
// for longer than anybody does: the clock was set back meanwhile.
const due = "(due <= ?1 OR due > ?1 + 30 * 86400)"

// unwanted are pages of sources whose full text is not wanted any more.
const unwanted = `DELETE FROM pages WHERE NOT EXISTS (SELECT 1 FROM articles a JOIN subscriptions f ON f.source = a.source
	WHERE a.id = pages.article AND f.fulltext = 1)`

// ClaimPages returns articles whose pages are still to be fetched, the newest
// first, n at most, and lets nobody else have them until a time. It is for who
// fetches them; what became of each is said by [Library.SettlePage].
func (l *Library) ClaimPages(ctx context.Context, now, until time.Time, n int) (list []subscription.WantedPage, err error) {
	some := false
	err = l.read(ctx, func(c *conn) (err error) {
		_, some, err = c.integer("SELECT 1 FROM pages WHERE "+due+" LIMIT 1", secondsOf(now))
		return err
	})
	if err != nil || !some {
		return nil, err
	}
	err = l.update(ctx, func(c *conn) error {
		list = nil
		if err := c.exec(unwanted); err != nil {
			return err
		}
		err := c.each("SELECT article, tries + 1 FROM pages WHERE "+due+" ORDER BY article DESC LIMIT ?2", []any{secondsOf(now), n}, func(s *sqlite3.Stmt) error {
			list = append(list, subscription.WantedPage{ID: ID(s.ColumnInt64(0)), Tries: s.ColumnInt(1)})
			return nil
		})
		for i := 0; err == nil && i < len(list); i++ {
			err = c.exec("UPDATE pages SET due = ?2, tries = ?3 WHERE article = ?1", list[i].ID, secondsOf(until), list[i].Tries)
		}
		return err
	})
	return list, err
}

// SettlePage says what became of a page: it is wanted again at a time, or, where
// that is zero, not any more.
func (l *Library) SettlePage(ctx context.Context, id ID, again time.Time) error {
	return l.update(ctx, func(c *conn) error {
		if again.IsZero() {
			return c.exec("DELETE FROM pages WHERE article = ?1", id)
		}
		return c.exec("UPDATE pages SET due = ?2 WHERE article = ?1", id, secondsOf(again))
	})
}
