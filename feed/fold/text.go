package fold

import (
	"bytes"
	"iter"
	"slices"
	"unicode/utf8"
)

// A Text is a folded text that knows where each part of it came from. Its zero
// value is the fold of "". It can be used again for another text, and keeps its
// memory for that.
type Text struct {
	folded []byte
	origin []int32 // of each byte, the offset in the source of the rune that it comes from; and the source's length
}

// Set makes t the fold of s, which must be shorter than 2 GiB.
func (t *Text) Set(l Level, s string) {
	t.folded, t.origin = t.folded[:0], t.origin[:0]
	t.origin = slices.Grow(t.origin, len(s)+1)
	for i := 0; i < len(s); {
		size := 1
		if s[i] < utf8.RuneSelf {
			t.folded = append(t.folded, ascii[s[i]])
		} else {
			_, size = utf8.DecodeRuneInString(s[i:])
			t.folded = l.Append(t.folded, s[i:i+size])
		}
		for len(t.origin) < len(t.folded) {
			t.origin = append(t.origin, int32(i))
		}
		i += size
	}
	t.origin = append(t.origin, int32(len(s)))
}

// Bytes returns the fold. It is valid until the next Set, and must not be
// changed.
func (t *Text) Bytes() []byte { return t.folded }

// Origin returns the range of bytes of the source that the bytes [start, end)
// of the fold come from: whole runes, with the marks and joiners that follow the
// last of them. An empty range has its start for both.
func (t *Text) Origin(start, end int) (from, to int) {
	if len(t.origin) == 0 {
		return 0, 0
	}
	from = int(t.origin[start])
	if end <= start {
		return from, from
	}
	last := t.origin[end-1]
	for end < len(t.folded) && t.origin[end] == last {
		end++ // inside the expansion of one rune
	}
	return from, int(t.origin[end])
}

// Index returns the first place at or after the byte offset of the fold where
// it holds pattern, which is folded already: the byte offset in the fold, or -1.
func (t *Text) Index(pattern string, offset int) int {
	if offset > len(t.folded) {
		return -1
	}
	if i := bytes.Index(t.folded[offset:], view(pattern)); i >= 0 {
		return offset + i
	}
	return -1
}

// All returns the places of the source where the folded text holds pattern,
// which is folded already, in order and without overlap, as ranges of bytes. An
// empty pattern is nowhere.
func (t *Text) All(pattern string) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		if pattern == "" {
			return
		}
		for i := t.Index(pattern, 0); i >= 0; i = t.Index(pattern, i+len(pattern)) {
			if !yield(t.Origin(i, i+len(pattern))) {
				return
			}
		}
	}
}
