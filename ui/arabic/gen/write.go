package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
)

const blockBits = 7

// writeTypes writes the joining types in two stages: an index of blocks, and
// the blocks that differ.
func writeTypes(out *bytes.Buffer, types map[rune]uint8) {
	last := slices.Max(slices.Collect(maps.Keys(types)))
	number := map[string]int{}
	var blocks []string
	var index []int
	for start := rune(0); start <= last; start += 1 << blockBits {
		block := make([]byte, 1<<blockBits)
		for i := range block {
			block[i] = '0' + types[start+rune(i)]
		}
		n, seen := number[string(block)]
		if !seen {
			n = len(blocks)
			number[string(block)] = n
			blocks = append(blocks, string(block))
		}
		index = append(index, n)
	}
	fmt.Fprintf(out, "\nconst typeBlockBits = %d\n\nvar typeIndex = [...]uint8{", blockBits)
	for i, n := range index {
		if i%32 == 0 {
			out.WriteByte('\n')
		}
		fmt.Fprintf(out, "%d,", n)
	}
	out.WriteString("\n}\n\nvar typeBlocks = [...][1 << typeBlockBits]JoiningType{\n")
	for _, b := range blocks {
		out.WriteByte('{')
		for _, c := range b {
			fmt.Fprintf(out, "%c,", c)
		}
		out.WriteString("},\n")
	}
	out.WriteString("}\n")
}

// writeLetters writes the letters that have forms, which stand close enough
// together for a table without gaps.
func writeLetters(out *bytes.Buffer, forms map[rune]*[4]rune, classes map[rune]string) error {
	const first, last = 0x0620, 0x06D5
	fmt.Fprintf(out, "\nconst firstLetter = %#04x\n\nvar letters = [...]letter{\n", first)
	for _, r := range slices.Sorted(maps.Keys(forms)) {
		if r < first || r > last {
			return fmt.Errorf("%U lies outside the table", r)
		}
		class := classes[r]
		if class == "" {
			class = "kashidaOther" // hamza, which does not join
		}
		f := forms[r]
		fmt.Fprintf(out, "%#04x - firstLetter: {[4]uint16{%#x, %#x, %#x, %#x}, %s},\n", r, f[0], f[1], f[2], f[3], class)
	}
	out.WriteString("}\n")
	return nil
}
