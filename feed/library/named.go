package library

import (
	"errors"
	"math"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/fold"
	"khabar/feed/query"
)

// selectNames are the statements for the names that a field holds.
var selectNames = map[query.Field]string{
	query.Author: "SELECT id, name FROM names WHERE kind = 0",
	query.Agency: "SELECT id, name FROM names WHERE kind = 1",
}

// A nameTest says whether a name is one that is sought.
type nameTest func(f *fold.Folder, name string) bool

// nameOf seeks the names that a term asks for: those that have its value, or are
// it, folded.
func nameOf(t query.Term) nameTest {
	pattern := fold.Fold(strings.TrimSpace(t.Value))
	if t.Whole {
		return func(_ *fold.Folder, name string) bool { return fold.Fold(strings.TrimSpace(name)) == pattern }
	}
	return func(f *fold.Folder, name string) bool { return f.Contains(name, pattern) }
}

// within seeks a group and those in it.
func within(group string) nameTest {
	pattern := fold.Fold(strings.Trim(group, "/ "))
	return func(_ *fold.Folder, name string) bool {
		rest, ok := strings.CutPrefix(fold.Fold(strings.TrimSpace(name)), pattern)
		return ok && pattern != "" && (rest == "" || rest[0] == '/')
	}
}

// anyNamed returns the terms of all that named finds, as an expression of FTS5.
func (k *compiler) anyNamed(sql, term string, test nameTest) string {
	ids, err := k.named(sql, test, math.MaxInt)
	if err != nil && k.err == nil {
		k.err = err
	}
	terms := make([]string, len(ids))
	for i, id := range ids {
		terms[i] = quoted(term + base36(id))
	}
	return anyOf(terms)
}

// errEnough ends reading rows.
var errEnough = errors.New("enough")

// named returns the numbers of the names of a kind, or of the sources, that are
// sought, at most limit.
func (c *conn) named(sql string, test nameTest, limit int) (ids []int64, err error) {
	var f fold.Folder
	err = c.each(sql, nil, func(s *sqlite3.Stmt) error {
		if test(&f, s.ColumnText(1)) {
			ids = append(ids, s.ColumnInt64(0))
		}
		if len(ids) == limit {
			return errEnough
		}
		return nil
	})
	if err == errEnough {
		err = nil
	}
	return ids, err
}
