package uitest

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/golden"
	"khabar/feed/store"
	"khabar/ui/adding"
	"khabar/ui/sources"
)

// A network is sources by what a person types for them, on the program's
// clock: each look takes three seconds.
type network struct {
	memory  *store.Memory // what is followed adds to it
	found   map[string]adding.Found
	failed  map[string]error
	anew    bool
	sources []sources.Source

	mu    sync.Mutex
	asked []string
}

func (n *network) note(format string, args ...any) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.asked = append(n.asked, fmt.Sprintf(format, args...))
}

func (n *network) log() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return strings.Join(n.asked, ", ")
}

func pass(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return context.Canceled
	case <-time.After(d):
		return nil
	}
}

func (n *network) Look(ctx context.Context, what string, asking func(string)) (adding.Found, error) {
	n.note("look %s", what)
	asking("https://www." + what + "/feed.xml")
	if err := pass(ctx, 3*time.Second); err != nil {
		return adding.Found{}, err
	}
	if err := n.failed[what]; err != nil {
		return adding.Found{}, err
	}
	f := n.found[what]
	f.What = what
	return f, nil
}

func (n *network) Follow(_ context.Context, offers []adding.Offer) (adding.Followed, error) {
	out := adding.Followed{Anew: n.anew}
	for _, o := range offers {
		n.note("follow %s", o.URL)
		n.memory.Add([]feed.Article{{ID: o.URL, Title: "News of " + o.Title, Source: o.Title}})
		out.Titles = append(out.Titles, o.Title)
		out.Articles++
	}
	return out, nil
}

func (n *network) Import(_ context.Context, l *adding.Listed) (adding.Followed, error) {
	n.note("import %s", l.Title)
	return adding.Followed{Titles: make([]string, l.New), Known: make([]string, l.Known), Anew: n.anew}, nil
}

func (n *network) Starters() []adding.Starter {
	return []adding.Starter{{Language: "ar", Title: "بي بي سي عربي", Address: "https://feeds.bbci.co.uk/arabic/rss.xml"}, {Language: "ar", Title: "الجزيرة نت", Address: "https://www.aljazeera.net/"},
		{Language: "ckb", Title: "ڕووداو", Address: "https://www.rudaw.net/sorani"}, {Language: "en", Title: "BBC News", Address: "https://feeds.bbci.co.uk/news/rss.xml"}}
}

func (n *network) Begin(ctx context.Context, chosen []adding.Starter, tell func(int)) (adding.Followed, error) {
	var out adding.Followed
	for i, s := range chosen {
		if err := pass(ctx, time.Second); err != nil {
			return out, err
		}
		n.note("begin %s", s.Address)
		if err := n.failed[s.Address]; err != nil {
			out.Problems = append(out.Problems, err)
		} else {
			out.Titles = append(out.Titles, s.Title)
			out.Articles += 7
		}
		tell(i + 1)
	}
	out.Anew = n.anew
	return out, nil
}

func (n *network) Open(_ context.Context, path string) (adding.Followed, error) {
	n.note("open %s", path)
	return adding.Followed{Articles: 3, Anew: true}, nil
}

// connected is a network with one site of each kind, and a setup that is on it.
func connected(language string) (*network, Setup) {
	n := &network{memory: store.NewMemory(nil), failed: map[string]error{}, found: map[string]adding.Found{
		"one.example":   {Offers: []adding.Offer{{Title: "The One", URL: "https://one.example/feed", About: "RSS · ar · 12 entries · newest 23 Nov · named by the page"}}},
		"known.example": {Offers: []adding.Offer{{Title: "The One", URL: "https://one.example/feed", About: "RSS · 12 entries · followed already", Followed: true}}},
		"many.example": {Offers: []adding.Offer{
			{Title: "صحيفة النهر", URL: "https://many.example/ar", About: "RSS · ar · 30 entries · newest 23 Nov · named by the page"},
			{Title: "River News", URL: "https://many.example/en", About: "Atom · en · 20 entries · newest 22 Nov · named by the page"},
			{Title: "Old River", URL: "https://many.example/old", About: "RSS · en · 2 entries · followed already", Followed: true},
			{Title: "Comments", URL: "https://many.example/c", About: "RSS · 10 entries · comments", Comments: true}}},
		"subs.opml": {List: &adding.Listed{Title: "Mine", New: 12, Known: 3, Unusable: 1}},
	}}
	n.failed["none.example"] = errors.New("none.example: no feed was found there (14 addresses were tried); look on the site for a link that says RSS or Atom, and give its address")
	n.memory.Add(Articles(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)))
	return n, Setup{Language: language, Store: n.memory, Sources: n}
}

