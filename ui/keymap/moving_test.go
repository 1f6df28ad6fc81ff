package keymap

import (
	"fmt"
	"slices"
	"testing"
)

// TestMovementKeysMove gives each of the movement keys to something movable, and
// one that moves nothing.
func TestMovementKeysMove(t *testing.T) {
	var got []string
	note := func(what string) func(int) {
		return func(n int) { got = append(got, fmt.Sprint(what, n)) }
	}
	v := Movable{
		By: note("by "), Page: note("page "),
		Top: func() { got = append(got, "top") }, End: func() { got = append(got, "end") },
	}
	for _, a := range []Action{Down, Up, PageDown, PageUp, Top, End} {
		if !v.Move(a) {
			t.Errorf("%s does not move", a)
		}
	}
	if want := []string{"by 1", "by -1", "page 1", "page -1", "top", "end"}; !slices.Equal(got, want) {
		t.Errorf("moved %v, want %v", got, want)
	}
	if v.Move(Star) || v.MoveBy(Top) || v.MoveBy(End) {
		t.Error("what is no movement, or one to an end, was taken for one")
	}
}

func TestNamesOfKeysAreNotTyped(t *testing.T) {
	for key, want := range map[string]bool{"a": true, " ": true, "ا": true, "لا": true, "f5": false, "alt+x": false, "shift+tab": false, "": false} {
		if got := Types(key); got != want {
			t.Errorf("%q is typed: %v, want %v", key, got, want)
		}
	}
}
