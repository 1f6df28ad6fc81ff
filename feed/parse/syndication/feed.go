// Package syndication holds what the formats of web syndication have in
// common, so that RSS, Atom and JSON Feed read the same thing the same way:
// the limits, the extension modules that live in namespaces of their own
// (Dublin Core, Media RSS, iTunes, Slash, CommentAPI, Atom Threading), people,
// keywords and dates.
//
// It invents nothing: an entry without a date has none, and an identifier is
// kept byte for byte, because whoever compares identifiers must find the ones
// that were sent.
package syndication

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/parse/page"
)

// Limits on what one feed may hold.
const (
	MaxEntries = 5000
	MaxField   = 1 << 20 // bytes of one entry's text
)

// The reasons for which part of a feed may be missing, beside those of xmltree.
var (
	ErrTooManyEntries = errors.New("the feed has more than 5000 entries")
	ErrFieldTooLong   = errors.New("an entry's text is longer than 1 MiB")
)

// A Feed is a feed that was read.
type Feed struct {
	// Format names the format and its version: "RSS 2.0", "Atom 1.0".
	Format   string
	Source   feed.Source
	Articles []feed.Article
	// Pace is how often the feed says that it changes.
	Pace feed.Pace
	// Problems are the reasons for which something is missing. What stands in
	// Articles is there all the same.
	Problems []error
}

// String describes the feed in one line, and what is wrong with it in others.
func (f *Feed) String() string {
	s := fmt.Sprintf("%s: %s <%s> home <%s> language %s, %d entries\n", f.Format, f.Source.Title, f.Source.URL,
		f.Source.Home, f.Source.Language, len(f.Articles))
	for _, p := range f.Problems {
		s += fmt.Sprintf("problem: %v\n", p)
	}
	return s
}

// Add appends an article with what it lacks filled in from the feed, unless it
// says nothing at all. It reports false when the feed is full.
func (f *Feed) Add(a feed.Article) bool {
	if saysNothing(&a) {
		return true
	}
	if len(f.Articles) >= MaxEntries {
		f.Problem(ErrTooManyEntries)
		return false
	}
	if a.Source == "" {
		a.Source = f.Source.Title
	}
	if a.Language == "" {
		a.Language = f.Source.Language
	}
	if a.ID == "" {
		a.ID = a.Link
	}
	if a.ID == "" {
		a.ID = digest(&a)
	}
	f.Articles = append(f.Articles, a)
	return true
}

func saysNothing(a *feed.Article) bool {
	return a.ID == "" && a.Link == "" && a.Title == "" && a.Summary == "" && a.CommentsLink == "" && a.Published.IsZero() &&
		a.Updated.IsZero() && len(a.Body)+len(a.Authors)+len(a.Tags)+len(a.Enclosures) == 0
}

// Problem notes a reason once.
func (f *Feed) Problem(err error) {
	for _, p := range f.Problems {
		if errors.Is(p, err) {
			return
		}
	}
	f.Problems = append(f.Problems, err)
}

// Clip cuts text to MaxField bytes at a character's boundary, and notes the
// problem where it does.
func (f *Feed) Clip(s string) string {
	if len(s) <= MaxField {
		return s
	}
	f.Problem(ErrFieldTooLong)
	s = s[:MaxField]
	for len(s) > 0 && !utf8.RuneStart(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s[:max(len(s)-1, 0)]
}

// Blocks reads an entry's HTML.
func (f *Feed) Blocks(html string, base *url.URL, a *feed.Article) []feed.Block {
	return Fragment(f.Clip(html), base, a.Language, a.Direction)
}

// Plain makes paragraphs of text that is no HTML: blank lines separate them,
// single line ends are kept.
func Plain(text string) []feed.Block {
	var blocks []feed.Block
	text = page.WithoutControls(strings.ReplaceAll(text, "\r\n", "\n"))
	for _, p := range blankLine.Split(text, -1) {
		var lines []string
		for _, line := range strings.Split(p, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				lines = append(lines, line)
			}
		}
		if len(lines) > 0 {
			blocks = append(blocks, feed.Block{Text: strings.Join(lines, "\n")})
		}
	}
	return blocks
}

// digest identifies an entry that has neither identifier nor link.
func digest(a *feed.Article) string {
	h := sha256.New()
	for _, s := range []string{a.Title, a.Published.String(), a.Summary} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	for _, b := range a.Body {
		h.Write([]byte(b.Text))
		h.Write([]byte{0})
	}
	for _, e := range a.Enclosures {
		h.Write([]byte(e.URL))
		h.Write([]byte{0})
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)[:16])
}

// PlainText is the text of blocks, for a summary: one line a block.
func PlainText(blocks []feed.Block) string {
	var lines []string
	for _, b := range blocks {
		if b.Text != "" && b.Kind != feed.Image {
			lines = append(lines, b.Text)
		}
	}
	return strings.Join(lines, "\n")
}
