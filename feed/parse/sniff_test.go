package parse

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed/feedtest/odd"
)

func TestSniff(t *testing.T) {
	tests := []struct{ text, format string }{
		{"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "rss"},
		{"\ufeff\n <!-- a comment --><rdf:RDF xmlns:rdf='x'></rdf:RDF>", "rss"},
		{"<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "rss"},
		{"<?xml version='1.0'?>\n<!-- " + strings.Repeat("a long licence\n", 3000) + "--> <rss version='2.0'></rss>", "rss"},
		{`{"version": "https://jsonfeed.org/version/1.1", "items": []}`, "jsonfeed"},
		{"<opml version='2.0'><body/></opml>", "opml"},
		{"<!doctype html><title>x</title>", "html"},
		{"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html xmlns='z'></html>", "html"},
		{"<div dir=rtl>خبر</div>", "html"},
		{"<p>A fragment</p>", "html"},
		{"<svg xmlns='http://www.w3.org/2000/svg'/>", "xml"},
		{"<?xml version='1.0'?><urlset><url/></urlset>", "xml"},
		{`{"name": "package", "version": "1.0"}`, "json"},
		{`[{"a": 1}]`, "json"},
		{`{\rtf1\ansi text}`, "rtf"},
		{"---\ntitle: x\n---\ntext", "markdown"},
		{"+++\ntitle = 'x'\n+++\ntext", "markdown"},
		{"# Heading\n\ntext", "markdown"},
		{"Headline\n\n26-11-2025\nSara\nKeywords a\nA+ A-\n\ntext", "capture"},
		{"A headline\n\nProse.", "plain"},
		{"<3 is a heart\n\nProse.", "plain"},
		{"[1] A footnote\n\nProse.", "plain"},
		{"{curly} words", "plain"},
		{"x", "plain"},
	}
	for _, tt := range tests {
		head := strings.TrimLeft(tt.text, " \n\ufeff")
		if got := sniff(head); got.name != tt.format {
			t.Errorf("%.200q: %s, want %s", tt.text, got.name, tt.format)
		}
	}
}

// What is text but not news is refused by name.
func TestForeign(t *testing.T) {
	for text, says := range map[string]string{
		"<?xml version='1.0'?><urlset><url/></urlset>": "<urlset>",
		`{"name": "package"}`:                          "JSON",
		`{\rtf1 text}`:                                 "RTF",
	} {
		_, err := Parse(Input{Name: "x", Data: []byte(text)})
		var e *Error
		if !errors.As(err, &e) || e.Kind != Unreadable || !strings.Contains(e.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Whatever comes in: no panic, valid text, an *Error where there is one, and an
// identity for each article.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob(filepath.Join(articles, "*"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "https://example.org/a/", "text/html; charset=windows-1256")
	}
	f.Add([]byte("<rss><channel><item><title>خبر</title><link>a"), "", "")
	f.Add([]byte("\xff\xfe<\x00r\x00s\x00s\x00>\x00"), "", "")
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{"title":"x"`), "", "")
	for _, c := range odd.Cases(f, oddFeeds) {
		f.Add(c.Data, c.Address, c.ContentType)
	}
	f.Fuzz(func(t *testing.T, data []byte, address, contentType string) {
		r, err := Parse(Input{Name: "x", URL: address, ContentType: contentType, Data: data})
		for _, problem := range append(r.Problems, err) {
			var e *Error
			if problem != nil && !errors.As(problem, &e) {
				t.Fatalf("%T is no *Error", problem)
			}
		}
		for i := range r.Articles {
			if odd.CheckArticle(t, &r.Articles[i]); r.IsFeed() {
				odd.CheckEntry(t, &r.Articles[i])
			}
		}
		for _, a := range r.Articles {
			if a.ID == "" {
				t.Fatal("an article without an identity")
			}
			for _, b := range a.Body {
				if !utf8.ValidString(b.Text) {
					t.Fatalf("invalid text %q", b.Text)
				}
				for _, s := range b.Spans {
					if s.Start < 0 || s.End < s.Start || s.End > len(b.Text) {
						t.Fatalf("span %+v outside %q", s, b.Text)
					}
				}
			}
		}
	})
}
