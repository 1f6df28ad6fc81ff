package library

import (
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// fewInState is how many articles in a state are looked at one by one in the
// index, rather than reading the index and looking at each article's state.
const fewInState = 300

// newest returns the IDs of the first articles of a plan below before, newest
// first, at most limit.
func (c *conn) newest(p *plan, before ID, limit int) ([]ID, error) {
	return c.ids(p, 0, before, limit, true)
}

// ids returns the IDs of the articles of a plan in [from, before): the first
// ones in their order, at most limit.
func (c *conn) ids(p *plan, from, before ID, limit int, newestFirst bool) ([]ID, error) {
	var all []ID
	for i := range p.branches {
		b := p.branches[i]
		b.low, b.high = max(b.low, from), min(b.high, before)
		sql, args, err := c.statement(p, b, newestFirst)
		if err != nil {
			return nil, err
		}
		if sql == "" {
			continue
		}
		err = c.each(sql, append(args, limit), func(s *sqlite3.Stmt) error {
			all = append(all, ID(s.ColumnInt64(0)))
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	if len(p.branches) > 1 {
		slices.Sort(all)
		all = slices.Compact(all)
		if newestFirst {
			slices.Reverse(all)
		}
	}
	return all[:min(len(all), limit)], nil
}

// statement returns the statement that reads a branch in the order of IDs, but
// for its last argument, the limit. It is "" where nothing can be found.
func (c *conn) statement(p *plan, b branch, newestFirst bool) (string, []any, error) {
	if b.low >= b.high {
		return "", nil, nil
	}
	if p.arrival > 0 {
		b.where = append(b.where[:len(b.where):len(b.where)], "a.arrival <= ?")
		b.args = append(b.args[:len(b.args):len(b.args)], p.arrival)
	}
	order := " ORDER BY 1 DESC LIMIT ?"
	if !newestFirst {
		order = " ORDER BY 1 LIMIT ?"
	}
	if b.match == "" {
		condition, args := b.condition()
		return "SELECT a.id FROM articles a" + b.hint() + " WHERE " + condition + order, args, nil
	}
	driver, err := c.rareState(b)
	if err != nil {
		return "", nil, err
	}
	if driver != "" {
		condition, args := b.condition()
		return "SELECT a.id FROM articles a INDEXED BY " + driver + " CROSS JOIN words w ON w.rowid = a.id WHERE " +
			condition + " AND w.words MATCH ?" + order, append(args, b.match), nil
	}
	return indexed(b, order)
}

// indexed returns the statement that reads the index, and the articles only
// where there is something to ask of them.
func indexed(b branch, order string) (string, []any, error) {
	args := []any{b.match, b.low, b.high - 1}
	sql := "SELECT w.rowid FROM words w"
	conditions := []string{"w.words MATCH ? AND w.rowid >= ? AND w.rowid <= ?"}
	if len(b.where)+len(b.states) > 0 {
		sql += " CROSS JOIN articles a ON a.id = w.rowid"
		rest := b
		rest.low, rest.high = 0, MaxID
		condition, more := rest.condition()
		conditions, args = append(conditions, condition), append(args, more...)
	}
	return sql + " WHERE " + strings.Join(conditions, " AND ") + order, args, nil
}

// hint names the index of the rarest state that a branch asks for.
func (b *branch) hint() string {
	if name := b.stateIndex(); name != "" {
		return " INDEXED BY " + name
	}
	return ""
}

func (b *branch) stateIndex() string {
	if on, asked := b.states["starred"]; asked && on {
		return "starred"
	}
	if on, asked := b.states["discussed"]; asked && on {
		return "discussed"
	}
	if on, asked := b.states["read"]; asked && !on {
		return "unread"
	}
	return ""
}

// rareState returns the index of a state that the branch asks for, if few
// articles are in that state.
func (c *conn) rareState(b branch) (string, error) {
	name := b.stateIndex()
	if name == "" {
		return "", nil
	}
	condition := map[string]string{"starred": "starred = 1", "discussed": "discussed = 1", "unread": "read = 0"}[name]
	n, _, err := c.integer("SELECT count(*) FROM (SELECT 1 FROM articles INDEXED BY "+name+" WHERE "+condition+
		" AND id >= ?1 AND id < ?2 LIMIT ?3)", b.low, b.high, fewInState+1)
	if err != nil || n > fewInState {
		return "", err
	}
	return name, nil
}
