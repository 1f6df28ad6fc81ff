package reader

import (
	"strings"
	"unicode/utf8"

	"khabar/feed"
)

// A list is what its items share: their markers stand in one column.
type list struct {
	ordered bool
	right   bool // the markers stand at the right
	marker  int  // cells of the widest marker
	inside  *list
}

// widestMarker is how wide a marker may make its column, and maxDepth how many
// levels of lists are told apart.
const (
	widestMarker = 6
	maxDepth     = 8
)

// indent returns how far in the list's markers stand, in cells: where the text
// of the item around it begins.
func (l *list) indent() int {
	cells := 0
	for l = l.inside; l != nil; l = l.inside {
		cells += l.marker + 1
	}
	return cells
}

// arrangeLists finds the lists among the pieces.
func (o *outline) arrangeLists() {
	for i := 0; i < len(o.pieces); {
		end := i + 1
		if o.pieces[i].item() {
			for end < len(o.pieces) && o.pieces[end].item() && o.pieces[end].comment == o.pieces[i].comment {
				end++
			}
			o.arrange(o.pieces[i:end])
		}
		i = end
	}
}

// arrange does items that follow one another: a list, those inside it, and
// another of the other sort after it.
func (o *outline) arrange(items []piece) {
	right := o.side(items)
	var open [maxDepth]*list // by depth, the list that is being read
	for i := range items {
		b := items[i].block
		depth, marker := min(max(b.Level, 1), maxDepth)-1, markerOf(b)
		clear(open[depth+1:])
		if open[depth] == nil || open[depth].ordered != (marker != "") {
			open[depth] = &list{ordered: marker != "", right: right, marker: 1, inside: around(open[:depth])}
		}
		l := open[depth]
		l.marker = max(l.marker, min(utf8.RuneCountInString(marker), widestMarker))
		items[i].list = l
	}
}

func markerOf(b *feed.Block) string { return strings.TrimSpace(b.Marker) }

// around returns the innermost of the open lists.
func around(open []*list) *list {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i] != nil {
			return open[i]
		}
	}
	return nil
}

// side returns whether the markers stand at the right: as the source declares
// it for the first item; else with the page, unless hardly a letter of the
// list is in the page's direction.
func (o *outline) side(items []piece) bool {
	if d := items[0].block.Direction; d != feed.DirectionUnknown && !o.forced {
		return d == feed.RightToLeft
	}
	var n letters
	for i := range items {
		n.add(lettersOf(items[i].text))
		if n.left+n.right >= enoughLetters {
			break
		}
	}
	return n.decide(o.direction, o.forced) == feed.RightToLeft
}
