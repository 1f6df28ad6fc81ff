package export

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"time"
	"unicode"

	"khabar/feed"
)

// longestSummary bounds the summary in the front matter, in bytes; a longer one
// is written as the first paragraph. Readers give up on front matter that does
// not end.
const longestSummary = 8 << 10

// WriteMarkdown writes an article as a document of CommonMark, with tables and
// strikethrough as GitHub has them, below front matter in YAML: what package
// parse/markdown reads. Comments are quotations behind the text.
//
// The direction of the article is in the front matter; what differs from it
// within the text is HTML, which Markdown lets through: dir= around blocks, bdi
// and bdo around words. Controls other than those of direction are left out.
func WriteMarkdown(w io.Writer, a *feed.Article) error {
	m := markdown{direction: a.ResolveDirection()}
	m.frontMatter(a)
	if len(a.Summary) > longestSummary {
		m.block(&feed.Block{Text: a.Summary})
	}
	for i := range a.Body {
		m.block(&a.Body[i])
	}
	m.comments(a.Comments)
	m.WriteByte('\n')
	_, err := w.Write(m.Bytes())
	return err
}

// A markdown is a document that is being written.
type markdown struct {
	bytes.Buffer
	direction feed.Direction
	prefix    string // of each line: that of a quotation
	// items are the columns where the texts of the list items begin that the
	// last block is within.
	items []int
}

func (m *markdown) frontMatter(a *feed.Article) {
	m.WriteString("---\n")
	m.key("title", a.Title)
	m.date("date", a.Published, a.DateOnly)
	if !a.Updated.Equal(a.Published) {
		m.date("updated", a.Updated, false)
	}
	m.keys("authors", a.Authors)
	m.key("agency", a.Agency)
	m.key("source", a.Source)
	m.keys("tags", a.Tags)
	m.key("url", a.Link)
	m.key("id", a.ID)
	m.key("lang", a.Language)
	m.key("dir", m.direction.String())
	if len(a.Summary) <= longestSummary {
		m.key("summary", a.Summary)
	}
	m.flag("read", a.Read)
	m.flag("starred", a.Starred)
	m.WriteString("---\n")
}

func (m *markdown) key(name, value string) {
	if value != "" {
		m.WriteString(name + ": " + quoted(value) + "\n")
	}
}

func (m *markdown) keys(name string, values []string) {
	if len(values) == 0 {
		return
	}
	m.WriteString(name + ":\n")
	for _, v := range values {
		m.WriteString("  - " + quoted(v) + "\n")
	}
}

func (m *markdown) date(name string, t time.Time, dateOnly bool) {
	switch {
	case t.IsZero():
	case dateOnly:
		m.WriteString(name + ": " + t.Format(time.DateOnly) + "\n")
	default:
		m.WriteString(name + ": " + t.Format(time.RFC3339) + "\n")
	}
}

func (m *markdown) flag(name string, on bool) {
	if on {
		m.WriteString(name + ": true\n")
	}
}

// quoted writes a string in YAML's double quotation marks, which JSON's are.
func quoted(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(printable(s)) // a string has no errors, and a Builder neither
	return strings.TrimSuffix(b.String(), "\n")
}

// printable leaves out what neither YAML nor a terminal can take.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case unprintable(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// unprintable reports whether a character is a control other than line breaks,
// tabs and those of direction, or none at all.
func unprintable(r rune) bool {
	switch {
	case r == '\n', r == '\r', r == '\t':
		return false
	}
	return r < ' ' || 0x7F <= r && r <= 0x9F || r == 0xFEFF || r&0xFFFE == 0xFFFE || 0xFDD0 <= r && r <= 0xFDEF
}

// blank reports whether nothing is to be seen of a character.
func blank(r rune) bool { return unicode.IsSpace(r) || unprintable(r) }
