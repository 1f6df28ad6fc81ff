package export

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/parse"
	"khabar/feed/store"
)

func toMarkdown(t testing.TB, a *feed.Article) string {
	t.Helper()
	var b strings.Builder
	if err := WriteMarkdown(&b, a); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func fromMarkdown(t testing.TB, text string) *feed.Article {
	t.Helper()
	r, err := parse.Parse(parse.Input{Name: "a.md", Data: []byte(text)})
	if err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	return &r.Articles[0]
}

func TestMarkdown(t *testing.T) {
	a := feed.Article{
		ID: "tag:x,2026:7", Title: `Bridge "opens": a_b`, Link: "https://example.org/a?b=(c)", Published: time.Date(2026, 2, 3, 10, 0, 0, 0, time.FixedZone("", 3*3600)),
		Authors: []string{"سلمى الراوي", "A. Writer"}, Agency: "Agency", Source: "The Bench", Tags: []string{"a: b", "العراق"}, Language: "en",
		Summary: "Two\nlines", Starred: true,
		Body: []feed.Block{
			{Text: "Plain *stars* and [brackets], 3 < 4 & 5 &amp; more_or_less.\nSecond line\n- no item", Spans: []feed.Span{
				{Start: 0, End: 5, Kind: feed.Strong}, {Start: 6, End: 13, Kind: feed.Emphasis}, {Start: 18, End: 28, Kind: feed.Anchor, Link: "https://example.org/x"}}},
			{Text: "نص عربي يقرأ abc ثم", Direction: feed.RightToLeft, Spans: []feed.Span{{Start: len("نص عربي يقرأ "), End: len("نص عربي يقرأ abc"), Kind: feed.Isolate, Direction: feed.LeftToRight}}},
			{Kind: feed.Heading, Level: 2, Text: "A heading #"},
			{Kind: feed.Quote, Level: 1, Text: "Said\nso"},
			{Kind: feed.ListItem, Level: 1, Text: "one", Marker: "1."},
			{Kind: feed.ListItem, Level: 2, Text: "below\none"},
			{Kind: feed.ListItem, Level: 1, Text: "two", Marker: "2."},
			{Kind: feed.Code, Text: "a\n```\n  b"},
			{Kind: feed.Table, Header: true, Rows: [][]feed.TableCell{{{Text: "x|y"}, {Text: "z"}}, {{Text: "1\n2"}, {Text: "3"}}}},
			{Kind: feed.Image, Text: "The bridge", Link: "https://example.org/i.jpg"},
			{Kind: feed.Rule},
			{Text: "1. See https://example.org/a_b_c."},
		},
		Comments: []feed.Comment{
			{ID: "1", Author: "Reader", Body: []feed.Block{{Text: "First"}, {Text: "of two"}}},
			{ID: "2", Parent: "1", Author: "قارئ", Published: time.Date(2026, 2, 4, 0, 0, 0, 0, time.UTC), Body: []feed.Block{{Text: "جواب"}}},
		},
	}
	want, err := os.ReadFile("testdata/article.md")
	got := toMarkdown(t, &a)
	if err != nil || got != string(want) {
		t.Errorf("got (%v):\n%s", err, got)
	}
}

// What is written is read again as it was, for all sorts of articles.
func TestMarkdownComesBack(t *testing.T) {
	names, err := filepath.Glob("../../testdata/articles/*")
	if err != nil {
		t.Fatal(err)
	}
	samples, err := filepath.Glob("../sample/articles/*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, name := range append(names, samples...) {
		data, err := os.ReadFile(name)
		if err != nil || strings.HasSuffix(name, ".golden.json") {
			continue
		}
		r, err := parse.Parse(parse.Input{Name: name, Data: data})
		if err != nil {
			continue // what cannot be read is not to be written either
		}
		for i := range r.Articles {
			a := &r.Articles[i]
			a.Comments = nil
			a.Body = captionsApart(a.Body)
			text := toMarkdown(t, a)
			compare(t, name, a, fromMarkdown(t, text), text)
			n++
		}
	}
	if n < 30 {
		t.Errorf("only %d articles were written", n)
	}
}

// captionsApart makes the captions of tables paragraphs, as they are written.
func captionsApart(blocks []feed.Block) []feed.Block {
	var list []feed.Block
	for _, b := range blocks {
		if b.Kind == feed.Table && b.Text != "" {
			list = append(list, feed.Block{Text: b.Text})
			b.Text = ""
		}
		list = append(list, b)
	}
	return list
}

// spansOf are the spans but for addresses that became links.
func spansOf(b *feed.Block) (list []feed.SpanKind) {
	for _, s := range b.Spans {
		if s.Kind != feed.Anchor || strings.TrimPrefix(s.Link, "mailto:") != b.Text[s.Start:s.End] {
			list = append(list, s.Kind)
		}
	}
	return list
}

func compare(t *testing.T, name string, a, b *feed.Article, text string) {
	t.Helper()
	same := feed.Article{
		Title: a.Title, Link: a.Link, ID: a.ID, Agency: a.Agency, Source: a.Source, Language: a.Language, Published: a.Published, DateOnly: a.DateOnly,
	}
	if b.Title != same.Title || b.Link != same.Link || b.Agency != same.Agency || b.Source != same.Source ||
		!b.Published.Equal(same.Published) || b.DateOnly != same.DateOnly {
		t.Errorf("%s: %+v", name, b)
	}
	if a.ResolveDirection() != b.ResolveDirection() || !slices.Equal(a.Tags, b.Tags) || !slices.Equal(a.Authors, b.Authors) {
		t.Errorf("%s: %v %q %q, want %v %q %q", name, b.Direction, b.Tags, b.Authors, a.Direction, a.Tags, a.Authors)
	}
	if len(a.Body) != len(b.Body) {
		t.Errorf("%s: %d blocks, want %d:\n%s", name, len(b.Body), len(a.Body), text)
		return
	}
	for i := range a.Body {
		x, y := &a.Body[i], &b.Body[i]
		if x.Kind != y.Kind || strings.Join(strings.Fields(x.Text), " ") != strings.Join(strings.Fields(y.Text), " ") || !slices.Equal(spansOf(x), spansOf(y)) {
			t.Errorf("%s: block %d is %+v, want %+v", name, i, y, x)
		}
	}
}

// FuzzMarkdown writes any text as a paragraph with emphasis somewhere, and
// wants it back.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"plain", "*a* _b_ `c` ~d~ [e](f) ![g](h) <i>j</i> &k; \\l", "# a\n## b", "1. a\n2) b\n- c\n+ d\n> e\n=== \n---",
		"a\n\nb", "| a | b |\n| --- | --- |", "```\ncode", "    code", "[^1]: note", "نص *عربي* <b>", "a!", "***", "\x1b[31m", "a  \nb\\", "[a]: b"} {
		f.Add(s, uint8(2), uint8(5))
	}
	f.Fuzz(func(t *testing.T, s string, from, length uint8) {
		// Addresses become links, and HTML has its own idea of white space.
		words := strings.Join(strings.Fields(printable(s)), " ")
		if strings.Contains(words, "://") || strings.Contains(words, "www.") || strings.Contains(words, "@") || words == "" || len(s) > 2000 || !utf8.ValidString(s) {
			return
		}
		a := feed.Article{Title: "Title", Language: "en", Body: []feed.Block{{Text: s}}}
		if end := int(from) + int(length); end <= len(s) && length > 0 {
			a.Body[0].Spans = []feed.Span{{Start: int(from), End: end, Kind: feed.Strong}}
		}
		text := toMarkdown(t, &a)
		b := fromMarkdown(t, text)
		var got []string
		for i := range b.Body {
			got = append(got, strings.Fields(b.Body[i].Text)...)
		}
		if strings.Join(got, " ") != words {
			t.Errorf("got %q, want %q, by way of\n%s", strings.Join(got, " "), words, text)
		}
	})
}

