package reader

import (
	"fmt"
	"testing"
	"time"

	"khabar/feed"
	"khabar/ui/locale"
	"khabar/ui/text"
)

func TestShowComments(t *testing.T) {
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	a := &feed.Article{Title: "Headline"}
	for i := range 100 {
		a.Body = append(a.Body, feed.Block{Text: fmt.Sprintf("Paragraph %d.", i)})
		a.Comments = append(a.Comments, feed.Comment{ID: fmt.Sprint(i), Body: []feed.Block{{Text: "A comment."}}})
	}
	r := New(text.NewEngine(text.Metrics{}), words)
	r.SetSize(60, 20)
	r.Open(a, time.Time{})
	if !r.ShowComments() {
		t.Fatal("no comments found")
	}
	if at := r.outline.pieces[r.first().piece]; at.kind != threadTitle {
		t.Errorf("the first row shows %q, want the heading of the comments", at.text)
	}
	r.Open(&feed.Article{Title: "Headline"}, time.Time{})
	if r.ShowComments() || !r.AtTop() {
		t.Error("an article without comments moved")
	}
}
