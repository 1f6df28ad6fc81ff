package sample

import (
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/fold"
	"khabar/feed/parse"
)

// formats are what each file must be found to be.
var formats = map[string]string{".md": "markdown", ".txt": "capture", ".html": "html", ".xml": "rss"}

func read(t *testing.T, language string) []feed.Article {
	t.Helper()
	var all []feed.Article
	for _, in := range Inputs(language) {
		r, err := parse.Parse(in)
		if err != nil || len(r.Problems) > 0 || len(r.Articles) == 0 {
			t.Fatalf("%s: %v %v, %d articles", in.Name, err, r.Problems, len(r.Articles))
		}
		if want := formats[in.Name[strings.LastIndex(in.Name, "."):]]; r.Format != want {
			t.Errorf("%s: read as %s, want %s", in.Name, r.Format, want)
		}
		all = append(all, r.Articles...)
	}
	return all
}

// Every article has every field, and the language and direction of its name.
func TestArticlesAreComplete(t *testing.T) {
	for _, in := range Inputs("") {
		r, err := parse.Parse(in)
		if err != nil {
			t.Fatal(err)
		}
		_, language := split(strings.TrimPrefix(in.Name, "sample:"))
		for _, a := range r.Articles {
			if a.Title == "" || a.Published.IsZero() || len(a.Authors) == 0 || len(a.Tags) == 0 || len(a.Body) < 3 || a.Source == "" && a.Agency == "" {
				t.Errorf("%s: a field is missing: %q %v %q %q %d blocks", in.Name, a.Title, a.Published, a.Authors, a.Tags, len(a.Body))
			}
			if a.Language != language {
				t.Errorf("%s: language %q", in.Name, a.Language)
			}
			if want := feed.DirectionOfLanguage(language); a.ResolveDirection() != want {
				t.Errorf("%s: direction %v", in.Name, a.ResolveDirection())
			}
		}
	}
}

// What the articles are for: every kind of block, comments with answers,
// shared keywords, both directions in one article.
func TestArticlesShowEverything(t *testing.T) {
	kinds := map[feed.Kind]int{}
	tags := map[string]int{}
	comments, answers, anchors := 0, 0, 0
	for _, a := range read(t, "en") {
		for _, b := range a.Body {
			kinds[b.Kind]++
			for _, s := range b.Spans {
				if s.Kind == feed.Anchor {
					anchors++
				}
			}
		}
		for _, tag := range a.Tags {
			tags[fold.Key(tag)]++
		}
		for _, c := range a.Comments {
			comments++
			if c.Parent != "" {
				answers++
			}
		}
	}
	for _, k := range []feed.Kind{feed.Paragraph, feed.Heading, feed.Quote, feed.ListItem, feed.Code, feed.Table, feed.Image} {
		if kinds[k] == 0 {
			t.Errorf("no %s anywhere", k)
		}
	}
	shared := 0
	for _, n := range tags {
		if n > 1 {
			shared++
		}
	}
	if comments < 8 || answers < 3 || anchors < 3 || shared < 3 {
		t.Errorf("%d comments, %d answers, %d links, %d shared keywords", comments, answers, anchors, shared)
	}
}

func TestOrder(t *testing.T) {
	for language, want := range map[string]string{
		"ar": "welcome-ar.md", "ar-IQ": "welcome-ar.md", "en-GB": "welcome-en.md", "fa": "welcome-en.md", "": "welcome-en.md",
	} {
		if got := Inputs(language)[0].Name; got != "sample:"+want {
			t.Errorf("%q: first %s, want %s", language, got, want)
		}
	}
	for language, want := range map[string]string{"fa": "saffron-fa.md", "ku": "pirtukxane-kmr.txt", "he": "archive-he.html"} {
		if got := Inputs(language)[1].Name; got != "sample:"+want {
			t.Errorf("%q: second %s, want %s", language, got, want)
		}
	}
}

// The welcome articles name the keys that the program has.
func TestWelcomeNamesTheKeys(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		r, err := parse.Parse(Inputs(language)[0])
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for _, b := range r.Articles[0].Body {
			for _, row := range b.Rows {
				text.WriteString(" " + row[0].Text)
			}
		}
		for _, key := range []string{"↑", "↓", "k", "j", "Enter", "Esc", "t", "+", "-", "0", "n", "p", "?", "q"} {
			if !strings.Contains(text.String(), key) {
				t.Errorf("%s: the table of keys lacks %q: %s", language, key, text.String())
			}
		}
	}
}
