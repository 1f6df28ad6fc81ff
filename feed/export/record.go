// Package export writes articles for other programs. Its JSON is a promise:
// names and meanings of fields stay, new ones may come.
//
// Text is in logical order, as the source wrote it, without escape sequences
// or presentation forms of our own; dates are RFC 3339.
package export

import (
	"encoding/json"
	"io"
	"strings"
	"time"

	"khabar/feed"
)

// A Record is an article as JSON.
type Record struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	URL   string `json:"url"`
	// Published is null when the source gave no date.
	Published *string  `json:"published"`
	Authors   []string `json:"authors"`
	Agency    string   `json:"agency"`
	Tags      []string `json:"tags"`
	// Language is a BCP 47 tag, empty when unknown.
	Language string `json:"language"`
	// Direction is "rtl" or "ltr".
	Direction string    `json:"direction"`
	Source    string    `json:"source"`
	Read      bool      `json:"read"`
	Starred   bool      `json:"starred"`
	Body      []Block   `json:"body"`
	Comments  []Comment `json:"comments"`
}

// A Block is a block of the body. Its kind is paragraph, heading, quote, list,
// code, table, image or rule. The text of a table is its caption, if any, and
// its rows, a line each, with tabs between cells.
type Block struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

// A Comment is one comment; Parent is the position in the array of the comment
// that it answers, counted from 0, and null for one that answers the article.
type Comment struct {
	Author    string  `json:"author"`
	Text      string  `json:"text"`
	Published *string `json:"published"`
	Parent    *int    `json:"parent"`
}

// NewRecord returns the article as a record. No slice of it is nil.
func NewRecord(a *feed.Article) Record {
	r := Record{
		ID: a.ID, Title: a.Title, URL: a.Link, Published: date(a.Published),
		Authors: list(a.Authors), Agency: a.Agency, Tags: list(a.Tags),
		Language: a.Language, Direction: a.ResolveDirection().String(), Source: a.Source,
		Read: a.Read, Starred: a.Starred,
		Body: []Block{}, Comments: []Comment{},
	}
	if r.ID == "" {
		r.ID = a.Key()
	}
	for i := range a.Body {
		r.Body = append(r.Body, Block{Kind: a.Body[i].Kind.String(), Text: blockText(&a.Body[i])})
	}
	position := make(map[string]int, len(a.Comments))
	for i := range a.Comments {
		c := &a.Comments[i]
		out := Comment{Author: c.Author, Text: blocksText(c.Body), Published: date(c.Published)}
		if at, ok := position[c.Parent]; ok && c.Parent != "" {
			out.Parent = &at
		}
		if c.ID != "" {
			position[c.ID] = i
		}
		r.Comments = append(r.Comments, out)
	}
	return r
}

// WriteJSON writes the articles to w as JSON, one object a line, without
// escaping the letters < > & for HTML.
func WriteJSON(w io.Writer, articles []feed.Article) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for i := range articles {
		if err := lines.Encode(NewRecord(&articles[i])); err != nil {
			return err
		}
	}
	return nil
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func date(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.Format(time.RFC3339)
	return &s
}

func blockText(b *feed.Block) string {
	if b.Kind != feed.Table {
		return b.Text
	}
	var lines []string
	if b.Text != "" {
		lines = append(lines, b.Text)
	}
	for _, row := range b.Rows {
		cells := make([]string, len(row))
		for i := range row {
			cells[i] = strings.Join(strings.Fields(row[i].Text), " ")
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	return strings.Join(lines, "\n")
}

func blocksText(blocks []feed.Block) string {
	texts := make([]string, len(blocks))
	for i := range blocks {
		texts[i] = blockText(&blocks[i])
	}
	return strings.Join(texts, "\n\n")
}
