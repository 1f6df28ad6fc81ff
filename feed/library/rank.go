package library

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/find"
	"khabar/feed/query"
)

const (
	// rankedMatches is how many of the newest articles of a search are compared
	// by how well they match: comparing all that have a common word takes
	// seconds.
	rankedMatches = 2000
	// rankedTexts is how many of the best of those are read, to find out which
	// have the words as they were typed.
	rankedTexts = 100
)

// bestOrder is the order of FTS5's bm25: words in the headline count most.
const bestOrder = "SELECT id FROM (SELECT rowid AS id, bm25(words, 8.0, 4.0, 3.0, 1.0, 4.0) AS score FROM words" +
	" WHERE words MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid DESC LIMIT ?4) ORDER BY score LIMIT ?5"

// best returns the IDs of the articles that match a filter best: first those that
// have its words as they are written there, then those that need only the light
// fold, then the others, each by bm25. Without words it is the newest.
func (c *conn) best(p *plan, filter query.Expr, limit int) ([]ID, error) {
	exact := find.NewExact(filter)
	if exact.Empty() || len(p.branches) != 1 || p.branches[0].match == "" {
		return c.newest(p, MaxID, limit)
	}
	ids, err := c.ranked(p, max(limit, rankedTexts))
	if err != nil {
		return nil, err
	}
	exactness := make(map[ID]int, len(ids))
	for _, id := range ids {
		err := c.each(selectDocument+"WHERE id = ?1", []any{id}, func(s *sqlite3.Stmt) error {
			d := documentOf(s)
			exactness[id] = exact.Of(d.title, d.byline, d.summary, d.body, d.terms)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(ids, func(a, b ID) int { return exactness[b] - exactness[a] })
	return ids[:min(len(ids), limit)], nil
}

// ranked returns IDs by bm25. States and dates narrow them afterwards.
func (c *conn) ranked(p *plan, limit int) ([]ID, error) {
	b := p.branches[0]
	var ids []ID
	err := c.each(bestOrder, []any{b.match, b.low, b.high, rankedMatches, limit}, func(s *sqlite3.Stmt) error {
		ids = append(ids, ID(s.ColumnInt64(0)))
		return nil
	})
	if err != nil || len(b.where)+len(b.states) == 0 && p.arrival == 0 {
		return ids, err
	}
	condition, args := b.condition()
	if p.arrival > 0 {
		condition, args = condition+" AND a.arrival <= ?", append(args, p.arrival)
	}
	kept := ids[:0]
	for _, id := range ids {
		_, holds, err := c.integer("SELECT 1 FROM articles a WHERE "+condition+" AND a.id = ?", append(args, id)...)
		if err != nil {
			return nil, err
		}
		if holds {
			kept = append(kept, id)
		}
	}
	return kept, nil
}
