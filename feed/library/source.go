package library

import (
	"context"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
	"khabar/feed/subscription"
)

// source returns the number of a source, which it keeps if it is new and
// corrects if it names itself otherwise now.
func (w *adding) source(s feed.Source) (int64, error) {
	key := s.URL
	if key == "" {
		key = "\x00" + s.Title
	}
	if id, ok := w.sources[key]; ok {
		return id, nil
	}
	id, err := w.conn.source(s)
	if err != nil {
		return 0, err
	}
	w.sources[key] = id
	w.origins[id], err = w.text("SELECT origin FROM sources WHERE id = ?1", id)
	return id, err
}

// A source with an address is known by it, or by one that it had before;
// another by its title.
const (
	selectSource = `SELECT id FROM sources WHERE ?1 <> '' AND url <> '' AND url = ?1
		UNION ALL SELECT id FROM sources WHERE ?1 = '' AND url = '' AND title = ?2`
	selectAddress = "SELECT source FROM addresses WHERE key = ?1"
)

func (c *conn) findSource(url, title string) (id int64, found bool, err error) {
	id, found, err = c.integer(selectSource, url, title)
	if found || err != nil || url == "" {
		return id, found, err
	}
	return c.integer(selectAddress, subscription.Key(url))
}

func (c *conn) source(s feed.Source) (int64, error) {
	id, found, err := c.findSource(s.URL, s.Title)
	if err != nil {
		return 0, err
	}
	if !found {
		id, _, err = c.integer(`INSERT INTO sources(title, url, home, language, folder) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id`,
			s.Title, s.URL, s.Home, s.Language, s.Group)
		return id, err
	}
	if s.Title != "" {
		if err := c.exec("UPDATE subscriptions SET named = ?2 WHERE source = ?1 AND named <> ?2", id, s.Title); err != nil {
			return 0, err
		}
		if _, own, err := c.integer("SELECT 1 FROM subscriptions WHERE source = ?1 AND title <> ''", id); own || err != nil {
			s.Title = "" // the person's name for it stands
		}
	}
	return id, c.exec(`UPDATE sources SET title = iif(?2 = '', title, ?2), home = iif(?3 = '', home, ?3),
		language = iif(?4 = '', language, ?4), folder = iif(?5 = '', folder, ?5) WHERE id = ?1`,
		id, s.Title, s.Home, s.Language, s.Group)
}

// name returns the number of an author or agency.
func (w *adding) name(kind int, name string) (int64, error) {
	id, found, err := w.integer("SELECT id FROM names WHERE kind = ?1 AND name = ?2", kind, name)
	if found || err != nil {
		return id, err
	}
	id, _, err = w.integer("INSERT INTO names(kind, name) VALUES (?1, ?2) RETURNING id", kind, name)
	return id, err
}

// The kinds of name.
const (
	authorName = iota
	agencyName
)

// Sources returns the sources of which articles are kept, by title.
func (l *Library) Sources(ctx context.Context) ([]SourceCount, error) {
	var list []SourceCount
	err := l.read(ctx, func(c *conn) error {
		unread := map[int64]int{}
		err := c.each("SELECT source, count(*) FROM articles INDEXED BY unread WHERE read = 0 GROUP BY source", nil,
			func(s *sqlite3.Stmt) error {
				unread[s.ColumnInt64(0)] = s.ColumnInt(1)
				return nil
			})
		if err != nil {
			return err
		}
		list = nil
		return c.each("SELECT id, title, url, home, language, folder, articles FROM sources WHERE articles > 0 ORDER BY title, id", nil,
			func(s *sqlite3.Stmt) error {
				list = append(list, SourceCount{
					Source: feed.Source{Title: s.ColumnText(1), URL: s.ColumnText(2), Home: s.ColumnText(3),
						Language: s.ColumnText(4), Group: s.ColumnText(5)},
					Articles: s.ColumnInt(6), Unread: unread[s.ColumnInt64(0)],
				})
				return nil
			})
	})
	return list, err
}
