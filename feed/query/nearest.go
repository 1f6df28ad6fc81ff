package query

import (
	"maps"
	"slices"
	"unicode/utf8"
)

func keys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// nearest returns the candidate that takes the fewest edits to get to from s,
// or "" when none is within two edits (one for short words).
func nearest(s string, candidates []string) string {
	best, bestDistance := "", 3
	for _, c := range candidates {
		limit := 2
		if utf8.RuneCountInString(c) < 4 {
			limit = 1
		}
		if d := editDistance([]rune(s), []rune(c)); d <= limit && d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best
}

// editDistance is Levenshtein's, with neighbours swapped counting as one edit.
func editDistance(a, b []rune) int {
	if len(a) > 32 {
		return len(a)
	}
	row := func() []int { return make([]int, len(b)+1) }
	before, previous, current := row(), row(), row()
	for j := range previous {
		previous[j] = j
	}
	for i := 1; i <= len(a); i++ {
		current[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			current[j] = min(previous[j]+1, current[j-1]+1, previous[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				current[j] = min(current[j], before[j-2]+1)
			}
		}
		before, previous, current = previous, current, before
	}
	return previous[len(b)]
}
