package feed

import "testing"

func TestHeadline(t *testing.T) {
	a := Article{Link: "http://example.org/1"}
	for _, step := range []struct {
		set  func()
		want string
	}{
		{func() {}, "http://example.org/1"},
		{func() { a.Body = []Block{{Kind: Image, Text: " "}, {Text: "First words"}} }, "First words"},
		{func() { a.Summary = "Teaser" }, "Teaser"},
		{func() { a.Title = "\u00a0" }, "Teaser"},
		{func() { a.Title = "Title" }, "Title"},
	} {
		step.set()
		if got := a.Headline(); got != step.want {
			t.Errorf("got %q, want %q", got, step.want)
		}
	}
}
