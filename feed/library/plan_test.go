package library

import (
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/feedtest/news"
)

// TestNoQueryScans asks SQLite how it reads each list: by an index or by ranges of
// the key, and in their order, so that it can stop where the page is full. What
// it must not do is read all articles (SCAN) or sort them (TEMP B-TREE). The one
// list that is read from its end on is the index's, of the words asked for.
func TestNoQueryScans(t *testing.T) {
	l := openTest(t)
	g := news.New(12)
	g.BodyBytes = 50
	list := g.Articles(1000)
	for i := range list {
		list[i].Read = i%2 == 0
	}
	add(t, l, news.Source(1), list...)
	err := l.read(t.Context(), func(c *conn) error {
		for _, filter := range filters {
			p, err := c.plan(parse(t, filter))
			if err != nil {
				return err
			}
			for _, b := range p.branches {
				for _, newestFirst := range []bool{true, false} {
					sql, args, err := c.statement(p, b, newestFirst)
					if err != nil {
						return err
					}
					if sql != "" && filter != branching {
						scans(t, c, filter, sql, append(args, 50))
					}
				}
			}
		}
		scans(t, c, "an item", selectItem, []any{1})
		scans(t, c, "a document", selectDocument+"WHERE id = ?1", []any{1})
		scans(t, c, "an identity", "SELECT article FROM identities WHERE hash = ?1", []any{1})
		scans(t, c, "a source", selectSource, []any{"", ""})
		scans(t, c, "a twin", selectTwin, []any{1, 2, 3, "", "", 0})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func scans(t *testing.T, c *conn, name, sql string, args []any) {
	t.Helper()
	err := c.each("EXPLAIN QUERY PLAN "+sql, args, func(s *sqlite3.Stmt) error {
		step := s.ColumnText(3)
		byMatch := strings.Contains(step, "VIRTUAL TABLE INDEX") && strings.Contains(step, "M")
		if strings.HasPrefix(step, "SCAN") && !byMatch || strings.Contains(step, "TEMP B-TREE") {
			t.Errorf("%s: %s\n%s", name, step, sql)
		}
		return nil
	})
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, sql)
	}
}
