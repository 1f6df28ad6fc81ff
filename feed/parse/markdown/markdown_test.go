package markdown

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"khabar/feed"
)

const whole = `---
title: "افتتاح مكتبة الحي"
date: 26-11-2025
updated: 2025-11-27T10:00:00+03:00
authors:
  - ليلى حسن
  - name: عمر ناصر
tags: [مكتبات, القراءة للجميع, مكتبات]
lang: ar
dir: rtl
agency: وكالة الحي
source: نشرة الحي
url: https://example.org/library
comments:
  - author: سارة
    date: 27-11-2025
    text: "خبر **جميل**."
    replies:
      - author: عمر
        text: شكرا.
---
# افتتاح مكتبة الحي

فقرة مع [رابط](/a) و*تأكيد* و` + "`code`" + ` و~~محذوف~~.

## عنوان فرعي

1. أول
2. ثان
   - داخل

> اقتباس

| المدينة | العدد |
|---|---:|
| أربيل | 12 |

` + "```go\nfmt.Println()\n```" + `

---

![صورة](pic.jpg)

<div dir="ltr" lang="en">

An English paragraph.

</div>
`

func kinds(blocks []feed.Block) string {
	var out []string
	for _, b := range blocks {
		out = append(out, b.Kind.String())
	}
	return strings.Join(out, " ")
}

func TestParse(t *testing.T) {
	base, _ := url.Parse("https://example.org/x/")
	a := Parse(whole, base)
	if a.Title != "افتتاح مكتبة الحي" || a.Language != "ar" || a.Direction != feed.RightToLeft || a.Agency != "وكالة الحي" ||
		a.Source != "نشرة الحي" || a.Link != "https://example.org/library" {
		t.Errorf("fields: %+v", a)
	}
	if !slices.Equal(a.Authors, []string{"ليلى حسن", "عمر ناصر"}) || !slices.Equal(a.Tags, []string{"مكتبات", "القراءة للجميع"}) {
		t.Errorf("authors %q, tags %q", a.Authors, a.Tags)
	}
	if a.Published.Format(time.DateOnly) != "2025-11-26" || !a.DateOnly || a.Updated.Format(time.RFC3339) != "2025-11-27T10:00:00+03:00" {
		t.Errorf("dates %v %v %v", a.Published, a.DateOnly, a.Updated)
	}
	if got, want := kinds(a.Body), "paragraph heading list list list quote table code rule image paragraph"; got != want {
		t.Errorf("blocks\n got %s\nwant %s", got, want)
	}
	first := a.Body[0]
	if first.Text != "فقرة مع رابط وتأكيد وcode ومحذوف." || len(first.Spans) != 4 || first.Spans[0].Link != "https://example.org/a" {
		t.Errorf("spans: %+v", first)
	}
	if last := a.Body[len(a.Body)-1]; last.Direction != feed.LeftToRight || last.Language != "en" {
		t.Errorf("the paragraph in <div dir=ltr>: %+v", last)
	}
	if len(a.Comments) != 2 || a.Comments[0].Author != "سارة" || a.Comments[1].Parent != a.Comments[0].ID || a.Comments[0].Body[0].Text != "خبر جميل." {
		t.Errorf("comments: %+v", a.Comments)
	}
}

