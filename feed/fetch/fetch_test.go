package fetch

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

const text = "<rss><channel><item><title>خبر</title></item></channel></rss>"

func noProxy(*http.Request) (*url.URL, error) { return nil, nil }

func compress(t testing.TB, coding, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch coding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "zlib":
		w = zlib.NewWriter(&b)
	case "flate":
		w, _ = flate.NewWriter(&b, 6)
	case "br":
		w = brotli.NewWriter(&b)
	case "zstd":
		z, err := zstd.NewWriter(&b)
		if err != nil {
			t.Fatal(err)
		}
		w = z
	}
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A kind of -1 stands for no error.
const none = -1

// A response is what a server does, and what is to come of it.
type response struct {
	name    string
	handler http.HandlerFunc
	kind    int
	body    string // expected, "" for any when there is an error
}

func responses(t *testing.T) []response {
	long := strings.Repeat("0", 3<<20)
	encoded := func(coding string, body []byte) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", coding)
			_, _ = w.Write(body)
		}
	}
	status := func(code int, header ...string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			for i := 0; i < len(header); i += 2 {
				w.Header().Set(header[i], header[i+1])
			}
			w.WriteHeader(code)
		}
	}
	zipped := compress(t, "gzip", text)
	return []response{
		{"plain", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text) }, none, text},
		{"gzip", encoded("gzip", zipped), none, text},
		{"brotli", encoded("br", compress(t, "br", text)), none, text},
		{"zstd", encoded("zstd", compress(t, "zstd", text)), none, text},
		{"announced and not compressed", encoded("gzip", []byte(text)), none, text},
		{"announced and empty", encoded("gzip", nil), none, ""},
		{"gzip and something behind it", encoded("gzip", append(zipped[:len(zipped):len(zipped)], "\n<!-- counted -->"...)), none, text},
		{"gzip and a byte behind it", encoded("gzip", append(zipped[:len(zipped):len(zipped)], 0)), none, text},
		{"gzip in two members", encoded("gzip", append(zipped[:len(zipped):len(zipped)], zipped...)), none, text + text},
		{"gzip, the second member cut", encoded("gzip", append(zipped[:len(zipped):len(zipped)], zipped[:20]...)), int(Interrupted), text},
		{"deflate", encoded("deflate", compress(t, "zlib", text)), none, text},
		{"deflate without its header", encoded("deflate", compress(t, "flate", text)), none, text},
		{"deflate bomb", encoded("deflate", compress(t, "zlib", long)), int(TooLarge), ""},
		{"compressed twice", encoded("gzip, gzip", compress(t, "gzip", string(zipped))), int(BadEncoding), ""},
		{"unknown coding", encoded("compress", []byte("x")), int(BadEncoding), ""},
		{"broken gzip", encoded("gzip", append(zipped[:10:10], bytes.Repeat([]byte{0xFF}, 40)...)), int(BadEncoding), ""},
		{"broken zstd", encoded("zstd", []byte("not zstd at all")), int(BadEncoding), ""},
		{"broken brotli", encoded("br", bytes.Repeat([]byte{0xFF}, 40)), int(BadEncoding), ""},
		{"gzip bomb", encoded("gzip", compress(t, "gzip", long)), int(TooLarge), ""},
		{"brotli bomb", encoded("br", compress(t, "br", long)), int(TooLarge), ""},
		{"zstd bomb", encoded("zstd", compress(t, "zstd", long)), int(TooLarge), ""},
		{"truncated gzip", encoded("gzip", zipped[:len(zipped)-12]), int(Interrupted), "<rss>"},
		{"endless", func(w http.ResponseWriter, _ *http.Request) {
			for {
				if _, err := io.WriteString(w, strings.Repeat("x", 1<<16)); err != nil {
					return
				}
			}
		}, int(TooLarge), ""},
		{"length too large", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			_, _ = io.WriteString(w, text)
		}, int(Interrupted), text},
		{"connection cut", func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, text)
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		}, int(Interrupted), text},
		{"headers too large", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X", strings.Repeat("x", maxHeaderBytes+1))
		}, int(BadResponse), ""},
		{"404", status(404), int(Missing), ""},
		{"408", status(408), int(TimedOut), ""},
		{"410", status(410), int(Gone), ""},
		{"401", status(401), int(Denied), ""},
		{"403", status(403), int(Denied), ""},
		{"429", status(429, "Retry-After", "120"), int(Busy), ""},
		{"503", status(503), int(Busy), ""},
		{"500", status(500), int(ServerFault), ""},
		{"304 unasked", status(304), int(BadResponse), ""},
		{"redirect to nowhere", status(302), int(Redirects), ""},
		{"redirect to a file", status(302, "Location", "file:///etc/passwd"), int(Redirects), ""},
		{"redirect to itself", status(301, "Location", "/"), int(Redirects), ""},
		{"204", status(204), none, ""},
	}
}

