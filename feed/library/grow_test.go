package library

import (
	"path/filepath"
	"testing"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/feedtest/news"
)

// TestPagesDoNotGrowDear counts what SQLite does for the pages that a reader sees
// first, in a library of 500 articles and in one of 10 times as many: its own
// steps, and the pages of the file that it asks for. Neither may grow with the
// library.
func TestPagesDoNotGrowDear(t *testing.T) {
	const few, many = 500, 5000
	small, large := workOf(t, few), workOf(t, many)
	for name, before := range small {
		after := large[name]
		t.Logf("%-30s %6d steps and %4d pages, with %d times the articles %6d and %4d",
			name, before.steps, before.pages, many/few, after.steps, after.pages)
		if 2*after.steps > 3*before.steps || 2*after.pages > 3*before.pages {
			t.Errorf("%s: %+v, with %d times the articles %+v", name, before, many/few, after)
		}
	}
}

// work is what SQLite does.
type work struct{ steps, pages int64 }

// workOf returns the work of each page in a library of so many articles.
func workOf(t *testing.T, articles int) map[string]work {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	g := news.New(15)
	g.BodyBytes = 60
	for i := range 10 {
		list := g.Articles(articles / 10)
		for n := range list {
			list[n].Read, list[n].Starred = n%2 == 0, n%10 == 0
		}
		add(t, l, news.Source(i), list...)
	}
	if err := l.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if l, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	all := map[string]work{}
	for _, filter := range []string{"", "is:unread", "is:starred", `tag:"في في"`, `source:"Source 9"`, "lang:ckb", "العراق", "government", "gov*", "g*",
		"government is:read", "after:2026-11-02"} {
		err := l.read(t.Context(), func(c *conn) error {
			begun, err := workSoFar(c)
			if err != nil {
				return err
			}
			ids, err := c.page(Window{Filter: parse(t, filter), Limit: 20})
			if err != nil {
				return err
			}
			items, err := c.items(ids)
			if err != nil || len(items) != 20 {
				t.Errorf("%s: %d items", filter, len(items))
			}
			done, err := workSoFar(c)
			all["page "+filter] = work{done.steps - begun.steps, done.pages - begun.pages}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func workSoFar(c *conn) (w work, err error) {
	for _, s := range c.stmts {
		w.steps += int64(s.Status(sqlite3.STMTSTATUS_VM_STEP, false))
	}
	for _, op := range []sqlite3.DBStatus{sqlite3.DBSTATUS_CACHE_HIT, sqlite3.DBSTATUS_CACHE_MISS} {
		n, _, err := c.db.Status(op, false)
		if err != nil {
			return w, err
		}
		w.pages += n
	}
	return w, nil
}
