package uitest

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"khabar/feed/feedtest/golden"
	"khabar/feed/query"
	"khabar/ui/sources"
)

func (n *network) List(context.Context) ([]sources.Source, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.sources), nil
}

func (n *network) Source(_ context.Context, url string) (sources.Source, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, s := range n.sources {
		if s.URL == url {
			return s, nil
		}
	}
	return sources.Source{}, errors.New("no such source")
}

func (n *network) Check(s sources.Setting, value string) error {
	if s == sources.ReadWhen {
		_, err := query.Parse(value, time.Now())
		return err
	}
	if s == sources.Interval && value == "often" {
		return errors.New("often: give a time like 30m, 2h or 1d, never, or auto")
	}
	return nil
}

func (n *network) Change(ctx context.Context, url string, s sources.Setting, value string) (sources.Source, error) {
	n.note("%s %s=%s", url, s, strings.ReplaceAll(value, "\n", "|"))
	wait(ctx, time.Second)
	if strings.HasSuffix(value, "/taken") {
		return sources.Source{}, errors.New(value + " is followed as well; remove one of the two")
	}
	n.mu.Lock()
	for i := range n.sources {
		if n.sources[i].URL != url {
			continue
		}
		values := maps.Clone(n.sources[i].Values)
		values[s] = value
		n.sources[i].Values = values
		if s == sources.Title {
			n.sources[i].Name = value
		}
		if s == sources.Address {
			n.sources[i].URL, url = value, value
		}
	}
	n.mu.Unlock()
	return n.Source(ctx, url)
}

func (n *network) Remove(_ context.Context, url string) error {
	n.note("remove %s", url)
	return nil
}

// following is a network with sources that are followed already.
func following(language string) (*network, Setup) {
	n, s := connected(language)
	at := func(url string) map[sources.Setting]string { return map[sources.Setting]string{sources.Address: url} }
	now := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) // when the fake clock starts
	trouble := map[string]string{
		"en": "is not at its address (HTTP 404); search its site for the new one with khabar add",
		"ar": "ليس في عنوانه (HTTP 404)؛ ابحث في موقعه عن الجديد بالأمر khabar add",
	}[language]
	n.sources = []sources.Source{
		{Name: "Harbour Press", Own: "Harbour Press", URL: "https://harbour.example/feed", Articles: 120, Unread: 1, Values: at("https://harbour.example/feed"),
			Every: time.Hour, Checked: now.Add(-5 * time.Minute), Succeeded: now.Add(-5 * time.Minute), Next: now.Add(55 * time.Minute)},
		{Name: "وكالة النهر", Own: "River News", URL: "https://river.example/rss", Group: "عربي", Articles: 3, Unread: 3, Trouble: trouble,
			Every: time.Hour, Checked: now.Add(-2 * time.Hour), Succeeded: now.Add(-50 * time.Hour), Next: now.Add(30 * time.Hour), Failures: 5, Moved: "https://river.example/feed",
			Values: map[sources.Setting]string{sources.Address: "https://sara:secret@river.example/rss", sources.Title: "وكالة النهر", sources.Group: "عربي", sources.Interval: "1h30m",
				sources.ReadWhen: "tag:رياضة", sources.StarWhen: "tag:F-16", sources.Header: "Accept-Language: ar\nX-Key: 1", sources.Direction: "rtl", sources.FullText: "on"}},
		{Name: "סוכנות החוף", URL: "https://coast.example/rss", Group: "عربي", Values: at("https://coast.example/rss"), Every: -1, Gone: true},
	}
	return n, s
}

// toFirst are the keys that open the form of the first source.
var toFirst = []string{"e", "g", "e"}

