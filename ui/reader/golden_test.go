package reader

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"khabar/ui/size"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden draws each article whole, on a page as long as it is. The files
// hold what a terminal is sent; an editor that reorders shows them wrongly,
// one that does not (or cat in a terminal that does not) shows the page.
func TestGolden(t *testing.T) {
	for name, a := range articles() {
		for _, c := range []struct {
			suffix, language string
			width            int
			step             size.Step
		}{
			{"", "en", 64, 0}, {"-ar", "ar", 64, 0}, {"-large", "en", 80, 4}, {"-small", "en", 50, -2}, {"-narrow", "en", 20, 1},
		} {
			r := opened(t, c.language, a, c.width, 400)
			r.SetStep(c.step)
			got := strings.TrimRight(strings.Join(screen(r), "\n"), "\n") + "\n"
			compare(t, name+c.suffix, got)
		}
	}
}

// compare checks got against a golden file.
func compare(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs:\n%s\nwant:\n%s", file, got, want)
	}
}
