package library

import (
	"fmt"

	"github.com/ncruces/go-sqlite3"
)

// retiredPages is how many pages of an index that is no longer used are given
// back at a time.
const retiredPages = 1000

// retire puts the index aside. To drop it would keep whoever opens the library
// waiting, for a minute at a million articles: [Library.Reindex] does, in steps.
func (c *conn) retire() error {
	for n := 1; ; n++ {
		name := fmt.Sprintf("retired_%d", n)
		_, taken, err := c.integer("SELECT 1 FROM sqlite_schema WHERE name = ?1", name)
		if err != nil {
			return err
		}
		if !taken {
			return c.script("ALTER TABLE words RENAME TO " + name)
		}
	}
}

// retired returns the name of an index that was put aside, "" if there is none.
func (c *conn) retired() (name string, err error) {
	err = c.each("SELECT name FROM sqlite_schema WHERE name GLOB 'retired_[0-9]' OR name GLOB 'retired_[0-9][0-9]' LIMIT 1", nil,
		func(s *sqlite3.Stmt) error {
			name = s.ColumnText(0)
			return nil
		})
	return name, err
}

// discard gives back a part of such an index, and reports whether there was one.
func (c *conn) discard() (bool, error) {
	name, err := c.retired()
	if name == "" || err != nil {
		return false, err
	}
	data := name + "_data" // nearly all of it (FTS5, 9: the format)
	err = c.exec("DELETE FROM "+data+" WHERE id IN (SELECT id FROM "+data+" LIMIT ?1)", retiredPages)
	if err != nil || c.db.Changes() > 0 {
		return true, err
	}
	c.forget() // a statement that is prepared would lock the table
	return true, c.script("DROP TABLE " + name)
}
