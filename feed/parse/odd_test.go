package parse

import (
	"bytes"
	"encoding/json"
	"flag"
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/odd"
)

// oddFeeds is the corpus; its README states the rule behind each theme.
const oddFeeds = "testdata/odd"

var updateOdd = flag.Bool("update-odd", false, "write what the odd feeds are read as into their JSON")

// TestOdd reads each feed of the corpus and compares every field with the
// right reading. -update-odd writes the readings: look at each.
func TestOdd(t *testing.T) {
	readings := map[string]json.RawMessage{}
	for _, c := range odd.Cases(t, oddFeeds) {
		t.Run(c.String(), func(t *testing.T) {
			got := reading(t, &c)
			readings[c.String()] = got
			var want bytes.Buffer
			if err := json.Compact(&want, c.Read); !*updateOdd && (err != nil || !bytes.Equal(want.Bytes(), got)) {
				t.Errorf("%s\ngot  %s\nwant %s", c.Why, got, want.Bytes())
			}
		})
	}
	if *updateOdd {
		odd.Write(t, oddFeeds, readings)
	}
}

// TestOddCorpus holds what the corpus is meant to be.
func TestOddCorpus(t *testing.T) {
	cases := odd.Cases(t, oddFeeds)
	if len(cases) < 300 {
		t.Errorf("%d cases", len(cases))
	}
	for _, c := range cases {
		if len(c.Data) > 8<<10 {
			t.Errorf("%s: %d bytes: what is large is made by a test", c.String(), len(c.Data))
		}
	}
}

// What is too large to lie in the corpus: an entry that nests elements without
// end, and one whose text is a million bytes, cost their neighbours nothing.
func TestOddLarge(t *testing.T) {
	const neighbours = `<item><title>First</title></item>%<item><title>Last</title></item>`
	nested := strings.Repeat("<div>", 10_000) + "deep" + strings.Repeat("</div>", 10_000)
	paragraphs := strings.Repeat("<p>"+strings.Repeat("كلمة ", 100)+"</p>", 1_000_000/907)
	for name, c := range map[string]struct {
		item    string
		bytes   int // of text that the entry has
		problem ErrorKind
	}{
		"elements":             {"<a:x>" + nested + "</a:x>", 0, Overfull},
		"elements, not closed": {strings.Repeat("<x>", 10_000), 0, Overfull},
		"inline HTML":          {"<description>" + nested + "</description>", len("deep"), Overfull},
		"HTML":                 {"<description><![CDATA[" + nested + "]]></description>", len("deep"), 0},
		"a million bytes":      {"<description><![CDATA[" + paragraphs + "]]></description>", 899 * 1102, 0},
	} {
		item := "<item><title>Middle</title>" + c.item + "</item>"
		data := "<rss><channel>" + strings.Replace(neighbours, "%", item, 1) + "</channel></rss>"
		r, err := Parse(Input{Name: "x", Data: []byte(data)})
		if err != nil || len(r.Articles) != 3 || r.Articles[2].Title != "Last" || r.Articles[1].Partial {
			t.Errorf("%s: %d entries, %v", name, len(r.Articles), err)
			continue
		}
		n := 0
		for _, b := range r.Articles[1].Body {
			n += len(strings.TrimSpace(b.Text))
		}
		if n < c.bytes || (c.problem == 0) != (len(r.Problems) == 0) {
			t.Errorf("%s: %d bytes of text, problems %v", name, n, r.Problems)
		}
	}
}

func parseOdd(c *odd.Case) (Result, error) {
	return Parse(Input{Name: c.File, URL: c.Address, ContentType: c.ContentType, Data: c.Data})
}

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
