package library

import (
	"context"
	"fmt"
	"io"
	"os"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/subscription"
)

// A writer does all that changes a library, and acknowledges what was kept.
type writer struct {
	*Library
	context.Context
	to io.Writer
	g  *news.Generator
}

// writeForever brings the library to its latest version and index, and writes.
func writeForever(path string, to io.Writer) error {
	fmt.Fprintln(to, "starts")
	ctx := context.Background()
	l, err := Open(ctx, path)
	if err != nil {
		return err
	}
	if err := l.Reindex(ctx, func(int) { fmt.Fprintln(to, "indexed") }); err != nil {
		return err
	}
	w := &writer{l, ctx, to, news.New(uint64(os.Getpid()))}
	w.g.BodyBytes = 300
	if _, err := l.Subscribe(ctx, subscription.Subscription{Source: news.Source(2)}); err != nil {
		return err
	}
	for turn := 0; ; turn++ {
		if err := w.turn(turn); err != nil {
			return err
		}
	}
}

func (w *writer) turn(turn int) error {
	source := 1 + turn%2
	list := w.articles(1+turn*7%40, source)
	var err error
	if source == 1 {
		_, err = w.Add(w, news.Source(1), list, now)
	} else {
		_, err = w.Deliver(w, now, subscription.Delivery{URL: news.Source(2).URL, Source: news.Source(2), Articles: list})
	}
	if err != nil {
		return err
	}
	keys := w.acknowledge("added", list)
	if _, err := w.SetByKey(w, Read, true, keys...); err != nil {
		return err
	}
	w.acknowledge("read", list)
	if err := w.positions(list[0]); err != nil {
		return err
	}
	if err := w.all(turn); err != nil {
		return err
	}
	if turn%8 == 7 {
		_, err = w.Forget(w, list[0].Published.Add(-forgotten), true)
	}
	return err
}

// forgotten is after what time articles are.
const forgotten = 72 * time.Hour

func (w *writer) articles(n, source int) []feed.Article {
	list := w.g.Articles(n)
	for i := range list {
		a := &list[i]
		a.ID, a.Link, a.Source = fmt.Sprintf("%d-%s", os.Getpid(), a.ID), "", news.Source(source).Title
		a.Read, a.Starred = false, false
	}
	return list
}

func (w *writer) acknowledge(verb string, list []feed.Article) (keys []string) {
	for i := range list {
		keys = append(keys, list[i].Key())
		fmt.Fprintln(w.to, verb, list[i].Key())
	}
	return keys
}

func (w *writer) positions(a feed.Article) error {
	id, err := w.Find(w, a.Key())
	if err != nil {
		return err
	}
	if err := w.SetPosition(w, id, Position{Paragraph: 3, Offset: 7}); err != nil {
		return err
	}
	w.acknowledge("left", []feed.Article{a})
	return nil
}

// all stars everything that is shown, and takes it back.
func (w *writer) all(turn int) error {
	change, err := w.SetAll(w, Starred, true, nil, 0)
	if err != nil {
		return err
	}
	fmt.Fprintln(w.to, "starred")
	if _, err := w.Undo(w, change.ID); err != nil {
		return err
	}
	fmt.Fprintln(w.to, "undone")
	return w.SetSetting(w, "turn", fmt.Sprint(turn))
}

// oldArticles is how many articles an old library has. They are of later dates
// than what is forgotten.
const oldArticles = 600

var oldDate = time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)

// oldLibrary makes a library of the first version, with another fold.
func oldLibrary(t *testing.T, path string) {
	t.Helper()
	l, err := open(t.Context(), path, migrations[:1])
	if err != nil {
		t.Fatal(err)
	}
	var e encoder
	e.article(&feed.Article{Body: []feed.Block{{Text: "words of another fold"}}})
	err = l.update(t.Context(), func(c *conn) error {
		return c.script(fmt.Sprintf(`
			INSERT INTO sources(id, title, url, home, language, folder, articles) VALUES (1, 'Old', '', '', '', '', %[1]d);
			WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %[1]d)
			INSERT INTO articles(id, source, arrival, digest, published, title, authors, agency, terms, language, link, guid)
				SELECT %[2]d + (i << %[3]d), 1, 1, i, %[4]d + i, 'Old ' || i, '', '', char(31) || '*' || char(31) || 's1', '', '', 'old' || i FROM n;
			INSERT INTO texts SELECT id, '', '%[5]s', x'%[6]x' FROM articles;
			INSERT INTO words(rowid, title, byline, summary, body, terms) SELECT id, title, byline, summary, body, terms FROM documents;
			UPDATE meta SET value = %[7]d WHERE name = 'fold';`,
			oldArticles, placeOf(oldDate), placeBits, oldDate.Unix(), e.text, e.record, foldVersion-1))
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
}
