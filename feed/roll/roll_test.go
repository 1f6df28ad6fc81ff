package roll

import (
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"khabar/feed"
	"khabar/feed/opml"
	"khabar/feed/subscription"
)

func read(t testing.TB, text string) *opml.Document {
	t.Helper()
	d, err := opml.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func written(t testing.TB, d *opml.Document) string {
	t.Helper()
	var b strings.Builder
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func lists(t testing.TB) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/readers.txtar")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range archive.Files {
		all[f.Name] = string(f.Data)
	}
	return all
}

// What another reader wrote, and was imported, is written again as it was, to
// the last attribute.
func TestRoundTrip(t *testing.T) {
	for name, text := range lists(t) {
		t.Run(name, func(t *testing.T) {
			want := read(t, text)
			followed, _ := Subscriptions(read(t, text), Origin{Trusted: true})
			if len(followed) == 0 {
				t.Fatal("no feed")
			}
			kept := &opml.Document{}
			Merge(kept, read(t, text))
			for range 2 { // it is kept as it is written
				Update(kept, followed, nil)
				kept = read(t, written(t, kept))
			}
			if name == "nextcloud.opml" { // the one thing that is said of it anew
				want.Outlines[0].Outlines[0].SetAttrIn(Space, "private", "true")
			}
			if kept.Version == "" || !reflect.DeepEqual(kept.Head, want.Head) || !reflect.DeepEqual(kept.Outlines, want.Outlines) {
				t.Errorf("got\n%s\nwant\n%s", written(t, kept), written(t, want))
			}
			again, _ := Subscriptions(kept, Origin{Trusted: true})
			if !reflect.DeepEqual(again, followed) {
				t.Errorf("got\n%+v\nwant\n%+v", again, followed)
			}
		})
	}
}

func TestSubscriptions(t *testing.T) {
	base, _ := url.Parse("https://lists.example/mine/subs.opml")
	d := read(t, `<opml><body>
		<outline text="g"><outline text="Mine" title="Theirs" xmlUrl="a.xml" htmlUrl="/" language="ar"/></outline>
		<outline text="twice" xmlUrl="http://lists.example/mine/a.xml/"/>
		<outline text="local" xmlUrl="http://127.0.0.1/feed" xmlns:khabar="urn:khabar:opml" khabar:private="true"/>
		<outline text="bad" xmlUrl="javascript:x"/><outline text="feed" xmlUrl="feed://b.example/f"/></body></opml>`)
	list, unusable := Subscriptions(d, Origin{Base: base})
	if len(list) != 3 || len(unusable) != 1 || unusable[0] != "javascript:x" {
		t.Fatalf("%+v, %q", list, unusable)
	}
	want := subscription.Subscription{Source: feed.Source{Title: "Theirs", URL: "https://lists.example/mine/a.xml", Home: "https://lists.example/", Language: "ar", Group: "g"},
		Settings: subscription.Settings{Title: "Mine"}}
	if !reflect.DeepEqual(list[0], want) {
		t.Errorf("%+v", list[0])
	}
	if list[1].Settings.Private {
		t.Error("a list from elsewhere lets a feed into the private network")
	}
	if list[2].URL != "http://b.example/f" {
		t.Error(list[2].URL)
	}
	if list, _ = Subscriptions(d, Origin{Base: base, Trusted: true}); !list[1].Settings.Private || list[0].Settings.Private {
		t.Errorf("%+v", list)
	}
}

// The tags of newsboat's lists are groups, those of others are not.
func TestNewsboat(t *testing.T) {
	for title, want := range map[string]string{"newsboat - Exported Feeds": "عربي,News\u2215Iraq,,given", "Mine": ",,,given"} {
		d := read(t, `<opml version="2.0"><head><title>`+title+`</title></head><body>
			<outline type="rss" xmlUrl="https://a.example/f" text="A" category="~A,!,عربي,world"/><outline type="rss" xmlUrl="https://b.example/f" category="News/Iraq"/>
			<outline type="rss" xmlUrl="https://c.example/f" category=""/><outline text="given"><outline xmlUrl="https://d.example/f" category="x"/></outline></body></opml>`)
		list, _ := Subscriptions(d, Origin{Trusted: true})
		var groups []string
		for _, s := range list {
			groups = append(groups, s.Group)
		}
		if got := strings.Join(groups, ","); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
		var first, second strings.Builder
		Update(d, list, nil)
		_ = d.Write(&first)
		Update(d, list, nil)
		if _ = d.Write(&second); first.String() != second.String() {
			t.Errorf("written\n%s\nand then\n%s", first.String(), second.String())
		}
	}
}

