package refresh

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/fetch"
	"khabar/feed/library"
	"khabar/feed/subscription"
)

const (
	benchFeeds   = 1000
	benchEntries = 30
	// serverEnvironment makes a server of the program of these tests, so that
	// what it uses is not counted.
	serverEnvironment = "KHABAR_SERVE_FEEDS"
)

func TestMain(m *testing.M) {
	if os.Getenv(serverEnvironment) != "" {
		serveFeeds()
		return
	}
	os.Exit(m.Run())
}

// serveFeeds serves feeds of generated news at /0, /1 and so on, until its input
// ends.
func serveFeeds() {
	g := news.New(1)
	feeds := make([][]byte, benchFeeds)
	for i := range feeds {
		entries := g.Articles(benchEntries)
		slices.Reverse(entries) // the newest first, as feeds have them
		feeds[i] = feedOf(i, entries)
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := 0
		if _, err := fmt.Sscanf(r.URL.Path, "/%d", &n); err != nil || n >= len(feeds) {
			http.NotFound(w, r)
			return
		}
		tag := fmt.Sprintf(`"%d"`, n)
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = w.Write(feeds[n])
	}))
	fmt.Println(s.URL)
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// feedOf writes articles as RSS, whole.
func feedOf(n int, articles []feed.Article) []byte {
	var b strings.Builder
	text := func(name, s string) {
		b.WriteString("<" + name + ">")
		_ = xml.EscapeText(&b, []byte(s))
		b.WriteString("</" + name + ">")
	}
	b.WriteString(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>`)
	text("title", news.Source(n).Title)
	for i := range articles {
		a := &articles[i]
		b.WriteString("<item>")
		text("title", a.Title)
		text("link", a.Link)
		text("pubDate", a.Published.Format(time.RFC1123Z))
		for _, tag := range a.Tags {
			text("category", tag)
		}
		for _, author := range a.Authors {
			text("dc:creator", author)
		}
		body := ""
		for _, block := range a.Body {
			body += "<p>" + block.Text + "</p>\n"
		}
		text("content:encoded", body)
		b.WriteString("</item>\n")
	}
	b.WriteString("</channel></rss>")
	return []byte(b.String())
}

func benchServer(b *testing.B) (address string) {
	b.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), serverEnvironment+"=1")
	in, err := c.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = in.Close(); _ = c.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		b.Fatal(err)
	}
	return strings.TrimSpace(line)
}

// BenchmarkThousandFeeds asks 1,000 sources of 30 articles with bodies of 2,000
// bytes, the first time and when nothing has changed, on a library on disk. The
// server is a process of its own. The bars, on two processors: 6 s the first
// time, 1 s unchanged, 150 MiB at most.
func BenchmarkThousandFeeds(b *testing.B) {
	address := benchServer(b)
	client := fetch.New(fetch.Options{})
	defer client.Close()
	for b.Loop() {
		l, err := library.Open(b.Context(), filepath.Join(b.TempDir(), "library.db"))
		if err != nil {
			b.Fatal(err)
		}
		var list []subscription.Subscription
		for i := range benchFeeds {
			list = append(list, subscription.Subscription{Source: feed.Source{URL: fmt.Sprintf("%s/%d", address, i)}, Settings: subscription.Settings{Private: true}})
		}
		if _, err := l.Subscribe(b.Context(), list...); err != nil {
			b.Fatal(err)
		}
		r := New(client, l, Options{})
		for i, name := range []string{"first", "unchanged"} {
			e := timed(b, r, l, name)
			if e.Failed > 0 || e.Done != benchFeeds || i == 0 && e.New != benchFeeds*benchEntries || i == 1 && e.New != 0 {
				b.Fatalf("%s: %+v", name, e)
			}
		}
		if err := l.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(usage(b).Maxrss)/1024, "MiB-most")
}

// timed asks all sources and reports how long that takes, by the clock and of
// the processors.
func timed(b *testing.B, r *Refresher, l *library.Library, name string) (last Event) {
	b.Helper()
	list, err := l.Subscriptions(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	began, before := time.Now(), processors(b)
	if err := r.Refresh(b.Context(), list, func(e Event) { last = e }); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(time.Since(began).Seconds(), "s-"+name)
	b.ReportMetric((processors(b) - before).Seconds(), "cpu-s-"+name)
	return last
}

func usage(b *testing.B) (u syscall.Rusage) {
	b.Helper()
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return u
}

func processors(b *testing.B) time.Duration {
	u := usage(b)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