func TestChangeASource(t *testing.T) {
	n, s := following("en")
	Run(t, s, func(a *App) {
		a.Press("e")
		a.Expect("3 sources", "Harbour Press", "1 unread of 120", "HTTP 404")
		a.Press("g", "e")
		a.Expect("Harbour Press", "harbour.example/feed", "its own: Harbour Press", "as others: every hour")
		a.Press("enter", "ctrl+u")
		a.Answer("The Harbour")
		settle(a)
		a.Expect("Changed.", "The Harbour")
		a.Press("down", "enter")
		a.Answer("World/Sea")
		settle(a)
		a.Press("down", "down", "right", "down")
		a.Type("\x1b[C\x1b[C\x1b[C") // the last is what holds: those between are not made
		settle(a)
		settle(a)
		if got, want := n.log(), `https://harbour.example/feed title=The Harbour, https://harbour.example/feed group=World/Sea, https://harbour.example/feed direction=rtl, https://harbour.example/feed interval=15m, https://harbour.example/feed interval=1h`; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		a.Expect("‹ every hour ›")
		a.Press("esc")
		a.Expect("3 sources", "▸ ", "The Harbour")
		a.Press("e")
		a.Expect("World/Sea")
		a.Press("end", "k", "k", "enter")
		a.Expect("source:")
	})
}

// settle lets a change be made, which takes a second.
func settle(a *App) {
	time.Sleep(time.Second)
	a.Quiet()
}