func TestSettings(t *testing.T) {
	list, _ := Subscriptions(read(t, lists(t)["khabar.opml"]), Origin{Trusted: true})
	want := subscription.Settings{Direction: feed.RightToLeft, Interval: 90 * time.Minute, FullText: true, UserAgent: "Mozilla/5.0",
		Headers: []subscription.Header{{Name: "Accept-Language", Value: "ar"}, {Name: "X-Key", Value: "a: b"}}, Read: "tag:sport", Starred: "عاجل", Private: true}
	if !reflect.DeepEqual(list[0].Settings, want) {
		t.Errorf("%+v", list[0].Settings)
	}
	// Whatever settings there will be, each is written.
	for v, i := reflect.ValueOf(want), 0; i < v.NumField(); i++ {
		if v.Type().Field(i).Name != "Title" && v.Field(i).IsZero() {
			t.Errorf("nothing is written of %s", v.Type().Field(i).Name)
		}
	}
	if list[1].Settings.Interval != subscription.Never || list[1].Settings.Title != "Never" {
		t.Errorf("%+v", list[1].Settings)
	}
	for _, d := range []time.Duration{0, time.Second, 90 * time.Second, time.Minute, time.Hour, 90 * time.Minute, 24 * time.Hour, time.Hour + time.Second, subscription.Never} {
		if got := interval(FormatInterval(d)); got != d {
			t.Errorf("%v is written %q and read %v", d, FormatInterval(d), got)
		}
	}
}

// feeds are the feeds of a document, a line each.
func feeds(d *opml.Document) string {
	var lines []string
	d.Walk(func(o *opml.Outline, group string) {
		if o.FeedURL() != "" {
			lines = append(lines, group+" "+o.Name()+" "+o.FeedURL())
		}
	})
	return strings.Join(lines, "\n")
}

// A feed that stands in two groups keeps what its first place says when it goes
// into a third one.
func TestUpdateOfWhatStandsTwice(t *testing.T) {
	const list = `<opml version="2.0"><head/><body><outline text="g"><outline text="a" xmlUrl="https://a.example/f" y="2"/></outline>
		<outline text="h"><outline text="again" xmlUrl="http://www.a.example/f/"/></outline></body></opml>`
	followed, _ := Subscriptions(read(t, list), Origin{})
	followed[0].Group = "k"
	d := read(t, list)
	Update(d, followed[:1], nil)
	if got := feeds(d); got != "k a https://a.example/f" || !strings.Contains(written(t, d), `y="2"`) {
		t.Errorf("%s", written(t, d))
	}
}

