package library

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
	"khabar/feed/feedtest/news"
)

// problemOf checks that an error is one line of the kind.
func problemOf(t *testing.T, err error, want Problem) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Problem != want {
		t.Errorf("got %v, want problem %d", err, want)
		return
	}
	if line := err.Error(); strings.ContainsAny(line, "\n\r") || !strings.Contains(line, e.Path) {
		t.Errorf("not one line that names the file: %q", line)
	}
}

func openFails(t *testing.T, path string, want Problem) {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), path)
	if err == nil {
		_ = l.Close()
	}
	problemOf(t, err, want)
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}

func TestOpenWhatIsNoLibrary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	for _, content := range []string{"some text\n", "SQLite for", strings.Repeat("x", 20000)} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		openFails(t, path, Foreign)
	}
}

func TestOpenAnotherProgramsDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file.db")
	c, err := connect(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.script("PRAGMA journal_mode = DELETE; CREATE TABLE recipes (id INTEGER PRIMARY KEY)"); err != nil {
		t.Fatal(err)
	}
	if err := c.close(); err != nil {
		t.Fatal(err)
	}
	openFails(t, path, Foreign)
}

func TestOpenNewer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file.db")
	l, err := open(t.Context(), path, append(migrations[:len(migrations):len(migrations)], "CREATE TABLE future (x)"))
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	openFails(t, path, Newer)
}

func TestOpenOlder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file.db")
	for version := 1; version <= len(migrations); version++ {
		l, err := open(t.Context(), path, migrations[:version])
		if err != nil {
			t.Fatal(err)
		}
		if got, _, err := (<-l.writer).integer("PRAGMA user_version"); got != int64(version) || err != nil {
			t.Errorf("version %d, want %d (%v)", got, version, err)
		}
	}
}

// Programs that start at the same time find one library.
func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deeper", "library.db")
	errs := make(chan error)
	for i := range 4 {
		go func() {
			l, err := Open(t.Context(), path)
			if err == nil {
				_, err = l.Add(t.Context(), news.Source(i), []feed.Article{{ID: strconv.Itoa(i)}}, now)
				err = errors.Join(err, l.Close())
			}
			errs <- err
		}()
	}
	for range 4 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(page(t, l, Window{})); n != 4 {
		t.Errorf("%d articles", n)
	}
	clean(t, l)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Page(t.Context(), Window{}); !errors.Is(err, ErrClosed) {
		t.Errorf("after closing: %v", err)
	}
	if err := l.Close(); !errors.Is(err, ErrClosed) {
		t.Errorf("closing again: %v", err)
	}
}

// A file that is damaged in the middle opens, or says that it is damaged; Check
// finds it, and nothing makes it worse.
func TestCorruptFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	g := news.New(6)
	add(t, l, news.Source(1), g.Articles(300)...)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, damage := range []struct {
		name     string
		from, to int
	}{
		{"the schema", 100, 4000}, {"one page", 5 * 8192, 6 * 8192}, {"half of it", len(whole) / 2, len(whole)},
	} {
		t.Run(damage.name, func(t *testing.T) {
			broken := bytes.Clone(whole)
			for i := damage.from; i < damage.to; i++ {
				broken[i] ^= 0x55
			}
			path := filepath.Join(t.TempDir(), "library.db")
			if err := os.WriteFile(path, broken, 0o600); err != nil {
				t.Fatal(err)
			}
			l, err := Open(t.Context(), path)
			if err != nil {
				problemOf(t, err, Corrupt)
				return
			}
			defer l.Close()
			found, err := l.Check(t.Context())
			if err != nil {
				problemOf(t, err, Corrupt)
			} else if len(found) == 0 {
				t.Error("nothing was found")
			}
			if _, err = l.Page(t.Context(), Window{Filter: parse(t, "the"), Limit: 500, Snippets: true}); err != nil {
				problemOf(t, err, Corrupt)
			}
		})
	}
}

// When no space is left nothing of the batch is kept, and everything before is.
func TestFullDisk(t *testing.T) {
	l := openTest(t)
	g := news.New(7)
	add(t, l, news.Source(1), g.Articles(50)...)
	c := <-l.writer
	pages, _, err := c.integer("PRAGMA page_count")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := c.integer("PRAGMA max_page_count = " + strconv.FormatInt(pages+20, 10)); err != nil {
		t.Fatal(err)
	}
	l.writer <- c
	_, err = l.Add(t.Context(), news.Source(2), g.Articles(500), now)
	problemOf(t, err, Full)
	if n := len(page(t, l, Window{})); n != 50 {
		t.Errorf("%d articles, want 50", n)
	}
	if _, err := l.Set(t.Context(), Starred, true, page(t, l, Window{})[0].ID); err != nil {
		t.Errorf("a mark needs no new page: %v", err)
	}
	clean(t, l)
}