func TestMistakesInASource(t *testing.T) {
	n, s := following("en")
	s.Height = 40
	Run(t, s, func(a *App) {
		a.Press(toFirst...)
		a.Press("down", "down", "down", "down", "enter")
		a.Answer("often")
		a.Expect("often: give a time like 30m, 2h or 1d")
		a.Press("backspace")
		a.ExpectNot("give a time")
		a.Press("esc")
		a.Expect("as others: every hour")
		a.Press("down", "down", "enter")
		a.Answer("tga:sport")
		a.Expect("^^^", "tag", "Tab takes it")
		a.Press("tab", "enter")
		settle(a)
		a.Expect("tag:sport", "Changed.")
		a.Press("home", "down", "down", "enter", "ctrl+u")
		a.Answer("https://harbour.example/taken")
		settle(a)
		a.Expect("harbour.example/taken", "is followed as well; remove", "one of the two")
		a.Press("esc")
		a.Expect("https://harbour.example/feed")
		a.ExpectNot("taken")
		if got, want := n.log(), "https://harbour.example/feed read-when=tag:sport, https://harbour.example/feed address=https://harbour.example/taken"; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}

func TestHeaderFields(t *testing.T) {
	n, s := following("en")
	s.Height = 40
	Run(t, s, func(a *App) {
		a.Press(toFirst...)
		a.Press("end", "up", "up", "up", "up", "enter") // above the three acts and the private networks
		a.Answer("X-Key: a b")
		settle(a)
		a.Expect("X-Key: a b", "another one …")
		a.Press("down", "enter")
		a.Answer("Accept: text/xml")
		settle(a)
		a.Press("up", "enter", "ctrl+u", "enter")
		settle(a)
		a.ExpectNot("X-Key")
		a.Expect("Accept: text/xml")
		if got, want := n.log(), "https://harbour.example/feed header=X-Key: a b, https://harbour.example/feed header=X-Key: a b|Accept: text/xml, https://harbour.example/feed header=Accept: text/xml"; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}

func TestRemoveASource(t *testing.T) {
	n, s := following("en")
	Run(t, s, func(a *App) {
		a.Press(toFirst...)
		a.Press("end", "enter")
		a.Expect("Stop following Harbour Press?", "Go on following it")
		a.Press("enter")
		a.Expect("Ask it now")
		a.Press("end", "enter", "down", "enter")
		a.Expect("Harbour Press is not followed any more; its articles stay.")
		if got := n.log(); got != "remove https://harbour.example/feed" {
			t.Error(got)
		}
	})
	n, s = connected("en")
	Run(t, s, func(a *App) {
		a.Press("e")
		a.Expect("You follow no source yet; a follows one.")
	})
}

// Whoever follows many finds one by typing, and reads it with one key more.
func TestShowASource(t *testing.T) {
	_, s := following("en")
	Run(t, s, func(a *App) {
		a.Press("e", "/")
		a.Type("harb")
		a.Expect("3 sources   filter: harb▏", "Harbour Press")
		a.ExpectNot("HTTP 404")
		a.Press("z")
		a.Expect("No source with such a name.")
		a.Press("enter") // there is none to show
		a.Press("backspace", "enter")
		a.Expect(`source:="Harbour Press"`, "1 of 1", "A lighthouse keeper's diary")
		a.Press("e", "/")
		a.Type("وكاله")
		a.Press("esc")
		a.Expect("Harbour Press", "HTTP 404", "▸   وكالة النهر")
	})
}

// A source that is asked from its form says how that went, and shows it.
func TestAskASource(t *testing.T) {
	n, s := following("en")
	asking, _ := withSources("en", nil)
	s.Refresher, s.Store = asking.Refresher, asking.Store
	Run(t, s, func(a *App) {
		a.Press(toFirst...)
		a.Press("end", "up", "enter")
		a.Expect("asking 1 source")
		n.mu.Lock()
		n.sources[0].Unread = 77
		n.mu.Unlock()
		settle(a)
		a.Expect("1 new article", "77 unread of 120")
	})
	_, s = following("en")
	Run(t, s, func(a *App) {
		a.Press(toFirst...)
		a.Press("end", "up", "enter")
		a.Expect("There are no sources to ask here.")
	})
}

// Values are pasted, and chosen with the mouse.
func TestPointAtASource(t *testing.T) {
	n, s := following("en")
	Run(t, s, func(a *App) {
		a.Press(toFirst...)
		a.ClickOn("right-to-left")
		settle(a)
		a.ClickOn("Group")
		a.Paste("Sea\n")
		a.Press("enter")
		settle(a)
		if got, want := n.log(), "https://harbour.example/feed direction=rtl, https://harbour.example/feed group=Sea"; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}

// The list of sources begins with that of the article in use.
func TestSourcesOfTheArticle(t *testing.T) {
	_, s := following("en")
	Run(t, s, func(a *App) {
		a.Press("e", "e") // the first article is of the river's agency
		a.Expect("is not at its address (HTTP 404)", "(failed 5 times in a row)", "to https://river.example/feed")
	})
}

func TestGoldenManaging(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		for name, keys := range map[string][]string{
			"sources": {"e"}, "source": {"e", "e"}, "plain": toFirst, "removing": {"e", "e", "end", "enter"},
			"acts": {"e", "e", "end"}, "typing": append(slices.Clone(toFirst), "down", "enter"),
			"mistake": {"e", "e", "down", "down", "down", "down", "down", "down", "enter", "ctrl+u", "t", "g", "a", ":", "x", "enter"},
		} {
			name := language + "-80x24-managing-" + name
			t.Run(name, func(t *testing.T) {
				_, s := following(language)
				Run(t, s, func(a *App) {
					a.Press(keys...)
					golden.Compare(t, filepath.Join("testdata", "screens", name+".txt"), a.Text()+"\n")
				})
			})
		}
	}
}

// TestFromAProblemToItsSource goes from what is wrong to the source that it is
// wrong with.
func TestFromAProblemToItsSource(t *testing.T) {
	n, setup := following("en")
	trouble := "does not answer; is the address right?"
	n.sources[1].Trouble = trouble
	_, refresher := withSources("en", map[int]string{1: n.sources[1].Name + ": " + trouble})
	setup.Refresher = refresher
	Run(t, setup, func(a *App) {
		a.Press("!")
		a.Expect(trouble, "e go to them")
		a.Press("e")
		a.Expect("1 source in trouble", n.sources[1].Name)
		a.ExpectNot(n.sources[0].Name + "\n")
		a.Press("e")
		a.Expect(trouble, n.sources[1].URL)
	})
}