func TestGet(t *testing.T) {
	for _, test := range responses(t) {
		t.Run(test.name, func(t *testing.T) {
			server := httptest.NewServer(test.handler)
			defer server.Close()
			c := New(Options{Proxy: noProxy, MaxBytes: 1 << 20})
			defer c.Close()
			r, err := c.Get(context.Background(), Request{URL: server.URL + "/", Typed: true})
			if test.kind == none {
				if err != nil || string(r.Body) != test.body {
					t.Fatalf("%v, %+v", err, r)
				}
				return
			}
			var e *Error
			if !errors.As(err, &e) || int(e.Kind) != test.kind {
				t.Fatalf("%v", err)
			}
			if e.What == "" || e.Remedy == "" || e.Where == "" || strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("no sentence: %q", err)
			}
			if test.body != "" && (r == nil || !strings.HasPrefix(string(r.Body), test.body)) {
				t.Errorf("the part that came is lost: %+v", r)
			}
		})
	}
}

func TestRequest(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		fmt.Fprintf(w, "%s|%s|%s|%s|%s:%s", r.UserAgent(), r.Header.Get("Cookie"), r.Header.Get("If-None-Match"),
			r.Header.Get("If-Modified-Since"), user, password)
		http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
	}))
	defer server.Close()
	c := New(Options{Proxy: noProxy, UserAgent: "khabar/1 (news reader)"})
	defer c.Close()
	to := strings.Replace(server.URL, "http://", "feed://me:secret@", 1) + "/x#part"
	for range 2 {
		r, err := c.Get(context.Background(), Request{URL: to, Typed: true, ETag: `W/"é"`, LastModified: "yesterday"})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := string(r.Body), `khabar/1 (news reader)||W/"é"|yesterday|me:secret`; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if r.URL != server.URL+"/x" {
			t.Errorf("address %s", r.URL)
		}
	}
}

func TestNotModified(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"2"`)
		w.Header().Set("Cache-Control", `public, max-age="600"`)
		if r.Header.Get("If-None-Match") == `"2"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Last-Modified", "Wed, 26 Nov 2025 09:00:00 GMT")
		_, _ = io.WriteString(w, text)
	}))
	defer server.Close()
	c := New(Options{Proxy: noProxy})
	defer c.Close()
	first, err := c.Get(context.Background(), Request{URL: server.URL, Typed: true, ETag: `"1"`})
	if err != nil || first.NotModified || first.ETag != `"2"` || first.LastModified == "" || first.MaxAge != 10*time.Minute {
		t.Fatalf("%v, %+v", err, first)
	}
	again, err := c.Get(context.Background(), Request{URL: server.URL, Typed: true, ETag: first.ETag, LastModified: first.LastModified})
	if err != nil || !again.NotModified || len(again.Body) > 0 || again.ETag != `"2"` {
		t.Errorf("%v, %+v", err, again)
	}
}

func TestRedirects(t *testing.T) {
	mux := http.NewServeMux()
	hop := func(from, to string, status int) {
		mux.HandleFunc(from, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", to)
			w.WriteHeader(status)
			_, _ = io.WriteString(w, "moved")
		})
	}
	hop("/a", "/b", 301)
	hop("/b", "c?x=1", 308)
	hop("/c", "/d", 302)
	hop("/one", "/two", 302)
	hop("/two", "/one", 302)
	hop("/soon", "/b2", 307)
	hop("/b2", "/d", 301)
	mux.HandleFunc("/d", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text) })
	for i := range 20 {
		hop(fmt.Sprintf("/n%d", i), fmt.Sprintf("/n%d", i+1), 302)
	}
	server := httptest.NewServer(mux)
	defer server.Close()
	c := New(Options{Proxy: noProxy})
	defer c.Close()
	get := func(path string) (*Response, *Error) {
		r, err := c.Get(context.Background(), Request{URL: server.URL + path, Typed: true})
		var e *Error
		errors.As(err, &e)
		return r, e
	}
	if r, e := get("/a"); e != nil || r.URL != server.URL+"/d" || r.Moved != server.URL+"/c?x=1" {
		t.Errorf("%v, %+v", e, r)
	}
	if r, e := get("/soon"); e != nil || r.Moved != "" {
		t.Errorf("a detour is taken for a move: %v, %+v", e, r)
	}
	for _, path := range []string{"/one", "/n0"} {
		if _, e := get(path); e == nil || e.Kind != Redirects {
			t.Errorf("%s: %v", path, e)
		}
	}
}

