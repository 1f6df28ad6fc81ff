package plain

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"khabar/feed"
)

// isBlank reports whether r takes part in no word: spaces of all kinds, byte
// order marks, and marks of direction, which at the end of a line say nothing.
// ZWNJ and ZWJ do not count: they belong to the letters beside them.
func isBlank(r rune) bool {
	switch r {
	case '\u200b', '\u2060', '\ufeff', '\u200e', '\u200f', '\u061c', '\u00ad', '\u3164':
		return true
	}
	return unicode.IsSpace(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

var (
	rule    = regexp.MustCompile(`^(?:[-–—_=*~•·ـ#.]\s*){3,}$`)
	bullet  = regexp.MustCompile(`^[-–•·*‣◦▪●○■\x{fd3e}]\s+(\S.*)$`)
	ordinal = regexp.MustCompile(`^((?:[0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})[.)])\s+(\S.*)$`)
	quoted  = regexp.MustCompile(`^>+\s?(.*)$`)
)

// IsRule reports whether a trimmed line is a row of dashes, stars or the like.
func IsRule(line string) bool { return rule.MatchString(line) }

// Blocks makes blocks of trimmed lines, as [Lines] returns them.
func Blocks(lines []string) []feed.Block {
	var blocks []feed.Block
	for len(lines) > 0 {
		if lines[0] == "" {
			lines = lines[1:]
			continue
		}
		n := 0
		for n < len(lines) && lines[n] != "" {
			n++
		}
		blocks = appendRun(blocks, lines[:n])
		lines = lines[n:]
	}
	return blocks
}

// appendRun appends the blocks of lines that no blank line parts.
func appendRun(blocks []feed.Block, lines []string) []feed.Block {
	for len(lines) > 0 {
		if b, ok := special(lines[0]); ok {
			blocks = append(blocks, b)
			lines = lines[1:]
			continue
		}
		n := 1
		for n < len(lines) {
			if _, ok := special(lines[n]); ok {
				break
			}
			n++
		}
		blocks = appendProse(blocks, lines[:n])
		lines = lines[n:]
	}
	return blocks
}

// special reads a line that is a block by itself.
func special(line string) (feed.Block, bool) {
	if first, _ := utf8.DecodeRuneInString(line); unicode.IsLetter(first) || first == '"' || first == '(' {
		return feed.Block{}, false // most lines; the patterns below need not be tried
	}
	switch {
	case IsRule(line):
		return feed.Block{Kind: feed.Rule}, true
	case bullet.MatchString(line):
		return WithLinks(feed.Block{Kind: feed.ListItem, Level: 1, Text: bullet.FindStringSubmatch(line)[1]}), true
	case ordinal.MatchString(line):
		m := ordinal.FindStringSubmatch(line)
		return WithLinks(feed.Block{Kind: feed.ListItem, Level: 1, Marker: m[1], Text: m[2]}), true
	case quoted.MatchString(line) && quoted.FindStringSubmatch(line)[1] != "":
		level := strings.IndexFunc(line, func(r rune) bool { return r != '>' })
		return WithLinks(feed.Block{Kind: feed.Quote, Level: level, Text: quoted.FindStringSubmatch(line)[1]}), true
	}
	return feed.Block{}, false
}

// Widths in characters that tell wrapped prose from lines that are meant.
const (
	narrowest = 40  // lines of wrapped prose are at least this wide
	widest    = 110 // and at most this
	verse     = 50  // a run of lines all shorter than this keeps its lines
)

// appendProse appends lines as one paragraph when they were wrapped at a column
// or are a verse, else each as its own.
func appendProse(blocks []feed.Block, lines []string) []feed.Block {
	joint := ""
	switch {
	case isWrapped(lines):
		joint = " "
	case len(lines) > 1 && longest(lines) < verse:
		joint = "\n"
	default:
		for _, line := range lines {
			blocks = append(blocks, WithLinks(feed.Block{Text: line}))
		}
		return blocks
	}
	return append(blocks, WithLinks(feed.Block{Text: strings.Join(lines, joint)}))
}

// isWrapped reports whether lines look like one paragraph wrapped at a column:
// all but the last nearly as long as the longest, few of them ending a sentence.
func isWrapped(lines []string) bool {
	most := longest(lines)
	if len(lines) < 2 || most < narrowest || most > widest {
		return false
	}
	ends := 0
	for _, line := range lines[:len(lines)-1] {
		if utf8.RuneCountInString(line)*10 < most*7 {
			return false
		}
		if EndsSentence(line) {
			ends++
		}
	}
	return 2*ends < len(lines)-1
}

// longest returns the length of the longest line in characters.
func longest(lines []string) int {
	most := 0
	for _, line := range lines {
		most = max(most, utf8.RuneCountInString(line))
	}
	return most
}

// WithLinks returns b with an Anchor span on each web address in its text.
// Punctuation behind an address is not part of it.
func WithLinks(b feed.Block) feed.Block {
	for at := 0; ; {
		i := strings.Index(b.Text[at:], "http")
		if i < 0 {
			return b
		}
		at += i
		link := addressAt(b.Text[at:])
		if link == "" {
			at += len("http")
			continue
		}
		b.Spans = append(b.Spans, feed.Span{Start: at, End: at + len(link), Kind: feed.Anchor, Link: link})
		at += len(link)
	}
}

// addressAt returns the web address that s begins with, or "".
func addressAt(s string) string {
	rest := strings.TrimPrefix(strings.TrimPrefix(s, "http"), "s")
	if !strings.HasPrefix(rest, "://") {
		return ""
	}
	end := strings.IndexFunc(s, func(r rune) bool { return isBlank(r) || strings.ContainsRune("<>\"“”«»`", r) })
	if end < 0 {
		end = len(s)
	}
	link := strings.TrimRight(s[:end], ".,;:!?'\"،؛؟۔…")
	if strings.Count(link, "(") < strings.Count(link, ")") {
		link = strings.TrimRight(link, ").,")
	}
	if strings.HasSuffix(link, "://") || len(link) <= len("http://") {
		return ""
	}
	return link
}

// EndsSentence reports whether a line ends as a sentence does: with a full stop
// or its like, behind which quotation marks and brackets may close.
func EndsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?؟۔…:", last)
}