// later lets time pass in which what is under way ends.
func later(a *App) {
	time.Sleep(5 * time.Second)
	a.Quiet()
}

// look types what to follow, and lets it be looked for.
func look(a *App, what string) {
	a.Press("a")
	a.Answer(what)
	later(a)
}

func TestAddAFeed(t *testing.T) {
	n, s := connected("en")
	Run(t, s, func(a *App) {
		a.Press("a")
		a.Expect("Address, account or file:")
		a.Answer("one.example")
		later(a)
		a.Expect("one.example: a feed", "The One", "12 entries")
		a.Press("enter")
		a.Expect("Now following The One: 1 article")
		a.Press("G")
		a.Expect("News of The One")
		if got := n.log(); got != "look one.example, follow https://one.example/feed" {
			t.Error(got)
		}
	})
}

func TestChooseAmongFeeds(t *testing.T) {
	n, s := connected("en")
	Run(t, s, func(a *App) {
		a.Press("a")
		a.Paste("many.example")
		a.Press("enter")
		later(a)
		a.Expect("many.example: 4 feeds", "River News", "comments", "Space mark several")
		a.Press("space", "space", "space") // the third is followed already
		a.Press("enter")
		a.Expect("Now following 2 sources: 2 articles")
		if got := n.log(); got != "look many.example, follow https://many.example/ar, follow https://many.example/en" {
			t.Error(got)
		}
		look(a, "many.example")
		a.Press("down", "down", "enter")
		a.Expect("Old River is followed already; nothing was added")
		look(a, "many.example")
		a.ClickOn("River News") // marks it
		a.Press("esc")
		a.ExpectNot("River News: ")
		if got := n.log(); strings.Count(got, "follow") != 2 {
			t.Error(got)
		}
	})
}

func TestADuplicateIsSaidToBeOne(t *testing.T) {
	n, s := connected("en")
	Run(t, s, func(a *App) {
		look(a, "known.example")
		a.Expect("followed already")
		a.Press("enter")
		a.Expect("The One is followed already; nothing was added. R asks all")
		if got := n.log(); got != "look known.example" {
			t.Error(got)
		}
	})
}

// What led nowhere can be mended, and says what to do.
func TestAddingFails(t *testing.T) {
	_, s := connected("en")
	s.Width, s.Height = 120, 30
	Run(t, s, func(a *App) {
		look(a, "none.example")
		a.Expect("no feed was found there (14 addresses were tried); look on the site", "Address, account or file: none.example")
		a.Press("ctrl+u")
		a.Answer("one.example")
		later(a)
		a.Expect("one.example: a feed")
		a.Press("esc")
		a.ExpectNot("one.example: a feed")
	})
	Run(t, Setup{}, func(a *App) {
		a.Press("a")
		a.Expect("Sources cannot be added here")
	})
}

// While it is looked for something, reading goes on, and Esc stops it.
func TestLookingStops(t *testing.T) {
	n, s := connected("en")
	Run(t, s, func(a *App) {
		a.Press("a")
		a.Answer("one.example")
		a.Expect("looking at www.one.example/feed.xml … Esc stops")
		a.Press("j")
		a.Press("esc")
		a.Expect("Stopped; nothing was added.", "2 of 6")
		a.ExpectNot("a feed")
		if got := n.log(); got != "look one.example" {
			t.Error(got)
		}
		// What is found does not take a key that was meant for something else.
		a.Press("a")
		a.Type("one.example")
		a.Press("enter", "?")
		later(a)
		a.Expect("down")
		a.Expect("Keys")
		a.ExpectNot("The One")
		a.Press("esc")
		a.Expect("one.example: a feed")
	})
}

func TestTakeAListOver(t *testing.T) {
	n, s := connected("en")
	Run(t, s, func(a *App) {
		look(a, "subs.opml")
		a.Expect("Mine", "Follow 12 new sources", "12 new sources · 3 followed already · 1 that cannot be fetched")
		a.Press("enter")
		a.Expect("Now following 12 sources")
		if got := n.log(); got != "look subs.opml, import Mine" {
			t.Error(got)
		}
	})
}

