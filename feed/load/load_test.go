package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"khabar/feed/fetch"
)

// disk is a file system in memory.
type disk struct{ fstest.MapFS }

func (d disk) Open(path string) (io.ReadCloser, error) {
	switch path {
	case "locked.txt":
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission}
	case "failing.txt":
		return io.NopCloser(io.MultiReader(strings.NewReader("Head\n\nBody of it."), iotest.ErrReader(errors.New("input/output error")))), nil
	}
	return d.MapFS.Open(path)
}

func file(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

func rss(titles ...string) string {
	var b strings.Builder
	b.WriteString("<rss><channel><title>Own title</title>")
	for _, t := range titles {
		fmt.Fprintf(&b, "<item><title>%s</title><guid>%s</guid></item>", t, t)
	}
	return b.String() + "</channel></rss>"
}

// web answers from a table, and notes what it was asked.
type web struct {
	pages  map[string]string
	mu     sync.Mutex
	asked  []fetch.Request
	before func(url string) // called before an answer
}

func (w *web) Get(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	if w.before != nil {
		w.before(r.URL)
	}
	w.mu.Lock()
	w.asked = append(w.asked, r)
	w.mu.Unlock()
	body, ok := w.pages[r.URL]
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case !ok:
		return nil, &fetch.Error{Kind: fetch.Missing, What: "is not there (404 Not Found)", Remedy: "check the address", Where: r.URL, Status: 404}
	case strings.HasPrefix(body, "half "):
		return &fetch.Response{URL: r.URL, Body: []byte(body[5:])}, &fetch.Error{Kind: fetch.Interrupted, What: "broke off", Remedy: "try again", Where: r.URL}
	}
	return &fetch.Response{URL: r.URL, Body: []byte(body)}, nil
}

