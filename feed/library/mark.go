package library

import (
	"context"
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/query"
)

var errCrowded = errors.New("too many articles have one date")

var stateColumns = [...]string{"read", "starred"}

// undoable is how many changes are kept to be undone.
const undoable = 50

// Set gives a state to articles, or takes it from them. IDs of articles that are
// not here are passed over.
func (l *Library) Set(ctx context.Context, state State, on bool, ids ...ID) (Change, error) {
	var change Change
	err := l.update(ctx, func(c *conn) (err error) {
		change, err = c.set(Change{}, state, on, ids)
		return err
	})
	return change, err
}

// SetAll gives a state to all articles that a filter holds for, or takes it from
// them, but for those that came after the given arrival: what was not shown
// yet is not touched. See [Library.Arrival].
//
// It is done in steps, newest first, so that others may write in between; on an
// error the change says what was done so far. It ends where the change is undone
// meanwhile.
func (l *Library) SetAll(ctx context.Context, state State, on bool, filter query.Expr, arrival int64) (Change, error) {
	return l.setAll(ctx, Change{}, state, on, filter, arrival)
}

// setAll goes on with a change, which it begins if it has no ID.
func (l *Library) setAll(ctx context.Context, change Change, state State, on bool, filter query.Expr, arrival int64) (Change, error) {
	for before := MaxID; before > 0; {
		err := l.update(ctx, func(c *conn) error {
			if taken, err := c.takenBack(change); taken || err != nil {
				before = 0
				return err
			}
			p, err := c.plan(opposite(filterOf(filter), state, on))
			if err != nil {
				return err
			}
			p.arrival = arrival
			ids, err := c.newest(p, before, batch)
			if err != nil {
				return err
			}
			before = 0
			if len(ids) == batch {
				before = ids[len(ids)-1]
			}
			next, err := c.set(change, state, on, ids)
			if err == nil {
				change = next
			}
			return err
		})
		if err != nil {
			return change, err
		}
	}
	return change, nil
}

// takenBack reports whether a change that was begun is no longer there.
func (c *conn) takenBack(change Change) (bool, error) {
	if change.ID == 0 {
		return false, nil
	}
	n, _, err := c.integer("SELECT count(*) FROM changes WHERE id = ?1", change.ID)
	return n == 0, err
}

// opposite narrows a filter to what a change of state would change.
func opposite(filter query.Expr, state State, on bool) query.Expr {
	term := query.Term{Field: query.Is, Value: stateColumns[state]}
	if on {
		return query.And{Parts: []query.Expr{filter, query.Not{Part: term}}}
	}
	return query.And{Parts: []query.Expr{filter, term}}
}

// set adds to a change, which it begins if it has no ID.
func (c *conn) set(change Change, state State, on bool, ids []ID) (Change, error) {
	update := fmt.Sprintf("UPDATE articles SET %s = ?2 WHERE id = ?1 AND %[1]s <> ?2", stateColumns[state])
	for _, id := range ids {
		if err := c.exec(update, id, on); err != nil {
			return change, err
		}
		if c.db.Changes() == 0 {
			continue
		}
		if change.ID == 0 {
			id, err := c.beginChange(state, on)
			if err != nil {
				return change, err
			}
			change.ID, change.State, change.On = id, state, on
		}
		if err := c.exec("INSERT INTO changed(change, article) VALUES (?1, ?2)", change.ID, id); err != nil {
			return change, err
		}
		change.Articles++
	}
	if change.ID == 0 {
		return change, nil
	}
	return change, c.exec("UPDATE changes SET articles = ?2 WHERE id = ?1", change.ID, change.Articles)
}

func (c *conn) beginChange(state State, on bool) (int64, error) {
	id, _, err := c.integer("INSERT INTO changes(field, value, articles) VALUES (?1, ?2, 0) RETURNING id", int(state), on)
	if err != nil {
		return 0, err
	}
	return id, c.exec("DELETE FROM changes WHERE id <= ?1", id-undoable)
}

// Undo gives the articles of a change the state that they had before, and
// returns how many there were: none if it was undone already. What was done to
// them since stays where it is the same.
func (l *Library) Undo(ctx context.Context, change int64) (int, error) {
	undone := 0
	err := l.update(ctx, func(c *conn) error {
		undone = 0
		var state State
		var value int64
		err := c.each("SELECT field, value FROM changes WHERE id = ?1", []any{change}, func(s *sqlite3.Stmt) error {
			state, value = State(s.ColumnInt(0)), s.ColumnInt64(1)
			return nil
		})
		if err != nil || int(state) >= len(stateColumns) {
			return err
		}
		err = c.exec(fmt.Sprintf(`UPDATE articles SET %s = ?2 WHERE id IN (SELECT article FROM changed WHERE change = ?1) AND %[1]s <> ?2`,
			stateColumns[state]), change, 1-value)
		if err != nil {
			return err
		}
		undone = int(c.db.Changes())
		return c.exec("DELETE FROM changes WHERE id = ?1", change)
	})
	return undone, err
}

// LastChange returns the latest change that can be undone; its ID is 0 if there
// is none.
func (l *Library) LastChange(ctx context.Context) (Change, error) {
	var change Change
	err := l.read(ctx, func(c *conn) error {
		return c.each("SELECT id, articles, field, value FROM changes ORDER BY id DESC LIMIT 1", nil, func(s *sqlite3.Stmt) error {
			change = Change{ID: s.ColumnInt64(0), Articles: s.ColumnInt(1), State: State(s.ColumnInt(2)), On: s.ColumnBool(3)}
			return nil
		})
	})
	return change, err
}

// Arrival returns the number of the latest transaction that brought articles.
func (l *Library) Arrival(ctx context.Context) (arrival int64, err error) {
	err = l.read(ctx, func(c *conn) (err error) {
		arrival, err = c.meta("arrival")
		return err
	})
	return arrival, err
}