func TestUpdate(t *testing.T) {
	const list = `<opml version="1.0"><head><title>t</title></head><body>
		<outline text="g" x="1"><outline text="a" xmlUrl="https://a.example/f" y="2"/><outline text="b" xmlUrl="https://b.example/f"/></outline>
		<outline text="h"><outline text="c" xmlUrl="https://c.example/f"/></outline>
		<outline text="d" xmlUrl="https://d.example/f" category="/k"/></body></opml>`
	followed, _ := Subscriptions(read(t, list), Origin{})
	find := func(url string) *subscription.Subscription {
		for i := range followed {
			if followed[i].URL == url {
				return &followed[i]
			}
		}
		t.Fatal(url)
		return nil
	}
	find("https://a.example/f").Group = "new/deep"
	find("https://a.example/f").Settings.Title = "A!"
	find("https://b.example/f").URL = "https://moved.example/f"
	find("https://d.example/f").Group = "g"
	var kept []subscription.Subscription
	for _, f := range followed {
		if f.Title != "c" {
			kept = append(kept, f)
		}
	}
	kept = append(kept, subscription.Subscription{Source: feed.Source{URL: "https://e.example/f", Title: "E", Home: "https://e.example/", Language: "ar", Group: "g"}})
	d := read(t, list)
	Update(d, kept, func(address string) string {
		if address == "https://b.example/f" {
			return "https://moved.example/f"
		}
		return ""
	})
	want := "g b https://moved.example/f\ng d https://d.example/f\ng E https://e.example/f\nnew/deep A! https://a.example/f"
	if got := feeds(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	text := written(t, d)
	for _, part := range []string{`y="2"`, `x="1"`, `title="E"`, `language="ar"`, `named="feed"`, `<title>t</title>`} {
		if !strings.Contains(text, part) {
			t.Errorf("%s is missing in\n%s", part, text)
		}
	}
	if strings.Contains(text, `text="h"`) {
		t.Error("a group is left whose only feed went")
	}
	again, _ := Subscriptions(read(t, text), Origin{})
	if len(again) != len(kept) || again[2].Settings.Title != "" || again[2].Title != "E" {
		t.Errorf("%+v", again)
	}
}

func TestMerge(t *testing.T) {
	into := read(t, `<opml version="1.0"><head><title>first</title></head><body>
		<outline text="g"><outline text="a" xmlUrl="https://a.example/f"/></outline><outline text="b" xmlUrl="https://b.example/f"/></body></opml>`)
	from := read(t, `<opml version="2.0" xmlns:f="https://freshrss.org/opml"><head><title>second</title><ownerName>x</ownerName></head><body>
		<outline text="g" f:p="1"><outline text="new" xmlUrl="https://new.example/f"/><outline text="empty"/></outline>
		<outline text="other"><outline text="A" xmlUrl="http://www.a.example/f/" f:q="2"/></outline>
		<outline text="twice"><outline text="z" xmlUrl="https://z.example/f"/></outline><outline text="z" xmlUrl="https://z.example/f"/></body></opml>`)
	Merge(into, from)
	want := "g a https://a.example/f\ng new https://new.example/f\n b https://b.example/f\ntwice z https://z.example/f\n z https://z.example/f"
	if got := feeds(into); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	text := written(t, into)
	for _, part := range []string{`frss:p="1"`, `frss:q="2"`, `<title>first</title>`, `<ownerName>x</ownerName>`, `text="empty"`} {
		if !strings.Contains(text, part) {
			t.Errorf("%s is missing in\n%s", part, text)
		}
	}
	if strings.Contains(text, "second") || strings.Contains(text, `text="other"`) || into.Version != "1.0" {
		t.Errorf("%s", text)
	}
}

func TestAbsolute(t *testing.T) {
	base, _ := url.Parse("https://lists.example/x/y.opml")
	d := read(t, `<opml><body><outline xmlUrl="f"/><outline xmlUrl="https://a.example/"/><outline type="rss" url="/g"/></body></opml>`)
	Absolute(d, base)
	if got := feeds(d); got != "  https://lists.example/x/f\n  https://a.example/\n  https://lists.example/g" {
		t.Errorf("%q", got)
	}
}

func TestSecret(t *testing.T) {
	for address, want := range map[string]bool{"https://a.example/@user": false, "https://u:p@a.example/": true, "https://a.example/?x=a@b": false} {
		if got := Secret(&subscription.Subscription{Source: feed.Source{URL: address}}); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}

// Merging and updating end, name no feed that is not followed, and lose none
// that is.
func FuzzUpdate(f *testing.F) {
	for _, text := range lists(f) {
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		one, err := opml.Read(a)
		if err != nil {
			return
		}
		two, err := opml.Read(b)
		if err != nil {
			return
		}
		followed, _ := Subscriptions(one, Origin{})
		Merge(one, two)
		Update(one, followed, nil)
		after, _ := Subscriptions(one, Origin{})
		if len(after) != len(followed) {
			t.Errorf("%d feeds became %d:\n%s", len(followed), len(after), written(t, one))
		}
	})
}
