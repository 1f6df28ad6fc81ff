package ui

import (
	"slices"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/fold"
	"khabar/ui/bidi"
	"khabar/ui/prompt"
)

func shelfOf(articles ...feed.Article) *shelf {
	s := &shelf{}
	s.add(prepare(articles, fold.Key))
	return s
}

func tagged(tags ...string) feed.Article { return feed.Article{Tags: tags} }

func TestSpellingsAreOneKeyword(t *testing.T) {
	s := shelfOf(
		tagged("Iraq", "النفط"), tagged("#iraq", "النّفط"), tagged("IRAQ"), tagged("مدينة", "مدينه"), tagged(""),
	)
	var got []string
	for _, k := range s.tags.keywords() {
		got = append(got, k.Name+" "+strings.Repeat("|", k.Count))
	}
	want := []string{"Iraq |||", "النفط ||", "مدينة ||"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFilter(t *testing.T) {
	s := shelfOf(tagged("a", "b"), tagged("b"), tagged("c"), tagged(), feed.Article{Tags: []string{"a"}, Read: true})
	id := func(name string) int { return int(s.tags.numbers[name]) }
	tests := []struct {
		name string
		f    filter
		want []int32
	}{
		{"none", filter{}, []int32{0, 1, 2, 3, 4}},
		{"one", filter{choice: map[int]prompt.Choice{id("a"): prompt.Included}}, []int32{0, 4}},
		{"either of two", filter{choice: map[int]prompt.Choice{id("a"): prompt.Included, id("c"): prompt.Included}}, []int32{0, 2, 4}},
		{"all but one", filter{choice: map[int]prompt.Choice{id("b"): prompt.Excluded}}, []int32{2, 3, 4}},
		{"one without another", filter{choice: map[int]prompt.Choice{id("a"): prompt.Included, id("b"): prompt.Excluded}}, []int32{4}},
		{"unread", filter{unread: true}, []int32{0, 1, 2, 3}},
		{"unread of one", filter{unread: true, choice: map[int]prompt.Choice{id("a"): prompt.Included}}, []int32{0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s.show(tt.f, 0)
			if !slices.Equal(s.shown, tt.want) {
				t.Errorf("shown %v, want %v", s.shown, tt.want)
			}
		})
	}
}

func TestTheCursorFindsItsPlaceUnderAFilter(t *testing.T) {
	s := shelfOf(tagged("a"), tagged("b"), tagged("a"), tagged("b"), tagged("a"))
	f := filter{choice: map[int]prompt.Choice{int(s.tags.numbers["a"]): prompt.Included}}
	for near, want := range []int{0, 1, 1, 2, 2} {
		if got := s.show(f, near); got != want {
			t.Errorf("from article %d: place %d, want %d", near, got, want)
		}
	}
}

func TestWhatIsReadStaysWhileUnreadOnesAreShown(t *testing.T) {
	s := shelfOf(tagged("a"), tagged("b"))
	s.show(filter{unread: true}, 0)
	if !s.setRead(0, true) || s.setRead(0, true) {
		t.Error("setRead does not tell what is news")
	}
	if len(s.shown) != 2 || s.unread != 1 {
		t.Errorf("%d shown, %d unread; want 2 and 1", len(s.shown), s.unread)
	}
	s.show(s.filter, 0)
	if len(s.shown) != 1 {
		t.Errorf("%d shown after the filter was applied anew, want 1", len(s.shown))
	}
}

func TestHeadlineDirection(t *testing.T) {
	tests := []struct {
		name    string
		article feed.Article
		want    bidi.Direction
	}{
		{"English", feed.Article{Title: "Oil"}, bidi.LeftToRight},
		{"Arabic", feed.Article{Title: "نفط"}, bidi.RightToLeft},
		{"Arabic that begins with a Latin name", feed.Article{Title: "F-16 تصل إلى القاعدة الجوية"}, bidi.RightToLeft},
		{"Hebrew with a long Latin name", feed.Article{Title: "BBC: הממשלה אישרה את התקציב"}, bidi.RightToLeft},
		{"English headline on a right-to-left page", feed.Article{Title: "Breaking", Direction: feed.RightToLeft}, bidi.LeftToRight},
		{"a number on a right-to-left page", feed.Article{Title: "2025", Direction: feed.RightToLeft}, bidi.RightToLeft},
		{"nothing", feed.Article{}, bidi.LeftToRight},
	}
	for _, tt := range tests {
		if got := headlineDirection(&tt.article); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestPlainTextIsInLogicalOrder(t *testing.T) {
	a := feed.Article{
		Title: "عنوان", Link: "https://news.example/1",
		Body: []feed.Block{
			{Text: "فقرة F-16."}, {Kind: feed.Rule},
			{Kind: feed.Table, Rows: [][]feed.TableCell{{{Text: "a"}, {Text: "b"}}}},
		},
	}
	want := "عنوان\n\nفقرة F-16.\n\na\tb\n\nhttps://news.example/1"
	if got := plainText(&a); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
