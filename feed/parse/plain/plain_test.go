package plain

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed"
)

func TestParse(t *testing.T) {
	long := strings.Repeat("كلمة ", 80)
	tests := []struct {
		name, text, title string
		body              []feed.Block
	}{
		{"headline and paragraphs", "A\n\nb\n\n\nc\n", "A", []feed.Block{{Text: "b"}, {Text: "c"}}},
		{"line ends of Windows and of the Macintosh", "A\r\n\r\nb\r\rc", "A", []feed.Block{{Text: "b"}, {Text: "c"}}},
		{"no-break spaces part paragraphs", "A\n\u00a0\nb\n\u00a0\u00a0\nc", "A", []feed.Block{{Text: "b"}, {Text: "c"}}},
		{"paragraph separators", "A\u2029b\u2028c", "A", []feed.Block{{Text: "b\nc"}}},
		{"underlined headline", "A\n=====\nb", "A", []feed.Block{{Text: "b"}}},
		{"one line", "A", "A", nil},
		{"nothing", " \n\u00a0\n", "", nil},
		{"a first line as long as a paragraph", long, "", []feed.Block{{Text: strings.TrimSpace(long)}}},
		{"wrapped at a column", "A\n\nThe quick brown fox jumps over the lazy dog\nand goes on to run along the whole length\nof the fence.", "A",
			[]feed.Block{{Text: "The quick brown fox jumps over the lazy dog and goes on to run along the whole length of the fence."}}},
		{"verse keeps its lines", "A\n\nقفا نبك\nمن ذكرى", "A", []feed.Block{{Text: "قفا نبك\nمن ذكرى"}}},
		{"lines of prose are paragraphs", "A\n\n" + strings.Repeat("One long line. ", 9) + "\nTwo.", "A",
			[]feed.Block{{Text: strings.TrimSpace(strings.Repeat("One long line. ", 9))}, {Text: "Two."}}},
		{"lists, quotation, rule", "A\n\n- one\n• two\n1. three\n٢) four\n> said\n-----\n", "A", []feed.Block{
			{Kind: feed.ListItem, Level: 1, Text: "one"}, {Kind: feed.ListItem, Level: 1, Text: "two"},
			{Kind: feed.ListItem, Level: 1, Marker: "1.", Text: "three"}, {Kind: feed.ListItem, Level: 1, Marker: "٢)", Text: "four"},
			{Kind: feed.Quote, Level: 1, Text: "said"}, {Kind: feed.Rule}}},
		{"addresses", "A\n\nSee https://example.org/a_(b), and http://x.example.", "A", []feed.Block{{Text: "See https://example.org/a_(b), and http://x.example.",
			Spans: []feed.Span{{Start: 4, End: 29, Kind: feed.Anchor, Link: "https://example.org/a_(b)"}, {Start: 35, End: 51, Kind: feed.Anchor, Link: "http://x.example"}}}}},
		{"terminal sequences", "\x1b[1mA\x1b[0m\n\n\x1b]8;;http://x\x1b\\b\x1b]8;;\x1b\\\x00\x07", "A", []feed.Block{{Text: "b"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Parse(tt.text)
			if tt.title != "" && a.Title != tt.title {
				t.Errorf("headline %q, want %q", a.Title, tt.title)
			}
			if tt.body != nil && !reflect.DeepEqual(a.Body, tt.body) {
				t.Errorf("\n got %+v\nwant %+v", a.Body, tt.body)
			}
		})
	}
}

func TestHeadline(t *testing.T) {
	if got := Headline("short"); got != "short" {
		t.Errorf("got %q", got)
	}
	got := Headline(strings.Repeat("كلمة ", 80))
	if n := utf8.RuneCountInString(got); n > cutHeadline+1 || !strings.HasSuffix(got, "كلمة…") {
		t.Errorf("%d characters: %q", n, got)
	}
	if got := Headline(strings.Repeat("a", 400)); utf8.RuneCountInString(got) != cutHeadline+1 {
		t.Errorf("an endless word: %q", got)
	}
}

func TestEndsSentence(t *testing.T) {
	for _, s := range []string{"A.", "a?", "قال: نعم؟", "کہا۔", "x.\"", "«نعم.»", "(done.)", "Reasons:"} {
		if !EndsSentence(s) {
			t.Errorf("%q does not end", s)
		}
	}
	for _, s := range []string{"", "A headline", "\"", "1,5", "نعم»"} {
		if EndsSentence(s) {
			t.Errorf("%q ends", s)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("A\n\nb\n- c\n> d\n1. e\nhttps://x.y/(z)")
	f.Add("\x1b]0;x\x07\u202e\u2029٣) ")
	f.Fuzz(func(t *testing.T, text string) {
		for _, b := range Parse(strings.ToValidUTF8(text, "")).Body {
			if b.Kind != feed.Rule && b.Text == "" || strings.ContainsFunc(b.Text, isControl) {
				t.Errorf("block %+v", b)
			}
			for _, s := range b.Spans {
				if b.Text[s.Start:s.End] != s.Link {
					t.Errorf("span %+v of %q", s, b.Text)
				}
			}
		}
	})
}
