// Package golden compares what a test made with a file that says what it
// should be. "go test -update" writes the files anew; read the difference
// before you commit it.
//
// Tests alone import it.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files of tests anew")

// Compare fails the test when got differs from the file at path.
func Compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}
	if string(want) != got {
		t.Errorf("%s differs:\n%s", path, firstDifference(string(want), got))
	}
}

// firstDifference shows the lines around the first one that differs.
func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	i := 0
	for i < len(w) && i < len(g) && w[i] == g[i] {
		i++
	}
	var b strings.Builder
	for j := max(0, i-2); j < i; j++ {
		b.WriteString("  " + w[j] + "\n")
	}
	for j := i; j < min(i+4, len(w)); j++ {
		b.WriteString("- " + w[j] + "\n")
	}
	for j := i; j < min(i+4, len(g)); j++ {
		b.WriteString("+ " + g[j] + "\n")
	}
	return b.String()
}

// Text returns what a file holds.
func Text(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Files returns the files that match a pattern, without the golden files
// themselves (names ending in ".golden"). It fails when there are none.
func Files(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range paths {
		if !strings.HasSuffix(p, ".golden") {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		t.Fatalf("no file matches %s", pattern)
	}
	return out
}
