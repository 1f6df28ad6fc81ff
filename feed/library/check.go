package library

import (
	"context"
	"errors"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
)

// mostFindings bounds the findings of one kind.
const mostFindings = 20

// Check looks for damage and returns what it finds; nothing means that all is
// well. It reads everything: the file's structure, that what refers to something
// finds it, that every text is in the index and the index has nothing else, that
// counts are right and records can be read. Others may write meanwhile, but for
// the time that the index takes.
func (l *Library) Check(ctx context.Context) ([]Finding, error) {
	found, err := l.look(ctx, l.read, (*conn).checkFile, (*conn).checkReferences, (*conn).checkCounts, (*conn).checkRecords)
	if err != nil {
		return found, err
	}
	index, err := l.look(ctx, l.update, (*conn).checkIndex) // FTS5 takes that for a write
	return append(found, index...), err
}

func (l *Library) look(ctx context.Context, in func(context.Context, func(*conn) error) error, checks ...func(*conn) ([]Finding, error)) (found []Finding, err error) {
	err = in(ctx, func(c *conn) error {
		found = nil
		for _, check := range checks {
			more, err := check(c)
			if found = append(found, more...); err != nil {
				return err
			}
		}
		return nil
	})
	return found, err
}

func (c *conn) checkFile() (found []Finding, err error) {
	// FTS5 remembers what parts the index has. That another process has changed
	// them it notices where a search begins, and not where it checks itself.
	if _, _, err := c.integer("SELECT 1 FROM words WHERE words MATCH '\"\"' LIMIT 1"); err != nil && !damaged(err) {
		return nil, err
	}
	err = c.each("PRAGMA integrity_check(20)", nil, func(s *sqlite3.Stmt) error {
		if line := s.ColumnText(0); line != "ok" {
			found = append(found, Finding{Kind: BrokenFile, Name: line})
		}
		return nil
	})
	return found, err
}

func (c *conn) checkReferences() (found []Finding, err error) {
	err = c.each("PRAGMA foreign_key_check", nil, func(s *sqlite3.Stmt) error {
		if len(found) < mostFindings {
			found = append(found, Finding{Kind: LostReference, Name: s.ColumnText(0) + " → " + s.ColumnText(2)})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	n, _, err := c.integer("SELECT count(*) FROM articles WHERE id NOT IN (SELECT id FROM texts)")
	if n > 0 {
		found = append(found, Finding{Kind: MissingText, Count: int(n)})
	}
	return found, err
}

// checkIndex compares the index with the texts, word by word, if it is complete.
func (c *conn) checkIndex() (found []Finding, err error) {
	floor, err := c.meta("floor")
	if err != nil {
		return nil, err
	}
	against := 1
	if floor > 0 {
		against = 0 // with itself
		found = append(found, Finding{Kind: UnfinishedIndex})
	}
	err = c.exec("INSERT INTO words(words, rank) VALUES ('integrity-check', ?1)", against)
	if damaged(err) {
		return append(found, Finding{Kind: WrongIndex}), nil
	}
	if err != nil {
		return nil, err
	}
	n, _, err := c.integer(`SELECT (SELECT count(*) FROM articles WHERE id >= ?1) - (SELECT count(*) FROM words_docsize)`, floor)
	if n != 0 {
		found = append(found, Finding{Kind: ShortIndex, Count: int(n)})
	}
	return found, err
}

func (c *conn) checkCounts() (found []Finding, err error) {
	err = c.each(`SELECT s.title, count(a.id) FROM sources s LEFT JOIN articles a ON a.source = s.id
		GROUP BY s.id HAVING s.articles <> count(a.id)`, nil, func(s *sqlite3.Stmt) error {
		found = append(found, Finding{Kind: WrongCount, Name: s.ColumnText(0), Count: s.ColumnInt(1)})
		return nil
	})
	return found, err
}

// checkRecords reads every article as it would be shown.
func (c *conn) checkRecords() (found []Finding, err error) {
	next := func(sql string, read func(*decoder) error) error {
		return c.each(sql, nil, func(s *sqlite3.Stmt) error {
			if read(&decoder{text: s.ColumnText(1), record: s.ColumnRawBlob(2)}) != nil && len(found) < mostFindings {
				found = append(found, Finding{Kind: BrokenBody, Name: s.ColumnText(0)})
			}
			return nil
		})
	}
	article := func(d *decoder) error { return d.article(&feed.Article{}) }
	comment := func(d *decoder) error { return d.comment(&feed.Comment{}) }
	err = errors.Join(
		next("SELECT a.title, t.body, t.record FROM texts t JOIN articles a ON a.id = t.id", article),
		next("SELECT title, body, record FROM versions", article),
		next("SELECT a.title, c.body, c.record FROM comments c JOIN articles a ON a.id = c.article", comment),
	)
	return found, err
}