func TestContextEndsWork(t *testing.T) {
	l := openTest(t)
	g := news.New(8)
	add(t, l, news.Source(1), g.Articles(10)...)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Add(ctx, news.Source(1), g.Articles(10), now); !errors.Is(err, context.Canceled) {
		t.Errorf("add: %v", err)
	}
	if _, err := l.Page(ctx, Window{Limit: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("page: %v", err)
	}
	if n := len(page(t, l, Window{})); n != 10 {
		t.Errorf("%d articles", n)
	}
}

func TestBackupWhileInUse(t *testing.T) {
	l := openTest(t)
	g := news.New(9)
	add(t, l, news.Source(1), g.Articles(200)...)
	path := filepath.Join(t.TempDir(), "backup.db")
	err := l.read(t.Context(), func(*conn) error { return l.Backup(t.Context(), path) })
	if err != nil {
		t.Fatal(err)
	}
	add(t, l, news.Source(1), g.Articles(10)...)
	copied, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if n := len(page(t, copied, Window{})); n != 200 {
		t.Errorf("%d articles in the backup", n)
	}
	clean(t, copied)
	if err := l.Backup(t.Context(), path); !errors.Is(err, os.ErrExist) {
		t.Errorf("over an existing file: %v", err)
	}
}

// Check must find an index that does not agree with the texts.
func TestCheckFinds(t *testing.T) {
	for name, c := range map[string]struct {
		harm       string
		want       FindingKind
		repairable bool
	}{
		"a text not in the index": {"INSERT INTO words(words, rowid, title, byline, summary, body, terms) SELECT 'delete', id, title, byline, summary, body, terms FROM documents LIMIT 1", WrongIndex, true},
		"another text":            {"UPDATE texts SET summary = 'other words' WHERE id = (SELECT max(id) FROM texts)", WrongIndex, true},
		"a text that is gone":     {"DELETE FROM texts WHERE id = (SELECT max(id) FROM texts)", MissingText, false},
		"a wrong count":           {"UPDATE sources SET articles = articles + 1", WrongCount, true},
		"a broken record":         {"UPDATE texts SET record = x'0102' WHERE id = (SELECT max(id) FROM texts)", BrokenBody, false},
		"a mark of nothing":       {"PRAGMA foreign_keys = OFF; INSERT INTO positions VALUES (77, 1, 1)", LostReference, false},
	} {
		t.Run(name, func(t *testing.T) {
			l := openTest(t)
			g := news.New(10)
			g.BodyBytes = 100
			add(t, l, news.Source(1), g.Articles(5)...)
			w := <-l.writer
			if err := w.script(c.harm); err != nil {
				t.Fatal(err)
			}
			l.writer <- w
			found, err := l.Check(t.Context())
			if err != nil || !slices.ContainsFunc(found, func(f Finding) bool { return f.Kind == c.want && f.Damage() }) {
				t.Errorf("found %v, %v", found, err)
			}
			if err := errors.Join(l.Repair(t.Context()), l.Reindex(t.Context(), nil)); err != nil {
				t.Fatal(err)
			}
			if found, err := l.Check(t.Context()); err != nil || c.repairable != (len(found) == 0) {
				t.Errorf("repaired: found %v, %v", found, err)
			}
		})
	}
}

// When words come to be folded otherwise, the index is made anew from the newest
// article down, in steps, and what comes or goes meanwhile is right.
func TestReindex(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	g := news.New(11)
	g.BodyBytes = 40
	list := g.Articles(2500)
	add(t, l, news.Source(1), list...)
	if err := l.update(t.Context(), func(c *conn) error { return c.setMeta("fold", foldVersion-1) }); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if l, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	// Who opens it must not wait for what is to be done.
	if all, written := size(t, path), size(t, path+"-wal"); written > all/8 {
		t.Errorf("to open it took %d bytes of a file of %d", written, all)
	}
	stale := func() bool {
		stale, err := l.Stale(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return stale
	}
	if !stale() {
		t.Fatal("not stale")
	}
	steps := 0
	err = l.Reindex(t.Context(), func(int) {
		if steps++; steps > 1 {
			return
		}
		list[0].Title, list[2400].Title = "edited below", "edited above"
		add(t, l, news.Source(1), list[0], list[2400], feed.Article{ID: "n1", Title: "new below", Published: list[100].Published},
			feed.Article{ID: "n2", Title: "new above", Published: list[2450].Published})
		if _, err := l.Forget(t.Context(), list[10].Published, false); err != nil {
			t.Fatal(err)
		}
	})
	if err != nil || stale() {
		t.Fatalf("still stale after %d steps: %v", steps, err)
	}
	if tables := tablesOf(t, l); slices.ContainsFunc(tables, func(s string) bool { return strings.HasPrefix(s, "retired") }) {
		t.Errorf("the index before is still there: %v", tables)
	}
	for filter, want := range map[string]int{"edited above": 1, "edited below": 0, "new below": 1, "new above": 1} {
		if n := len(page(t, l, Window{Filter: parse(t, filter)})); n != want {
			t.Errorf("%s: %d, want %d", filter, n, want)
		}
	}
	clean(t, l)
}

func size(t *testing.T, path string) int64 {
	t.Helper()
	f, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return f.Size()
}

func tablesOf(t *testing.T, l *Library) (names []string) {
	t.Helper()
	err := l.read(t.Context(), func(c *conn) error {
		return c.each("SELECT name FROM sqlite_schema", nil, func(s *sqlite3.Stmt) error {
			names = append(names, s.ColumnText(0))
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
