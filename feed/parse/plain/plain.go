// Package plain reads plain text: a headline and paragraphs.
//
// The first line is the headline. Blank lines part paragraphs, and so do lines
// of nothing but no-break spaces, which browsers leave behind when a page is
// saved as text. Lines wrapped at a column, as mail and text browsers write
// them, are joined again; short lines (verse, an address) stay lines. Bullets
// and numbers at line starts make lists, ">" quotations, a row of dashes a
// rule. Nothing else is read into the text, and nothing is dropped from it.
package plain

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/parse/language"
)

// Lengths in characters: of the longest line that is taken for a headline, and
// of the headline that is cut from a longer one.
const (
	longestHeadline = 250
	cutHeadline     = 100
)

// Parse reads UTF-8 text. An article without text has no body.
func Parse(text string) feed.Article {
	lines := Lines(text)
	article := feed.Article{Language: language.Guess(text)}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return article
	}
	article.Title = Headline(lines[0])
	if article.Title == lines[0] {
		lines = lines[1:]
		if len(lines) > 0 && IsRule(lines[0]) {
			lines = lines[1:] // the headline's underline
		}
	}
	article.Body = Blocks(lines)
	return article
}

// Lines splits text at every kind of line end and trims each line of spaces of
// all kinds and of direction marks at its end. Blank lines are "".
func Lines(text string) []string {
	lines := RawLines(text)
	for i, line := range lines {
		lines[i] = strings.TrimFunc(line, isBlank)
	}
	return lines
}

// RawLines splits text as [Lines] does and trims nothing. Terminal sequences
// that are complete go, as they come from a recorded session; of others and of
// stray controls the control characters go and the letters stay.
func RawLines(text string) []string {
	if strings.ContainsFunc(text, isControl) {
		text = sequence.ReplaceAllString(text, "")
		text = strings.Map(func(r rune) rune {
			if isControl(r) {
				return -1
			}
			return r
		}, text)
	}
	return strings.Split(lineEnds.Replace(text), "\n")
}

// sequence matches CSI, OSC, DCS, APC and PM sequences of ECMA-48, and the
// shorter ones of two characters.
var sequence = regexp.MustCompile("\x1b(?:\\[[0-?]*[ -/]*[@-~]|[\\]P_^X][^\x07\x1b\n]*(?:\x07|\x1b\\\\)|[ -/][0-~])")

// isControl reports whether r is a control character that is no line end and
// no tab.
func isControl(r rune) bool {
	switch r {
	case '\n', '\r', '\t', '\f', '\v', '\u0085':
		return false
	}
	return r < 0x20 || 0x7f <= r && r < 0xa0
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n", "\f", "\n\n", "\v", "\n")

// Headline returns a line as a headline: itself, or of one as long as a
// paragraph its beginning up to a word's end, with an ellipsis.
func Headline(line string) string {
	if utf8.RuneCountInString(line) <= longestHeadline {
		return line
	}
	end, n := 0, 0
	for i, r := range line {
		if n++; n > cutHeadline {
			break
		}
		if r == ' ' {
			end = i
		}
	}
	if end == 0 { // one endless word
		return string([]rune(line)[:cutHeadline]) + "…"
	}
	return line[:end] + "…"
}
