package fold

import (
	"bytes"
	"strings"
	"unsafe"
)

// A Folder compares many texts with a pattern without allocating for each. Its
// zero value folds fully. It is not for use by several goroutines at a time.
type Folder struct {
	Level   Level
	scratch []byte
}

// Contains reports whether the fold of s holds pattern, which is folded already
// at the same level. Every text holds an empty pattern.
func (f *Folder) Contains(s, pattern string) bool {
	return bytes.Contains(f.fold(s), view(pattern))
}

// Equal reports whether s folds to pattern.
func (f *Folder) Equal(s, pattern string) bool { return string(f.fold(s)) == pattern }

func (f *Folder) fold(s string) []byte {
	f.scratch = f.Level.Append(f.scratch[:0], s)
	return f.scratch
}

// view is the bytes of s, for reading.
func view(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// Index returns the first place where s, fully folded, holds the fold of query:
// the range of bytes of s, or -1, -1. For all places, or several queries, use a
// [Text]; to ask only whether there is one, of many texts, a [Folder].
func Index(s, query string) (from, to int) {
	var t Text
	t.Set(Full, s)
	pattern := Fold(query)
	i := t.Index(pattern, 0)
	if i < 0 {
		return -1, -1
	}
	return t.Origin(i, i+len(pattern))
}

// Key returns the form by which keywords are compared: two tags are the same
// where their keys are. It is the full fold, without white space at the ends
// and with one space for each run of it inside; as in hashtags, "_" is a space
// and "#" at the beginning is nothing.
func Key(tag string) string {
	folded := Fold(tag)
	if !strings.ContainsAny(folded, " _#") {
		return folded
	}
	folded = strings.ReplaceAll(folded, "_", " ")
	folded = strings.TrimLeft(folded, "# ")
	return strings.Join(strings.Fields(folded), " ")
}
