package main

import (
	"context"
	"flag"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"khabar/feed"
	"khabar/feed/library"
	"khabar/feed/parse"
	"khabar/feed/subscription"
)

var update = flag.Bool("update", false, "write what the scripts compare with into them")

// TestMain lets the scripts run the program itself, as the command khabar.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"khabar": main})
}

// TestScripts runs the command line as a person or a script does. Each file of
// testdata/script is a case, with its inputs and what has to come out.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("LC_ALL", "en_GB.UTF-8")
			e.Setenv("TERM", "xterm-256color")
			e.Setenv("XDG_CONFIG_HOME", e.WorkDir+"/.config")
			e.Setenv("XDG_STATE_HOME", e.WorkDir+"/.state")
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/.data")
			e.Setenv("TZ", "UTC")
			e.Setenv("NO_PROXY", "*")
			server := httptest.NewServer(site())
			e.Defer(server.Close)
			e.Setenv("SERVER", server.URL)
			return nil
		},
		Cmds: scriptCommands,
	})
}

// rss is a feed with articles of these titles.
func rss(titles ...string) string {
	s := `<?xml version="1.0"?><rss version="2.0"><channel><title></title>`
	for _, t := range titles {
		s += "<item><guid>" + t + "</guid><title>" + t + "</title></item>"
	}
	return s + "</channel></rss>"
}

// site is a server for the scripts.
func site() http.Handler {
	mux := http.NewServeMux()
	for path, body := range map[string]string{
		"/feed":    rss("one", "two"),
		"/other":   rss("three"),
		"/site":    `<!doctype html><title>A site</title><link rel=alternate type=application/rss+xml href=/feed><p>Text.`,
		"/several": `<!doctype html><title>A site</title><link rel=alternate type=application/rss+xml href=/feed><link rel=alternate type=application/rss+xml title=Other href=/other><p>Text.`,
		"/plain":   "<!doctype html><title>A page</title><p>Text.",
	} {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, body) })
	}
	return mux
}

// scriptCommands are those that the scripts have beside the usual ones.
var scriptCommands = map[string]func(*testscript.TestScript, bool, []string){"keep": keep, "follow": subscribe}

// subscribe subscribes to an address on this machine under a name, in a group.
func subscribe(ts *testscript.TestScript, _ bool, args []string) {
	l, err := library.Open(context.Background(), filepath.Join(ts.Getenv("XDG_DATA_HOME"), "khabar", "library.db"))
	ts.Check(err)
	defer l.Close()
	_, err = l.Subscribe(context.Background(), subscription.Subscription{Source: feed.Source{URL: args[0], Group: args[2]},
		Settings: subscription.Settings{Title: args[1], Private: true}})
	ts.Check(err)
}

// keep adds what files hold to the library, as a refresh does.
func keep(ts *testscript.TestScript, _ bool, names []string) {
	l, err := library.Open(context.Background(), filepath.Join(ts.Getenv("XDG_DATA_HOME"), "khabar", "library.db"))
	ts.Check(err)
	defer l.Close()
	for _, name := range names {
		r, err := parse.Parse(parse.Input{Data: []byte(ts.ReadFile(name)), Name: name})
		ts.Check(err)
		_, err = l.Add(context.Background(), feed.Source{}, r.Articles, time.Date(2026, 2, 4, 12, 0, 0, 0, time.UTC))
		ts.Check(err)
	}
}
