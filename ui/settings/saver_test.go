package settings

import (
	"errors"
	"testing"
)

// keeper keeps settings as they are handed over.
type keeper struct {
	kept  Settings
	calls int
	err   error
}

func (k *keeper) Save(change func(*Settings)) error {
	k.calls++
	change(&k.kept)
	return k.err
}

// TestChangesAreKeptInTheirOrder runs the commands of three changes in another
// order than they were made in.
func TestChangesAreKeptInTheirOrder(t *testing.T) {
	var s Saver
	k := &keeper{}
	for _, spacing := range []int{1, 2, 3} {
		s.Add(func(kept *Settings) { kept.Spacing = 10*kept.Spacing + spacing })
	}
	for range 3 {
		if err := s.Save(k); err != nil {
			t.Fatal(err)
		}
	}
	if k.kept.Spacing != 123 || k.calls != 1 {
		t.Errorf("kept %d in %d calls", k.kept.Spacing, k.calls)
	}
	s.Add(func(kept *Settings) { kept.Spacing = 0 })
	if k.err = errors.New("full"); s.Save(k) == nil {
		t.Error("a failure is not told")
	}
}
