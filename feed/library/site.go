package library

import (
	"context"
	"time"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/robots"
)

// What is kept of sites is forgotten this long after it held, or when there are
// more: its validators are worth something for a while.
const (
	sitePeriod = 30 * 24 * time.Hour
	mostSites  = 5000
)

// SiteRules returns what a site said when it was last asked for its rules; the
// zero value where it was not. address is that of its robots.txt; private says
// that the answer may have come from a private network.
func (l *Library) SiteRules(ctx context.Context, address string, private bool) (k robots.Kept, err error) {
	err = l.read(ctx, func(c *conn) error {
		return c.each("SELECT rules, closed, until, etag, modified FROM sites WHERE address = ?1 AND private = ?2",
			[]any{address, private}, func(s *sqlite3.Stmt) error {
				k = robots.Kept{Rules: s.ColumnText(0), Closed: s.ColumnInt(1) != 0, Until: momentOf(s.ColumnInt64(2)),
					ETag: s.ColumnText(3), LastModified: s.ColumnText(4)}
				return nil
			})
	})
	return k, err
}

// KeepSiteRules keeps what a site said.
func (l *Library) KeepSiteRules(ctx context.Context, address string, private bool, k robots.Kept) error {
	return l.update(ctx, func(c *conn) error {
		err := c.exec("DELETE FROM sites WHERE until < ?1 OR (SELECT count(*) FROM sites) >= ?2", secondsOf(k.Until.Add(-sitePeriod)), mostSites)
		if err != nil {
			return err
		}
		return c.exec("INSERT OR REPLACE INTO sites(address, private, rules, closed, until, etag, modified) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
			address, private, k.Rules, k.Closed, secondsOf(k.Until), k.ETag, k.LastModified)
	})
}
