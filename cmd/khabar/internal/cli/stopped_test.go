package cli

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/library"
	"khabar/feed/subscription"
)

// Of a run that is stopped, only the sources that answered are counted.
func TestStoppedRefreshCountsWhoAnswered(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	l, err := library.Open(ctx, filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	hang := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	for _, does := range []http.HandlerFunc{answer(200, rss("one")), hang, hang} {
		server := httptest.NewServer(does)
		defer server.Close()
		s := subscription.Subscription{Source: feed.Source{URL: server.URL}, Settings: subscription.Settings{Private: true}}
		if _, err := l.Subscribe(ctx, s); err != nil {
			t.Fatal(err)
		}
	}
	said, err := os.Create(filepath.Join(t.TempDir(), "said"))
	if err != nil {
		t.Fatal(err)
	}
	defer said.Close()
	out, line, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	defer line.Close()
	go func() { // the first line, and then Ctrl-C
		_, _ = out.Read(make([]byte, 1))
		stop()
	}()
	a := &app{words: english(t), World: World{Stdout: line, Stderr: said, Env: func(string) string { return "" }, Now: time.Now}}
	if err := a.refresh(ctx, l, asked{}); err == nil {
		t.Error("it was not stopped")
	}
	text, err := os.ReadFile(said.Name())
	if err != nil || !strings.HasPrefix(string(text), "1 source · 1 new article · 0 failed") {
		t.Errorf("%q, %v", text, err)
	}
}
