package term_test

import (
	"fmt"

	"khabar/ui/term"
	"khabar/ui/text"
)

// rowOf lays a text out on a row of so many columns, from the left.
func rowOf(p term.Profile, s string, width int) []text.Cell {
	row := text.NewEngine(p.Metrics()).LabelWithin(s, 0, width).Cells
	for len(row) < width {
		row = append(row, text.Cell{Text: " ", Form: " ", Width: 1})
	}
	return row
}

// The same text, as three kinds of terminal have to be sent it: a plain grid
// joined and from left to right, kitty word by word, and a terminal that
// reorders by itself as it was written.
func ExampleEncoder_AppendRow() {
	for _, p := range []term.Profile{
		{Class: term.Visual, Forms: true},
		{Class: term.Words, TextSizing: true},
		{Class: term.Implicit},
	} {
		row := term.NewEncoder(p, nil, nil).AppendRow(nil, rowOf(p, "خبر و a", 8))
		fmt.Printf("%v: %+q\n", p.Class, row)
	}
	// Output:
	// visual: "a \u0648 \ufeae\ufe92\ufea7 "
	// words: "    \ra \x1b]66;w=1:v=2;\u0648\a \x1b]66;w=3:v=1;\u062e\u0628\u0631\a "
	// implicit: "a \u062e\u0628\u0631 \u0648 "
}

// What a terminal says of itself decides, then the environment; a person's
// setting comes before both.
func ExampleClassify() {
	env := func(string) string { return "" }
	for _, answer := range []string{"XTerm(379)", "VTE(8001)", "kitty(0.41.1)", "iTerm2 3.6.6"} {
		p := term.Classify(term.Answers{XTVersion: answer}, env, term.Outside{}, term.Overrides{})
		fmt.Printf("%s: %v, switched by %v\n", p.Name, p.Class, p.Switch)
	}
	set := term.Overrides{Bidi: term.BidiLogical}
	fmt.Println(term.Classify(term.Answers{XTVersion: "XTerm(379)"}, env, term.Outside{}, set).Class)
	// Output:
	// xterm: visual, switched by none
	// vte: visual, switched by CSI 8 l
	// kitty: words, switched by none
	// iterm2: implicit, switched by none
	// implicit
}

// What goes out around the alternate screen of a terminal that reorders.
func ExampleProfile_Enter() {
	p := term.Classify(term.Answers{XTVersion: "Konsole 25.04.2"}, func(string) string { return "" }, term.Outside{}, term.Overrides{})
	fmt.Printf("%q\n%q\n", p.Enter(), p.Leave())
	// Output:
	// "\x1b]50;BidiRenderingEnabled=false\a"
	// "\x1b]50;BidiRenderingEnabled=true\a"
}
