package jsonfeed

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"khabar/feed/feedtest/golden"
	"khabar/feed/feedtest/odd"
	"khabar/feed/parse/syndication"
)

func TestParse(t *testing.T) {
	base, _ := url.Parse("https://feeds.example.com/feed.json")
	for _, path := range golden.Files(t, "testdata/*.json") {
		t.Run(path, func(t *testing.T) {
			f, err := Parse(golden.Text(t, path), base)
			if err != nil {
				t.Fatal(err)
			}
			golden.Compare(t, path+".golden", f.String()+golden.Articles(f.Articles))
		})
	}
}

// Wherever a feed is cut, every item whose brace came through is there and
// whole.
func TestTruncated(t *testing.T) {
	text := golden.Text(t, "testdata/v11.json")
	whole, err := Parse(text, nil)
	if err != nil {
		t.Fatal(err)
	}
	ends := []int{strings.Index(text, "\"صدا\"}]}") + len("\"صدا\"}]}"), strings.Index(text, "Old style\"}}") + len("Old style\"}}")}
	for cut := strings.Index(text, `"items"`) + 10; cut < len(text); cut++ {
		f, err := Parse(text[:cut], nil)
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		for i, end := range ends {
			if cut >= end && golden.Article(&f.Articles[i]) != golden.Article(&whole.Articles[i]) {
				t.Fatalf("cut at %d: item %d differs", cut, i)
			}
		}
		if len(f.Problems) == 0 && cut < strings.LastIndex(text, "}") {
			t.Fatalf("cut at %d: no problem told", cut)
		}
	}
}

func TestNotJSONFeed(t *testing.T) {
	for _, text := range []string{`{"name":"package"}`, `[1]`, `text`, ``} {
		if _, err := Parse(text, nil); !errors.Is(err, ErrNotJSONFeed) || Is(text) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if !Is(` {"version": "https://jsonfeed.org/version/1"`) {
		t.Error("a cut feed is not recognised")
	}
}

func TestManyItems(t *testing.T) {
	f, err := Parse(`{"items":[`+strings.Repeat(`{"id":1},`, 5100)+`]}`, nil)
	if err != nil || len(f.Articles) != syndication.MaxEntries || !errors.Is(f.Problems[0], syndication.ErrTooManyEntries) {
		t.Errorf("%d articles, error %v, problems %v", len(f.Articles), err, f.Problems)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(golden.Text(f, "testdata/v11.json"))
	f.Add(golden.Text(f, "testdata/damaged.json"))
	for _, c := range odd.Cases(f, "../testdata/odd") {
		f.Add(string(c.Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		fd, err := Parse(text, nil)
		if err != nil {
			return
		}
		for i := range fd.Articles {
			odd.CheckEntry(t, &fd.Articles[i])
		}
	})
}
