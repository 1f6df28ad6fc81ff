package reader

import (
	"strings"
	"testing"
	"time"

	"khabar/feed"
)

func TestCommentsTitle(t *testing.T) {
	comment := func(age time.Duration) feed.Comment {
		return feed.Comment{Published: now.Add(-age), Body: []feed.Block{{Text: "text"}}}
	}
	old, fresh := comment(48*time.Hour), comment(time.Hour)
	for _, c := range []struct {
		article feed.Article
		want    string
	}{
		{feed.Article{}, ""},
		{feed.Article{Comments: []feed.Comment{old, old}}, "Comments (2)"},
		{feed.Article{Comments: []feed.Comment{old, fresh}}, "Comments (2, 1 new)"},
		{feed.Article{Comments: []feed.Comment{old}, CommentCount: 23}, "Comments (1 of 23)"},
		{feed.Article{CommentCount: 23, CommentsLink: "https://example.org"}, "Comments (23)"},
		{feed.Article{Comments: []feed.Comment{old, old}, CommentCount: 1}, "Comments (2)"},
	} {
		c.article.Title = "Title"
		shown := plain(opened(t, "en", &c.article, 60, 60))
		if got := strings.Contains(shown, "Comments"); got != (c.want != "") || !strings.Contains(shown, c.want) {
			t.Errorf("want %q in:\n%s", c.want, shown)
		}
	}
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	for _, c := range []struct {
		article feed.Article
		want    []string
		not     string
	}{
		{feed.Article{Link: "https://example.org"}, []string{"sent no text", "Read it on the site"}, "broke off"},
		{feed.Article{Summary: "The teaser."}, []string{"The teaser."}, "sent no text"},
		{feed.Article{Body: []feed.Block{{Text: "Half."}}, Partial: true, Link: "https://example.org"}, []string{"broke off", "Read it on the site"}, "sent no text"},
		{feed.Article{Body: []feed.Block{{Text: "Whole."}}, Link: "https://example.org"}, []string{"Whole."}, "Read it on"},
		{feed.Article{CommentForm: feed.CommentForm{Heading: "Talk", Guest: "Write as a guest, or log in"}}, []string{"Talk", "Write as a guest, or log in"}, "Comments"},
		{feed.Article{Comments: []feed.Comment{{Body: []feed.Block{{Text: "Well said."}}}}, CommentForm: feed.CommentForm{Heading: "Talk", Guest: "Log in"}},
			[]string{"Comments (1)", "Well said.", "Log in"}, "Talk"},
		{feed.Article{Enclosures: []feed.Enclosure{{URL: "https://example.org/a.mp3"}, {URL: "x", Title: "Episode 4"}}},
			[]string{"Attached: https://example.org/a.mp3", "Attached: Episode 4"}, "Comments"},
	} {
		shown := plain(opened(t, "en", &c.article, 60, 60))
		for _, want := range c.want {
			if !strings.Contains(shown, want) {
				t.Errorf("no %q in:\n%s", want, shown)
			}
		}
		if strings.Contains(shown, c.not) {
			t.Errorf("%q stands in:\n%s", c.not, shown)
		}
	}
}

// TestDirectionIsTheReaders turns a page round that its source declares
// wrongly.
func TestDirectionIsTheReaders(t *testing.T) {
	a := &feed.Article{Title: "عنوان", Direction: feed.LeftToRight, Body: []feed.Block{
		{Text: "نص عربي.", Direction: feed.LeftToRight}, {Text: "English only."}}}
	r := opened(t, "en", a, 40, 10)
	before := plain(r)
	if r.Direction() != feed.LeftToRight || !strings.HasPrefix(before, "   A+ A-") {
		t.Errorf("as declared, the page is:\n%s", before)
	}
	r.SetDirection(feed.RightToLeft)
	rows := strings.Split(plain(r), "\n")
	if want := strings.Repeat(" ", 32) + "A+ A-"; rows[0] != want {
		t.Errorf("the control stands at %q, want %q", rows[0], want)
	}
	if !strings.HasSuffix(rows[5], "يبرع صن") || len([]rune(rows[5])) != 37 {
		t.Errorf("the Arabic paragraph is %q", rows[5])
	}
	if rows[7] != "   English only." {
		t.Errorf("the English paragraph is %q", rows[7])
	}
	r.SetDirection(feed.DirectionUnknown)
	if got := plain(r); got != before {
		t.Errorf("back to the article's own, the page is:\n%s", got)
	}
}

// TestNoItalicsInArabic looks at the styles of emphasis.
func TestNoItalicsInArabic(t *testing.T) {
	for text, want := range map[string]string{"نص مؤكد": "{body bold}", "emphasis": "{body italic}"} {
		a := &feed.Article{Body: []feed.Block{{Text: text, Spans: []feed.Span{{End: len(text), Kind: feed.Emphasis}}}}}
		r := opened(t, "en", a, 40, 10)
		screen(r)
		last := r.stands(r.shown[len(r.shown)-1])
		if got := logical(last[0].line); got != want+text {
			t.Errorf("%q, want %q", got, want+text)
		}
	}
}
