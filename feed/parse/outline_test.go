package parse

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed/feedtest/odd"
	"khabar/feed/parse/charset"
)

// An outline is where a well-formed feed's entries end, as a strict reader
// that is none of this program's finds it.
type outline struct {
	ends []int // offsets behind the end tags of entries
	// head is the offset behind the last thing that the feed says of itself:
	// an entry inherits from what stands behind it as well.
	head int
}

type feedOutline struct {
	odd.Case
	outline
}

// wellFormed returns the well-formed feeds of the corpus and of the parsers'
// own testdata that have entries.
func wellFormed(t *testing.T) []feedOutline {
	t.Helper()
	var out []feedOutline
	for _, c := range feedCases(t) {
		switch c.Name {
		case "empty-entries", // those that say nothing are no entries
			"cdata-never-closed": // well-formed by accident, since a later section ends it
			continue
		}
		o, ok := outlineOf(&c)
		if ok && len(o.ends) > 0 {
			out = append(out, feedOutline{c, o})
		}
	}
	return out
}

func outlineOf(c *odd.Case) (outline, bool) {
	if utf8.Valid(c.Data) && bytes.IndexByte(c.Data, 0) < 0 {
		return outlineOfText(c.Data)
	}
	text, _ := charset.Decode(c.Data, c.ContentType, "")
	mark, width := 0, 1
	switch {
	case bytes.HasPrefix(c.Data, []byte("\xff\xfe\x00\x00")):
		mark, width = 4, 4
	case bytes.HasPrefix(c.Data, []byte("\xff\xfe")), bytes.HasPrefix(c.Data, []byte("\xfe\xff")):
		mark, width = 2, 2
	case bytes.HasPrefix(c.Data, []byte("\x00\x00\x00")):
		width = 4
	case bytes.IndexByte(c.Data[:4], 0) >= 0:
		width = 2
	}
	if len(c.Data) != mark+width*utf8.RuneCountInString(text) {
		return outline{}, false // characters of different lengths
	}
	o, ok := outlineOfText([]byte(text))
	place := func(offset int) int { return mark + width*utf8.RuneCountInString(text[:offset]) }
	for i, end := range o.ends {
		o.ends[i] = place(end)
	}
	o.head = place(o.head)
	return o, ok
}

func outlineOfText(data []byte) (outline, bool) {
	if json.Valid(bytes.TrimPrefix(data, []byte("\ufeff"))) {
		return outlineOfJSON(data)
	}
	return outlineOfXML(data)
}

// outlineOfXML reads a document with the standard library's strict decoder.
func outlineOfXML(data []byte) (o outline, ok bool) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	depth, roots, entry, isFeed := 0, 0, 0, false // entry: its depth, 0 outside
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return o, isFeed && roots == 1
		}
		if err != nil {
			return o, false
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				roots++
				isFeed = strings.Contains(" rss rdf feed entry channel ", " "+strings.ToLower(tok.Name.Local)+" ")
			}
			if entry == 0 && isEntry(tok.Name.Local) {
				entry = depth
			}
		case xml.EndElement:
			switch {
			case entry == depth:
				o.ends, entry = append(o.ends, int(d.InputOffset())), 0
			case entry == 0 && depth > 1 && !holdsEntries(tok.Name.Local):
				o.head = int(d.InputOffset())
			}
			depth--
		case xml.CharData:
			if depth == 0 && len(bytes.TrimSpace(bytes.TrimPrefix(tok, []byte("\ufeff")))) > 0 {
				return o, false
			}
		}
	}
}

func isEntry(name string) bool {
	return strings.EqualFold(name, "item") || strings.EqualFold(name, "entry")
}

func holdsEntries(name string) bool {
	return strings.EqualFold(name, "channel") || strings.EqualFold(name, "items")
}

// outlineOfJSON reads a document with the standard library's decoder.
func outlineOfJSON(data []byte) (o outline, ok bool) {
	mark := len(data) - len(bytes.TrimPrefix(data, []byte("\ufeff")))
	d := json.NewDecoder(bytes.NewReader(data[mark:]))
	if tok, err := d.Token(); err != nil || tok != json.Delim('{') {
		return o, false
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return o, false
		}
		if name != "items" {
			var skipped json.RawMessage
			if d.Decode(&skipped) != nil {
				return o, false
			}
			o.head = mark + int(d.InputOffset()) + 1 // the comma says that a number is whole
			continue
		}
		if tok, err := d.Token(); err != nil || tok != json.Delim('[') {
			return o, false
		}
		for d.More() {
			var item map[string]any
			if d.Decode(&item) == nil && item != nil {
				o.ends = append(o.ends, mark+int(d.InputOffset()))
			}
		}
		if _, err := d.Token(); err != nil {
			return o, false
		}
	}
	return o, true
}
