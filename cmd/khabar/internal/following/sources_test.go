package following

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/adding"
)

// firstStart are the sources of a person who follows nothing and sees what the
// program carries; told counts how often they changed.
func firstStart(t *testing.T) (f *Sources, told *int) {
	told = new(int)
	return &Sources{Base: baseOf(t), Shown: Show(store.NewMemory(nil)), Home: true, Changed: func() { *told++ }}, told
}

// What is found is offered, followed once, and shows the library in the place of
// what the program carries.
func TestLookAndFollow(t *testing.T) {
	server := bridgeServer(t)
	f, told := firstStart(t)
	var asked []string
	found, err := f.Look(t.Context(), server.URL+"/feed", func(address string) { asked = append(asked, address) })
	if err != nil || len(found.Offers) != 1 || found.Offers[0].Title != "News" || found.Offers[0].Followed || len(asked) == 0 {
		t.Fatalf("%+v, %v, asked %v", found, err, asked)
	}
	if about := found.Offers[0].About; !strings.Contains(about, "RSS") || !strings.Contains(about, "1 entry") {
		t.Errorf("about: %q", about)
	}
	done, err := f.Follow(t.Context(), found.Offers)
	if err != nil || !slices.Equal(done.Titles, []string{"News"}) || done.Articles != 1 || !done.Anew || *told != 1 {
		t.Errorf("%+v, %v, told %d times", done, err, *told)
	}
	if n, err := f.Shown.Count(t.Context(), query.All{}, 9); n != 1 || err != nil {
		t.Errorf("%d articles are shown, %v", n, err)
	}
	again, err := f.Look(t.Context(), server.URL+"/feed", nil)
	if err != nil || len(again.Offers) != 1 || !again.Offers[0].Followed {
		t.Fatalf("%+v, %v", again, err)
	}
	if done, err = f.Follow(t.Context(), again.Offers); err != nil || len(done.Titles) != 0 || len(done.Known) != 1 || done.Anew || *told != 1 {
		t.Errorf("%+v, %v, told %d times", done, err, *told)
	}
}

// plainServer has a page, and no feed.
func plainServer(t *testing.T) *httptest.Server {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/page" {
			http.NotFound(w, r)
			return
		}
		_, _ = io.WriteString(w, "<!doctype html><title>A page</title><p>Text.")
	}))
	t.Cleanup(server.Close)
	return server
}

func TestLookFindsNothing(t *testing.T) {
	server := plainServer(t)
	f, _ := firstStart(t)
	for what, want := range map[string]string{
		server.URL + "/page": "no feed", "no address": "is no address", filepath.Join(t.TempDir(), "none.xml"): "none.xml",
	} {
		if _, err := f.Look(t.Context(), what, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", what, err)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := f.Look(ctx, server.URL+"/page", nil); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// A list is taken over as a whole, and what of it cannot be is said.
func TestImportAList(t *testing.T) {
	f, told := firstStart(t)
	name := filepath.Join(t.TempDir(), "list.opml")
	list := `<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/><outline text="B" xmlUrl="exec:b"/></body></opml>`
	if err := os.WriteFile(name, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	for round := range 2 {
		found, err := f.Look(t.Context(), name, nil)
		if err != nil || found.List == nil || found.List.New != 1-round || found.List.Known != round || found.List.Unusable != 1 {
			t.Fatalf("%+v, %v", found.List, err)
		}
		done, err := f.Import(t.Context(), found.List)
		if err != nil || len(done.Titles) != 1-round || len(done.Known) != round || len(done.Problems) != 1 || *told != 1 {
			t.Errorf("round %d: %+v, %v", round, done, err)
		}
	}
}

// Of sources to begin with, those that are there are followed.
func TestBegin(t *testing.T) {
	server := bridgeServer(t)
	f, told := firstStart(t)
	last := 0
	chosen := []adding.Starter{{Address: server.URL + "/feed"}, {Address: plainServer(t).URL + "/page"}, {Address: server.URL + "/feed"}}
	done, err := f.Begin(t.Context(), chosen, func(n int) { last = n })
	if err != nil || len(done.Titles) != 1 || len(done.Known) != 1 || len(done.Problems) != 1 || last != 3 || *told != 1 || !done.Anew {
		t.Errorf("%+v, %v, %d done, told %d times", done, err, last, *told)
	}
}

// What was stopped is no problem of a source.
func TestBeginIsStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		stop()
		<-r.Context().Done()
	}))
	defer server.Close()
	f, _ := firstStart(t)
	done, err := f.Begin(ctx, []adding.Starter{{Address: server.URL + "/feed"}}, func(int) {})
	if !errors.Is(err, context.Canceled) || len(done.Problems) != 0 {
		t.Errorf("%+v, %v", done, err)
	}
}

// A path shows what it names, and a source that is followed then shows the library.
func TestOpen(t *testing.T) {
	f, _ := firstStart(t)
	name := filepath.Join(t.TempDir(), "one.md")
	if err := os.WriteFile(name, []byte("# One\n\nText.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	done, err := f.Open(t.Context(), name)
	if err != nil || done.Articles != 1 || !done.Anew || len(done.Problems) != 0 {
		t.Errorf("%+v, %v", done, err)
	}
	if n, err := f.Shown.Count(t.Context(), query.All{}, 9); n != 1 || err != nil {
		t.Errorf("%d articles are shown, %v", n, err)
	}
	done, err = f.Open(t.Context(), name+".none")
	if err != nil || done.Anew || len(done.Problems) != 1 {
		t.Errorf("%+v, %v", done, err)
	}
}

func TestWithHome(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for path, want := range map[string]string{"~": home, "~/a b": filepath.Join(home, "a b"), "~user/a": "~user/a", "a~": "a~", " /x": " /x"} {
		if got := withHome(path); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
}
