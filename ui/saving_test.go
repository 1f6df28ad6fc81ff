package ui

import (
	"errors"
	"testing"

	"khabar/ui/settings"
)

// keeper keeps settings as they are handed over.
type keeper struct {
	kept  settings.Settings
	calls int
	err   error
}

func (k *keeper) Save(change func(*settings.Settings)) error {
	k.calls++
	change(&k.kept)
	return k.err
}

// TestChangesAreKeptInTheirOrder runs the commands of three changes in another
// order than they were made in.
func TestChangesAreKeptInTheirOrder(t *testing.T) {
	var s saving
	k := &keeper{}
	for _, spacing := range []int{1, 2, 3} {
		s.add(func(kept *settings.Settings) { kept.Spacing = 10*kept.Spacing + spacing })
	}
	for range 3 {
		if err := s.save(k); err != nil {
			t.Fatal(err)
		}
	}
	if k.kept.Spacing != 123 || k.calls != 1 {
		t.Errorf("kept %d in %d calls", k.kept.Spacing, k.calls)
	}
	s.add(func(kept *settings.Settings) { kept.Spacing = 0 })
	if k.err = errors.New("full"); s.save(k) == nil {
		t.Error("a failure is not told")
	}
}
