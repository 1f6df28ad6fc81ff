package parse

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/odd"
)

// reading returns, as compact JSON, everything that an input is read as.
func reading(t *testing.T, c *odd.Case) json.RawMessage {
	t.Helper()
	r, err := parseOdd(c)
	out := oddResult{Format: r.Format, Encoding: r.Encoding, Feeds: r.Feeds}
	if r.Source != (feed.Source{}) {
		out.Feed = &oddSource{r.Source.Title, r.Source.URL, r.Source.Home, r.Source.Language}
	}
	if err != nil {
		out.Error = err.Error()
	}
	for _, p := range r.Problems {
		out.Problems = append(out.Problems, p.Error())
	}
	for i := range r.Articles {
		out.Entries = append(out.Entries, oddArticle(&r.Articles[i], r.Source.Title))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(out); err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSpace(b.Bytes())
}

// The reading of a case; fields without a value are left out.
type oddResult struct {
	Format   string        `json:"format,omitempty"`
	Encoding string        `json:"encoding,omitempty"`
	Error    string        `json:"error,omitempty"`
	Problems []string      `json:"problems,omitempty"`
	Feed     *oddSource    `json:"feed,omitempty"`
	Feeds    []feed.Source `json:"feeds,omitempty"`
	Entries  []oddEntry    `json:"entries,omitempty"`
}

type oddSource struct {
	Title    string `json:"title,omitempty"`
	URL      string `json:"url,omitempty"`
	Home     string `json:"home,omitempty"`
	Language string `json:"language,omitempty"`
}

type oddEntry struct {
	ID           string           `json:"id"`
	Title        string           `json:"title,omitempty"`
	Link         string           `json:"link,omitempty"`
	Published    string           `json:"published,omitempty"`
	Updated      string           `json:"updated,omitempty"` // where it differs
	Authors      []string         `json:"authors,omitempty"`
	Agency       string           `json:"agency,omitempty"`
	Tags         []string         `json:"tags,omitempty"`
	Language     string           `json:"language,omitempty"`
	Direction    string           `json:"direction,omitempty"` // as declared
	Source       string           `json:"source,omitempty"`    // where it is not the feed
	Summary      string           `json:"summary,omitempty"`
	Enclosures   []feed.Enclosure `json:"enclosures,omitempty"`
	CommentsLink string           `json:"commentsLink,omitempty"`
	CommentsFeed string           `json:"commentsFeed,omitempty"`
	CommentCount int              `json:"commentCount,omitempty"`
	Partial      bool             `json:"partial,omitempty"`
	Body         []any            `json:"body,omitempty"`
}

func oddArticle(a *feed.Article, feedTitle string) oddEntry {
	e := oddEntry{ID: a.ID, Title: a.Title, Link: a.Link, Authors: a.Authors, Agency: a.Agency, Tags: a.Tags,
		Language: a.Language, Direction: a.Direction.String(), Summary: a.Summary, Enclosures: a.Enclosures,
		CommentsLink: a.CommentsLink, CommentsFeed: a.CommentsFeed, CommentCount: a.CommentCount, Partial: a.Partial}
	e.Published = oddDate(a.Published, a.DateOnly)
	if !a.Updated.Equal(a.Published) {
		e.Updated = oddDate(a.Updated, false)
	}
	if a.Source != feedTitle {
		e.Source = a.Source
	}
	for _, b := range a.Body {
		e.Body = append(e.Body, oddBlock(b))
	}
	return e
}

func oddDate(t time.Time, dateOnly bool) string {
	switch {
	case t.IsZero():
		return ""
	case dateOnly:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339Nano)
}

// oddBlock is the text alone of a paragraph of which there is no more to say.
func oddBlock(b feed.Block) any {
	if b.Kind == feed.Paragraph && len(b.Spans) == 0 && b.Direction == feed.DirectionUnknown && b.Language == "" {
		return b.Text
	}
	block := map[string]any{"kind": b.Kind.String()}
	for name, value := range map[string]string{"marker": b.Marker, "text": b.Text, "direction": b.Direction.String(),
		"language": b.Language, "link": b.Link} {
		if value != "" {
			block[name] = value
		}
	}
	if b.Level > 0 {
		block["level"] = b.Level
	}
	var spans []string
	for _, s := range b.Spans {
		name := [...]string{"emphasis", "strong", "code", "link", "isolate", "override", "struck"}[s.Kind]
		if s.Kind == feed.Isolate || s.Kind == feed.Override {
			name += " " + s.Direction.String()
		}
		name += ": " + b.Text[s.Start:s.End]
		if s.Link != "" {
			name += " → " + s.Link
		}
		spans = append(spans, name)
	}
	if spans != nil {
		block["spans"] = spans
	}
	if b.Rows != nil {
		var rows [][]string
		for _, row := range b.Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, c.Text)
			}
			rows = append(rows, cells)
		}
		block["rows"] = rows
	}
	return block
}
