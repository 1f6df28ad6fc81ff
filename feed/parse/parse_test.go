package parse

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"khabar/feed"
)

func TestParseRefuses(t *testing.T) {
	png := "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
	tests := []struct {
		name, data string
		kind       ErrorKind
	}{
		{"nothing", "", Empty},
		{"blanks", " \n\t\u00a0\n\u200f\r\n", Empty},
		{"a byte order mark", "\ufeff", Empty},
		{"a picture", png + strings.Repeat("\x00\xff", 40), Binary},
		{"an archive", "PK\x03\x04\x14\x00\x00\x00" + strings.Repeat("x", 40), Binary},
		{"a compressed file", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + strings.Repeat("x", 40), Binary},
		{"a PDF", "%PDF-1.7\n1 0 obj <<>> endobj", Binary},
		{"noise", strings.Repeat("\x01\x02a\x03", 100), Binary},
		{"zeros", strings.Repeat("\x00", 100), Empty},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse(Input{Name: "news/file", Data: []byte(tt.data)})
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want an *Error", err)
			}
			if e.Kind != tt.kind || e.Where != "news/file" || e.What == "" || e.Remedy == "" {
				t.Errorf("got %+v, want kind %d", e, tt.kind)
			}
			if s := e.Error(); strings.ContainsAny(s, "\n\x1b\x00") || !strings.HasPrefix(s, "news/file: ") {
				t.Errorf("not one clear line: %q", s)
			}
		})
	}
}

func TestParseTooLarge(t *testing.T) {
	_, err := Parse(Input{Name: "x", Data: bytes.Repeat([]byte("a"), MaxBytes+1)})
	var e *Error
	if !errors.As(err, &e) || e.Kind != TooLarge {
		t.Errorf("got %v", err)
	}
}

// Text that begins as a binary format's magic does is text.
func TestParseTextThatLooksBinary(t *testing.T) {
	for _, text := range []string{"BMW presents a car\n\nIt has wheels.", "ID3 tags explained\n\nThey name songs.", "GIF89a is a format\n\nYes."} {
		r, err := Parse(Input{Name: "x", Data: []byte(text)})
		if err != nil || len(r.Articles) != 1 || r.Articles[0].Title != strings.SplitN(text, "\n", 2)[0] {
			t.Errorf("%q: %+v, %v", text, r.Articles, err)
		}
	}
}

func TestParsePlain(t *testing.T) {
	r, err := Parse(Input{Name: "x", URL: "https://example.org/a", Data: []byte("A headline\n\nFirst paragraph.\n\nSecond \x00 one.\n")})
	if err != nil || r.Format != "plain" || r.Encoding != "utf-8" || len(r.Articles) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	a := r.Articles[0]
	if a.Title != "A headline" || len(a.Body) != 2 || a.Link != "https://example.org/a" || a.ID != a.Link {
		t.Errorf("%+v", a)
	}
}

func TestIdentity(t *testing.T) {
	read := func(text string) string {
		r, err := Parse(Input{Name: "x", Data: []byte(text)})
		if err != nil {
			t.Fatal(err)
		}
		return r.Articles[0].ID
	}
	if a, b := read("One\n\nText."), read("One\n\nText."); a != b || a == "" {
		t.Errorf("the same text has two identities, %q and %q", a, b)
	}
	if a, b := read("One\n\nText."), read("One\n\nOther text."); a == b {
		t.Error("two texts have one identity")
	}
}

// An article that only says when it was changed is dated all the same, and
// keeps its identity when it is changed again.
func TestTheDateOfTheLastChangeStandsForTheFirst(t *testing.T) {
	const entry = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><updated>%s</updated></entry></feed>`
	read := func(updated string) feed.Article {
		r, err := Parse(Input{Name: "x", Data: fmt.Appendf(nil, entry, updated)})
		if err != nil || len(r.Articles) != 1 {
			t.Fatalf("%+v, %v", r, err)
		}
		return r.Articles[0]
	}
	a, b := read("2025-01-02T03:04:05Z"), read("2025-02-02T03:04:05Z")
	if want := time.Date(2025, 1, 2, 3, 4, 5, 0, time.UTC); !a.Published.Equal(want) || !a.Updated.Equal(want) {
		t.Errorf("published %v, updated %v, want %v", a.Published, a.Updated, want)
	}
	if a.ID != b.ID {
		t.Errorf("two identities, %q and %q", a.ID, b.ID)
	}
}
