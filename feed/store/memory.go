package store

import (
	"context"
	"sync"
	"time"

	"khabar/feed"
)

// A Marker keeps states beyond the life of a [Memory], by [feed.Article.Key].
type Marker interface {
	SetByKey(ctx context.Context, state State, on bool, keys ...string) (Change, error)
}

// Memory is a store of articles that are at hand: those of files and addresses
// that were named, in the order in which they were added. It may be used by
// several goroutines.
//
// It is for some thousands of articles, and bears a hundred thousand: a page is
// read without looking at what is not on it, and words are looked up in an index.
type Memory struct {
	marker Marker // or nil

	// marking is held by who changes states, while the marker is asked.
	marking sync.Mutex

	mu        sync.RWMutex // for all below
	entries   []entry
	byKey     map[string]int32
	index     index
	arrival   int64
	changes   []change // that can be undone, the oldest first
	changed   int64    // the number of the latest
	positions map[ID]Position
}

// An entry is an article with the number of the addition that brought it.
type entry struct {
	article feed.Article
	arrival int64
}

// NewMemory returns an empty store. What is changed of states is told to marker
// first, if there is one; where that fails, nothing changes here.
func NewMemory(marker Marker) *Memory {
	return &Memory{
		marker: marker, byKey: map[string]int32{}, positions: map[ID]Position{},
		index: index{lists: map[string]*posting{}, loose: map[int]bool{}},
	}
}

// Add puts articles at the end of the list, and returns how many it grew by. The
// same article (by [feed.Article.Key]) is listed once, where it was listed first:
// with its states, and with the rest of the one that has more text.
//
// What the articles refer to must not be changed any more.
func (m *Memory) Add(articles []feed.Article) (added int) {
	keys := make([]string, len(articles))
	for i := range articles {
		keys[i] = articles[i].Key()
	}
	added = m.list(articles, keys)
	for m.extend() { // they can be listed meanwhile
	}
	return added
}

func (m *Memory) list(articles []feed.Article, keys []string) (added int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.arrival++
	first := int32(len(m.entries))
	for i := range articles {
		a := &articles[i]
		key := keys[i]
		at, known := m.byKey[key]
		if known && differ(a, &m.entries[at].article) {
			moment := momentOf(key, a)
			if other, met := m.byKey[moment]; met {
				at = other
			} else if at >= first {
				key, known = moment, false
			}
		}
		if !known {
			m.byKey[key] = int32(len(m.entries))
			m.entries = append(m.entries, entry{*a, m.arrival})
			added++
			continue
		}
		if old := &m.entries[at].article; richer(a, old) {
			read, starred := old.Read, old.Starred
			*old = *a
			old.Read, old.Starred = read, starred
			m.index.loose[int(at)] = true
		}
	}
	return added
}

// differ reports whether two articles with one key are two all the same: some feeds
// give the notes of a day one address.
func differ(a, b *feed.Article) bool {
	return a.Title != b.Title || !a.Published.Equal(b.Published)
}

func momentOf(key string, a *feed.Article) string {
	return key + " " + a.Published.UTC().Format(time.RFC3339) + " " + a.Title
}

func (m *Memory) extend() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.index.extend(m.entries)
}

// richer reports whether a has more text than b: a whole article more than one
// that was cut off.
func richer(a, b *feed.Article) bool {
	if a.Partial != b.Partial {
		return b.Partial
	}
	return len(textOf(a)) > len(textOf(b))
}

// top is above all IDs: they fall from there in the order of the list.
const top = MaxID >> 1

func idOf(index int) ID { return top - 1 - ID(index) }

// place returns where an article stands in the list, and whether it does.
func (m *Memory) place(id ID) (int, bool) {
	i := top - 1 - id
	return int(i), i >= 0 && i < ID(len(m.entries))
}

// Article returns an article whole. The error is [ErrNotFound] if it is not
// here.
func (m *Memory) Article(_ context.Context, id ID) (*feed.Article, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	i, ok := m.place(id)
	if !ok {
		return nil, ErrNotFound
	}
	a := m.entries[i].article
	return &a, nil
}

// Arrival returns the number of the latest addition.
func (m *Memory) Arrival(context.Context) (int64, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.arrival, nil
}

// Position returns where the reading of an article was left; the zero Position
// is its beginning.
func (m *Memory) Position(_ context.Context, id ID) (Position, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.positions[id], nil
}

// SetPosition remembers where the reading of an article was left.
func (m *Memory) SetPosition(_ context.Context, id ID, p Position) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if p == (Position{}) {
		delete(m.positions, id)
		return nil
	}
	if _, ok := m.place(id); !ok {
		return ErrNotFound
	}
	m.positions[id] = p
	return nil
}
