package library

import (
	"github.com/ncruces/go-sqlite3"

	"khabar/feed/find"
	"khabar/feed/query"
)

// locate finds the words of a filter in the items.
func (c *conn) locate(items []Item, filter query.Expr) error {
	finder := find.New(filter)
	if finder.Empty() {
		return nil
	}
	for i := range items {
		f := &items[i].Found
		f.Title = finder.Marks(items[i].Article.Title)
		err := c.each(selectTexts, []any{items[i].ID}, func(s *sqlite3.Stmt) error {
			for column := range 2 {
				if f.Snippet == "" {
					finder.Snippet(f, s.ColumnText(column))
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
