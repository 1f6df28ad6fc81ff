package arabic

import (
	"bufio"
	"compress/gzip"
	"os"
	"strconv"
	"strings"
	"testing"
)

// records calls f with the fields of every line of a file of the Unicode
// Character Database.
func records(t testing.TB, name string, f func(field []string)) {
	t.Helper()
	file, err := os.Open("../../testdata/ucd-17/" + name + ".gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		field := strings.Split(line, ";")
		for i := range field {
			field[i] = strings.TrimSpace(field[i])
		}
		if len(field) > 1 {
			f(field)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

func codePoint(t testing.TB, hex string) rune {
	t.Helper()
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	return rune(n)
}

func TestJoiningTypeOfEveryCodePoint(t *testing.T) {
	want := map[rune]JoiningType{}
	names := map[string]JoiningType{
		"T": Transparent, "R": RightJoining, "L": LeftJoining, "D": DualJoining, "C": JoinCausing,
	}
	records(t, "DerivedJoiningType.txt", func(f []string) {
		first, last, isRange := strings.Cut(f[0], "..")
		if !isRange {
			last = first
		}
		for r := codePoint(t, first); r <= codePoint(t, last); r++ {
			want[r] = names[f[1]]
		}
	})
	if len(want) < 3000 {
		t.Fatalf("the file lists %d code points", len(want))
	}
	for r := rune(-2); r <= 0x110001; r++ {
		if got := JoiningTypeOf(r); got != want[r] {
			t.Errorf("JoiningTypeOf(%U) = %d, want %d", r, got, want[r])
		}
	}
}
