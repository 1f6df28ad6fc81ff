package bidi_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"khabar/ui/bidi"
)

func TestIsolate(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "\u2068\u2069"},
		{"plain", "Rudaw", "\u2068Rudaw\u2069"},
		{"override left open", "a\u202eb", "\u2068a\u202eb\u2069"},
		{"isolates left open", "a\u2067b\u2066c", "\u2068a\u2067b\u2066c\u2069\u2069\u2069"},
		{"isolate that is closed", "a\u2067b\u2069c", "\u2068a\u2067b\u2069c\u2069"},
		{"end of an isolate that is not its own", "a\u2069\u202eb", "\u2068a\u202eb\u2069"},
		{"paragraph separators", "a\nb\u2029\u202ec", "\u2068a b \u202ec\u2069"},
		{"isolated before", "\u2068a\u2069", "\u2068\u2068a\u2069\u2069"},
		{"not UTF-8", "a\xff", "\u2068a\ufffd\u2069"},
	} {
		if got := bidi.Isolate(c.in); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestIsolateShieldsItsNeighbours puts random texts into sentences: what stands
// around them has the levels that it has around a letter.
func TestIsolateShieldsItsNeighbours(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 66))
	letters := []rune("aא1٢ -()%\u0300\n\u2029\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2069\u2069")
	var p bidi.Paragraph
	levels := func(before, inner, after string, direction bidi.Direction) []bidi.Level {
		p.Resolve([]rune(before+inner+after), direction)
		all := p.Levels()
		b, a := len([]rune(before)), len([]rune(after))
		return slices.Concat(all[:b], all[len(all)-a:])
	}
	for range 20_000 {
		var s strings.Builder
		for range random.IntN(140) {
			s.WriteRune(letters[random.IntN(len(letters))])
		}
		for _, c := range [][2]string{{"by ", ": 5 (new)"}, {"خبر ", "، 12 - ab"}, {"", " 3!"}} {
			for _, direction := range []bidi.Direction{bidi.LeftToRight, bidi.RightToLeft} {
				want := levels(c[0], bidi.Isolate("x"), c[1], direction)
				if got := levels(c[0], bidi.Isolate(s.String()), c[1], direction); !slices.Equal(got, want) {
					t.Fatalf("%q around %q: levels %v, want %v", c, s.String(), got, want)
				}
			}
		}
	}
}
