// Package steps counts what code does, for tests that ask how the work grows
// with the text: a count is the same on a busy machine and on an idle one,
// which a time is not.
//
// A step is a statement that is executed, as Go's coverage tool counts it.
// Nothing is added to the code that is counted, and no loop can be forgotten,
// as one could be with a counter kept by hand. What happens in packages that
// are not counted and in the runtime (copying a slice, growing a map) is the one
// step of the statement that asks for it.
package steps

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// MaxGrowth is the most that linear work may grow by when what it is done on is
// doubled. Quadratic work grows by 4; what is done once, whatever the text, or
// in buffers that grow now and then keeps linear work from exactly 2.
const MaxGrowth = 2.3

// A Counter runs tests of the package whose test made it, each in a process of
// its own.
type Counter struct {
	binary, folder string
}

// NewCounter compiles the tests of the package under test so that the steps
// of the packages with the given import paths are counted.
func NewCounter(t *testing.T, packages ...string) *Counter {
	t.Helper()
	folder := t.TempDir()
	c := &Counter{binary: filepath.Join(folder, "counted.test"), folder: folder}
	build := exec.Command("go", "test", "-c", "-o", c.binary,
		"-covermode=count", "-coverpkg="+strings.Join(packages, ","), ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", build, err, out)
	}
	return c
}

// CheckLinear runs one test with the flags given and -size of n, 2n and 4n, and
// fails if its steps grow by more than [MaxGrowth] from one to the next.
func (c *Counter) CheckLinear(t *testing.T, n int, test string, flags ...string) {
	t.Helper()
	before := int64(0)
	for size := n; size <= 4*n; size *= 2 {
		took := c.Count(t, test, append(flags, "-size="+strconv.Itoa(size))...)
		t.Logf("%d steps for %d, %.1f each", took, size, float64(took)/float64(size))
		if before > 0 && float64(took) > MaxGrowth*float64(before) {
			t.Errorf("%d steps for %d, %d for half of that", took, size, before)
		}
		before = took
	}
}

// Count runs one test, or Test/subtest, with the flags given and returns its steps. The test
// has to pass.
func (c *Counter) Count(t *testing.T, test string, flags ...string) int64 {
	t.Helper()
	profile := filepath.Join(c.folder, "profile")
	pattern := "^" + strings.ReplaceAll(test, "/", "$/^") + "$"
	args := append([]string{"-test.run=" + pattern, "-test.coverprofile=" + profile}, flags...)
	run := exec.Command(c.binary, args...)
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v\n%s", test, flags, err, out)
	}
	n, err := sum(profile)
	if err != nil {
		t.Fatal(err)
	}
	if n == 0 {
		t.Fatalf("%s %q took no step: is there such a test?", test, flags)
	}
	return n
}

// sum adds up a coverage profile, whose lines are a stretch of source, the
// number of statements in it, and how often they ran.
func sum(profile string) (int64, error) {
	f, err := os.Open(profile)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	var total int64
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) != 3 {
			continue // the first line names the mode
		}
		statements, err := strconv.ParseInt(fields[1], 10, 64)
		if err != nil {
			return 0, fmt.Errorf("%q: %w", lines.Text(), err)
		}
		times, err := strconv.ParseInt(fields[2], 10, 64)
		if err != nil {
			return 0, fmt.Errorf("%q: %w", lines.Text(), err)
		}
		total += statements * times
	}
	return total, lines.Err()
}
