package bidi

import "slices"

// A Run is a stretch of a line that is drawn in one direction: what a shaping
// engine is handed at a time.
type Run struct {
	Start, End int // in the levels of the line, End excluded
	Level      Level
}

// AppendVisualRuns appends to dst the runs of a line in visual order, left to
// right, by rule L2, and returns the extended slice. Neighbours in logical order
// have different levels. What is in a run at an odd level is still to be drawn
// from right to left, which a shaping engine does by itself; a grid of cells
// is better served by [AppendVisualOrder].
//
// The levels are those of a single line, as [Paragraph.LineLevels] gives them,
// and places are counted from the start of the line.
func AppendVisualRuns(dst []Run, levels []Level) []Run {
	from := len(dst)
	var highest Level
	lowestOdd := Level(255)
	for start := 0; start < len(levels); {
		level, end := levels[start], start+1
		for end < len(levels) && levels[end] == level {
			end++
		}
		dst = append(dst, Run{start, end, level})
		start = end
		highest = max(highest, level)
		if level.RTL() {
			lowestOdd = min(lowestOdd, level)
		}
	}
	for level := highest; level >= lowestOdd; level-- {
		turnRuns(dst[from:], level)
	}
	return dst
}

// turnRuns reverses each stretch of runs at the level or above. Such a stretch
// stays where it is whatever was reversed inside of it before.
func turnRuns(runs []Run, level Level) {
	for start := 0; start < len(runs); start++ {
		end := start
		for end < len(runs) && runs[end].Level >= level {
			end++
		}
		if end > start {
			slices.Reverse(runs[start:end])
			start = end
		}
	}
}
