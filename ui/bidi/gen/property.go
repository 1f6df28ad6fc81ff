package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"khabar/feed/feedtest/ucd"
)

// The bits of a property byte above the class; package bidi reads them by the
// constants of the same meaning that tables.go declares.
const (
	openBit   = 1 << 5
	closeBit  = 1 << 6
	mirrorBit = 1 << 7
)

// classNames are the values of Bidi_Class in the order of package bidi's
// constants. Importing the constants would tie the generator to the very
// tables that it replaces.
const classNames = "L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI"

// longNames are the value names that the @missing lines use instead of the
// short ones (PropertyValueAliases.txt).
var longNames = map[string]string{
	"Left_To_Right":       "L",
	"Right_To_Left":       "R",
	"Arabic_Letter":       "AL",
	"European_Terminator": "ET",
	"Boundary_Neutral":    "BN",
}

// A property holds what the algorithm asks about each code point.
type property struct {
	bytes    []uint8       // class and bits, one byte a code point
	mirrors  map[rune]rune // Bidi_Mirroring_Glyph
	brackets map[rune]rune // each paired bracket to its pair
}

func readProperty(dir string) (*property, error) {
	p := &property{bytes: make([]uint8, 0x110000), mirrors: map[rune]rune{}, brackets: map[rune]rune{}}
	if err := p.readClasses(filepath.Join(dir, "DerivedBidiClass.txt.gz")); err != nil {
		return nil, err
	}
	if err := p.readBrackets(filepath.Join(dir, "BidiBrackets.txt.gz")); err != nil {
		return nil, err
	}
	if err := p.readMirrors(filepath.Join(dir, "BidiMirroring.txt.gz")); err != nil {
		return nil, err
	}
	return p, nil
}

// readClasses applies the defaults before the records, whatever their order
// in the file: unassigned code points of the Hebrew and Arabic blocks are R
// and AL though no record names them.
func (p *property) readClasses(path string) error {
	classes := map[string]uint8{}
	for i, name := range strings.Fields(classNames) {
		classes[name] = uint8(i)
	}
	for long, short := range longNames {
		classes[long] = classes[short]
	}
	ranges, err := ucd.Ranges(path)
	if err != nil {
		return err
	}
	slices.SortStableFunc(ranges, func(a, b ucd.Range) int {
		switch {
		case a.Missing == b.Missing:
			return 0
		case a.Missing:
			return -1
		default:
			return 1
		}
	})
	for _, r := range ranges {
		class, ok := classes[r.Fields[0]]
		if !ok {
			return fmt.Errorf("%s: unknown class %q", path, r.Fields[0])
		}
		for c := r.First; c <= r.Last; c++ {
			p.bytes[c] = class
		}
	}
	return nil
}

func (p *property) readBrackets(path string) error {
	return ucd.Records(path, func(fields []string) error {
		r, err := ucd.Rune(fields[0])
		if err != nil {
			return err
		}
		pair, err := ucd.Rune(fields[1])
		if err != nil {
			return err
		}
		switch fields[2] {
		case "o":
			p.bytes[r] |= openBit
		case "c":
			p.bytes[r] |= closeBit
		default:
			return fmt.Errorf("unknown bracket type %q", fields[2])
		}
		p.brackets[r] = pair
		return nil
	})
}

func (p *property) readMirrors(path string) error {
	return ucd.Records(path, func(fields []string) error {
		r, err := ucd.Rune(fields[0])
		if err != nil {
			return err
		}
		p.bytes[r] |= mirrorBit
		p.mirrors[r], err = ucd.Rune(fields[1])
		return err
	})
}
