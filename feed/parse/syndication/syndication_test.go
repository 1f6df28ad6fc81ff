package syndication

import (
	"strings"
	"testing"

	"khabar/feed"
)

func TestPerson(t *testing.T) {
	for in, want := range map[string]string{
		"Sara": "Sara", "sara@example.org (Sara Ahmed)": "Sara Ahmed", "Sara Ahmed <sara@example.org>": "Sara Ahmed",
		`"Ahmed, S." <s@example.org>`: "Ahmed, S.", "sara@example.org": "sara@example.org", "<sara@example.org>": "sara@example.org",
		"sara@example.org ()": "sara@example.org", "Sara (sara@example.org)": "Sara", "mailto:s@example.org": "s@example.org",
		"a@example.org (b": "a@example.org (b", "Sara (in Erbil)": "Sara (in Erbil)", "سارا&nbsp;أحمد": "سارا أحمد", "": "",
	} {
		if got := Person(in); got != want {
			t.Errorf("Person(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestAppendPerson(t *testing.T) {
	for in, want := range map[string]string{
		"a@example.org|Ann":    "Ann",
		"Ann|a@example.org":    "Ann",
		"Ann|ANN|Bob":          "Ann|Bob",
		"a@example.org":        "a@example.org",
		"|  |Ann  Lee|Ann Lee": "Ann Lee",
	} {
		var list []string
		for _, s := range strings.Split(in, "|") {
			list = AppendPerson(list, s)
		}
		if got := strings.Join(list, "|"); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestAppendNewIsBounded(t *testing.T) {
	var list []string
	for i := range 3 * maxList {
		list = AppendNew(list, strings.Repeat("x", i+1))
	}
	if len(list) != maxList {
		t.Errorf("%d entries", len(list))
	}
}

func TestPlain(t *testing.T) {
	blocks := Plain("one\x1b\r\ntwo\u009b \n\n\n  three\n")
	if len(blocks) != 2 || blocks[0].Text != "one\ntwo" || blocks[1].Text != "three" {
		t.Errorf("%+v", blocks)
	}
}

func TestFragment(t *testing.T) {
	for in, want := range map[string]string{
		"&lt;p&gt;a &amp;amp; b&lt;/p&gt;":  "a & b",
		"&lt;p&gt; and &lt;/p&gt; are tags": "<p> and </p> are tags",
		"&lt;T&gt; is a type":               "<T> is a type",
		"<p>&lt;p&gt;x&lt;/p&gt;</p>":       "<p>x</p>",
		"a\nb\n \n\nc &amp; d":              "a b|c & d",
		"a<br>\n\nb":                        "a\nb",
		"":                                  "",
		"&lt;img src=\"http://e.example/i.png\"/&gt;": "",
	} {
		var texts []string
		for _, b := range Fragment(in, nil, "", feed.DirectionUnknown) {
			texts = append(texts, b.Text)
		}
		if got := strings.Join(texts, "|"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// An entry that has neither identifier nor link is known again by what it says.
func TestDigest(t *testing.T) {
	var f Feed
	for _, title := range []string{"a", "a", "b"} {
		f.Add(feed.Article{Title: title})
	}
	ids := []string{f.Articles[0].ID, f.Articles[1].ID, f.Articles[2].ID}
	if ids[0] != ids[1] || ids[0] == ids[2] || ids[0] == "" {
		t.Errorf("%q", ids)
	}
}

func TestClip(t *testing.T) {
	var f Feed
	for cut := range 4 {
		s := f.Clip(strings.Repeat("x", MaxField-cut) + "عربي")
		if len(s) > MaxField || !strings.HasPrefix(s, "x") || strings.ToValidUTF8(s, "") != s {
			t.Errorf("cut %d: %d bytes", cut, len(s))
		}
	}
	if len(f.Problems) != 1 {
		t.Errorf("problems %v", f.Problems)
	}
}
