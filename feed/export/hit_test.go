package export

import (
	"encoding/json"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/store"
)

// Places are counted in characters, as the readers of JSON count them.
func TestWriteHit(t *testing.T) {
	a := feed.Article{Title: "بَيْتٌ على النهر", Body: []feed.Block{{Text: "A house. البيت"}}}
	snippet := "A house. البيت"
	found := store.Found{
		Title:   []store.Mark{{Start: 0, End: len("بَيْتٌ")}},
		Snippet: snippet, Marks: []store.Mark{{Start: strings.Index(snippet, "البيت"), End: len(snippet)}},
	}
	var b strings.Builder
	if err := WriteHit(&b, &a, found); err != nil {
		t.Fatal(err)
	}
	var got Hit
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	marked := func(s string, r Range) string { return string([]rune(s)[r[0]:r[1]]) }
	if s := marked(got.Title, got.Found.Title[0]); s != "بَيْتٌ" {
		t.Errorf("marked %q in the title", s)
	}
	if s := marked(got.Found.Snippet, got.Found.Marks[0]); s != "البيت" {
		t.Errorf("marked %q in the snippet", s)
	}
	if strings.Count(b.String(), "\n") != 1 || got.Direction != "rtl" {
		t.Errorf("%s", b.String())
	}
	if got := ranges("أب ج د", []store.Mark{{Start: 0, End: 4}, {Start: 5, End: 7}, {Start: 8, End: 10}}); got[0] != (Range{0, 2}) || got[1] != (Range{3, 4}) || got[2] != (Range{5, 6}) {
		t.Errorf("ranges %v", got)
	}
	b.Reset()
	if err := WriteHit(&b, &a, store.Found{}); err != nil || !strings.Contains(b.String(), `"found":{"title":[],"snippet":"","marks":[]}`) {
		t.Errorf("%s (%v)", b.String(), err)
	}
}
