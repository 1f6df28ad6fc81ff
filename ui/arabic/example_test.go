package arabic_test

import (
	"fmt"

	"khabar/ui/arabic"
)

// The lam and alef of "salam" become one ligature, which stands for two runes
// of the source.
func ExampleAppendGlyphs() {
	word := []rune("سلام")
	for _, g := range arabic.AppendGlyphs(nil, word, arabic.Options{LamAlef: true}) {
		fmt.Printf("%U for %q\n", g.Rune, string(word[g.Start:g.End]))
	}
	// Output:
	// U+FEB3 for "س"
	// U+FEFC for "لا"
	// U+0645 for "م"
}

func ExampleJoiningTypeOf() {
	fmt.Println(arabic.JoiningTypeOf('ب') == arabic.DualJoining)
	fmt.Println(arabic.JoiningTypeOf('د') == arabic.RightJoining)
	fmt.Println(arabic.JoiningTypeOf('\u064E') == arabic.Transparent) // fatha
	// Output:
	// true
	// true
	// true
}

func ExampleKashidaPoint() {
	word := []rune("المدينة")
	after, _, ok := arabic.KashidaPoint(word)
	fmt.Println(ok, string(word[:after+1])+"ـ"+string(word[after+1:]))
	// Output: true المدينـة
}

// The whole of a shaper for a plain grid: letters, their shapes, and which of
// the source each shape stands for. Putting them in visual order is the business
// of ui/bidi.
func Example() {
	var shaped []rune
	for _, g := range arabic.AppendGlyphs(nil, []rune("می\u200cخواهم"), arabic.Options{}) {
		shaped = append(shaped, g.Rune)
	}
	fmt.Printf("%+q\n", string(shaped)) // the ZWNJ has parted two letters and is gone
	// Output: "\ufee3\ufbfd\ufea7\ufeee\u0627\ufeeb\ufee2"
}

// A letter that Unicode has no forms for, in the middle of a word: as itself, or
// as the letter with its skeleton and a mark.
func ExampleOptions() {
	word := []rune("گوڵی")
	for _, marks := range []bool{false, true} {
		var shaped []rune
		for _, g := range arabic.AppendGlyphs(nil, word, arabic.Options{JoinMarks: marks}) {
			shaped = append(shaped, g.Rune)
		}
		fmt.Printf("%U\n", shaped)
	}
	// Output:
	// [U+FB94 U+FEEE U+06B5 U+FBFD]
	// [U+FB94 U+FEEE U+FEDF U+065A U+FBFD]
}
