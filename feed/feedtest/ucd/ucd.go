// Package ucd reads the text files of the Unicode Character Database, whose
// format UAX #44 describes: one record a line, fields apart by semicolons,
// comments after a number sign. It serves the table generators and the
// conformance tests; no program that ships imports it.
package ucd

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// A Range is a record about the code points First to Last, both included.
// Missing marks a default: an "@missing" line, which Unicode hides in a
// comment and which gives the value of every code point that the ordinary
// records leave out.
type Range struct {
	First, Last rune
	Fields      []string // what follows the code points
	Missing     bool
}

// Lines calls visit with each line of the gzipped file at path, without the
// line's end. It stops at the first error that visit returns and names the
// line in it.
func Lines(path string, visit func(line string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if err := visit(lines.Text()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// Records calls visit with the fields of each record of the gzipped file at
// path, trimmed of blanks and comments.
func Records(path string, visit func(fields []string) error) error {
	return Lines(path, func(line string) error {
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			return nil
		}
		return visit(split(line))
	})
}

// Ranges returns the records of a property file, whose first field is a code
// point or a range of them, in the order of the file, defaults included.
// Among defaults a later one overrides an earlier one (UAX #44, 4.2.10).
func Ranges(path string) ([]Range, error) {
	var ranges []Range
	err := Lines(path, func(line string) error {
		rest, missing := strings.CutPrefix(line, "# @missing:")
		rest, _, _ = strings.Cut(rest, "#")
		if strings.TrimSpace(rest) == "" {
			return nil
		}
		fields := split(rest)
		first, last, err := Span(fields[0])
		if err != nil {
			return err
		}
		ranges = append(ranges, Range{first, last, fields[1:], missing})
		return nil
	})
	return ranges, err
}

// Span parses "0041" or "0041..005A".
func Span(s string) (first, last rune, err error) {
	low, high, ranged := strings.Cut(s, "..")
	if first, err = Rune(low); err != nil {
		return 0, 0, err
	}
	if !ranged {
		return first, first, nil
	}
	last, err = Rune(high)
	return first, last, err
}

// Rune parses a code point in hexadecimal digits.
func Rune(s string) (rune, error) {
	n, err := strconv.ParseUint(s, 16, 21)
	return rune(n), err
}

// Runes parses code points in hexadecimal digits, apart by blanks.
func Runes(s string) ([]rune, error) {
	fields := strings.Fields(s)
	runes := make([]rune, len(fields))
	for i, field := range fields {
		var err error
		if runes[i], err = Rune(field); err != nil {
			return nil, err
		}
	}
	return runes, nil
}

func split(line string) []string {
	fields := strings.Split(line, ";")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	return fields
}
