package library

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// killEnvironment makes the test binary a program that writes to the library at the
// path that it holds, until it is killed.
const killEnvironment = "KHABAR_TEST_WRITE"

func TestMain(m *testing.M) {
	if path := os.Getenv(killEnvironment); path != "" {
		if err := writeForever(path, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// TestKilledInTheMiddle kills a program that writes, and looks whether all that was
// acknowledged is there. Every third round begins with a library of the first
// version, with another fold, and the program is killed while it opens it;
// otherwise after a random number of acknowledgements. KHABAR_KILL_ROUNDS says how
// often; the order of what is hit is left to chance, what must hold is not.
func TestKilledInTheMiddle(t *testing.T) {
	rounds, err := strconv.Atoi(os.Getenv("KHABAR_KILL_ROUNDS"))
	if err != nil {
		rounds = 6
	}
	random := rand.New(rand.NewPCG(1, uint64(rounds)))
	path, stages := "", map[string]int{}
	for round := range rounds {
		death := death{lines: 1 + random.IntN(400)}
		if round%3 == 0 {
			path = filepath.Join(t.TempDir(), "library.db")
			oldLibrary(t, path)
			death.lines, death.after = 1, time.Duration(random.IntN(15000))*time.Microsecond
		}
		lines, err := killed(t.Context(), path, death)
		if err != nil {
			t.Fatal(err)
		}
		stages[stageOf(t, path)]++
		if err := survives(t, path, oldArticles, lines); err != nil {
			t.Fatalf("round %d, %+v: %v", round, death, err)
		}
	}
	t.Logf("killed %v", stages)
}

// death is when the program is killed: so long after it has acknowledged so many
// things.
type death struct {
	lines int
	after time.Duration
}

// killed starts the program, kills it, and returns what it has acknowledged.
func killed(ctx context.Context, path string, d death) ([]string, error) {
	cmd := exec.CommandContext(ctx, os.Args[0])
	cmd.Env = append(os.Environ(), killEnvironment+"="+path)
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	var lines []string
	for scan := bufio.NewScanner(out); scan.Scan(); {
		lines = append(lines, scan.Text())
		if len(lines) != d.lines {
			continue
		}
		for began := time.Now(); time.Since(began) < d.after; { // it works meanwhile
		}
		if err := cmd.Process.Kill(); err != nil {
			return nil, err
		}
	}
	if err := cmd.Wait(); err == nil || said.Len() > 0 {
		return nil, fmt.Errorf("the program ended by itself: %w %s", err, said.String())
	}
	return lines, nil
}

// TestTwoPrograms lets two processes write at once, and this one read.
func TestTwoPrograms(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ended := make(chan func() ([]string, error), 2)
	for range 2 {
		go func() {
			lines, err := killed(t.Context(), path, death{lines: 400})
			ended <- func() ([]string, error) { return lines, err }
		}()
	}
	for done := 0; done < 2; {
		select {
		case result := <-ended:
			done++
			lines, err := result()
			if err == nil {
				err = survives(t, path, 0, lines)
			}
			if err != nil {
				t.Error(err)
			}
		default:
			if _, err := l.Page(t.Context(), Window{Filter: parse(t, "the"), Limit: 50, Snippets: true}); err != nil {
				t.Fatal(err)
			}
		}
	}
	clean(t, l)
}