func TestFrontMatter(t *testing.T) {
	tests := []struct{ name, text, title, day, tags, body string }{
		{"yaml", "---\ntitle: A\ndate: 2025-11-26\ntags: x, y z\n---\nText.", "A", "2025-11-26", "x|y z", "Text."},
		{"toml", "+++\ntitle = \"A\"\ndate = 2025-11-26\ntags = [\"x\", \"y\"]\n+++\nText.", "A", "2025-11-26", "x|y", "Text."},
		{"jalali date in yaml", "---\ntitle: A\ndate: 1404-09-05\n---\nText.", "A", "2025-11-26", "", "Text."},
		{"jalali date in toml", "+++\ntitle = \"A\"\ndate = 1404-09-05\n+++\nText.", "A", "2025-11-26", "", "Text."},
		{"unquoted colon", "---\ntitle: خبر: عنوان\ndate: 26-11-2025\ntags:\n- x\n- y\n---\nText.", "خبر: عنوان", "2025-11-26", "x|y", "Text."},
		{"broken toml", "+++\ntitle = A b\ntags = [x, y]\n+++\nText.", "A b", "", "x|y", "Text."},
		{"dots end it", "---\ntitle: A\n...\nText.", "A", "", "", "Text."},
		{"windows line ends", "\ufeff---\r\ntitle: A\r\n---\r\nText.\r\n", "A", "", "", "Text."},
		{"capital keys", "---\nTitle: A\nKeywords: x; y\n---\nText.", "A", "", "x|y", "Text."},
		{"hashtags", "---\ntitle: A\ntags: \"#one_two #three\"\n---\nText.", "A", "", "one two|three", "Text."},
		{"not closed", "---\ntitle: A\nText.", "title: A Text.", "", "", "title: A Text."},
		{"two rules", "---\nJust a sentence.\n---\nText.", "Just a sentence.", "", "", "Text."},
		{"empty", "---\n---\n# A\n\nText.", "A", "", "", "Text."},
		{"heading unlike the title", "---\ntitle: A\n---\n# B\n\nText.", "A", "", "", "B|Text."},
		{"none", "# A\n\nText.", "A", "", "", "Text."},
		{"no heading", "Text.", "Text.", "", "", "Text."},
		{"nothing", "", "", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Parse(tt.text, nil)
			day := ""
			if !a.Published.IsZero() {
				day = a.Published.Format(time.DateOnly)
			}
			var body []string
			for _, b := range a.Body {
				body = append(body, b.Text)
			}
			got := []string{a.Title, day, strings.Join(a.Tags, "|"), strings.Join(body, "|")}
			if want := []string{tt.title, tt.day, tt.tags, tt.body}; !slices.Equal(got, want) {
				t.Errorf("\n got %q\nwant %q", got, want)
			}
		})
	}
}

func TestAliasBomb(t *testing.T) {
	var b strings.Builder
	b.WriteString("---\ntitle: A\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n")
	for i := 1; i < 12; i++ {
		p, n := string(rune('0'+(i-1)%10)), string(rune('0'+i%10))
		if i >= 10 {
			n += "b"
		}
		if i > 10 {
			p += "b"
		}
		b.WriteString("a" + n + ": &a" + n + " [" + strings.TrimSuffix(strings.Repeat("*a"+p+",", 10), ",") + "]\n")
	}
	b.WriteString("---\nText.")
	if a := Parse(b.String(), nil); len(a.Body) != 1 {
		t.Errorf("%+v", a)
	}
}

func TestIs(t *testing.T) {
	for _, text := range []string{"# A\n\nb", "A\n=\n\n`code` and **bold**", "See [this](https://example.org).", "```\ncode\n```", "| a | b |\n|---|---|\n| 1 | 2 |"} {
		if !Is(text) {
			t.Errorf("not Markdown: %q", text)
		}
	}
	for _, text := range []string{"A headline\n\nProse, and (a note) with - dashes.", "#hashtag is a word", "26-11-2025\nA+ A-", "Title\n-----\n\nProse."} {
		if Is(text) {
			t.Errorf("Markdown: %q", text)
		}
	}
}

// What would take minutes is read as plain text, and loses none of it.
func TestIntractable(t *testing.T) {
	for name, body := range map[string]string{
		"brackets":    strings.Repeat("[a](", 100_000),
		"quotations":  strings.Repeat("> ", 100_000) + "deep",
		"numbers":     strings.Repeat("1. ", 100_000) + "deep",
		"mixed":       strings.Repeat("> - ", 50_000) + "deep",
		"indentation": strings.Repeat("  ", 1000) + "* deep",
		"table":       "|" + strings.Repeat("a|", 2000) + "\n|" + strings.Repeat("-|", 2000) + "\n" + strings.Repeat("|a\n", 2000),
	} {
		if tractable(body) {
			t.Errorf("%s: taken for harmless", name)
		}
		a := Parse("# T\n\n"+body, nil)
		if len(a.Body) == 0 || !strings.Contains(a.Body[len(a.Body)-1].Text, strings.TrimSpace(body[len(body)-2:])) {
			t.Errorf("%s: the text is lost", name)
		}
	}
	if !tractable(whole) {
		t.Error("an article is taken for hostile")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(whole)
	f.Add("+++\ntitle = 1\ntags = [1, 2.5, 2025-11-26]\n+++\n# x")
	f.Add("---\ncomments: [[], {a: b}, {replies: [1]}]\ntags: {a: b}\n---\n")
	f.Add("---\n&a a: *a\n---\n> > > > - 1. `x\n<div dir=rtl>")
	f.Fuzz(func(t *testing.T, text string) {
		a := Parse(text, nil)
		for _, b := range a.Body {
			for _, s := range b.Spans {
				if s.Start < 0 || s.Start > s.End || s.End > len(b.Text) {
					t.Fatalf("span %+v outside %q", s, b.Text)
				}
			}
		}
	})
}
