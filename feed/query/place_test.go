package query

import (
	"slices"
	"testing"
)

func TestFields(t *testing.T) {
	for filter, want := range map[string][]string{
		"":                              nil,
		"محافظة OR lang:fa -source:شرق": {"lang:fa", "-source:شرق"},
		`--tag:"a b" (مصدر:=«ا ب») x: - y:z`: {`-tag:"a b"`, "مصدر:=«ا ب»", "x:", "y:z"},
		"https://a.example/x 12:30 نفط":      nil,
		`نفط -tag:"open (quote`:              {`-tag:"open (quote`},
		`نفط "open`:                          nil,
	} {
		var got []string
		for _, p := range Fields(filter) {
			got = append(got, filter[p.Start:p.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", filter, got, want)
		}
	}
}
