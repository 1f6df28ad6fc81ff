package follow

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"khabar/feed/discover"
	"khabar/feed/fetch"
	"khabar/feed/library"
	"khabar/feed/opml"
	"khabar/feed/query"
	"khabar/feed/roll"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

var now = time.Date(2026, 11, 23, 20, 0, 0, 0, time.UTC)

// web is a network of feeds by their address. It counts what is asked.
type web struct {
	pages   map[string]string
	private bool
	asked   []string
}

func (w *web) Get(_ context.Context, r fetch.Request) (*fetch.Response, error) {
	w.asked = append(w.asked, r.URL)
	body, ok := w.pages[r.URL]
	if !ok {
		return nil, &fetch.Error{Kind: fetch.Missing, Where: r.URL, Status: 404}
	}
	return &fetch.Response{URL: r.URL, Status: 200, Body: []byte(body), ETag: `"1"`, Private: w.private, MaxAge: time.Hour}, nil
}

// disk is a file system for a Follower.
type disk struct{ fstest.MapFS }

func (d disk) Stat(path string) (fs.FileInfo, error)   { return d.MapFS.Stat(path) }
func (d disk) Open(path string) (io.ReadCloser, error) { return d.MapFS.Open(path) }

const news = `<rss><channel><title>News</title><item><title>One</title><link>https://news.example/1</link></item><item><title>Two</title><link>https://news.example/2</link></item></channel></rss>`

