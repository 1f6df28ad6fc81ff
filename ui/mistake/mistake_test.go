package mistake

import (
	"errors"
	"strings"
	"testing"
	"time"

	"khabar/feed/query"
	"khabar/ui/locale"
)

// cases have each problem at least once, with what is to be marked.
var cases = []struct {
	filter, marked string
	problem        query.Problem
}{
	{"river tga:iraq", "tga:", query.UnknownField},
	{"zzzzqqq:iraq", "zzzzqqq:", query.UnknownField},
	{"is:unred", "is:unred", query.UnknownValue},
	{"has:zzzzzz", "has:zzzzzz", query.UnknownValue},
	{"river tag:", "tag:", query.MissingValue},
	{"river OR", " ", query.MissingValue},
	{"OR river", "OR", query.MissingValue},
	{"بعد:نهر نهر", "بعد:نهر", query.BadDate},
	{"نهر \"جسر", "\"جسر", query.OpenQuote},
	{"(نهر OR جسر", "(", query.OpenParen},
	{"نهر)", ")", query.CloseParen},
}

func TestEveryMistakeHasWordsAndAPlace(t *testing.T) {
	seen := map[query.Problem]bool{}
	for _, c := range cases {
		_, err := query.Parse(c.filter, time.Unix(0, 0))
		var e *query.Error
		if !errors.As(err, &e) || e.Problem != c.problem {
			t.Errorf("%s: %v", c.filter, err)
			continue
		}
		seen[e.Problem] = true
		start, end := Place(e, c.filter)
		if got := (c.filter + " ")[start:end]; got != c.marked {
			t.Errorf("%s: marked %q, want %q", c.filter, got, c.marked)
		}
		for _, language := range locale.Languages() {
			words, err := locale.New(language)
			if err != nil {
				t.Fatal(err)
			}
			line := Sentence(e, words)
			if !strings.ContainsAny(line, ";؛") || strings.Contains(line, "mistake.") || !strings.Contains(line, e.Meant) {
				t.Errorf("%s, %s: %q", language, c.filter, line)
			}
		}
	}
	for p := query.UnknownField; p <= query.CloseParen; p++ {
		if !seen[p] {
			t.Errorf("problem %d has no case", p)
		}
	}
}
