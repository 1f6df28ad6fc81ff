package library

import (
	"context"
	"slices"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
)

// Extend replaces what is kept of an article by what its own page has: a has
// all of it, as it is to be from now on. States, date and place stay, and so
// does what the source is remembered to have said: when it sends the same
// again, nothing changes, and when it sends a correction, what is of the page
// stays as long as it is more. The error is [ErrNotFound] if the article is
// not here.
func (l *Library) Extend(ctx context.Context, id ID, a *feed.Article) error {
	return l.update(ctx, func(c *conn) error {
		w, err := c.beginAdding()
		if err != nil {
			return err
		}
		w.arrival-- // nothing arrives
		old, found, err := w.stored(id)
		if err == nil && !found {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		source, err := c.sourceOf(old.source)
		if err != nil {
			return err
		}
		now := *a
		if old.published != nil {
			now.Published, now.DateOnly = instant(old.published.(int64), old.zone), old.dateOnly
		}
		e := entry{extended: true}
		e.prepare(&now, source, now.Published)
		e.digest = old.digest
		if err := w.replace(&e, old); err != nil {
			return err
		}
		if err := c.exec("DELETE FROM pages WHERE article = ?1", id); err != nil {
			return err
		}
		return w.finish()
	})
}

// sourceOf returns the source of a number, by the address that the identities
// of its articles go by.
func (c *conn) sourceOf(id int64) (source feed.Source, err error) {
	err = c.each("SELECT title, iif(origin = '', url, origin) FROM sources WHERE id = ?1", []any{id}, func(s *sqlite3.Stmt) error {
		source = feed.Source{Title: s.ColumnText(0), URL: s.ColumnText(1)}
		return nil
	})
	return source, err
}

// keepExtension leaves an article what its page gave, where that is more than
// what its source says now. It reports whether that is so.
func keepExtension(a *feed.Article, text string, old *stored) (bool, error) {
	if !old.extended || len(text) >= len(old.body) {
		return false, nil
	}
	var then feed.Article
	d := decoder{text: old.body, record: old.record}
	if err := d.article(&then); err != nil {
		return false, err
	}
	if a.Summary == "" {
		a.Summary = old.summary
	}
	if len(a.Authors) == 0 {
		a.Authors = parted(old.authors)
	}
	if a.Agency == "" {
		a.Agency = old.agency
	}
	a.Body, a.CommentForm = then.Body, then.CommentForm
	a.Tags = slices.Clone(a.Tags)
	for _, tag := range tagsOf(old.terms) {
		if !slices.Contains(a.Tags, tag) {
			a.Tags = append(a.Tags, tag)
		}
	}
	return true, nil
}
