package urlfile

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/opml"
)

const mine = "\ufeff# my feeds\r\n" + `
https://a.example/feed
https://b.example/feed "~نشرة الجنوب" العراق "long tag" ! # the second
http://user:pass@c.example/f?x=#1 "العراق" "a \"quoted\" \\ tag"
FEED:https://d.example/f Other
"query:Unread Iraq:unread = \"yes\" and title =~ \"x\""
"exec:~/bin/feed.sh" Other
"filter:~/bin/f.pl:https://e.example/x"
https://f.example/f "~no end
file:///home/me/f.xml
`

func TestRead(t *testing.T) {
	d, others, ok := Read(mine)
	if !ok {
		t.Fatal("not taken for a list")
	}
	if !slices.Equal(others, []string{`query:Unread Iraq:unread = "yes" and title =~ "x"`, "exec:~/bin/feed.sh", "filter:~/bin/f.pl:https://e.example/x", "file:///home/me/f.xml"}) {
		t.Errorf("others: %q", others)
	}
	want := []feed.Source{
		{URL: "https://a.example/feed"},
		{URL: "https://b.example/feed", Title: "نشرة الجنوب", Group: "العراق"},
		{URL: "http://user:pass@c.example/f?x=#1", Group: "العراق"},
		{URL: "FEED:https://d.example/f", Group: "Other"},
		{URL: "https://f.example/f", Title: "no end"},
	}
	var got []feed.Source
	d.Walk(func(o *opml.Outline, group string) {
		if to := o.FeedURL(); to != "" {
			got = append(got, feed.Source{URL: to, Title: o.Name(), Group: o.GroupWithin(group)})
		}
	})
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	if c := d.Outlines[1].Outlines[0].Attr("category"); c != "long tag" {
		t.Errorf("the other tags are %q", c)
	}
}

func TestOtherTexts(t *testing.T) {
	for _, text := range []string{
		"", "\n\n", "# a heading\n\nProse.", "https://a.example/feed\nis a feed\n", "a.example\nb.example\n", "http://\n",
		"\"query:All:unread = \\\"yes\\\"\"\n", "https://a.example/" + strings.Repeat("x", longest), "<opml/>", "\"\" https://a.example/",
	} {
		if d, _, ok := Read(text); ok {
			t.Errorf("%.40q is taken for a list: %+v", text, d.Outlines)
		}
	}
}

func TestQuery(t *testing.T) {
	for address, want := range map[string]string{`query:Unread Iraq:unread = "yes"`: "Unread Iraq", "query:All": "All", "https://a.example/query:x": "", "query:": ""} {
		if name, ok := Query(address); name != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", address, name, ok)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(mine)
	f.Add("https://a \"\\")
	f.Fuzz(func(t *testing.T, text string) {
		d, _, ok := Read(text)
		if !ok {
			return
		}
		feeds := 0
		d.Walk(func(o *opml.Outline, _ string) {
			if isAddress(o.FeedURL()) {
				feeds++
			}
		})
		if feeds == 0 || feeds > strings.Count(text, ":") {
			t.Errorf("%d feeds in %q", feeds, text)
		}
	})
}
