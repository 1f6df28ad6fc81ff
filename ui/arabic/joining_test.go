package arabic

import (
	"testing"

	"khabar/feed/feedtest/ucd"
)

// records calls f with the fields of each record of a file of the Unicode
// Character Database, and the code points that it is about.
func records(t testing.TB, name string, f func(first, last rune, field []string)) {
	t.Helper()
	err := ucd.Records("../../testdata/ucd-17/"+name+".gz", func(field []string) error {
		first, last, err := ucd.Span(field[0])
		f(first, last, field)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestJoiningTypeOfEveryCodePoint(t *testing.T) {
	want := map[rune]JoiningType{}
	names := map[string]JoiningType{
		"T": Transparent, "R": RightJoining, "L": LeftJoining, "D": DualJoining, "C": JoinCausing,
	}
	records(t, "DerivedJoiningType.txt", func(first, last rune, f []string) {
		for r := first; r <= last; r++ {
			want[r] = names[f[1]]
		}
	})
	if len(want) < 3000 {
		t.Fatalf("the file lists %d code points", len(want))
	}
	for r := rune(-2); r <= 0x110001; r++ {
		if got := JoiningTypeOf(r); got != want[r] {
			t.Errorf("JoiningTypeOf(%U) = %d, want %d", r, got, want[r])
		}
	}
}

// TestSides names the sides on which each type joins. No letter of Arabic joins
// the one after it alone; those of Phags-pa and Manichaean do.
func TestSides(t *testing.T) {
	for joining, want := range map[JoiningType][2]bool{
		NonJoining: {false, false}, Transparent: {false, false}, RightJoining: {true, false},
		LeftJoining: {false, true}, DualJoining: {true, true}, JoinCausing: {true, true},
	} {
		if got := [2]bool{joining.joinsPrevious(), joining.joinsNext()}; got != want {
			t.Errorf("type %d joins what is before and after it: %v, want %v", joining, got, want)
		}
	}
	if got := JoiningTypeOf(0xA872); got != LeftJoining {
		t.Errorf("U+A872 has the type %d", got)
	}
}
