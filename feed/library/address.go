package library

import (
	"context"
	"fmt"
	"strings"

	"khabar/feed/subscription"
)

// Move gives a source that is followed another address. Its articles, what they
// are known by, and its settings stay. Where the new address is followed as
// another source already, it returns that one's address and nothing moves.
func (l *Library) Move(ctx context.Context, url, to string) (duplicate string, err error) {
	err = l.update(ctx, func(c *conn) error {
		id, err := c.followed(url)
		if err != nil {
			return err
		}
		duplicate, err = c.move(id, strings.TrimSpace(to))
		return err
	})
	return duplicate, err
}

func (c *conn) move(id int64, to string) (duplicate string, err error) {
	other, err := c.followed(to)
	if err == nil && other != id {
		return c.text("SELECT url FROM sources WHERE id = ?1", other)
	}
	if err != nil && err != subscription.ErrNotFollowed {
		return "", err
	}
	// A source that was followed there once keeps its articles and leaves the
	// address, which no two can have.
	former, found, err := c.integer("SELECT id FROM sources WHERE url = ?1 AND id <> ?2", to, id)
	if err != nil {
		return "", err
	}
	if found {
		if err := c.setAddress(former, fmt.Sprintf("%s#%d", to, former)); err != nil {
			return "", err
		}
	}
	return "", c.readdress(id, to)
}

// readdress gives a source an address under which it is known from now on.
func (c *conn) readdress(id int64, url string) error {
	if err := c.exec("INSERT OR REPLACE INTO addresses(key, source) VALUES (?1, ?2)", subscription.Key(url), id); err != nil {
		return err
	}
	return c.setAddress(id, url)
}

func (c *conn) setAddress(id int64, url string) error {
	return c.exec("UPDATE sources SET url = ?2, origin = iif(origin = '', url, origin) WHERE id = ?1 AND url <> ?2", id, url)
}

// returned gives a source that is followed again the address that was typed for
// it now, unless that is one that it has left meanwhile.
func (c *conn) returned(id int64, url string) error {
	now, err := c.text("SELECT url FROM sources WHERE id = ?1", id)
	if err != nil {
		return err
	}
	if subscription.Key(now) != subscription.Key(url) {
		return nil
	}
	return c.readdress(id, url)
}
