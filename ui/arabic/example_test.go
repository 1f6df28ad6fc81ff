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
