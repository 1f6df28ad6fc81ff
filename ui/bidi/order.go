package bidi

// AppendVisualOrder appends to dst the places of a line's runes (or clusters,
// or cells: whatever levels has one entry of each) in visual order, left to
// right, by rule L2, and returns the extended slice: the element at the k-th
// place from the left is the index into levels of what is drawn there.
//
// The levels are those of a single line, as [Paragraph.LineLevels] gives
// them. To keep combining marks after their bases (L3), order clusters, not
// runes.
func AppendVisualOrder(dst []int, levels []Level) []int {
	from := len(dst)
	var highest Level
	lowestOdd := Level(255)
	for i, level := range levels {
		dst = append(dst, i)
		highest = max(highest, level)
		if level.RTL() {
			lowestOdd = min(lowestOdd, level)
		}
	}
	order := dst[from:]
	for level := highest; level >= lowestOdd; level-- {
		reverseRuns(order, levels, level)
	}
	return dst
}

// reverseRuns reverses each stretch of the order whose levels are at least
// level. Where a stretch lies does not depend on earlier reversals: they
// happened inside of it.
func reverseRuns(order []int, levels []Level, level Level) {
	for start := 0; start < len(levels); start++ {
		if levels[start] < level {
			continue
		}
		end := start + 1
		for end < len(levels) && levels[end] >= level {
			end++
		}
		for i, j := start, end-1; i < j; i, j = i+1, j-1 {
			order[i], order[j] = order[j], order[i]
		}
		start = end
	}
}
