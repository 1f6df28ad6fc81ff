//go:build ignore

// This program writes tables.go from UnicodeData.txt and the classes below.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"go/format"
	"log"
	"os"
	"strconv"
	"strings"
)

const (
	data      = "../../testdata/ucd-17/UnicodeData.txt.gz"
	blockBits = 6
)

type character struct {
	name, category, digit string
	decomposition         []rune
	upper, lower          rune
}

// classes are folds that Unicode does not know: the first rune of each row
// stands for the others.
var classes = []string{
	"اأإآٱٲٳٵࡰࡱࡲࡳࡴࡵࡶࡷࡸࡹࡺࡻࡼࡽࡾࡿࢀࢁࢂ",
	"يىیېۍێےۓئؠٸ",
	"كکڪ",
	"گګ",
	"هةۀہھەۂۃ",
	"وؤۆۇۈٶٷ",
	"כך", "מם", "נן", "פף", "צץ",
	"iı", "oø", "dđð", "lł", "hħ", "tŧ",
	"'‘’‚‛ʼʻ´׳",
	"\"“”„‟״",
	"-‐‑‒–—―−־",
	"/⁄",
	",،٬", ";؛", "?؟", "%٪", ".٫۔",
	" \t\n\v\f\r\u0085\u1680\u2028\u2029",
}

// expansions become several letters.
var expansions = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th",
	'װ': "וו", 'ױ': "וי", 'ײ': "יי",
}

// deleted are characters without a trace beside the marks: the high hamza,
// which is a mark spelled as a letter, tatweel, and those that only act on
// layout.
const deleted = "\u0674\u0640\u00AD\u034F\u061C\u070F\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E" +
	"\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF"

func main() {
	log.SetFlags(0)
	f := folds{characters: readCharacters(), special: map[rune]string{}}
	for _, row := range classes {
		runes := []rune(row)
		for _, r := range runes[1:] {
			f.special[r] = string(runes[0])
		}
	}
	for r, s := range expansions {
		f.special[r] = s
	}
	for _, r := range deleted {
		f.special[r] = ""
	}
	table := map[rune]string{}
	for r := range f.characters {
		if s := f.settle(string(r)); s != string(r) {
			table[r] = s
		}
	}
	write(table)
}

type folds struct {
	characters map[rune]*character
	special    map[rune]string
}

// settle folds until nothing changes.
func (f folds) settle(s string) string {
	for {
		var b strings.Builder
		for _, r := range s {
			b.WriteString(f.step(r))
		}
		if b.String() == s {
			return s
		}
		s = b.String()
	}
}

func (f folds) step(r rune) string {
	if s, ok := f.special[r]; ok {
		return s
	}
	c := f.characters[r]
	switch {
	case c == nil:
		return string(r)
	case f.isMark(r):
		return ""
	case c.category == "Nd" && r > '9':
		return c.digit
	case len(c.decomposition) > 0:
		return f.decompose(r, c)
	}
	return string(f.lower(r))
}

// isMark reports whether r is a mark that readers leave out.
func (f folds) isMark(r rune) bool {
	c := f.characters[r]
	if c.category != "Mn" && c.category != "Me" || strings.Contains(c.name, "KATAKANA") {
		return false
	}
	for _, script := range []string{"COMBINING ", "ARABIC ", "HEBREW ", "SYRIAC ", "VARIATION SELECTOR"} {
		if strings.HasPrefix(c.name, script) {
			return true
		}
	}
	return false
}

// decompose keeps a letter whole that is made with a mark that its script
// spells with, Korean letters, and marks that stand alone on a space.
func (f folds) decompose(r rune, c *character) string {
	if strings.Contains(c.name, "HANGUL") {
		return string(r)
	}
	if c.decomposition[0] == ' ' && len(c.decomposition) > 1 || strings.HasPrefix(c.name, "ARABIC TATWEEL WITH") {
		if strings.HasPrefix(c.name, "ARABIC ") {
			return ""
		}
		return string(r)
	}
	for _, part := range c.decomposition {
		if p := f.characters[part]; p != nil && strings.HasPrefix(p.category, "M") && !f.isMark(part) {
			return string(r)
		}
	}
	return string(c.decomposition)
}

// lower takes the detour by upper case, which brings together the letters that
// share one: σ and ς, s and ſ.
func (f folds) lower(r rune) rune {
	if c := f.characters[r]; c.upper != 0 {
		r = c.upper
	}
	if c := f.characters[r]; c != nil && c.lower != 0 {
		r = c.lower
	}
	return r
}

func readCharacters() map[rune]*character {
	file, err := os.Open(data)
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		log.Fatal(err)
	}
	characters := map[rune]*character{}
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		field := strings.Split(lines.Text(), ";")
		c := &character{name: field[1], category: field[2], digit: field[6], upper: hex(field[12]), lower: hex(field[13])}
		for _, part := range strings.Fields(field[5]) {
			if part[0] != '<' {
				c.decomposition = append(c.decomposition, hex(part))
			}
		}
		characters[hex(field[0])] = c
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
	return characters
}

func hex(s string) rune {
	if s == "" {
		return 0
	}
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil {
		log.Fatal(err)
	}
	return rune(n)
}

// write writes two stages: an index of blocks, and blocks of offsets into one
// string, where each fold stands behind a byte with its length. Offset 0 is "as
// it is", and 1 the empty fold.
func write(table map[rune]string) {
	pool := []byte("\xFF\x00")
	offset := map[string]int{"": 1}
	number := map[string]int{}
	var blocks [][]int
	var index []int
	for start := rune(0); start < 0xE0200; start += 1 << blockBits {
		block := make([]int, 1<<blockBits)
		for i := range block {
			s, ok := table[start+rune(i)]
			if !ok {
				continue
			}
			if _, known := offset[s]; !known {
				offset[s] = len(pool)
				pool = append(append(pool, byte(len(s))), s...)
			}
			block[i] = offset[s]
		}
		key := fmt.Sprint(block)
		if _, known := number[key]; !known {
			number[key] = len(blocks)
			blocks = append(blocks, block)
		}
		index = append(index, number[key])
	}
	if len(pool) > 0xFFFF || len(blocks) > 0xFFFF {
		log.Fatalf("too large: %d bytes, %d blocks", len(pool), len(blocks))
	}
	var out bytes.Buffer
	out.WriteString("// Code generated by gen.go from Unicode 17.0.0. DO NOT EDIT.\n\npackage fold\n")
	fmt.Fprintf(&out, "\nconst blockBits = %d\n\nconst pool = \"\" +\n", blockBits)
	for i := 0; i < len(pool); i += 40 {
		fmt.Fprintf(&out, "%+q +\n", pool[i:min(i+40, len(pool))])
	}
	fmt.Fprintf(&out, "\"\"\n\nvar blockIndex = [...]uint16{")
	writeNumbers(&out, index)
	out.WriteString("}\n\nvar blocks = [...][1 << blockBits]uint16{\n")
	for _, b := range blocks {
		out.WriteString("{")
		writeNumbers(&out, b)
		out.WriteString("},\n")
	}
	out.WriteString("}\n")
	src, err := format.Source(out.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("tables.go", src, 0o644); err != nil {
		log.Fatal(err)
	}
}

func writeNumbers(out *bytes.Buffer, numbers []int) {
	for i, n := range numbers {
		if i > 0 && i%32 == 0 {
			out.WriteByte('\n')
		}
		fmt.Fprintf(out, "%d,", n)
	}
}
