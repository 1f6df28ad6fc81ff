package library

import (
	"fmt"
	"math"
)

// migrate brings the file to the version of this program, or finds out why that
// cannot be. Another process may be at the same.
func (c *conn) migrate(path string, migrations []string) error {
	version, err := c.version(path, len(migrations))
	if err != nil {
		return err
	}
	if version == len(migrations) {
		return c.compareFold()
	}
	// Only in a new file does page_size count: at 8 KiB, rows of a few kilobytes
	// leave less of a page empty than at 4. Neither can be set in a transaction.
	if err := c.script("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err = c.advance(path, migrations)
	if err == nil {
		err = c.script("COMMIT")
	}
	if err != nil && !c.db.GetAutocommit() {
		_ = c.script("ROLLBACK") // what matters is why
	}
	if err != nil {
		return err
	}
	return c.compareFold()
}

func (c *conn) advance(path string, migrations []string) error {
	version, err := c.version(path, len(migrations)) // another process may have been faster
	if err != nil {
		return err
	}
	if version > len(migrations) {
		return &Error{Problem: Newer, Path: path}
	}
	for ; version < len(migrations); version++ {
		if err := c.script(migrations[version]); err != nil {
			return err
		}
	}
	return c.script(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version))
}

// version returns the number of migrations that the file has behind it.
func (c *conn) version(path string, known int) (int, error) {
	version, _, err := c.integer("PRAGMA user_version")
	if err != nil {
		return 0, err
	}
	application, _, err := c.integer("PRAGMA application_id")
	if err != nil {
		return 0, err
	}
	tables, _, err := c.integer("SELECT count(*) FROM sqlite_schema")
	if err != nil {
		return 0, err
	}
	if application != applicationID && tables > 0 {
		return 0, &Error{Problem: Foreign, Path: path}
	}
	if version > int64(known) {
		return 0, &Error{Problem: Newer, Path: path}
	}
	return int(version), nil
}

// compareFold begins a new index where the file's was made by another fold.
func (c *conn) compareFold() error {
	made, found, err := c.integer("SELECT value FROM meta WHERE name = 'fold'")
	if err != nil || found && made == foldVersion {
		return err
	}
	if err := c.script("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err = c.beginIndex()
	if err == nil {
		err = c.script("COMMIT")
	}
	if err != nil && !c.db.GetAutocommit() {
		_ = c.script("ROLLBACK")
	}
	return err
}

// beginIndex replaces the index by an empty one. Articles from the floor on are
// in the index; below it, none.
func (c *conn) beginIndex() error {
	if made, found, err := c.integer("SELECT value FROM meta WHERE name = 'fold'"); err != nil || found && made == foldVersion {
		return err
	}
	floor, begin := int64(math.MaxInt64), "DELETE FROM tags;"
	if _, some, err := c.integer("SELECT 1 FROM articles LIMIT 1"); err != nil {
		return err
	} else if !some {
		floor, begin = 0, "DROP TABLE words;"
	} else if err := c.retire(); err != nil {
		return err
	}
	if err := c.script(begin + createIndex + configureIndex); err != nil {
		return err
	}
	if err := c.setMeta("fold", foldVersion); err != nil {
		return err
	}
	return c.setMeta("floor", floor)
}

// configureIndex lets the index collect more before it writes a segment, and
// leaves segments alone until there are many: an addition writes its own and
// nothing else. What merging there is to do is done by [Library.Tidy], when there
// is time for it. By themselves, 64 segments are merged a little with each
// addition and 128 at once: where nobody tidies, additions stay cheap and searches
// have some hundred lists to look into for a word, a few milliseconds.
const configureIndex = `INSERT INTO words(words, rank) VALUES ('hashsize', 16777216);` + mergeLate

const mergeLate = `
INSERT INTO words(words, rank) VALUES ('automerge', 64);
INSERT INTO words(words, rank) VALUES ('crisismerge', 128);
`

func (c *conn) meta(name string) (int64, error) {
	n, _, err := c.integer("SELECT value FROM meta WHERE name = ?1", name)
	return n, err
}

func (c *conn) setMeta(name string, value int64) error {
	return c.exec("INSERT OR REPLACE INTO meta(name, value) VALUES (?1, ?2)", name, value)
}
