package settings

import (
	"sync"
)

// Preferences remembers what a person set while reading.
type Preferences interface {
	// Save applies a change to what is kept, which may by now be more than
	// this program has set: another window of it may be open.
	Save(change func(*Settings)) error
}

// A Saver hands changes of what is set to whoever keeps them, in the order in
// which they were made. Commands run beside each other: without it the size of
// two presses ago might be written last. The zero value is ready.
type Saver struct {
	keeping sync.Mutex // one call of Save at a time

	mu      sync.Mutex
	waiting []func(*Settings)
}

// Add puts a change behind those that wait.
func (s *Saver) Add(change func(*Settings)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting = append(s.waiting, change)
}

// Save keeps all changes that wait, at once. Another call may have kept them.
// It may be called from any goroutine.
func (s *Saver) Save(p Preferences) error {
	s.keeping.Lock()
	defer s.keeping.Unlock()
	s.mu.Lock()
	changes := s.waiting
	s.waiting = nil
	s.mu.Unlock()
	if len(changes) == 0 {
		return nil
	}
	return p.Save(func(kept *Settings) {
		for _, change := range changes {
			change(kept)
		}
	})
}
