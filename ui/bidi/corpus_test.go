package bidi_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"khabar/feed/feedtest/ucd"
	"khabar/ui/bidi"
)

// The corpus is what GNU FriBidi and ICU made of random paragraphs and of
// lines of them; testdata/README.md describes it, and says which rules of the
// standard they are known to break.
const corpusFile = "testdata/peers.txt.gz"

// A record is a line of the corpus.
type record struct {
	text      []rune
	direction bidi.Direction
	base      bidi.Level
	pieces    []piece   // the paragraph as a single line, then the lines it was broken into
	dissents  []dissent // what one of the libraries has instead
}

// A piece is a line from start to end, with its levels after L1.
type piece struct {
	start, end int
	expectation
}

// A dissent is the answer of a library that differs from the standard's.
type dissent struct {
	who    string // "fribidi" or "icu"
	fault  string
	piece  int
	levels []bidi.Level
}

func parseRecord(fields []string) (r record, err error) {
	if len(fields) != 6 {
		return r, fmt.Errorf("%d fields", len(fields))
	}
	if r.text, err = ucd.Runes(fields[0]); err != nil {
		return r, err
	}
	direction := slices.Index(directionNames, fields[1])
	if direction < 0 {
		return r, fmt.Errorf("unknown direction %q", fields[1])
	}
	r.direction = directions[direction]
	base, err := strconv.ParseUint(fields[2], 10, 1)
	if err != nil {
		return r, err
	}
	r.base = bidi.Level(base)
	for _, s := range strings.Split(fields[3], "|") {
		var p piece
		span, rest, _ := strings.Cut(s, ":")
		levels, order, _ := strings.Cut(rest, ":")
		if _, err = fmt.Sscanf(span, "%d-%d", &p.start, &p.end); err != nil {
			return r, err
		}
		if p.expectation, err = parseExpectation(levels, order); err != nil {
			return r, err
		}
		r.pieces = append(r.pieces, p)
	}
	for i, who := range []string{"fribidi", "icu"} {
		if fields[4+i] == "" {
			continue
		}
		for _, s := range strings.Split(fields[4+i], "|") {
			d := dissent{who: who}
			if _, err = fmt.Sscan(s, &d.piece, &d.fault); err != nil {
				return r, err
			}
			_, levels, _ := strings.Cut(s, ":")
			e, err := parseExpectation(levels, "")
			if err != nil {
				return r, err
			}
			d.levels = e.levels
			r.dissents = append(r.dissents, d)
		}
	}
	return r, nil
}

// directionNames are in the order of directions.
var directionNames = []string{"auto", "ltr", "rtl", "auto-rtl"}

// TestCorpus replays the corpus, and checks of every answer of the libraries
// that differs that a fault explains it.
func TestCorpus(t *testing.T) {
	const paragraphs, agreed = 24_000, 15_000
	var p bidi.Paragraph
	n, unanimous := 0, 0
	err := ucd.Records(corpusFile, func(fields []string) error {
		r, err := parseRecord(fields)
		if err != nil {
			return err
		}
		if base := p.Resolve(r.text, r.direction); base != r.base {
			return fmt.Errorf("base level %d, want %d", base, r.base)
		}
		for _, piece := range r.pieces {
			levels := p.LineLevels(nil, piece.start, piece.end)
			if !sameLevels(levels, piece.levels) {
				return fmt.Errorf("line %d-%d: levels %v, want %v", piece.start, piece.end, levels, piece.levels)
			}
			order := without(bidi.AppendVisualOrder(nil, levels), piece.levels)
			if !slices.Equal(order, piece.order) {
				return fmt.Errorf("line %d-%d: order %v, want %v", piece.start, piece.end, order, piece.order)
			}
		}
		for _, d := range r.dissents {
			if !d.explained(r) {
				return fmt.Errorf("%s differs on piece %d, which %q does not explain", d.who, d.piece, d.fault)
			}
		}
		n++
		if len(r.dissents) == 0 {
			unanimous++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n != paragraphs {
		t.Errorf("the corpus has %d paragraphs, want %d", n, paragraphs)
	}
	if unanimous < agreed {
		t.Errorf("both libraries agree on %d paragraphs, want at least %d", unanimous, agreed)
	}
	t.Logf("%d paragraphs, both libraries agree on %d", n, unanimous)
}
