package store

import (
	"context"
	"slices"

	"khabar/feed"
	"khabar/feed/query"
)

const (
	// undoable is how many changes are kept to be undone.
	undoable = 50
	// batch is how many articles the marker is told of at once: between two
	// calls others may write.
	batch = 1000
)

// A change can be undone: it gave the articles at these places a state that they
// did not have.
type change struct {
	id    int64
	state State
	on    bool
	at    []int
}

func (c *change) exported() Change {
	return Change{ID: c.id, Articles: len(c.at), State: c.state, On: c.on}
}

// Set gives a state to articles, or takes it from them. IDs of articles that are
// not here are passed over.
func (m *Memory) Set(ctx context.Context, state State, on bool, ids ...ID) (Change, error) {
	m.marking.Lock()
	defer m.marking.Unlock()
	return m.set(ctx, state, on, m.others(state, on, ids))
}

// SetAll gives a state to all articles that a filter holds for, or takes it from
// them, but for those that came after the given arrival, if that is not 0. On an
// error the change says what was done so far.
func (m *Memory) SetAll(ctx context.Context, state State, on bool, filter query.Expr, arrival int64) (Change, error) {
	m.marking.Lock()
	defer m.marking.Unlock()
	var at []int
	m.mu.RLock()
	err := m.scan(filter, arrival).each(ctx, func(i int) bool {
		if *flag(&m.entries[i].article, state) != on {
			at = append(at, i)
		}
		return true
	})
	m.mu.RUnlock()
	if err != nil {
		return Change{}, err
	}
	return m.set(ctx, state, on, at)
}

// others returns the places of those articles whose state is another.
func (m *Memory) others(state State, on bool, ids []ID) (at []int) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	for _, id := range ids {
		i, ok := m.place(id)
		if ok && *flag(&m.entries[i].article, state) != on && !slices.Contains(at, i) {
			at = append(at, i)
		}
	}
	return at
}

// set changes the states of the articles at these places and remembers it.
func (m *Memory) set(ctx context.Context, state State, on bool, at []int) (Change, error) {
	done, err := m.apply(ctx, state, on, at)
	if done == 0 {
		return Change{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.changed++
	m.changes = append(m.changes, change{m.changed, state, on, at[:done]})
	if len(m.changes) > undoable {
		m.changes = slices.Delete(m.changes, 0, len(m.changes)-undoable)
	}
	return m.changes[len(m.changes)-1].exported(), err
}

// apply tells the marker and changes the states, in steps, and returns how many
// articles it came to.
func (m *Memory) apply(ctx context.Context, state State, on bool, at []int) (done int, err error) {
	for part := range slices.Chunk(at, batch) {
		if m.marker != nil {
			if _, err := m.marker.SetByKey(ctx, state, on, m.keys(part)...); err != nil {
				return done, err
			}
		}
		m.mu.Lock()
		for _, i := range part {
			*flag(&m.entries[i].article, state) = on
		}
		m.mu.Unlock()
		done += len(part)
	}
	return done, nil
}

func (m *Memory) keys(at []int) []string {
	m.mu.RLock()
	defer m.mu.RUnlock()
	keys := make([]string, len(at))
	for n, i := range at {
		keys[n] = m.entries[i].article.Key()
	}
	return keys
}

func flag(a *feed.Article, state State) *bool {
	if state == Starred {
		return &a.Starred
	}
	return &a.Read
}

// Undo gives the articles of a change the state that they had before, and
// returns how many there were: none if it was undone already.
func (m *Memory) Undo(ctx context.Context, number int64) (int, error) {
	m.marking.Lock()
	defer m.marking.Unlock()
	m.mu.RLock()
	n := slices.IndexFunc(m.changes, func(c change) bool { return c.id == number })
	var c change
	var at []int
	if n >= 0 {
		c = m.changes[n]
		for _, i := range c.at {
			if *flag(&m.entries[i].article, c.state) == c.on {
				at = append(at, i)
			}
		}
	}
	m.mu.RUnlock()
	if n < 0 {
		return 0, nil
	}
	undone, err := m.apply(ctx, c.state, !c.on, at)
	if err == nil {
		m.mu.Lock()
		m.changes = slices.Delete(m.changes, n, n+1)
		m.mu.Unlock()
	}
	return undone, err
}

// LastChange returns the latest change that can be undone; its ID is 0 if there
// is none.
func (m *Memory) LastChange(context.Context) (Change, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if len(m.changes) == 0 {
		return Change{}, nil
	}
	return m.changes[len(m.changes)-1].exported(), nil
}
