package text

import "slices"

// measureColumns returns the widths of the widest text and of the widest word
// of each column, in cells.
func measureColumns(rows [][]*Paragraph, columns int) (texts, words []int) {
	texts, words = make([]int, columns), make([]int, columns)
	for _, row := range rows {
		for i, p := range row {
			texts[i] = max(texts[i], p.Width(), 1)
			words[i] = max(words[i], p.longestWord())
		}
	}
	return texts, words
}

// leastRoom returns how many cells columns need to stand beside each other, so
// that none cuts a word. A word of more than half of the room, as an address
// is, may be cut.
func leastRoom(words []int, room int) int {
	least := 0
	for _, w := range words {
		least += max(min(w, room/2), MinColumn)
	}
	return least
}

// columnWidths shares room cells out to the columns of a table.
func columnWidths(texts, words []int, room int) []int {
	widths := slices.Clone(texts)
	shrink(widths, room)
	lend(widths, words)
	return widths
}

// shrink caps the widest columns, at one width for all, so that the sum is at
// most room. What is left over by the cap goes to the first that it cut.
func shrink(widths []int, room int) {
	total := 0
	for _, w := range widths {
		total += w
	}
	if total <= room {
		return
	}
	sorted := slices.Sorted(slices.Values(widths))
	rest, limit := room, 0
	for i, w := range sorted {
		limit = rest / (len(sorted) - i)
		if w > limit {
			rest -= limit * (len(sorted) - i)
			break
		}
		rest -= w
	}
	for i, w := range widths {
		if w > limit {
			widths[i] = limit
			if rest > 0 {
				widths[i]++
				rest--
			}
		}
	}
}

// lend widens columns that would cut a word, with cells of columns that have
// more than their own words need.
func lend(widths, words []int) {
	for i := range widths {
		for j := range widths {
			short, spare := words[i]-widths[i], widths[j]-max(words[j], MinColumn)
			if short > 0 && spare > 0 {
				n := min(short, spare)
				widths[i] += n
				widths[j] -= n
			}
		}
	}
}

// longestWord returns the width of the widest piece that is not broken unless
// it must be, in cells.
func (p *Paragraph) longestWord() int {
	longest, total := 0, 0
	for i := range p.clusters {
		c := &p.clusters[i]
		if c.flags&blankFlag == 0 {
			total += int(c.width)
		}
		longest = max(longest, total)
		if c.flags&hyphenFlag != 0 {
			longest = max(longest, total+hyphenWidth)
		}
		if c.flags&breakAfter != 0 {
			total = 0
		}
	}
	return longest
}
