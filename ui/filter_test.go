package ui

import (
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/ui/prompt"
)

func typed(t *testing.T, text string) filter {
	t.Helper()
	e, err := query.Parse(text, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return filter{text: text, parsed: e}
}

func with(name string) tagChoice    { return tagChoice{name, name, prompt.Included} }
func without(name string) tagChoice { return tagChoice{name, name, prompt.Excluded} }

// TestFilter lists which of five articles a filter admits, and reads back what
// it is written as: that has to mean the same.
func TestFilter(t *testing.T) {
	articles := []feed.Article{
		{Tags: []string{"a", "b"}}, {Tags: []string{"b"}}, {Tags: []string{"c d"}}, {}, {Tags: []string{"a"}, Read: true},
	}
	tests := []struct {
		name    string
		f       filter
		want    string
		written string
	}{
		{"none", filter{}, "01234", ""},
		{"one", filter{}.with([]tagChoice{with("a")}), "04", "tag:a"},
		{"either of two", filter{}.with([]tagChoice{with("c d"), with("a")}), "024", `tag:a OR tag:"c d"`},
		{"all but one", filter{}.with([]tagChoice{without("b")}), "234", "-tag:b"},
		{"one without another", filter{}.with([]tagChoice{with("a"), without("b")}), "4", "tag:a -tag:b"},
		{"either without another", filter{}.with([]tagChoice{with("a"), with("c d"), without("b")}), "24", `(tag:a OR tag:"c d") -tag:b`},
		{"typed", typed(t, "is:unread"), "0123", "is:unread"},
		{"typed and picked", typed(t, "is:unread").with([]tagChoice{with("a")}), "0", "tag:a is:unread"},
		{"alternatives typed and one picked", typed(t, "is:read OR tag:b").with([]tagChoice{with("a")}), "04", "tag:a (is:read OR tag:b)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.f.String(); got != tt.written {
				t.Errorf("written %s, want %s", got, tt.written)
			}
			for name, e := range map[string]query.Expr{"picked": all(tt.f.expr()), "read back": typed(t, tt.f.String()).expr()} {
				got := ""
				for i := range articles {
					if query.NewMatcher(e).Match(&articles[i]) {
						got += string(rune('0' + i))
					}
				}
				if got != tt.want {
					t.Errorf("%s: admits %s, want %s", name, got, tt.want)
				}
			}
		})
	}
}
