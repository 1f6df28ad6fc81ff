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

const ucdDir = "../../testdata/ucd-17/"

// An expectation is what the standard says of one text and direction. The
// order leaves out the runes that X9 removes.
type expectation struct {
	levels []bidi.Level
	order  []int
}

// A checker compares results with expectations and stops at the tenth
// difference.
type checker struct {
	t         *testing.T
	paragraph bidi.Paragraph
	levels    []bidi.Level
	order     []int
	runs      []bidi.Run
	wrong     int
}

func (c *checker) check(where string, text []rune, direction bidi.Direction, want expectation) bidi.Level {
	base := c.paragraph.Resolve(text, direction)
	c.levels = c.paragraph.LineLevels(c.levels[:0], 0, len(text))
	for i, level := range want.levels {
		if level != removedLevel && c.levels[i] != level {
			c.fail("%s: %U direction %d: levels %v, want %v", where, text, direction, c.levels, want.levels)
			break
		}
	}
	c.order = bidi.AppendVisualOrder(c.order[:0], c.levels)
	c.runs = bidi.AppendVisualRuns(c.runs[:0], c.levels)
	checkRuns(c.t, c.runs, c.levels, c.order)
	kept := c.order[:0]
	for _, i := range c.order {
		if want.levels[i] != removedLevel {
			kept = append(kept, i)
		}
	}
	if !slices.Equal(kept, want.order) {
		c.fail("%s: %U direction %d: order %v, want %v", where, text, direction, kept, want.order)
	}
	// The implementation that random texts are compared with must be right
	// itself.
	if line := resolvePlain(text, direction).line(0, len(text)); !slices.Equal(line, want.levels) {
		c.fail("%s: %U direction %d: plain levels %v, want %v", where, text, direction, line, want.levels)
	}
	return base
}

func (c *checker) fail(format string, args ...any) {
	c.t.Helper()
	c.t.Errorf(format, args...)
	if c.wrong++; c.wrong == 10 {
		c.t.FailNow()
	}
}

func parseExpectation(levels, order string) (e expectation, err error) {
	for _, field := range strings.Fields(levels) {
		level := removedLevel
		if field != "x" {
			n, err := strconv.ParseUint(field, 10, 7)
			if err != nil {
				return e, err
			}
			level = bidi.Level(n)
		}
		e.levels = append(e.levels, level)
	}
	for _, field := range strings.Fields(order) {
		i, err := strconv.Atoi(field)
		if err != nil {
			return e, err
		}
		e.order = append(e.order, i)
	}
	return e, nil
}

// samples has a character of each class; none is a bracket.
var samples = map[string]rune{
	"L": 'a', "R": 'א', "AL": 'ا', "EN": '1', "ES": '+', "ET": '%', "AN": '١', "CS": ',',
	"NSM": '\u0300', "BN": '\u00AD', "B": '\u2029', "S": '\t', "WS": ' ', "ON": '!',
	"LRE": '\u202A', "LRO": '\u202D', "RLE": '\u202B', "RLO": '\u202E', "PDF": '\u202C',
	"LRI": '\u2066', "RLI": '\u2067', "FSI": '\u2068', "PDI": '\u2069',
}

// TestBidiTest runs BidiTest.txt: every sequence of up to four classes, and
// longer ones, each in up to three directions.
func TestBidiTest(t *testing.T) {
	const cases = 770_241
	c := &checker{t: t}
	var levels, order string
	var want expectation
	n := 0
	err := ucd.Lines(ucdDir+"BidiTest.txt.gz", func(line string) (err error) {
		line, _, _ = strings.Cut(line, "#")
		if rest, ok := strings.CutPrefix(line, "@Levels:"); ok {
			levels = rest
			return nil
		}
		if rest, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			order = rest
			want, err = parseExpectation(levels, order)
			return err
		}
		input, bits, ok := strings.Cut(line, ";")
		if !ok {
			return nil
		}
		text := make([]rune, 0, 8)
		for _, class := range strings.Fields(input) {
			text = append(text, samples[class])
		}
		set, err := strconv.ParseUint(strings.TrimSpace(bits), 16, 3)
		for i, direction := range []bidi.Direction{bidi.Auto, bidi.LeftToRight, bidi.RightToLeft} {
			if set>>i&1 != 0 {
				n++
				c.check(input, text, direction, want)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if n != cases {
		t.Errorf("ran %d cases, the file has %d", n, cases)
	}
}

// TestBidiCharacterTest runs BidiCharacterTest.txt: texts of real characters,
// brackets above all.
func TestBidiCharacterTest(t *testing.T) {
	const cases = 91_707
	c := &checker{t: t}
	directions := map[string]bidi.Direction{"0": bidi.LeftToRight, "1": bidi.RightToLeft, "2": bidi.Auto}
	n := 0
	err := ucd.Records(ucdDir+"BidiCharacterTest.txt.gz", func(fields []string) error {
		text, err := ucd.Runes(fields[0])
		if err != nil {
			return err
		}
		direction, ok := directions[fields[1]]
		if !ok {
			return fmt.Errorf("unknown direction %q", fields[1])
		}
		want, err := parseExpectation(fields[3], fields[4])
		if err != nil {
			return err
		}
		n++
		if base := c.check(fields[0], text, direction, want); fmt.Sprint(base) != fields[2] {
			c.fail("%s: base level %d, want %s", fields[0], base, fields[2])
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n != cases {
		t.Errorf("ran %d cases, the file has %d", n, cases)
	}
}
