package uitest

import (
	"context"
	"path/filepath"
	"testing"

	"khabar/feed/feedtest/golden"
	"khabar/ui"
)

func (n *network) List(context.Context) ([]ui.Source, error) { return n.sources, nil }

func (n *network) Rename(_ context.Context, url, title string) error {
	n.note("rename %s %q", url, title)
	return nil
}

func (n *network) Regroup(_ context.Context, url, group string) error {
	n.note("regroup %s %q", url, group)
	return nil
}

func (n *network) Remove(_ context.Context, url string) error {
	n.note("remove %s", url)
	return nil
}

// following is a network with sources that are followed already.
func following(language string) (*network, Setup) {
	n, s := connected(language)
	n.sources = []ui.Source{
		{Name: "Harbour Press", URL: "https://harbour.example/feed", Articles: 120, Unread: 1},
		{Name: "وكالة النهر", URL: "https://river.example/rss", Group: "عربي", Articles: 3, Unread: 3, Trouble: "is not at its address (HTTP 404); search its site for the new one with khabar add"},
		{Name: "סוכנות החוף", URL: "https://coast.example/rss", Group: "عربي"},
	}
	return n, s
}

func TestManageSources(t *testing.T) {
	n, s := following("en")
	Run(t, s, func(a *App) {
		a.Press("e")
		a.Expect("3 sources", "Harbour Press", "1 unread of 120", "HTTP 404")
		a.Press("g", "enter")
		a.Expect("Show its articles", "Rename it", "no group", "its articles stay")
		a.Press("down", "enter")
		a.Expect("Name; empty for its own: Harbour Press")
		a.Press("ctrl+u")
		a.Type("The Harbour")
		a.Press("enter")
		a.Expect("Changed.")
		a.Press("e", "g", "enter", "down", "down", "enter")
		a.Type("World/Sea")
		a.Press("enter")
		a.Press("e", "g", "enter", "end", "enter")
		a.Expect("Stop following Harbour Press?", "Go on following it")
		a.Press("enter")
		if got := n.log(); got != `rename https://harbour.example/feed "The Harbour", regroup https://harbour.example/feed "World/Sea"` {
			t.Error(got)
		}
		a.Press("e", "g", "enter", "end", "enter", "down", "enter")
		a.Expect("Harbour Press is not followed any more; its articles stay.")
		if got := n.log(); got[len(got)-len("remove https://harbour.example/feed"):] != "remove https://harbour.example/feed" {
			t.Error(got)
		}
		a.Press("e", "g", "enter", "enter")
		a.Expect("source:", "1 of 1", "A lighthouse keeper's diary")
	})
	n, s = connected("en")
	Run(t, s, func(a *App) {
		a.Press("e")
		a.Expect("You follow no source yet; a follows one.")
	})
}

// The list of sources begins with that of the article in use.
func TestSourcesOfTheArticle(t *testing.T) {
	_, s := following("en")
	Run(t, s, func(a *App) {
		a.Press("e", "enter") // the first article is of the river's agency
		a.Expect("is not at its address (HTTP 404)", "Show its articles")
	})
}

func TestGoldenManaging(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		for name, keys := range map[string][]string{"sources": {"e"}, "source": {"e", "enter"}, "removing": {"e", "enter", "end", "enter"}} {
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
