package cli

import (
	"bufio"
	"slices"
	"strings"
	"testing"
)

// Numbers are read in the digits and with the commas of every keyboard; what is
// none of the list, or no number at all, chooses nothing.
func TestNumbersIn(t *testing.T) {
	for answer, want := range map[string][]int{
		"": {1}, "2": {2}, "1,3": {1, 3}, "3 1 3": {3, 1}, "2-4": {2, 3, 4}, "٢–٣": {2, 3}, "۱، ۵": {1, 5}, "all": {1, 2, 3, 4, 5}, "الكل": {1, 2, 3, 4, 5},
		"4-9": {4, 5}, "9": nil, "0": nil, "-1": nil, "1-": nil, "x": nil, "1,x": nil, "99999999999999999999": nil, "4-2": nil,
	} {
		if got := numbersIn(answer, 5); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", answer, got, want)
		}
	}
}

// Silence is a yes to what was asked for anyway, and a no to what is not easily
// taken back; the end of input is a no to both.
func TestYesAndSure(t *testing.T) {
	a := &app{words: english(t), World: World{Stderr: devNull(t), Env: func(string) string { return "" }}}
	for input, want := range map[string][2]bool{"\n": {true, false}, "": {}, "y\n": {true, true}, "نعم\n": {true, true}, "Yes": {true, true}, "n\n": {}, "what?\n": {}} {
		ask := func() *dialogue { return &dialogue{app: a, lines: bufio.NewReader(strings.NewReader(input))} }
		if got := [2]bool{ask().yes("follow it?"), ask().sure("remove it?")}; got != want {
			t.Errorf("%q: %v, want %v", input, got, want)
		}
	}
}
