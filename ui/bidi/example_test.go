package bidi_test

import (
	"fmt"

	"khabar/ui/bidi"
)

// A headline in Hebrew, drawn from left to right as a display does it. Read
// the output from the right, as far as the Hebrew goes.
func Example() {
	text := []rune("חדש: Go 1.26 (היום)")

	var p bidi.Paragraph
	p.Resolve(text, bidi.Auto)
	levels := p.LineLevels(nil, 0, len(text))
	for _, i := range bidi.AppendVisualOrder(nil, levels) {
		r := text[i]
		if levels[i].RTL() {
			r, _ = bidi.Mirror(r)
		}
		fmt.Printf("%c ", r)
	}
	fmt.Println()
	// Output: ( ם ו י ה )   G o   1 . 2 6   : ש ד ח
}

// The base level says at which side the lines begin; the levels, what runs
// which way.
func ExampleParagraph_Resolve() {
	var p bidi.Paragraph
	for _, direction := range []bidi.Direction{bidi.Auto, bidi.RightToLeft} {
		base := p.Resolve([]rune("Go אב 12"), direction)
		fmt.Println(base, p.Levels())
	}
	// Output:
	// 0 [0 0 0 1 1 1 2 2]
	// 1 [2 2 1 1 1 1 2 2]
}

// Levels are found once, for the paragraph; the blank that a line ends with
// goes to the line's end whatever is on the next line.
func ExampleParagraph_LineLevels() {
	text := []rune("see אב גד for more")

	var p bidi.Paragraph
	p.Resolve(text, bidi.Auto)
	fmt.Println(p.LineLevels(nil, 0, 9))
	fmt.Println(p.LineLevels(nil, 0, 7), p.LineLevels(nil, 7, 18))
	// Output:
	// [0 0 0 0 1 1 1 1 1]
	// [0 0 0 0 1 1 0] [1 1 0 0 0 0 0 0 0 0 0]
}

// Several paragraphs in one text.
func ExampleParagraphEnd() {
	var p bidi.Paragraph
	for text := []rune("one\r\nשתיים\nthree"); len(text) > 0; {
		end := bidi.ParagraphEnd(text)
		fmt.Printf("%q %v\n", string(text[:end]), p.Resolve(text[:end], bidi.Auto).RTL())
		text = text[end:]
	}
	// Output:
	// "one\r\n" false
	// "שתיים\n" true
	// "three" false
}

// A name of unknown direction, isolated so that it leaves the rest alone.
func Example_isolate() {
	const fsi, pdi = "\u2068", "\u2069"

	var p bidi.Paragraph
	for _, name := range []string{"דנה", fsi + "דנה" + pdi} {
		p.Resolve([]rune(name+" 5 new"), bidi.LeftToRight)
		levels := p.Levels()
		fmt.Println("the number runs with the name:", levels[len(levels)-5] > 0)
	}
	// Output:
	// the number runs with the name: true
	// the number runs with the name: false
}

func ExampleAppendVisualOrder() {
	// Logical order:    a  b  ג  ד  1  2  c
	levels := []bidi.Level{0, 0, 1, 1, 2, 2, 0}
	fmt.Println(bidi.AppendVisualOrder(nil, levels))
	// Output: [0 1 4 5 3 2 6]
}

// The runs of a line, as a shaping engine takes them: one after another from the
// left, each in logical order with its direction.
func ExampleAppendVisualRuns() {
	text := []rune("גרסה 1.26 של Go")
	var p bidi.Paragraph
	p.Resolve(text, bidi.Auto)
	for _, r := range bidi.AppendVisualRuns(nil, p.LineLevels(nil, 0, len(text))) {
		fmt.Printf("%q right-to-left %v\n", string(text[r.Start:r.End]), r.Level.RTL())
	}
	// Output:
	// "Go" right-to-left false
	// " של " right-to-left true
	// "1.26" right-to-left false
	// "גרסה " right-to-left true
}

func ExampleMirror() {
	for _, r := range "(≤a" {
		mirror, ok := bidi.Mirror(r)
		fmt.Printf("%c %v\n", mirror, ok)
	}
	// Output:
	// ) true
	// ≥ true
	// a false
}

func ExampleClassOf() {
	fmt.Println(bidi.ClassOf('a'), bidi.ClassOf('ب'), bidi.ClassOf('٣'), bidi.ClassOf('\u2068'))
	// Output: L AL AN FSI
}

// A name that ends in an override, in a sentence: isolated, it cannot turn the
// rest of the sentence around.
func ExampleIsolate() {
	name := "Dana\u202e"
	var p bidi.Paragraph
	for _, name := range []string{name, bidi.Isolate(name)} {
		p.Resolve([]rune(name+" replied"), bidi.LeftToRight)
		levels := p.Levels()
		fmt.Println(levels[len(levels)-len("replied"):])
	}
	// Output:
	// [1 1 1 1 1 1 1]
	// [0 0 0 0 0 0 0]
}
