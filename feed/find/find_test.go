package find_test

import (
	"strings"
	"testing"
	"time"

	"khabar/feed/find"
	"khabar/feed/query"
)

func finder(t *testing.T, filter string) (*find.Finder, *find.Exact) {
	t.Helper()
	e, err := query.Parse(filter, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return find.New(e), find.NewExact(e)
}

func shown(text string, marks []find.Mark) (list string) {
	for _, m := range marks {
		list += "[" + text[m.Start:m.End] + "]"
	}
	return list
}

func TestMarks(t *testing.T) {
	for _, tt := range []struct{ filter, text, want string }{
		{"بيت", "هذا بَيْتٌ كبير", "[بَيْتٌ]"},
		{"اخبار", "والأخبار والاخبار", "[والأخبار][والاخبار]"},
		{"خواهم", "من می\u200cخواهم", "[خواهم]"},
		{`"F-16" f`, "an F-16 F", "[F-16][F]"},
		{"parl* -vote", "Parliament votes: parl vote", "[Parliament][parl]"},
		{`"two words"`, "two" + find.Barrier + "words, two  words", "[two  words]"},
		{"tag:iraq lang:ar", "iraq ar", ""},
		{"***", "***", ""},
		{"one OR two", "two one three", "[two][one]"},
	} {
		f, _ := finder(t, tt.filter)
		if got := shown(tt.text, f.Marks(tt.text)); got != tt.want {
			t.Errorf("%s in %q: %s, want %s", tt.filter, tt.text, got, tt.want)
		}
		if f.Empty() != (tt.filter == "***" || strings.HasPrefix(tt.filter, "tag")) {
			t.Errorf("%s: empty %v", tt.filter, f.Empty())
		}
	}
}

// The piece is cut where most of the words are near each other, at the ends of
// words, and says on which sides the text goes on.
func TestSnippet(t *testing.T) {
	filler := strings.Repeat("كلمة أخرى ", 60)
	f, _ := finder(t, "ماء نفط")
	var found find.Found
	f.Snippet(&found, filler+"ماء "+filler+"نفط وماء النفط ماء"+find.Barrier+"نهاية")
	if got := shown(found.Snippet, found.Marks); got != "[نفط][النفط][ماء]" {
		t.Errorf("marks %s", got)
	}
	if !found.Before || found.After || len(found.Snippet) > find.SnippetBytes || strings.Contains(found.Snippet, find.Barrier) {
		t.Errorf("%+v", found)
	}
	if first, _, _ := strings.Cut(found.Snippet, " "); first != "كلمة" && first != "أخرى" {
		t.Errorf("begins inside a word: %q", found.Snippet)
	}
	before := found
	if f.Snippet(&found, "nothing"); found.Snippet != before.Snippet {
		t.Error("a text without the words changed what was found")
	}
}

func TestExact(t *testing.T) {
	_, x := finder(t, `دڵ OR "a b"`)
	for text, want := range map[string]int{"دڵ": 2, "دَڵ": 1, "دل": 0, "A B": 2, "دڵ a b": 4, "": 0} {
		if got := x.Of("x", text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
