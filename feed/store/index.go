package store

import (
	"encoding/binary"
	"strings"

	"khabar/feed"
	"khabar/feed/fold"
)

// keyMark begins the entry of a whole keyword, which no word can be.
const keyMark = "\x1f"

// indexStep is how many articles are put into the index at a time, while nobody
// reads: it takes a few milliseconds.
const indexStep = 100

// An index leads from the words of articles, as package query finds them, and
// from their keywords to the articles that have them. It takes less than a quarter of the
// memory that the articles do.
type index struct {
	lists map[string]*posting
	until int          // it covers the articles before this place
	loose map[int]bool // but for these, which have other texts since
}

// A posting is a rising list of places in the list: the distances from one to the
// next, as varints.
type posting struct {
	gaps []byte
	next int // behind the last place
}

func (p *posting) add(at int) {
	if at >= p.next {
		p.gaps = binary.AppendUvarint(p.gaps, uint64(at-p.next))
		p.next = at + 1
	}
}

// into adds the places to a set.
func (p *posting) into(s set) {
	at := 0
	for gaps := p.gaps; len(gaps) > 0; at++ {
		gap, size := binary.Uvarint(gaps)
		at += int(gap)
		s.put(at)
		gaps = gaps[size:]
	}
}

// extend puts the next articles into the index and reports whether some are left.
func (x *index) extend(entries []entry) bool {
	end := min(x.until+indexStep, len(entries))
	for ; x.until < end; x.until++ {
		x.enter(&entries[x.until].article)
	}
	return end < len(entries)
}

func (x *index) enter(a *feed.Article) {
	add := func(word string) {
		p := x.lists[word]
		if p == nil {
			p = &posting{}
			x.lists[strings.Clone(word)] = p
		}
		p.add(x.until)
	}
	words := func(s string) {
		for w := range fold.Words(fold.Full, s) {
			add(w.Text)
		}
	}
	words(a.Title)
	words(a.Summary)
	words(a.Agency)
	for _, s := range a.Authors {
		words(s)
	}
	for _, s := range a.Tags {
		words(s)
		add(keyMark + fold.Key(s))
	}
	words(textOf(a))
}

// A set has a bit for each place in the list.
type set []uint64

func newSet(n int) set { return make(set, (n+63)/64) }

func (s set) put(i int)      { s[i/64] |= 1 << (i % 64) }
func (s set) has(i int) bool { return s[i/64]>>(i%64)&1 != 0 }

func (s set) and(other set) {
	for i := range s {
		s[i] &= other[i]
	}
}

func (s set) or(other set) {
	for i := range s {
		s[i] |= other[i]
	}
}

// invert has bits behind the end of the list too, which nobody asks for.
func (s set) invert() {
	for i := range s {
		s[i] = ^s[i]
	}
}
