package steps

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var (
	size   = flag.Int("size", 3, "lines of the profile")
	square = flag.Bool("square", false, "add it up once for each line")
)

// TestWork is what the other tests count: the adding up of a profile.
func TestWork(t *testing.T) {
	profile := filepath.Join(t.TempDir(), "profile")
	lines := "mode: count\n" + strings.Repeat("a.go:1.2,3.4 2 5\n", *size)
	if err := os.WriteFile(profile, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	times := 1
	if *square {
		times = *size
	}
	for range times {
		if n, err := sum(profile); err != nil || n != int64(*size)*10 {
			t.Fatalf("%d, %v", n, err)
		}
	}
}

func TestCount(t *testing.T) {
	c := NewCounter(t, "khabar/feed/feedtest/steps")
	once := c.Count(t, "TestWork", "-size=100")
	if again := c.Count(t, "TestWork", "-size=100"); again != once {
		t.Errorf("%d steps, then %d", once, again)
	}
	twice, thrice := c.Count(t, "TestWork", "-size=200"), c.Count(t, "TestWork", "-size=300")
	if twice <= once || thrice-twice != twice-once {
		t.Errorf("%d steps for 100, %d for 200, %d for 300", once, twice, thrice)
	}
	c.CheckLinear(t, 100, "TestWork")
	small, large := c.Count(t, "TestWork", "-size=100", "-square"), c.Count(t, "TestWork", "-size=200", "-square")
	if growth := float64(large) / float64(small); growth <= MaxGrowth {
		t.Errorf("quadratic work grows %.2f times", growth)
	}
}

func TestSumRefuses(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken")
	for _, line := range []string{"a.go:1.2,3.4 x 5", "a.go:1.2,3.4 2 x"} {
		if err := os.WriteFile(broken, []byte(line), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := sum(broken); err == nil {
			t.Errorf("%q has a sum", line)
		}
	}
	if _, err := sum(filepath.Join(t.TempDir(), "nothing")); err == nil {
		t.Error("a missing profile has a sum")
	}
}
