package library

import (
	"strings"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
	"khabar/feed/store"
)

const selectItem = `SELECT a.id, a.arrival, a.read, a.starred, a.flags, a.published, a.zone, a.title, a.authors, a.agency,
	a.terms, a.language, a.link, a.guid, s.title FROM articles a JOIN sources s ON s.id = a.source WHERE a.id = ?1`

// items returns the articles with these IDs, in this order.
func (c *conn) items(ids []ID) ([]Item, error) {
	items := make([]Item, 0, len(ids))
	for _, id := range ids {
		err := c.each(selectItem, []any{id}, func(s *sqlite3.Stmt) error {
			items = append(items, item(s))
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return items, nil
}

func item(s *sqlite3.Stmt) Item {
	flags := s.ColumnInt64(4)
	i := Item{ID: ID(s.ColumnInt64(0)), Arrival: s.ColumnInt64(1), Article: feed.Article{
		Read: s.ColumnBool(2), Starred: s.ColumnBool(3),
		DateOnly: flags&flagDateOnly != 0, Partial: flags&flagPartial != 0,
		Title: s.ColumnText(7), Authors: parted(s.ColumnText(8)), Agency: s.ColumnText(9), Tags: tagsOf(s.ColumnText(10)),
		Language: s.ColumnText(11), Link: s.ColumnText(12), ID: s.ColumnText(13), Source: s.ColumnText(14),
	}}
	if s.ColumnType(5) != sqlite3.NULL {
		i.Article.Published = instant(s.ColumnInt64(5), s.ColumnInt64(6))
	}
	return i
}

const selectTexts = "SELECT summary, body FROM texts WHERE id = ?1"

// begin gives those without a title the beginning of their text.
func (c *conn) begin(items []Item) error {
	for i := range items {
		a := &items[i].Article
		if strings.TrimSpace(a.Title) != "" {
			continue
		}
		err := c.each(selectTexts, []any{items[i].ID}, func(s *sqlite3.Stmt) error {
			for column := range 2 {
				for part := range strings.SplitSeq(s.ColumnText(column), barrier) {
					if a.Summary == "" && strings.TrimSpace(part) != "" {
						a.Summary = store.Beginning(part)
					}
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
