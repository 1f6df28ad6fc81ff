package scope

import (
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/query"
)

func typed(t *testing.T, text string) Filter {
	t.Helper()
	e, err := query.Parse(text, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return Typed(text, e)
}

func with(name string) Tag    { return Tag{Name: name, Folded: name} }
func without(name string) Tag { return Tag{Name: name, Folded: name, Excluded: true} }

// TestFilter lists which of five articles a filter admits, and reads back what
// it is written as: that has to mean the same.
func TestFilter(t *testing.T) {
	articles := []feed.Article{
		{Tags: []string{"a", "b"}}, {Tags: []string{"b"}}, {Tags: []string{"c d"}}, {}, {Tags: []string{"a"}, Read: true},
	}
	tests := []struct {
		name    string
		f       Filter
		want    string
		written string
	}{
		{"none", Filter{}, "01234", ""},
		{"one", Filter{}.With([]Tag{with("a")}), "04", "tag:a"},
		{"either of two", Filter{}.With([]Tag{with("c d"), with("a")}), "024", `tag:a OR tag:"c d"`},
		{"all but one", Filter{}.With([]Tag{without("b")}), "234", "-tag:b"},
		{"one without another", Filter{}.With([]Tag{with("a"), without("b")}), "4", "tag:a -tag:b"},
		{"either without another", Filter{}.With([]Tag{with("a"), with("c d"), without("b")}), "24", `(tag:a OR tag:"c d") -tag:b`},
		{"typed", typed(t, "is:unread"), "0123", "is:unread"},
		{"typed and picked", typed(t, "is:unread").With([]Tag{with("a")}), "0", "tag:a is:unread"},
		{"alternatives typed and one picked", typed(t, "is:read OR tag:b").With([]Tag{with("a")}), "04", "tag:a (is:read OR tag:b)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.f.String(); got != tt.written {
				t.Errorf("written %s, want %s", got, tt.written)
			}
			for name, e := range map[string]query.Expr{"picked": tt.f.Expr(), "read back": typed(t, tt.f.String()).Expr()} {
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
