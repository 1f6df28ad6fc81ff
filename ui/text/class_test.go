package text

import (
	"testing"

	"khabar/ui/bidi"
)

// The ranges that classOf knows by heart are those that the tables give.
func TestClassesByHeart(t *testing.T) {
	for r := rune(0x80); r <= 0x10FFFF; r++ {
		if got, want := classOf(r), rareClass(r); got != want {
			t.Errorf("%U has class %d, by the tables %d", r, got, want)
		}
	}
}

// Nothing that has a mirror image lies in the ranges that are passed over.
func TestMirrorable(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		if _, ok := bidi.Mirror(r); ok && !mirrorable(r) {
			t.Errorf("%U is not mirrored", r)
		}
	}
}
