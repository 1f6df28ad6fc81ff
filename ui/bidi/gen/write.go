package main

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"slices"

	"khabar/feed/feedtest/generator"
)

// blockSize is the number of code points that share an entry of the first
// stage. 128 makes the two stages together smallest: 64 grows the index by
// more than it saves in blocks, 256 the other way round.
const blockSize = 128

const declarations = `
// UnicodeVersion is the version of the Unicode Character Database that the
// tables of this package were made from.
const UnicodeVersion = "17.0.0"

// A property byte: the class and three flags.
const (
	classBits = %#02x // the Bidi_Class
	openBit   = %#02x // Bidi_Paired_Bracket_Type is Open
	closeBit  = %#02x // Bidi_Paired_Bracket_Type is Close
	mirrorBit = %#02x // Bidi_Mirroring_Glyph is not none
)

`

func generate(dir string) ([]byte, error) {
	p, err := readProperty(dir)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(generator.Head("ui/bidi", "DerivedBidiClass.txt, BidiBrackets.txt and BidiMirroring.txt"))
	fmt.Fprintf(&b, declarations, openBit-1, openBit, closeBit, mirrorBit)
	index, blocks := p.stages()
	fmt.Fprintf(&b, "const blockShift = %d // code points to an entry of propertyIndex, as a power of two\n\n", 7)
	fmt.Fprintf(&b, "var propertyIndex = [%d]uint8{\n", len(index))
	writeBytes(&b, index)
	fmt.Fprintf(&b, "}\n\nvar propertyBlocks = [%d][%d]uint8{\n", len(blocks), blockSize)
	for _, block := range blocks {
		b.WriteString("{\n")
		writeBytes(&b, block)
		b.WriteString("},\n")
	}
	b.WriteString("}\n\n")
	writePairs(&b, "mirrorPairs", "each rune with a mirror image, ascending", p.mirrors)
	writePairs(&b, "bracketPairs", "each paired bracket and its pair, ascending", p.brackets)
	return format.Source(b.Bytes())
}

// stages splits the property bytes into blocks, each kept once, and an index
// of them.
func (p *property) stages() (index []uint8, blocks [][]uint8) {
	seen := map[string]uint8{}
	for start := 0; start < len(p.bytes); start += blockSize {
		block := p.bytes[start : start+blockSize]
		n, ok := seen[string(block)]
		if !ok {
			n = uint8(len(blocks))
			if int(n) != len(blocks) {
				panic("more than 256 blocks: the index needs wider entries")
			}
			seen[string(block)] = n
			blocks = append(blocks, block)
		}
		index = append(index, n)
	}
	return index, blocks
}

func writeBytes(b *bytes.Buffer, values []uint8) {
	for i, v := range values {
		fmt.Fprintf(b, "%d,", v)
		if i%32 == 31 {
			b.WriteByte('\n')
		}
	}
}

func writePairs(b *bytes.Buffer, name, doc string, pairs map[rune]rune) {
	fmt.Fprintf(b, "// %s: %s.\nvar %s = [%d][2]rune{\n", name, doc, name, len(pairs))
	for i, r := range slices.Sorted(maps.Keys(pairs)) {
		fmt.Fprintf(b, "{%#04x, %#04x},", r, pairs[r])
		if i%4 == 3 {
			b.WriteByte('\n')
		}
	}
	b.WriteString("\n}\n\n")
}
