package reader

import (
	"fmt"
	"strings"
	"testing"

	"khabar/feed"
)

func TestThread(t *testing.T) {
	for _, c := range []struct{ name, comments, want string }{
		{"none", "", ""},
		{"flat", "a b c", "0 1 2"},
		{"answers follow what they answer", "a b c<a d<c e<a", "0 .2 ..3 .4 1"},
		{"an answer may come first", "c<a a", "1 .0"},
		{"a parent that is not there", "a b<gone", "0 1"},
		{"its own parent", "a<a b", "0 1"},
		{"a circle", "a<b b<a c", "2 0 .1"},
		{"an id twice", "a a b<a", "0 .2 1"},
	} {
		var comments []feed.Comment
		for _, s := range strings.Fields(c.comments) {
			id, parent, _ := strings.Cut(s, "<")
			comments = append(comments, feed.Comment{ID: id, Parent: parent})
		}
		var got []string
		for _, a := range thread(comments) {
			got = append(got, fmt.Sprint(strings.Repeat(".", a.depth), a.index))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q is read in the order %q, want %q", c.name, c.comments, s, c.want)
		}
	}
}

func TestDeepThread(t *testing.T) {
	comments := make([]feed.Comment, 20000)
	for i := range comments {
		comments[i] = feed.Comment{ID: fmt.Sprint(i), Body: []feed.Block{{Text: "text"}}}
		if i > 0 {
			comments[i].Parent = fmt.Sprint(i - 1)
		}
	}
	order := thread(comments)
	if len(order) != len(comments) || order[len(order)-1].depth != len(comments)-1 {
		t.Errorf("%d of %d comments in the thread", len(order), len(comments))
	}
	r := opened(t, "en", &feed.Article{Comments: comments}, 40, 20)
	r.End()
	if s := plain(r); !strings.Contains(s, "text") {
		t.Errorf("the deepest answer does not show:\n%s", s)
	}
}
