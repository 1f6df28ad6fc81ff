package text

import (
	"iter"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Clusters yields the grapheme clusters (UAX #29) of s, each with the byte
// offset where it starts: the steps in which a caret moves and a key deletes.
func Clusters(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		it := graphemes.FromString(s)
		for it.Next() {
			if !yield(it.Start(), it.Value()) {
				return
			}
		}
	}
}
