package text

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed/feedtest/ucd"
)

// A breakCase is a line of one of Unicode's break tests.
type breakCase struct {
	line   string
	text   []rune
	breaks []int // in runes, the end of the text included
}

func readBreakTests(t *testing.T, name string) []breakCase {
	t.Helper()
	var cases []breakCase
	err := ucd.Lines("../../testdata/ucd-17/"+name, func(line string) error {
		data, _, _ := strings.Cut(line, "#")
		if strings.TrimSpace(data) == "" {
			return nil
		}
		c := breakCase{line: line}
		for field := range strings.FieldsSeq(data) {
			switch field {
			case "÷":
				c.breaks = append(c.breaks, len(c.text))
			case "×":
			default:
				r, err := strconv.ParseUint(field, 16, 32)
				if err != nil {
					return err
				}
				c.text = append(c.text, rune(r))
			}
		}
		cases = append(cases, c)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestLineBreakConformance(t *testing.T) {
	cases := readBreakTests(t, "LineBreakTest.txt.gz")
	if len(cases) != 19338 {
		t.Fatalf("%d cases, want 19338", len(cases))
	}
	var b LineBreaker
	var found []Opportunity
	for _, c := range cases {
		found = b.AppendOpportunities(found[:0], c.text)
		var got []int
		for _, o := range found {
			got = append(got, o.At)
		}
		if !slices.Equal(got, c.breaks) {
			t.Errorf("breaks at %v, want %v: %s", got, c.breaks, c.line)
		}
	}
}

func TestGraphemeBreakConformance(t *testing.T) {
	cases := readBreakTests(t, "GraphemeBreakTest.txt.gz")
	if len(cases) != 766 {
		t.Fatalf("%d cases, want 766", len(cases))
	}
	for _, c := range cases {
		got := []int{0}
		for _, s := range Clusters(string(c.text)) {
			got = append(got, got[len(got)-1]+utf8.RuneCountInString(s))
		}
		if !slices.Equal(got, c.breaks) {
			t.Errorf("breaks at %v, want %v: %s", got, c.breaks, c.line)
		}
	}
}
