package library

import (
	"context"
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
)

// Check looks for damage and returns what it finds, a line each; none means that
// all is well. It reads everything: the file's structure, that what refers to
// something finds it, that every text is in the index and the index has nothing
// else, that counts are right and records can be read.
func (l *Library) Check(ctx context.Context) ([]string, error) {
	var found []string
	err := l.update(ctx, func(c *conn) error {
		found = nil
		for _, check := range []func() ([]string, error){c.checkFile, c.checkReferences, c.checkIndex, c.checkCounts, c.checkRecords} {
			lines, err := check()
			if err != nil {
				return err
			}
			found = append(found, lines...)
		}
		return nil
	})
	return found, err
}

func (c *conn) checkFile() (lines []string, err error) {
	err = c.each("PRAGMA integrity_check(20)", nil, func(s *sqlite3.Stmt) error {
		if line := s.ColumnText(0); line != "ok" {
			lines = append(lines, "the file: "+line)
		}
		return nil
	})
	return lines, err
}

func (c *conn) checkReferences() (lines []string, err error) {
	err = c.each("PRAGMA foreign_key_check", nil, func(s *sqlite3.Stmt) error {
		lines = append(lines, fmt.Sprintf("a row of %s refers to one of %s that is not there", s.ColumnText(0), s.ColumnText(2)))
		return nil
	})
	if err != nil {
		return nil, err
	}
	n, _, err := c.integer("SELECT count(*) FROM articles WHERE id NOT IN (SELECT id FROM texts)")
	if n > 0 {
		lines = append(lines, fmt.Sprintf("%d articles have no text", n))
	}
	return lines, err
}

// checkIndex compares the index with the texts, word by word, if it is complete.
func (c *conn) checkIndex() (lines []string, err error) {
	floor, err := c.meta("floor")
	if err != nil {
		return nil, err
	}
	against := 1
	if floor > 0 {
		against = 0 // with itself
		lines = append(lines, "the index is not complete yet")
	}
	err = c.exec("INSERT INTO words(words, rank) VALUES ('integrity-check', ?1)", against)
	if damaged(err) {
		return append(lines, "the index does not agree with the texts"), nil
	}
	if err != nil {
		return nil, err
	}
	n, _, err := c.integer(`SELECT (SELECT count(*) FROM articles WHERE id >= ?1) - (SELECT count(*) FROM words_docsize)`, floor)
	if n != 0 {
		lines = append(lines, fmt.Sprintf("the index has %d articles too few", n))
	}
	return lines, err
}

func (c *conn) checkCounts() (lines []string, err error) {
	err = c.each(`SELECT s.title, s.articles, count(a.id) FROM sources s LEFT JOIN articles a ON a.source = s.id
		GROUP BY s.id HAVING s.articles <> count(a.id)`, nil, func(s *sqlite3.Stmt) error {
		lines = append(lines, fmt.Sprintf("%s has %d articles, and %d were counted", s.ColumnText(0), s.ColumnInt(2), s.ColumnInt(1)))
		return nil
	})
	return lines, err
}

// checkRecords reads every article as it would be shown.
func (c *conn) checkRecords() (lines []string, err error) {
	next := func(sql string, read func(*decoder) error) error {
		return c.each(sql, nil, func(s *sqlite3.Stmt) error {
			if read(&decoder{text: s.ColumnText(1), record: s.ColumnRawBlob(2)}) != nil && len(lines) < 20 {
				lines = append(lines, fmt.Sprintf("the body of %q cannot be read", s.ColumnText(0)))
			}
			return nil
		})
	}
	article := func(d *decoder) error { return d.article(&feed.Article{}) }
	comment := func(d *decoder) error { return d.comment(&feed.Comment{}) }
	err = errors.Join(
		next("SELECT a.title, t.body, t.record FROM texts t JOIN articles a ON a.id = t.id", article),
		next("SELECT title, body, record FROM versions", article),
		next("SELECT 'a comment', body, record FROM comments", comment),
	)
	return lines, err
}
