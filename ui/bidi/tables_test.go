package bidi_test

import (
	"strings"
	"testing"

	"khabar/feed/feedtest/ucd"
	"khabar/ui/bidi"
)

// TestClassOf compares the table with every record of Unicode's file, and
// with its defaults on the code points that no record names.
func TestClassOf(t *testing.T) {
	ranges, err := ucd.Ranges(ucdDir + "DerivedBidiClass.txt.gz")
	if err != nil {
		t.Fatal(err)
	}
	named := make([]bool, 0x110000)
	wrong := 0
	check := func(r rune, want string) {
		if got := bidi.ClassOf(r).String(); got != want && wrong < 10 {
			wrong++
			t.Errorf("%U: class %s, want %s", r, got, want)
		}
	}
	for _, span := range ranges {
		for r := span.First; r <= span.Last && !span.Missing; r++ {
			named[r] = true
			check(r, span.Fields[0])
		}
	}
	defaults := make([]string, 0x110000)
	short := map[string]string{"Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL",
		"European_Terminator": "ET", "Boundary_Neutral": "BN"}
	for _, span := range ranges {
		for r := span.First; r <= span.Last && span.Missing; r++ {
			defaults[r] = short[span.Fields[0]]
		}
	}
	for r, want := range defaults {
		if !named[r] {
			check(rune(r), want)
		}
	}
}

func TestClassOfNoCodePoint(t *testing.T) {
	for _, r := range []rune{-1, 0x110000, 1<<31 - 1} {
		if got := bidi.ClassOf(r); got != bidi.ON {
			t.Errorf("%#x: class %v, want ON as of U+FFFD", r, got)
		}
		if mirror, ok := bidi.Mirror(r); ok || mirror != r {
			t.Errorf("%#x: mirrored to %#x", r, mirror)
		}
	}
	if got := (bidi.PDI + 1).String(); got != "invalid" {
		t.Errorf("the name of no class is %q", got)
	}
}

// TestMirror checks every pair of BidiMirroring.txt both ways, and that no
// other rune is mirrored.
func TestMirror(t *testing.T) {
	const pairs = 428
	mirrors := map[rune]rune{}
	err := ucd.Records(ucdDir+"BidiMirroring.txt.gz", func(fields []string) error {
		runes, err := ucd.Runes(strings.Join(fields, " "))
		if err == nil {
			mirrors[runes[0]] = runes[1]
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(mirrors) != pairs {
		t.Errorf("the file has %d mappings, want %d", len(mirrors), pairs)
	}
	for r := rune(0); r <= 0x10FFFF; r++ {
		want, mirrored := mirrors[r]
		got, ok := bidi.Mirror(r)
		if ok != mirrored || ok && got != want || !ok && got != r {
			t.Errorf("Mirror(%U) = %U, %v, want %U, %v", r, got, ok, want, mirrored)
		}
		if back, _ := bidi.Mirror(got); back != r {
			t.Errorf("%U mirrored twice is %U", r, back)
		}
	}
}

// TestPairedBracket checks every bracket of BidiBrackets.txt, and that no
// other rune is one.
func TestPairedBracket(t *testing.T) {
	const brackets = 128
	pairs, types := map[rune]rune{}, map[rune]string{}
	err := ucd.Records(ucdDir+"BidiBrackets.txt.gz", func(fields []string) error {
		runes, err := ucd.Runes(fields[0] + " " + fields[1])
		if err == nil {
			pairs[runes[0]], types[runes[0]] = runes[1], fields[2]
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(pairs) != brackets {
		t.Errorf("the file has %d brackets, want %d", len(pairs), brackets)
	}
	for r := rune(0); r <= 0x10FFFF; r++ {
		want, bracket := pairs[r]
		pair, opens, ok := bidi.PairedBracket(r)
		if ok != bracket || ok && (pair != want || opens != (types[r] == "o")) {
			t.Errorf("PairedBracket(%U) = %U, %v, %v, want %U, type %q", r, pair, opens, ok, want, types[r])
		}
	}
}
