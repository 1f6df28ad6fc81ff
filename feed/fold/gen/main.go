// Command gen writes the tables of package fold from UnicodeData.txt and from
// the classes of letters in this folder. Run it through "go generate" in
// feed/fold.
package main

import (
	"strings"

	"khabar/feed/feedtest/generator"
	"khabar/feed/feedtest/ucd"
)

func main() { generator.Run(generate) }

func generate(data string) ([]byte, error) {
	characters, err := readCharacters(data + "/UnicodeData.txt.gz")
	if err != nil {
		return nil, err
	}
	f := newFolds(characters)
	table := map[rune]string{}
	for r := range characters {
		if s := f.settle(string(r)); s != string(r) {
			table[r] = s
		}
	}
	return write(table)
}

// A character is what UnicodeData.txt says of one.
type character struct {
	name, category, digit string
	decomposition         []rune
	upper, lower          rune // simple mappings, 0 for none
}

func readCharacters(path string) (map[rune]*character, error) {
	characters := map[rune]*character{}
	err := ucd.Records(path, func(field []string) error {
		r, err := ucd.Rune(field[0])
		if err != nil {
			return err
		}
		c := &character{name: field[1], category: field[2], digit: field[6]}
		decomposition := field[5]
		if _, rest, tagged := strings.Cut(decomposition, "> "); tagged {
			decomposition = rest
		}
		if c.decomposition, err = ucd.Runes(decomposition); err != nil {
			return err
		}
		if c.upper, err = optional(field[12]); err != nil {
			return err
		}
		c.lower, err = optional(field[13])
		characters[r] = c
		return err
	})
	return characters, err
}

func optional(s string) (rune, error) {
	if s == "" {
		return 0, nil
	}
	return ucd.Rune(s)
}
