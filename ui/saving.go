package ui

import (
	"sync"

	"khabar/ui/settings"
)

// A saving hands changes of what is set to whoever keeps them, in the order in
// which they were made. Commands run beside each other: without it the size of
// two presses ago might be written last.
type saving struct {
	keeping sync.Mutex // one call of Save at a time

	mu      sync.Mutex
	waiting []func(*settings.Settings)
}

// add puts a change behind those that wait.
func (s *saving) add(change func(*settings.Settings)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting = append(s.waiting, change)
}

// save keeps all changes that wait, at once. Another call may have kept them.
func (s *saving) save(p Preferences) error {
	s.keeping.Lock()
	defer s.keeping.Unlock()
	s.mu.Lock()
	changes := s.waiting
	s.waiting = nil
	s.mu.Unlock()
	if len(changes) == 0 {
		return nil
	}
	return p.Save(func(kept *settings.Settings) {
		for _, change := range changes {
			change(kept)
		}
	})
}
