package library

import (
	"fmt"
	"strings"
	"testing"
)

// survives opens a library after its writer was killed, and compares it with what
// was acknowledged, and with the number of old articles that were there before.
func survives(t *testing.T, path string, old int, lines []string) error {
	l, err := Open(t.Context(), path)
	if err != nil {
		return err
	}
	defer l.Close()
	if err := l.Reindex(t.Context(), nil); err != nil {
		return err
	}
	if found, err := l.Check(t.Context()); err != nil || len(found) > 0 {
		return fmt.Errorf("check: %v %w", found, err)
	}
	if n, err := l.Count(t.Context(), parse(t, "after:2029-01-01 fold"), 1<<20); err != nil || n != old {
		return fmt.Errorf("%d old articles are found, want %d (%w)", n, old, err)
	}
	border := ID(0) // of what may be forgotten
	if items := page(t, l, Window{Limit: 1, Before: placeOf(oldDate)}); len(items) > 0 {
		border = placeOf(items[0].Article.Published.Add(-forgotten))
	}
	return l.read(t.Context(), func(c *conn) error {
		for _, line := range lines {
			if err := c.kept(line, border); err != nil {
				return err
			}
		}
		return nil
	})
}

// kept looks for what a line acknowledges.
func (c *conn) kept(line string, border ID) error {
	verb, key, _ := strings.Cut(line, " ")
	if key == "" {
		return nil
	}
	h, _ := keyHash(key)
	id, known, err := c.integer("SELECT article FROM identities WHERE hash = ?1", h)
	if err != nil || !known {
		return fmt.Errorf("%s is lost: %w", line, err)
	}
	read, here, err := c.integer("SELECT read FROM articles WHERE id = ?1", id)
	switch {
	case err != nil:
		return err
	case !here && ID(id) > border:
		return fmt.Errorf("%s is lost", line)
	case here && verb == "read" && read == 0:
		return fmt.Errorf("%s is forgotten", line)
	case here && verb == "left":
		if n, _, err := c.integer("SELECT paragraph FROM positions WHERE article = ?1", id); err != nil || n != 3 {
			return fmt.Errorf("%s is forgotten: %w", line, err)
		}
	}
	return nil
}

// stageOf says how far a library was brought up when its writer was killed.
func stageOf(t *testing.T, path string) string {
	t.Helper()
	c, err := connect(path)
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	version, _, err := c.integer("PRAGMA user_version")
	if err != nil {
		t.Fatal(err)
	}
	fold, err := c.meta("fold")
	if err != nil {
		t.Fatal(err)
	}
	retired, err := c.retired()
	if err != nil {
		t.Fatal(err)
	}
	floor, err := c.meta("floor")
	if err != nil {
		t.Fatal(err)
	}
	switch {
	case int(version) < len(migrations):
		return "before the migrations"
	case fold != foldVersion:
		return "after the migrations"
	case floor > 0:
		return "before the new index"
	case retired != "":
		return "before the old index was gone"
	}
	return "in use"
}
