package find

import (
	"strings"

	"khabar/feed/fold"
	"khabar/feed/query"
)

// An Exact says how literally an article has the words of a filter.
type Exact struct{ sought []string }

// NewExact prepares a filter.
func NewExact(filter query.Expr) *Exact { return &Exact{texts(filter)} }

// Empty reports whether the filter has no words to compare.
func (x *Exact) Empty() bool { return len(x.sought) == 0 }

// Of returns 2 for each text of the filter that stands in one of the parts as
// it is, but for the case of letters, and 1 for each that does after the light
// fold.
func (x *Exact) Of(parts ...string) int {
	text := strings.ToLower(strings.Join(parts, Barrier))
	light := ""
	total := 0
	for _, s := range x.sought {
		if strings.Contains(text, strings.ToLower(s)) {
			total += 2
			continue
		}
		if light == "" {
			light = fold.Light.Fold(text)
		}
		if strings.Contains(light, fold.Light.Fold(s)) {
			total++
		}
	}
	return total
}

// texts returns what the terms of a filter look for in texts, as it was typed.
func texts(filter query.Expr) []string {
	var list []string
	for t := range terms(filter) {
		if hasWords(t.Value) {
			list = append(list, t.Value)
		}
	}
	return list
}

func hasWords(s string) bool {
	for range fold.Words(fold.Full, s) {
		return true
	}
	return false
}
