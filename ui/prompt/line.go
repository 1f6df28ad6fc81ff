package prompt

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"khabar/ui/text"
)

// A Line is one line of text that is being typed. It is not for concurrent
// use.
type Line struct {
	// Label stands before the line and says what it is for.
	Label string
	text  string
	caret int // byte offset, at the edge of a grapheme cluster
	// offered says that the text is a suggestion that nobody has touched.
	offered bool
}

// NewLine returns a line with a text and the caret behind it.
func NewLine(label, text string) *Line {
	l := &Line{Label: label}
	l.Type(text)
	return l
}

// Offer puts a suggestion on the line. The first letter that is typed takes its
// place, and erasing takes all of it away; moving makes it the person's own.
func (l *Line) Offer(text string) {
	l.EraseAll()
	l.Type(text)
	l.offered = text != ""
}

// Text returns what was typed, in logical order.
func (l *Line) Text() string { return l.text }

// Caret returns where the next letter goes, as a byte offset.
func (l *Line) Caret() int { return l.caret }

// lineMost bounds the line, in bytes: what is pasted may be a whole page.
const lineMost = 4096

// Type puts typed or pasted text at the caret. Line breaks and tabs become
// spaces, other control characters are left out.
func (l *Line) Type(s string) {
	s = strings.ToValidUTF8(s, "")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
	if s != "" {
		l.dropOffer()
	}
	if len(l.text)+len(s) <= lineMost {
		l.replace(l.caret, l.caret, s)
	}
}

// dropOffer empties the line if it has a suggestion, and reports whether it had.
func (l *Line) dropOffer() bool {
	if !l.offered {
		return false
	}
	l.EraseAll()
	return true
}

// Replace puts s in the place of the bytes from start to end, and the caret
// behind it.
func (l *Line) Replace(start, end int, s string) {
	start = max(min(start, len(l.text)), 0)
	l.replace(start, max(min(end, len(l.text)), start), s)
}

func (l *Line) replace(start, end int, s string) {
	l.text = l.text[:start] + s + l.text[end:]
	l.caret = start + len(s)
	l.offered = false
}

// Erase removes the character before the caret: the last of a cluster's marks
// first, as it was typed.
func (l *Line) Erase() {
	if l.dropOffer() {
		return
	}
	_, n := utf8.DecodeLastRuneInString(l.text[:l.caret])
	l.replace(l.caret-n, l.caret, "")
}

// Delete removes the cluster behind the caret.
func (l *Line) Delete() {
	at := l.caret
	l.replace(at, l.after(at), "")
}

// EraseWord removes the word before the caret with the spaces behind it.
func (l *Line) EraseWord() {
	kept := strings.TrimRightFunc(l.text[:l.caret], unicode.IsSpace)
	start := strings.LastIndexFunc(kept, unicode.IsSpace)
	if start >= 0 {
		_, n := utf8.DecodeRuneInString(kept[start:])
		start += n
	}
	l.replace(max(start, 0), l.caret, "")
}

// EraseAll empties the line.
func (l *Line) EraseAll() { l.text, l.caret, l.offered = "", 0, false }

// Move moves the caret by n clusters, towards the end when positive.
func (l *Line) Move(n int) {
	l.offered = false
	for ; n > 0; n-- {
		l.caret = l.after(l.caret)
	}
	for ; n < 0; n++ {
		l.caret = l.before(l.caret)
	}
}

// Top puts the caret before the text, End behind it.
func (l *Line) Top() { l.caret, l.offered = 0, false }

// End puts the caret behind the text.
func (l *Line) End() { l.caret, l.offered = len(l.text), false }

func (l *Line) after(at int) int {
	for start, cluster := range text.Clusters(l.text) {
		if start >= at {
			return start + len(cluster)
		}
	}
	return len(l.text)
}

func (l *Line) before(at int) int {
	before := 0
	for start := range text.Clusters(l.text) {
		if start >= at {
			break
		}
		before = start
	}
	return before
}
