package fetch

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// Two requests at a time reach a host, the others wait: not the server's fault,
// however long it takes.
func TestTurnsAtAHost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		now, most := 0, 0
		c := New(Options{Proxy: noProxy, Dial: serve(func(c net.Conn) {
			mu.Lock()
			now++
			most = max(most, now)
			mu.Unlock()
			time.Sleep(15 * time.Second)
			mu.Lock()
			now--
			mu.Unlock()
			_, _ = io.WriteString(c, head+text)
		})})
		defer c.Close()
		began := time.Now()
		var all sync.WaitGroup
		for i := range 40 {
			all.Go(func() {
				if _, err := c.Get(context.Background(), Request{URL: fmt.Sprintf("http://example.org/%d", i), Typed: true}); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if took := time.Since(began); took != 20*15*time.Second || most != 2 {
			t.Errorf("%d at once, %v", most, took)
		}
		if len(c.gates.hosts) != 0 {
			t.Errorf("%d hosts are remembered", len(c.gates.hosts))
		}
	})
}

func TestWaitingIsGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := gates{most: 1, hosts: map[string]*gate{}}
		leave, err := g.enter(t.Context(), "a")
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := g.enter(ctx, "a"); err == nil {
			t.Error("two at once")
		}
		if other, err := g.enter(t.Context(), "b"); err != nil {
			t.Error(err)
		} else {
			other()
		}
		leave()
		if len(g.hosts) != 0 {
			t.Error("a host is remembered")
		}
	})
}

// What a person sets for a source goes to its host and nowhere else.
func TestOwnHeaders(t *testing.T) {
	echo := func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		fmt.Fprintf(w, "%s|%s|%s|%s:%s", r.UserAgent(), r.Header.Get("X-Key"), r.Header.Get("If-None-Match"), user, password)
	}
	away := httptest.NewServer(http.HandlerFunc(echo))
	defer away.Close()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/away" {
			http.Redirect(w, r, strings.Replace(away.URL, "127.0.0.1", "localhost", 1), http.StatusFound)
			return
		}
		echo(w, r)
	}))
	defer server.Close()
	c := New(Options{Proxy: noProxy})
	defer c.Close()
	own := strings.Replace(server.URL, "http://", "http://me:secret@", 1)
	header := http.Header{"x-key": {"1"}, "If-None-Match": {"x"}, "Host": {"elsewhere"}}
	for _, test := range []struct {
		request Request
		want    string
	}{
		{Request{URL: own, Private: true, Followed: true, UserAgent: "mine", Header: header}, "mine|1||me:secret"},
		{Request{URL: own + "/away", Private: true, Followed: true, UserAgent: "mine", Header: header}, "mine|||:"},
		{Request{URL: own, Private: true}, "khabar|||:"},
	} {
		r, err := c.Get(context.Background(), test.request)
		if err != nil || string(r.Body) != test.want {
			t.Errorf("%v: %v, %+v", test.request, err, r)
		}
	}
	if _, err := c.Get(context.Background(), Request{URL: own, Followed: true}); err == nil {
		t.Error("an address that is followed may be private")
	}
}

// A server that says that its answer is stale at once is not believed when it
// says that nothing is new.
func TestNoValidatorsOfWhatIsStaleAtOnce(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("ETag", `"1"`)
		w.Header().Set("Last-Modified", "Wed, 26 Nov 2025 09:00:00 GMT")
		w.Header().Set("Expires", "0")
	}))
	defer server.Close()
	c := New(Options{Proxy: noProxy})
	defer c.Close()
	if r, err := c.Get(context.Background(), Request{URL: server.URL, Typed: true}); err != nil || r.ETag+r.LastModified != "" {
		t.Errorf("%v, %+v", err, r)
	}
}
