package parse

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/golden"
)

// articles is the folder of inputs, each beside the JSON that it must give.
const articles = "../../testdata/articles"

// The golden form of a result: every field that is not empty, names for kinds.
type goldenResult struct {
	Format   string           `json:"format"`
	Encoding string           `json:"encoding"`
	Error    string           `json:"error,omitempty"`
	Problems []string         `json:"problems,omitempty"`
	Source   *feed.Source     `json:"source,omitempty"`
	Feeds    []feed.Source    `json:"feeds,omitempty"`
	Articles []map[string]any `json:"articles"`
}

type goldenBlock struct {
	Kind      string             `json:"kind"`
	Level     int                `json:"level,omitempty"`
	Marker    string             `json:"marker,omitempty"`
	Text      string             `json:"text,omitempty"`
	Spans     []feed.Span        `json:"spans,omitempty"`
	Direction string             `json:"direction,omitempty"`
	Language  string             `json:"language,omitempty"`
	Link      string             `json:"link,omitempty"`
	Header    bool               `json:"header,omitempty"`
	Rows      [][]feed.TableCell `json:"rows,omitempty"`
}

func goldenBlocks(blocks []feed.Block) []goldenBlock {
	out := []goldenBlock{}
	for _, b := range blocks {
		out = append(out, goldenBlock{b.Kind.String(), b.Level, b.Marker, b.Text, b.Spans, b.Direction.String(), b.Language, b.Link, b.Header, b.Rows})
	}
	return out
}

func goldenArticle(a feed.Article) map[string]any {
	m := map[string]any{"id": a.ID, "title": a.Title, "direction": a.ResolveDirection().String(), "body": goldenBlocks(a.Body)}
	put := func(name, value string) {
		if value != "" {
			m[name] = value
		}
	}
	put("link", a.Link)
	put("agency", a.Agency)
	put("language", a.Language)
	put("source", a.Source)
	put("summary", a.Summary)
	put("commentsLink", a.CommentsLink)
	for name, t := range map[string]time.Time{"published": a.Published, "updated": a.Updated} {
		if !t.IsZero() {
			m[name] = t.Format(time.RFC3339)
		}
	}
	for name, list := range map[string][]string{"authors": a.Authors, "tags": a.Tags} {
		if len(list) > 0 {
			m[name] = list
		}
	}
	for name, yes := range map[string]bool{"dateOnly": a.DateOnly, "partial": a.Partial} {
		if yes {
			m[name] = true
		}
	}
	if a.CommentCount != 0 {
		m["commentCount"] = a.CommentCount
	}
	if a.CommentForm != (feed.CommentForm{}) {
		m["commentForm"] = a.CommentForm
	}
	if len(a.Enclosures) > 0 {
		m["enclosures"] = a.Enclosures
	}
	comments := []map[string]any{}
	for _, c := range a.Comments {
		published := ""
		if !c.Published.IsZero() {
			published = c.Published.Format(time.RFC3339)
		}
		comments = append(comments, map[string]any{"id": c.ID, "author": c.Author, "parent": c.Parent, "published": published, "body": goldenBlocks(c.Body)})
	}
	if len(comments) > 0 {
		m["comments"] = comments
	}
	return m
}

func written(t *testing.T, r Result, err error) string {
	t.Helper()
	g := goldenResult{Format: r.Format, Encoding: r.Encoding, Feeds: r.Feeds, Articles: []map[string]any{}}
	if err != nil {
		g.Error = err.Error()
	}
	for _, p := range r.Problems {
		g.Problems = append(g.Problems, p.Error())
	}
	if r.Source != (feed.Source{}) {
		g.Source = &r.Source
	}
	for _, a := range r.Articles {
		g.Articles = append(g.Articles, goldenArticle(a))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(g); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestGolden reads each file of testdata/articles and compares every field
// with the JSON beside it. -update writes the JSON.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(articles, "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden.json") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r, err := Parse(Input{Name: filepath.Base(file), Data: data})
			golden.Compare(t, file+".golden.json", written(t, r, err))
		})
	}
}