// first is the first start, as it is set up: the welcome, and what to do.
func first(language string) (*network, Setup) {
	n, s := connected(language)
	n.memory = store.NewMemory(nil)
	n.anew = true
	var rows []feed.Article
	for i, link := range []string{adding.BeginAdd, adding.BeginOpen, adding.BeginImport, adding.BeginStarters} {
		title := [][]string{
			{"Paste an address", "Open a file or a folder", "Take over subscriptions from another reader (OPML)", "Pick sources to begin with"},
			{"ألصق عنوانًا", "افتح ملفًا أو مجلدًا", "خذ اشتراكاتك من قارئ آخر (OPML)", "اختر مصادر للبدء"},
		}[number(language == "ar")][i]
		rows = append(rows, feed.Article{ID: link, Link: link, Title: title, Source: "khabar", Read: true, Body: []feed.Block{{Text: "What it does."}}})
	}
	welcome := feed.Article{ID: "welcome", Title: "Welcome to khabar", Language: "en", Source: "khabar", Body: []feed.Block{{Text: "Eight keys are enough."}}}
	if language == "ar" {
		welcome.Title, welcome.Language, welcome.Body[0].Text = "أهلًا بك في خبر", "ar", "ثمانية مفاتيح تكفي."
	}
	n.memory.Add(append([]feed.Article{welcome}, rows...))
	s.Store = n.memory
	return n, s
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestFirstStart(t *testing.T) {
	n, s := first("en")
	Run(t, s, func(a *App) {
		a.Expect("Welcome to khabar", "Paste an address", "Pick sources to begin with")
		a.Press("j", "enter")
		a.Expect("Address, account or file:")
		a.Press("esc")
		a.ClickOn("Open a file or a folder")
		a.Expect("File or folder:")
		a.Answer("~/articles")
		a.Expect("3 articles opened")
		a.ClickOn("Take over subscriptions")
		a.Answer("subs.opml")
		later(a)
		a.Expect("Follow 12 new sources")
		a.Press("esc")
		if got := n.log(); got != "open ~/articles, look subs.opml" {
			t.Error(got)
		}
	})
}

func TestStarters(t *testing.T) {
	n, s := first("en")
	n.failed["https://www.aljazeera.net/"] = errors.New("www.aljazeera.net: cannot be reached; check the address and the connection")
	Run(t, s, func(a *App) {
		a.ClickOn("Pick sources to begin with")
		a.Expect("Sources to begin with", "Nothing is fetched before you choose", "Arabic", "بي بي سي عربي", "feeds.bbci.co.uk", "Sorani Kurdish")
		if got := n.log(); got != "" {
			t.Errorf("fetched unasked: %s", got)
		}
		a.Press("space", "space")
		a.Press("enter")
		a.Expect("looking at 0 of 2 sources")
		later(a)
		a.Expect("Now following", ": 7 articles · 1 source failed: ! shows why")
		a.Press("!")
		a.Expect("www.aljazeera.net: cannot be reached")
	})
}

// TestGoldenAdding compares the screens of adding with those that a person
// looked at.
func TestGoldenAdding(t *testing.T) {
	typed := func(what string) func(*App) {
		return func(a *App) { look(a, what) }
	}
	for _, language := range []string{"en", "ar"} {
		for _, test := range []struct {
			name  string
			first bool
			do    func(*App)
		}{
			{"asking", false, func(a *App) { a.Press("a"); a.Type("many.example") }},
			{"looking", false, func(a *App) {
				a.Press("a")
				a.Answer("one.example")
			}},
			{"choosing", false, func(a *App) { typed("many.example")(a); a.Press("space") }},
			{"duplicate", false, func(a *App) { typed("known.example")(a); a.Press("enter") }},
			{"failing", false, typed("none.example")},
			{"importing", false, typed("subs.opml")},
			{"first", true, func(a *App) { a.Press("j") }},
			{"starters", true, func(a *App) { a.Press("G", "enter", "space") }},
		} {
			name := language + "-80x24-adding-" + test.name
			t.Run(name, func(t *testing.T) {
				_, s := connected(language)
				if test.first {
					_, s = first(language)
				}
				Run(t, s, func(a *App) {
					test.do(a)
					golden.Compare(t, filepath.Join("testdata", "screens", name+".txt"), a.Text()+"\n")
				})
			})
		}
	}
}
