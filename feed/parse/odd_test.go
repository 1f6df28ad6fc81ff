package parse

import (
	"bytes"
	"encoding/json"
	"flag"
	"strings"
	"testing"

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
