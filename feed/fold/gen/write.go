package main

import (
	"bytes"
	"fmt"
	"go/format"

	"khabar/feed/feedtest/generator"
)

const blockBits = 6

// tables are two stages: an index of blocks, and blocks of offsets into a pool,
// where each fold stands behind a byte with its length. Offset 0 is "as it is",
// 1 the empty fold.
type tables struct {
	pool   []byte
	blocks [][]int
	index  []int
}

func newTables(table map[rune]string) tables {
	t := tables{pool: []byte("\xFF\x00")}
	offset := map[string]int{"": 1}
	number := map[string]int{}
	for start := rune(0); start < 0xE0200; start += 1 << blockBits {
		block := make([]int, 1<<blockBits)
		for i := range block {
			s, ok := table[start+rune(i)]
			if !ok {
				continue
			}
			if _, known := offset[s]; !known {
				offset[s] = len(t.pool)
				t.pool = append(append(t.pool, byte(len(s))), s...)
			}
			block[i] = offset[s]
		}
		key := fmt.Sprint(block)
		if _, known := number[key]; !known {
			number[key] = len(t.blocks)
			t.blocks = append(t.blocks, block)
		}
		t.index = append(t.index, number[key])
	}
	return t
}

func write(table map[rune]string) ([]byte, error) {
	t := newTables(table)
	if len(t.pool) > 0xFFFF || len(t.blocks) > 0xFFFF {
		return nil, fmt.Errorf("too large for 16 bits: %d bytes, %d blocks", len(t.pool), len(t.blocks))
	}
	var out bytes.Buffer
	out.WriteString(generator.Head("feed/fold", "UnicodeData.txt"))
	fmt.Fprintf(&out, "\nconst blockBits = %d\n\nconst pool = \"\" +\n", blockBits)
	for i := 0; i < len(t.pool); i += 40 {
		fmt.Fprintf(&out, "%+q +\n", t.pool[i:min(i+40, len(t.pool))])
	}
	fmt.Fprintf(&out, "\"\"\n\nvar blockIndex = [...]uint16{")
	writeNumbers(&out, t.index)
	out.WriteString("}\n\nvar blocks = [...][1 << blockBits]uint16{\n")
	for _, b := range t.blocks {
		out.WriteString("{")
		writeNumbers(&out, b)
		out.WriteString("},\n")
	}
	out.WriteString("}\n")
	return format.Source(out.Bytes())
}

func writeNumbers(out *bytes.Buffer, numbers []int) {
	for i, n := range numbers {
		if i > 0 && i%32 == 0 {
			out.WriteByte('\n')
		}
		fmt.Fprintf(out, "%d,", n)
	}
}