// outline writes batches in lines: name, sources and titles, problem.
func outline(l *Loader, names ...string) string {
	var b strings.Builder
	for batch := range l.Load(context.Background(), names) {
		fmt.Fprintf(&b, "%s:", batch.Name)
		for _, a := range batch.Articles {
			fmt.Fprintf(&b, " [%s] %s", a.Source, a.Title)
		}
		if batch.Problem != nil {
			what, _, _ := strings.Cut(batch.Problem.What, ":") // details belong to feed/parse
			fmt.Fprintf(&b, " PROBLEM network=%v %s: %s; %s", batch.Problem.Network, batch.Problem.Where, what, batch.Problem.Remedy)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestLoad(t *testing.T) {
	list := `<opml><body><outline text="G"><outline text="Mine" xmlUrl="http://a.example.org/f"/><outline text="" xmlUrl="http://b.example.org/f"/></outline>
		<outline text="Again" xmlUrl="http://a.example.org/f"/><outline text="Dead" xmlUrl="http://gone.example.org/f"/>
		<outline text="Turned" xmlUrl="http://page.example.org/f"/></body></opml>`
	l := &Loader{
		Files: disk{fstest.MapFS{
			"one.txt": file("First headline\n\nText of the first."), "two.xml": file(rss("r1", "r2")), "subs.opml": file(list),
			"empty.txt": file(" \n"), "picture": file("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + strings.Repeat("\x00", 99)),
			"cut.xml": file(strings.TrimSuffix(rss("c1", "c2"), "guid></item></channel></rss>")), "locked.txt": file("x"), "failing.txt": file("x"),
			"dir/b.txt": file("B\n\nb"), "dir/a.txt": file("A\n\na"), "dir/sub/c.txt": file("C\n\nc"), "dir/.hidden": file("H"),
			"dir/.git/x.txt": file("X"), "dir/page.html": file("<html><h1>P</h1><p>text</p></html>"), "dir/page_files/x.css": file("p{}"),
			"dir/other_files/y.txt": file("Y\n\ny"), "dir/z/.hidden": file("Z"), "lists/a.txt": file("A\n\na"), "lists/subs.opml": file(list), "void/.hidden": file("V"),
		}},
		Fetcher: &web{pages: map[string]string{"http://a.example.org/f": rss("a1"), "http://b.example.org/f": rss("b1"),
			"http://page.example.org/f": "<html><h1>Sold</h1><p>This domain is for sale.</p></html>", "http://half.example.org/": "half " + strings.TrimSuffix(rss("h1", "h2"), "</item></channel></rss>")}},
		Stdin: strings.NewReader("From standard input\n\nText."),
	}
	for _, test := range []struct {
		name, names, want string
	}{
		{"files", "one.txt two.xml", "one.txt: [] First headline\ntwo.xml: [Own title] r1 [Own title] r2\n"},
		{"problems in the middle", "one.txt nowhere.txt empty.txt picture locked.txt two.xml",
			"one.txt: [] First headline\n" +
				"nowhere.txt: PROBLEM network=false nowhere.txt: there is no such file; check the name\n" +
				"empty.txt: PROBLEM network=false empty.txt: is empty; check that it was saved or fetched completely\n" +
				"picture: PROBLEM network=false picture: is not text; give a feed, a page or a text; unpack archives first\n" +
				"locked.txt: PROBLEM network=false locked.txt: may not be read; check its permissions\n" +
				"two.xml: [Own title] r1 [Own title] r2\n"},
		{"half written", "cut.xml", "cut.xml: [Own title] c1 [Own title] c2 PROBLEM network=false cut.xml: ends too early; save or fetch it again for the rest; what is there is shown\n"},
		{"failing disk", "failing.txt", "failing.txt: [] Head PROBLEM network=false failing.txt: cannot be read (input/output error); check the file and its disk\n"},
		{"folder", "dir one.txt", "dir/a.txt: [] A\ndir/b.txt: [] B\ndir/other_files/y.txt: [] Y\ndir/page.html: [] P\ndir/sub/c.txt: [] C\none.txt: [] First headline\n"},
		{"folder with a list", "lists one.txt", "lists/a.txt: [] A\nlists/subs.opml: PROBLEM network=false lists/subs.opml: is a list of sources in a folder, of which none was asked; name it by itself, or follow them with khabar import\none.txt: [] First headline\n"},
		{"empty folder", "void", "void: PROBLEM network=false void: is a folder with nothing to read in it; name one that holds pages, feeds or texts; hidden files are passed over\n"},
		{"standard input", "two.xml -", "two.xml: [Own title] r1 [Own title] r2\n-: [] From standard input\n"},
		{"subscriptions", "one.txt subs.opml two.xml",
			"one.txt: [] First headline\nhttp://a.example.org/f: [Mine] a1\nhttp://b.example.org/f: [Own title] b1\n" +
				"http://gone.example.org/f: PROBLEM network=true http://gone.example.org/f: is not there (404 Not Found); check the address\n" +
				"http://page.example.org/f: PROBLEM network=false http://page.example.org/f: gives a page or a text where a feed is expected; look for the source's new feed, or open the address by itself\n" +
				"two.xml: [Own title] r1 [Own title] r2\n"},
		{"broken off", "http://half.example.org/", "http://half.example.org/: [Own title] h1 [Own title] h2 PROBLEM network=true http://half.example.org/: broke off; try again\n"},
		{"address without scheme", "news.example.org/feed", "news.example.org/feed: PROBLEM network=false news.example.org/feed: there is no such file; check the name; for the address write https://news.example.org/feed\n"},
		{"file address, as it is spelled", "FILE:///Home/%D8%A3%20b.xml", "FILE:///Home/%D8%A3%20b.xml: PROBLEM network=false FILE:///Home/%D8%A3%20b.xml: is not fetched; name the file by its path: /Home/أ b.xml\n"},
		{"file address", "file:///etc/passwd", "file:///etc/passwd: PROBLEM network=false file:///etc/passwd: is not fetched; name the file by its path: /etc/passwd\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, workers := range []int{1, 3, 16} {
				l.Workers = workers
				l.Stdin = strings.NewReader("From standard input\n\nText.")
				if got := outline(l, strings.Fields(test.names)...); got != test.want {
					t.Errorf("%d workers\ngot\n%s\nwant\n%s", workers, got, test.want)
				}
			}
		})
	}
}

// Links to folders are not followed, those to files are; a pipe inside a
// folder is no news.
func TestLinks(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "A\n\na")
	for _, link := range []struct{ to, name string }{{".", "round"}, {"a.txt", "b.txt"}, {"nowhere", "broken"}} {
		if err := os.Symlink(link.to, filepath.Join(dir, link.name)); err != nil {
			t.Fatal(err)
		}
	}
	l := &Loader{Files: OS{}}
	articles, problems := l.All(context.Background(), []string{dir})
	if len(articles) != 2 || len(problems) != 0 {
		t.Errorf("%d articles, problems %v", len(articles), problems)
	}
}

// Who may reach private networks: the person's own words and lists.
func TestTyped(t *testing.T) {
	list := `<opml><body><outline xmlUrl="http://list.example.org/f"/><outline xmlUrl="http://other.example.org/f"/></body></opml>`
	w := &web{pages: map[string]string{"http://list.example.org/subs": list, "http://list.example.org/f": rss("x"), "http://other.example.org/f": rss("y")}}
	l := &Loader{Files: disk{fstest.MapFS{"mine.opml": file(list)}}, Fetcher: w}
	typed := func(name string) string {
		w.asked = nil
		l.All(context.Background(), []string{name})
		var b strings.Builder
		for _, url := range []string{"http://list.example.org/subs", "http://list.example.org/f", "http://other.example.org/f"} {
			for _, r := range w.asked {
				if r.URL == url {
					fmt.Fprint(&b, r.Typed, " ")
				}
			}
		}
		return b.String()
	}
	if got := typed("http://list.example.org/subs"); got != "true true false " {
		t.Errorf("a list from the network: %s", got)
	}
	if got := typed("mine.opml"); got != "true true " {
		t.Errorf("a list on the disk: %s", got)
	}
}

// The first batch comes while the others are on their way, and however they
// finish they come in order.
func TestStreams(t *testing.T) {
	release := map[string]chan struct{}{}
	w := &web{pages: map[string]string{}}
	var names []string
	for i := range 5 {
		url := fmt.Sprintf("http://s%d.example.org/", i)
		names = append(names, url)
		w.pages[url] = rss(url)
		release[url] = make(chan struct{})
	}
	w.before = func(url string) { <-release[url] }
	l := &Loader{Fetcher: w, Workers: 5}
	close(release[names[0]])
	i := 0
	for b := range l.Load(context.Background(), names) {
		if b.Name != names[i] || b.Pending != len(names)-1-i {
			t.Fatalf("batch %d is %s with %d pending", i, b.Name, b.Pending)
		}
		if i == 0 { // the rest is let go only now, last first
			for j := len(names) - 1; j > 0; j-- {
				close(release[names[j]])
			}
		}
		i++
	}
	if i != len(names) {
		t.Errorf("%d batches", i)
	}
}

// No more inputs are worked on at once than there are workers.
func TestWorkers(t *testing.T) {
	var mu sync.Mutex
	running, most := 0, 0
	w := &web{pages: map[string]string{}}
	var names []string
	for i := range 60 {
		names = append(names, fmt.Sprintf("http://s%d.example.org/", i))
		w.pages[names[i]] = rss("x")
	}
	three, calls := make(chan struct{}), 0
	w.before = func(string) {
		mu.Lock()
		running++
		most = max(most, running)
		if calls++; calls == 3 {
			close(three)
		}
		mu.Unlock()
		<-three // hold the first until all workers are busy
		mu.Lock()
		running--
		mu.Unlock()
	}
	l := &Loader{Fetcher: w, Workers: 3}
	articles, problems := l.All(context.Background(), names)
	if len(articles) != 60 || len(problems) != 0 || most != 3 {
		t.Errorf("%d articles, problems %v, %d at once", len(articles), problems, most)
	}
}

// Whoever stops listening, or cancels, is not kept waiting.
func TestStop(t *testing.T) {
	block := make(chan struct{})
	defer close(block)
	w := &web{pages: map[string]string{"http://a.example.org/": rss("a")}, before: func(url string) {
		if url != "http://a.example.org/" {
			<-block
		}
	}}
	l := &Loader{Fetcher: w, Workers: 4}
	names := []string{"http://a.example.org/", "http://b.example.org/", "http://c.example.org/"}
	for b := range l.Load(context.Background(), names) {
		if b.Name != names[0] {
			t.Fatalf("%s came first", b.Name)
		}
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	count := 0
	for range l.Load(ctx, names) {
		count++
		cancel()
	}
	if count != 1 {
		t.Errorf("%d batches", count)
	}
}

func TestExit(t *testing.T) {
	input, network := &Problem{}, &Problem{Network: true}
	for _, test := range []struct {
		problems []*Problem
		want     int
	}{
		{nil, 0}, {[]*Problem{network}, ExitNetwork}, {[]*Problem{input}, ExitInput}, {[]*Problem{network, input, network}, ExitInput},
	} {
		if got := Exit(test.problems); got != test.want {
			t.Errorf("Exit(%v) = %d", test.problems, got)
		}
	}
}

func TestProblemKeepsCause(t *testing.T) {
	p := problem("x", &fetch.Error{Kind: fetch.Busy, Status: 429})
	var e *fetch.Error
	if !errors.As(p, &e) || e.Status != 429 || problem("x", nil) != nil {
		t.Errorf("%+v", p)
	}
	if got := problem("x", fmt.Errorf("wrapped: %w", context.Canceled)); !strings.Contains(got.Error(), "stopped") {
		t.Error(got)
	}
}
