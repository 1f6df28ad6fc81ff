// Command gen writes the tables of package arabic from the files of the Unicode
// Character Database. Run it through "go generate" in ui/arabic.
package main

import (
	"bytes"
	"errors"
	"go/format"
	"slices"
	"strings"

	"khabar/feed/feedtest/generator"
	"khabar/feed/feedtest/ucd"
)

func main() { generator.Run(generate) }

func generate(data string) ([]byte, error) {
	types, err1 := joiningTypes(data + "/DerivedJoiningType.txt.gz")
	forms, err2 := presentationForms(data + "/UnicodeData.txt.gz")
	classes, err3 := kashidaClasses(data + "/ArabicShaping.txt.gz")
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.WriteString(generator.Head("ui/arabic", "DerivedJoiningType.txt, UnicodeData.txt and ArabicShaping.txt"))
	writeTypes(&out, types)
	if err := writeLetters(&out, forms, classes); err != nil {
		return nil, err
	}
	return format.Source(out.Bytes())
}

func joiningTypes(path string) (map[rune]uint8, error) {
	types := map[rune]uint8{}
	err := ucd.Records(path, func(f []string) error {
		first, last, err := ucd.Span(f[0])
		for r := first; r <= last; r++ {
			types[r] = uint8(strings.Index("UTRLDC", f[1]))
		}
		return err
	})
	return types, err
}

func presentationForms(path string) (map[rune]*[4]rune, error) {
	order := []string{"<isolated>", "<final>", "<initial>", "<medial>"}
	// U+06D5 is drawn as heh is where it does not join the next letter.
	forms := map[rune]*[4]rune{0x06D5: {0xFEE9, 0xFEEA}}
	err := ucd.Records(path, func(f []string) error {
		tag, letters, _ := strings.Cut(f[5], " ")
		position := slices.Index(order, tag)
		if position < 0 || strings.Contains(letters, " ") {
			return nil
		}
		letter, err := ucd.Rune(letters)
		if err != nil {
			return err
		}
		if forms[letter] == nil {
			forms[letter] = new([4]rune)
		}
		forms[letter][position], err = ucd.Rune(f[0])
		return err
	})
	return forms, err
}

// groups are the joining groups that each class of the calligraphers' order of
// precedence is made of: they name the skeletons of letters.
var groups = map[string][]string{
	"kashidaSeen": {"SEEN", "SAD"},
	"kashidaHeh":  {"TEH MARBUTA", "TEH MARBUTA GOAL", "HEH", "HEH GOAL", "KNOTTED HEH", "DAL", "HAH"},
	"kashidaAlef": {"ALEF", "TAH", "LAM", "KAF", "GAF", "SWASH KAF"},
	"kashidaReh":  {"REH", "YEH", "FARSI YEH", "YEH BARREE", "YEH WITH TAIL"},
	"kashidaWaw":  {"WAW", "AIN", "QAF", "FEH"},
}

func kashidaClasses(path string) (map[rune]string, error) {
	classes := map[rune]string{}
	err := ucd.Records(path, func(f []string) error {
		r, err := ucd.Rune(f[0])
		classes[r] = "kashidaOther"
		for class, members := range groups {
			if slices.Contains(members, f[3]) {
				classes[r] = class
			}
		}
		return err
	})
	return classes, err
}
