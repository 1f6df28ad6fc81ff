package library

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/feedtest/news"
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

// writeForever migrates the library from its first version, adds articles, marks
// them and deletes some. It acknowledges on w what was kept.
func writeForever(path string, w io.Writer) error {
	fmt.Fprintln(w, "starts")
	l, err := Open(context.Background(), path)
	if err != nil {
		return err
	}
	g := news.New(uint64(os.Getpid()))
	g.BodyBytes = 300
	for {
		list := g.Articles(1 + g.Made()%40)
		for i := range list {
			list[i].ID, list[i].Link = fmt.Sprintf("%d-%s", os.Getpid(), list[i].ID), ""
			list[i].Read, list[i].Starred = false, false
		}
		if _, err := l.Add(context.Background(), news.Source(1), list, now); err != nil {
			return err
		}
		var keys []string
		for i := range list {
			list[i].Source = "Source 1"
			keys = append(keys, list[i].Key())
			fmt.Fprintln(w, "added", list[i].Key())
		}
		if _, err := l.SetByKey(context.Background(), Read, true, keys...); err != nil {
			return err
		}
		for _, key := range keys {
			fmt.Fprintln(w, "read", key)
		}
		border := list[0].Published.AddDate(0, 0, -3)
		if _, err := l.Forget(context.Background(), border, true); err != nil {
			return err
		}
	}
}

// TestKilledInTheMiddle kills a program that writes after a random number of
// acknowledgements, and looks whether all that was acknowledged is there.
// KHABAR_KILL_ROUNDS says how often; the order of what is hit is left to chance,
// what must hold is not.
func TestKilledInTheMiddle(t *testing.T) {
	rounds, err := strconv.Atoi(os.Getenv("KHABAR_KILL_ROUNDS"))
	if err != nil {
		rounds = 6
	}
	random := rand.New(rand.NewPCG(1, uint64(rounds)))
	path := filepath.Join(t.TempDir(), "library.db")
	for round := range rounds {
		if round%5 == 0 { // from the first version, and killed while it is brought up
			path = filepath.Join(t.TempDir(), fmt.Sprintf("library-%d.db", round))
			old, err := open(t.Context(), path, migrations[:1])
			if err != nil {
				t.Fatal(err)
			}
			if err := old.Close(); err != nil {
				t.Fatal(err)
			}
		}
		lines, err := killedAfter(t.Context(), path, 1+random.IntN(300)*(round%5))
		if err != nil {
			t.Fatal(err)
		}
		if err := survives(t, path, lines); err != nil {
			t.Fatalf("round %d, after %d lines: %v", round, len(lines), err)
		}
	}
}

// killedAfter starts the program, kills it when it has acknowledged so many
// things, and returns all that it has.
func killedAfter(ctx context.Context, path string, acknowledged int) ([]string, error) {
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
		if len(lines) == acknowledged {
			if err := cmd.Process.Kill(); err != nil {
				return nil, err
			}
		}
	}
	if err := cmd.Wait(); err == nil || said.Len() > 0 {
		return nil, fmt.Errorf("the program ended by itself: %w %s", err, said.String())
	}
	return lines, nil
}

func survives(t *testing.T, path string, lines []string) error {
	l, err := Open(t.Context(), path)
	if err != nil {
		return err
	}
	defer l.Close()
	if found, err := l.Check(t.Context()); err != nil || len(found) > 0 {
		return fmt.Errorf("check: %v %w", found, err)
	}
	var newest feed.Article
	if items := page(t, l, Window{Limit: 1}); len(items) > 0 {
		newest = items[0].Article
	}
	return l.read(t.Context(), func(c *conn) error {
		for _, line := range lines {
			verb, key, _ := strings.Cut(line, " ")
			if key == "" {
				continue
			}
			h, _ := keyHash(key)
			id, known, err := c.integer("SELECT article FROM identities WHERE hash = ?1", h)
			if err != nil || !known {
				return fmt.Errorf("%s is lost: %w", line, err)
			}
			read, here, err := c.integer("SELECT read FROM articles WHERE id = ?1", id)
			if err != nil {
				return err
			}
			if !here && ID(id) > placeOf(newest.Published.AddDate(0, 0, -3)) {
				return fmt.Errorf("%s is lost", line)
			}
			if here && verb == "read" && read == 0 {
				return fmt.Errorf("%s is forgotten", line)
			}
		}
		return nil
	})
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
			lines, err := killedAfter(t.Context(), path, 400)
			ended <- func() ([]string, error) { return lines, err }
		}()
	}
	for done := 0; done < 2; {
		select {
		case result := <-ended:
			done++
			lines, err := result()
			if err == nil {
				err = survives(t, path, lines)
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
