package bidi_test

import (
	"slices"
	"strings"
	"testing"

	"khabar/feed/feedtest/ucd"
	"khabar/ui/bidi"
)

// TestBracketPairs lets every closing bracket follow every opening one. A
// pair must form where the closing bracket, or what it is canonically
// equivalent to by UnicodeData.txt, is the opening one's partner.
func TestBracketPairs(t *testing.T) {
	var opening, closing []rune
	equivalent := map[rune]rune{}
	err := ucd.Records(ucdDir+"UnicodeData.txt.gz", func(fields []string) error {
		r, err := ucd.Rune(fields[0])
		if err != nil {
			return err
		}
		_, opens, ok := bidi.PairedBracket(r)
		if !ok {
			return nil
		}
		if opens {
			opening = append(opening, r)
		} else {
			closing = append(closing, r)
		}
		equivalent[r] = r
		if mapping := fields[5]; mapping != "" && !strings.HasPrefix(mapping, "<") {
			equivalent[r], err = ucd.Rune(mapping)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(opening) != 64 || len(closing) != 64 || equivalent['\u2329'] != '\u3008' {
		t.Fatalf("%d opening and %d closing brackets, U+2329 is %U", len(opening), len(closing), equivalent['\u2329'])
	}
	var p bidi.Paragraph
	for _, open := range opening {
		partner, _, _ := bidi.PairedBracket(open)
		for _, close := range closing {
			// Only a pair that holds text of the embedding direction
			// keeps the last bracket from going with the text around it.
			p.Resolve([]rune{'א', open, 'a', 'א', close, 'א'}, bidi.LeftToRight)
			paired := p.Levels()[4] == 0
			if want := equivalent[close] == equivalent[partner]; paired != want {
				t.Errorf("%U and %U: pair %v, want %v", open, close, paired, want)
			}
		}
	}
}

// TestBracketOverflow nests brackets up to and past the limit of BD16. Past
// it, pairs found before stand, and no more are looked for.
func TestBracketOverflow(t *testing.T) {
	var p bidi.Paragraph
	for _, test := range []struct {
		depth int
		want  []bidi.Level // of the pair before and the pair after the nest
	}{
		{62, []bidi.Level{1, 1, 1, 1}},
		{63, []bidi.Level{1, 1, 1, 1}},
		{64, []bidi.Level{1, 1, 1, 0}},
	} {
		nest := strings.Repeat("(", test.depth) + strings.Repeat(")", test.depth)
		text := []rune("ב(ג)" + nest + "(ד)a")
		p.Resolve(text, bidi.LeftToRight)
		levels := p.Levels()
		n := len(text)
		got := []bidi.Level{levels[1], levels[3], levels[n-4], levels[n-2]}
		if !slices.Equal(got, test.want) {
			t.Errorf("%d deep: levels %v, want %v", test.depth, got, test.want)
		}
	}
}
