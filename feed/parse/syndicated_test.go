package parse

import (
	"errors"
	"strings"
	"testing"
)

func TestSyndicated(t *testing.T) {
	for _, test := range []struct {
		name, in, format string
		articles         int
		problem          ErrorKind
	}{
		{"RSS", `<?xml version="1.0"?><rss><channel><item><title>x</title></item></channel></rss>`, "rss", 1, 0},
		{"RDF", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item xmlns="http://purl.org/rss/1.0/"><title>x</title></item></rdf:RDF>`, "rdf", 1, 0},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title></entry></feed>`, "atom", 1, 0},
		{"Atom with a prefix", `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>x</a:title></a:entry></a:feed>`, "atom", 1, 0},
		{"JSON Feed", `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"x"}]}`, "jsonfeed", 1, 0},
		{"behind a warning", "<br />\n<b>Warning</b>: x\n<rss><channel><item><title>x</title></item></channel></rss>", "rss", 1, 0},
		{"cut off", `<rss><channel><item><title>x</title></item><item><ti`, "rss", 1, Truncated},
		{"cut off JSON", `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"x"},{"id":`, "jsonfeed", 1, Truncated},
		{"too many entries", "<rss>" + strings.Repeat("<item><title>x</title></item>", 5001) + "</rss>", "rss", 5000, Overfull},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, err := Parse(Input{Name: "in", Data: []byte(test.in)})
			if err != nil {
				t.Fatal(err)
			}
			if r.Format != test.format || len(r.Articles) != test.articles {
				t.Errorf("format %s, %d articles", r.Format, len(r.Articles))
			}
			if test.problem == 0 {
				if len(r.Problems) > 0 {
					t.Errorf("problems %v", r.Problems)
				}
				return
			}
			var e *Error
			if len(r.Problems) == 0 || !errors.As(r.Problems[0], &e) || e.Kind != test.problem || e.Where != "in" {
				t.Errorf("problems %v", r.Problems)
			}
		})
	}
}
