package bidi_test

import (
	"testing"

	"khabar/ui/bidi"
)

// checkRuns fails unless the visual runs of a line show its places in the
// order, and each is as long as it can be.
func checkRuns(t *testing.T, runs []bidi.Run, levels []bidi.Level, order []int) {
	t.Helper()
	at := 0
	for _, r := range runs {
		for i := range r.End - r.Start {
			place := r.Start + i
			if r.Level.RTL() {
				place = r.End - 1 - i
			}
			if at == len(order) || order[at] != place || levels[place] != r.Level {
				t.Fatalf("levels %v: runs %v do not show the order %v", levels, runs, order)
			}
			at++
		}
		if r.Start == r.End || r.End < len(levels) && levels[r.End] == r.Level {
			t.Fatalf("levels %v: run %v of %v is no whole one", levels, r, runs)
		}
	}
	if at != len(order) {
		t.Fatalf("levels %v: runs %v show %d places", levels, runs, at)
	}
}

func TestVisualRuns(t *testing.T) {
	for _, levels := range [][]bidi.Level{
		nil, {0}, {1}, {1, 1}, {2, 2}, {0, 1, 0}, {1, 2, 1}, {1, 0, 1}, {0, 1, 2, 3, 4, 3, 2, 1, 0},
		{1, 3, 1}, {2, 4, 2}, {1, 1, 2, 2, 3, 1}, {126, 0, 125, 126, 1}, {1, 2, 3, 2, 4, 3},
	} {
		checkRuns(t, bidi.AppendVisualRuns(nil, levels), levels, bidi.AppendVisualOrder(nil, levels))
	}
	before := []bidi.Run{{Start: 7, End: 9, Level: 1}}
	if got := bidi.AppendVisualRuns(before, []bidi.Level{2, 1}); len(got) != 3 || got[0] != before[0] || got[1].Start != 1 {
		t.Errorf("behind %v: %v", before, got)
	}
}