func start(t *testing.T, w *web, files map[string]string) (*Follower, *library.Library) {
	t.Helper()
	l, err := library.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	d := disk{fstest.MapFS{}}
	for name, text := range files {
		d.MapFS[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return &Follower{Finder: &discover.Finder{Fetcher: w}, Files: d, Store: l, Now: func() time.Time { return now }}, l
}

func TestFollow(t *testing.T) {
	w := &web{pages: map[string]string{"https://news.example/feed": news}}
	f, l := start(t, w, nil)
	found, err := f.Look(t.Context(), "https://news.example/feed")
	if err != nil {
		t.Fatal(err)
	}
	c, ok := found.Sole()
	if !ok || c.Followed != nil {
		t.Fatalf("%+v", found)
	}
	if list, _ := l.Subscriptions(t.Context()); len(list) != 0 {
		t.Error("looking follows")
	}
	settings := subscription.Settings{Title: "Mine", Read: "two"}
	done, err := f.Follow(t.Context(), Wish{Candidate: *c, Group: "g", Settings: settings})
	if err != nil || len(done) != 1 || done[0].Duplicate || done[0].New != 2 {
		t.Fatalf("%+v, %v", done, err)
	}
	if len(w.asked) != 1 {
		t.Errorf("asked %v", w.asked)
	}
	s, err := l.Subscription(t.Context(), "https://news.example/feed")
	if err != nil || s.Name() != "Mine" || s.Title != "News" || s.Group != "g" || !reflect.DeepEqual(s.Settings, settings) || !s.Added.Equal(now) {
		t.Errorf("%+v, %v", s, err)
	}
	if h := s.Health; h.Validators.ETag != `"1"` || !h.Succeeded.Equal(now) || !h.Due.Equal(now.Add(time.Hour)) || h.Problem.Kind != subscription.Fine {
		t.Errorf("%+v", h)
	}
	items, err := l.Page(t.Context(), store.Window{Limit: 5})
	if err != nil || len(items) != 2 || items[0].Article.Source != "Mine" {
		t.Fatalf("%+v, %v", items, err)
	}
	for _, item := range items {
		if a := item.Article; a.Read != (a.Title == "Two") {
			t.Errorf("%s is read: %v", a.Title, a.Read)
		}
	}
	// Once more, by another address that means the same.
	w.pages["http://www.news.example/feed/"] = news
	found, err = f.Look(t.Context(), "http://www.news.example/feed/")
	if err != nil || found.Candidates[0].Followed == nil || found.Candidates[0].Followed.Name() != "Mine" {
		t.Fatalf("%+v, %v", found, err)
	}
	done, err = f.Follow(t.Context(), Wish{Candidate: found.Candidates[0]})
	if err != nil || !done[0].Duplicate || done[0].Name() != "Mine" || done[0].New != 0 {
		t.Errorf("%+v, %v", done, err)
	}
	if n, _ := l.Count(t.Context(), query.All{}, 10); n != 2 {
		t.Errorf("%d articles", n)
	}
}

// A feed that answered from a private network may be asked there again; one of
// a page's links may not.
func TestPrivate(t *testing.T) {
	w := &web{private: true, pages: map[string]string{"http://nas.example/feed": news, "http://other.example/feed": strings.ReplaceAll(news, "news", "other"),
		"http://nas.example/": `<!doctype html><link rel=alternate type=application/rss+xml href=http://other.example/feed>`}}
	f, l := start(t, w, nil)
	for address, want := range map[string]bool{"http://nas.example/feed": true, "http://nas.example/": false} {
		found, err := f.Look(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		done, err := f.Follow(t.Context(), Wish{Candidate: found.Candidates[0]})
		if err != nil || done[0].Settings.Private != want {
			t.Errorf("%s: private %v, %v", address, done[0].Settings.Private, err)
		}
	}
	_ = l
}

func TestFiles(t *testing.T) {
	w := &web{pages: map[string]string{"https://news.example/feed": news, "https://page.html/": news}}
	f, _ := start(t, w, map[string]string{
		"page.html": `<!doctype html><link rel=alternate type=application/rss+xml href=https://news.example/feed><p>Text`,
		"dir/x":     "", "words.txt": "Only words.\n\nNo more.",
	})
	found, err := f.Look(t.Context(), "page.html")
	if err != nil || len(found.Candidates) != 1 || found.Candidates[0].URL != "https://news.example/feed" {
		t.Errorf("%+v, %v", found, err)
	}
	if _, err = f.Look(t.Context(), "dir"); !errors.Is(err, ErrFolder) {
		t.Error(err)
	}
	var none *discover.NotFound
	if _, err = f.Look(t.Context(), "words.txt"); !errors.As(err, &none) {
		t.Error(err)
	}
	if _, err = f.Look(t.Context(), "no/such/file"); !errors.Is(err, discover.ErrNoAddress) {
		t.Error(err)
	}
	f.Stdin = strings.NewReader(`<opml><body><outline text="a" xmlUrl="https://a.example/"/></body></opml>`)
	if found, err = f.Look(t.Context(), "-"); err != nil || found.List == nil || len(found.List.New) != 1 {
		t.Errorf("%+v, %v", found, err)
	}
}

// What another reader wrote goes in and comes out as it was, through the
// library, and nothing is fetched.
func TestImportAndExport(t *testing.T) {
	archive, err := txtar.ParseFile("../roll/testdata/readers.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		t.Run(file.Name, func(t *testing.T) {
			w := &web{}
			f, _ := start(t, w, map[string]string{"list.opml": string(file.Data)})
			found, err := f.Look(t.Context(), "list.opml")
			if err != nil {
				t.Fatal(err)
			}
			if err := f.Import(t.Context(), found.List); err != nil {
				t.Fatal(err)
			}
			var first strings.Builder
			e, err := f.Export(t.Context(), &first, "khabar")
			if err != nil || e.Feeds != len(found.List.New) || len(w.asked) != 0 {
				t.Errorf("%+v, %v, asked %v", e, err, w.asked)
			}
			want, err := opml.Read(string(file.Data))
			if err != nil {
				t.Fatal(err)
			}
			if file.Name == "nextcloud.opml" {
				want.Outlines[0].Outlines[0].SetAttrIn(roll.Space, "private", "true")
			}
			if want.Title() == "" {
				want.Head = append(want.Head, opml.Element{Name: "title", Text: "khabar"})
			}
			got, err := opml.Read(first.String())
			if err != nil || !reflect.DeepEqual(got.Head, want.Head) || !reflect.DeepEqual(got.Outlines, want.Outlines) {
				t.Errorf("%v\n%s\nbecame\n%s", err, file.Data, first.String())
			}
			// The list once more: everything is known.
			found, err = f.Look(t.Context(), "list.opml")
			if err != nil || len(found.List.New) != 0 || len(found.List.Known) != e.Feeds {
				t.Fatalf("%+v, %v", found.List, err)
			}
			if err := f.Import(t.Context(), found.List); err != nil {
				t.Fatal(err)
			}
			var second strings.Builder
			if _, err = f.Export(t.Context(), &second, "khabar"); err != nil || second.String() != first.String() {
				t.Errorf("%v\n%s\nbecame\n%s", err, first.String(), second.String())
			}
			// What was exported is taken over by an empty library as it was.
			other, _ := start(t, w, map[string]string{"list.opml": first.String()})
			if found, err = other.Look(t.Context(), "list.opml"); err != nil {
				t.Fatal(err)
			}
			if err := other.Import(t.Context(), found.List); err != nil {
				t.Fatal(err)
			}
			var third strings.Builder
			if _, err = other.Export(t.Context(), &third, "khabar"); err != nil || third.String() != first.String() {
				t.Errorf("%v\n%s\nbecame\n%s", err, first.String(), third.String())
			}
		})
	}
}

func TestExportFollowsWhatChanged(t *testing.T) {
	list := `<opml version="1.1"><head><title>Mine</title></head><body><outline text="g"><outline text="A" xmlUrl="https://a.example/f" x="1"/><outline text="B" xmlUrl="https://b.example/f"/></outline></body></opml>`
	f, l := start(t, &web{pages: map[string]string{"https://c.example/f": news}}, map[string]string{"list.opml": list})
	found, err := f.Look(t.Context(), "list.opml")
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Import(t.Context(), found.List); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Unsubscribe(t.Context(), "https://b.example/f"); err != nil {
		t.Fatal(err)
	}
	if duplicate, err := l.Move(t.Context(), "https://a.example/f", "https://moved.example/f"); duplicate != "" || err != nil {
		t.Fatal(duplicate, err)
	}
	if err := l.SetSettings(t.Context(), "https://moved.example/f", subscription.Settings{Title: "A!", Headers: []subscription.Header{{Name: "X", Value: "y"}}}); err != nil {
		t.Fatal(err)
	}
	found, err = f.Look(t.Context(), "https://c.example/f")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Follow(t.Context(), Wish{Candidate: found.Candidates[0], Group: "g/h"}); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	e, err := f.Export(t.Context(), &b, "khabar")
	if err != nil || e.Feeds != 2 || e.Secrets != 1 {
		t.Errorf("%+v, %v", e, err)
	}
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.1" xmlns:khabar="urn:khabar:opml">
<head>
	<title>Mine</title>
</head>
<body>
	<outline text="g">
		<outline text="A!" xmlUrl="https://moved.example/f" x="1" khabar:headers="X: y"/>
		<outline text="h">
			<outline text="News" title="News" type="rss" xmlUrl="https://c.example/f" khabar:named="feed"/>
		</outline>
	</outline>
</body>
</opml>
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}