// FuzzFrontMatter writes any text as headline, source and summary, and wants
// the headline and the body behind the front matter back.
func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{"plain", "a: b", "- c", "\"d\" 'e'", "---", "...\n---\n", "#f", "\\g", "\x00\x1b[31m\u0085\u2028", "عنوان: \u202eمقلوب", "{h}", "&i *j !k %l @m `n", "null", "2026-01-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || strings.TrimFunc(s, blank) == "" || len(s) > 2000 {
			return
		}
		b := fromMarkdown(t, toMarkdown(t, &feed.Article{Title: s, Source: s, Summary: s, Tags: []string{s}, Body: []feed.Block{{Text: "The text."}}}))
		if len(b.Body) != 1 || b.Body[0].Text != "The text." {
			t.Errorf("the body is %+v", b.Body)
		}
		letters := func(s string) string { return strings.Join(strings.FieldsFunc(s, blank), " ") }
		// Front matter by others has entities and tags in its headlines.
		if !strings.ContainsAny(s, "&<") && letters(b.Title) != letters(printable(s)) {
			t.Errorf("got %q, want %q", b.Title, printable(s))
		}
	})
}

// What is written is in proportion to the text, however many addresses begin in
// it and however many places of it were found.
func TestHostileIsWritten(t *testing.T) {
	text := strings.Repeat("http://", 50_000)
	marks := make([]store.Mark, 100_000)
	for i := range marks {
		marks[i] = store.Mark{Start: 3 * i, End: 3*i + 1}
	}
	a := feed.Article{Title: text, Body: []feed.Block{
		{Text: text, Spans: []feed.Span{{End: len(text), Kind: feed.Anchor, Link: "http://example.org/"}}}, {Text: text},
	}}
	var b strings.Builder
	if err := WriteMarkdown(&b, &a); err != nil || b.Len() > 6*len(text) {
		t.Errorf("%d bytes, %v", b.Len(), err)
	}
	if err := WriteHit(io.Discard, &a, store.Found{Title: marks}); err != nil {
		t.Error(err)
	}
}
