package term_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"khabar/ui/term"
	"khabar/ui/text"
)

// A paragraph of Arabic and English, printed so that it reads right in whatever
// terminal this is. Here it is none, but a file, which gets logical order.
func Example() {
	profile := term.PrintProfile(os.Getenv, false, term.Overrides{})
	engine := text.NewEngine(profile.Metrics())
	encoder := term.NewEncoder(profile, nil, nil)

	p := engine.Paragraph("أطلقت OpenAI (أمس) GPT-5.", text.Options{})
	for _, b := range p.Breaks(nil, 18) {
		fmt.Printf("|%s|\n", encoder.AppendLine(nil, p.Line(b, text.LineOptions{}), 18))
	}
	// Output:
	// |أطلقت OpenAI (أمس)|
	// |            GPT-5.|
}

// A paragraph in a box of lipgloss, which has only to draw the border: breaking,
// order and width are settled before.
func ExampleProfile_Inline() {
	profile := term.Profile{Forms: true}.Inline() // of a session, in a program: s.Profile().Inline()
	engine := text.NewEngine(profile.Metrics())
	encoder := term.NewEncoder(profile, nil, nil)

	var rows []string
	p := engine.Paragraph("חדש: Go 1.26 (היום)", text.Options{})
	for _, b := range p.Breaks(nil, 12) {
		rows = append(rows, string(encoder.AppendLine(nil, p.Line(b, text.LineOptions{}), 12)))
	}
	box := lipgloss.NewStyle().Border(lipgloss.NormalBorder()).Padding(0, 1)
	fmt.Println(box.Render(strings.Join(rows, "\n")))
	// Output:
	// ┌──────────────┐
	// │ Go 1.26 :שדח │
	// │       (םויה) │
	// └──────────────┘
}

// The same text, as three kinds of terminal have to be sent it: a plain grid
// joined and from left to right, kitty word by word, and a terminal that
// reorders by itself as it was written.
func ExampleEncoder_AppendLine() {
	for _, p := range []term.Profile{
		{Class: term.Visual, Forms: true},
		{Class: term.Words, TextSizing: true},
		{Class: term.Implicit},
	} {
		line := text.NewEngine(p.Metrics()).Label("خبر و a", 0)
		fmt.Printf("%v: %+q\n", p.Class, term.NewEncoder(p, nil, nil).AppendLine(nil, line, line.Width))
	}
	// Output:
	// visual: "a \u0648 \ufeae\ufe92\ufea7"
	// words: "    \ra \x1b]66;w=1:v=2;\u0648\a \x1b]66;w=3:v=1;\u062e\u0628\u0631\a"
	// implicit: "a \u062e\u0628\u0631 \u0648"
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