// What feeds and redirects name must not lead into private networks, by number
// or by name; what the person typed may.
func TestGuard(t *testing.T) {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/away" {
			http.Redirect(w, r, strings.Replace("http://"+r.Host+"/", "127.0.0.1", "localhost", 1), http.StatusFound)
			return
		}
		asked++
	}))
	defer server.Close()
	c := New(Options{Proxy: noProxy})
	defer c.Close()
	for _, test := range []struct {
		url   string
		typed bool
		kind  int
	}{
		{server.URL, true, none},
		{server.URL, false, int(Forbidden)},
		{strings.Replace(server.URL, "127.0.0.1", "localhost", 1), false, int(Forbidden)},
		{server.URL + "/away", true, int(Forbidden)},
		{"http://[::ffff:127.0.0.1]:1/", false, int(Forbidden)},
		{"http://169.254.169.254/latest/meta-data/", false, int(Forbidden)},
		{"file:///etc/passwd", true, int(BadAddress)},
		{"gopher://example.org/", true, int(BadAddress)},
		{"http://", true, int(BadAddress)},
		{"http:///path", true, int(BadAddress)},
		{"http://exa mple.org/", true, int(BadAddress)},
		{"/etc/passwd", true, int(BadAddress)},
	} {
		_, err := c.Get(context.Background(), Request{URL: test.url, Typed: test.typed})
		var e *Error
		if errors.As(err, &e); e == nil && test.kind != none || e != nil && int(e.Kind) != test.kind {
			t.Errorf("%s: %v", test.url, err)
		}
		if e != nil && e.Kind == Forbidden && e.Network() {
			t.Errorf("%s: counts as a fault of the network", test.url)
		}
	}
	if asked != 1 {
		t.Errorf("the server was asked %d times", asked)
	}
}

// A proxy may stand in a private network; what it is asked for may not.
func TestGuardBehindProxy(t *testing.T) {
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "proxy for ", r.URL)
	}))
	defer proxy.Close()
	at, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	c := New(Options{Proxy: http.ProxyURL(at)})
	defer c.Close()
	r, err := c.Get(context.Background(), Request{URL: "http://news.example.org/feed"})
	if err != nil || string(r.Body) != "proxy for http://news.example.org/feed" {
		t.Errorf("%v, %+v", err, r)
	}
	for _, to := range []string{"http://127.0.0.1/", "http://localhost/", "http://router.lan/", "http://intranet/", "http://[fd00::1]/"} {
		var e *Error
		if _, err := c.Get(context.Background(), Request{URL: to}); !errors.As(err, &e) || e.Kind != Forbidden {
			t.Errorf("%s: %v", to, err)
		}
	}
}

func TestPrivate(t *testing.T) {
	for s, want := range map[string]bool{
		"127.0.0.1": true, "10.1.2.3": true, "172.16.0.1": true, "192.168.1.1": true, "169.254.1.1": true, "0.0.0.0": true,
		"100.64.0.1": true, "198.18.0.1": true, "224.0.0.1": true, "255.255.255.255": true, "::1": true, "::": true,
		"fe80::1%eth0": true, "fd00::1": true, "ff02::1": true, "::ffff:10.0.0.1": true, "64:ff9b::7f00:1": true,
		"64:ff9b:1:7f00:0:100::": true, "64:ff9b:1::808:808": true, "::ffff:0:127.0.0.1": true,
		"2002:7f00:1::": true, "::127.0.0.1": true, "fec0::1": true,
		"8.8.8.8": false, "172.32.0.1": false, "2606:4700::1111": false, "64:ff9b::808:808": false, "::ffff:8.8.8.8": false, "2002:808:808::": false,
	} {
		if got := Private(netip.MustParseAddr(s)); got != want {
			t.Errorf("Private(%s) = %v", s, got)
		}
	}
	if !Private(netip.Addr{}) {
		t.Error("no address counts as public")
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2025, 11, 26, 9, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		value, date string
		want        time.Duration
	}{
		{"120", "", 2 * time.Minute},
		{"Wed, 26 Nov 2025 09:05:00 GMT", "", 5 * time.Minute},
		{"Wed, 26 Nov 2025 09:05:00 GMT", "Wed, 26 Nov 2025 09:04:00 GMT", time.Minute},
		{"Wed, 26 Nov 2025 08:00:00 GMT", "", 0},
		{"soon", "", 0}, {"-5", "", 0}, {"", "", 0}, {"0", "", 0},
		{"99999999999999999999", "", (1<<31 - 1) * time.Second},
	} {
		h := http.Header{"Retry-After": {test.value}}
		if test.date != "" {
			h.Set("Date", test.date)
		}
		if got := retryAfter(h, now); got != test.want {
			t.Errorf("%q: %v, want %v", test.value, got, test.want)
		}
	}
}

func TestUnreachable(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	c := New(Options{Proxy: noProxy})
	defer c.Close()
	var e *Error
	if _, err := c.Get(context.Background(), Request{URL: server.URL, Typed: true}); !errors.As(err, &e) || e.Kind != Unreachable || !e.Network() {
		t.Errorf("%v", err)
	}
	tls := httptest.NewUnstartedServer(http.NotFoundHandler())
	tls.Config.ErrorLog = log.New(io.Discard, "", 0)
	tls.StartTLS()
	defer tls.Close()
	if _, err := c.Get(context.Background(), Request{URL: tls.URL, Typed: true}); !errors.As(err, &e) || e.Kind != Insecure {
		t.Errorf("%v", err)
	}
}
