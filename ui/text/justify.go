package text

import (
	"cmp"
	"slices"

	"khabar/ui/arabic"
)

const tatweel = "ـ"

// An insertion adds cells to a line after one of its clusters.
type insertion struct {
	after int // cluster
	count int
	show  string
}

// A kashida is a place where a word may be lengthened.
type kashida struct {
	after    int // cluster
	priority int
}

// stretch plans the insertions that make the line of clusters first to end
// wider by missing cells: a tatweel in each word that has a place for one,
// the best places first, and then spaces, spread evenly. A line that lacks
// too much, or has no space to widen, is left alone: holes read worse than a
// ragged edge.
func (p *Paragraph) stretch(first, end, missing int, o LineOptions) {
	e := p.engine
	e.inserts = e.inserts[:0]
	if missing <= 0 || missing > o.Width/3 {
		return
	}
	gaps := 0
	for i := first; i < end; i++ {
		if p.clusters[i].flags&blankFlag != 0 {
			gaps++
		}
	}
	if o.Kashida {
		p.findKashidas(first, end)
		if gaps == 0 && len(e.kashidas) < missing {
			return
		}
		missing -= p.insertKashidas(missing)
	}
	if gaps > 0 {
		p.widenGaps(first, end, gaps, missing)
	}
	slices.SortFunc(e.inserts, func(a, b insertion) int { return cmp.Compare(a.after, b.after) })
}

// insertKashidas takes the best of the places found, at most missing, and
// returns how many.
func (p *Paragraph) insertKashidas(missing int) int {
	e := p.engine
	slices.SortStableFunc(e.kashidas, func(a, b kashida) int { return cmp.Compare(a.priority, b.priority) })
	n := min(len(e.kashidas), missing)
	for _, k := range e.kashidas[:n] {
		e.inserts = append(e.inserts, insertion{k.after, 1, tatweel})
	}
	return n
}

// widenGaps spreads missing cells over the line's spaces.
func (p *Paragraph) widenGaps(first, end, gaps, missing int) {
	e := p.engine
	k := 0
	for i := first; i < end; i++ {
		if p.clusters[i].flags&blankFlag == 0 {
			continue
		}
		if n := (k+1)*missing/gaps - k*missing/gaps; n > 0 {
			e.inserts = append(e.inserts, insertion{i, n, " "})
		}
		k++
	}
}

// findKashidas lists the place of each right-to-left word that has one, and of
// each part of a word whose letters an isolate keeps from joining the others.
func (p *Paragraph) findKashidas(first, end int) {
	e := p.engine
	e.kashidas = e.kashidas[:0]
	for i := first; i < end; {
		start, level := i, p.clusters[i].level
		for i < end && level.RTL() && p.clusters[i].level == level && p.clusters[i].flags&blankFlag == 0 {
			i++
			if p.clusters[i-1].flags&apartFlag != 0 {
				break
			}
		}
		if i == start {
			i++
			continue
		}
		p.findKashida(start, i)
	}
}

func (p *Paragraph) findKashida(first, end int) {
	e := p.engine
	e.word = e.word[:0]
	for _, r := range p.text[p.clusters[first].text:p.clusters[end].text] {
		e.word = append(e.word, r)
	}
	after, priority, ok := arabic.KashidaPoint(e.word)
	if !ok {
		return
	}
	next := p.clusters[first].start + int32(after) + 1
	i, found := slices.BinarySearchFunc(p.clusters[first:end], next, func(c cluster, r int32) int {
		return cmp.Compare(c.start, r)
	})
	if found { // and so not inside a cluster
		e.kashidas = append(e.kashidas, kashida{first + i - 1, priority})
	}
}
