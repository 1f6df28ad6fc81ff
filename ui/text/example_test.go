package text_test

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"khabar/feed/fold"
	"khabar/ui/bidi"
	"khabar/ui/text"
)

func show(l text.Line) string {
	s := ""
	for _, c := range l.Cells {
		s += c.Form
	}
	return s
}

func Example() {
	engine := text.NewEngine(text.Metrics{Forms: true, LamAlef: true})
	p := engine.Paragraph("שלום (world) 123", text.Options{Base: bidi.Auto})
	for _, b := range p.Breaks(nil, 12) {
		line := p.Line(b, text.LineOptions{})
		fmt.Printf("%d cells, right-to-left %v: %s\n", line.Width, line.Base.RTL(), show(line))
	}
	// Output:
	// 12 cells, right-to-left true: (world) םולש
	// 3 cells, right-to-left true: 123
}

func ExampleClean() {
	fmt.Printf("%q\n", text.Clean("\x1b[31mBreaking\x1b[0m:\n  a \u202eknil\u202c 👩🏽\u200d💻", text.SlotRow))
	// Output: "Breaking: a knil 👩"
}

func ExampleEngine_LabelWithin() {
	engine := text.NewEngine(text.Metrics{})
	fmt.Println(show(engine.LabelWithin("a long title", 0, 7)))
	fmt.Println(show(engine.LabelWithin("כותרת ארוכה", 0, 7)))
	// Output:
	// a long…
	// …תרתוכ
}

func ExampleParagraph_Breaks() {
	engine := text.NewEngine(text.Metrics{})
	p := engine.Paragraph("the quick brown fox", text.Options{})
	fmt.Println(p.Breaks(nil, 10))
	fmt.Println(p.Breaks(nil, 15))
	// Output:
	// [{0 10 9 false} {10 19 9 true}]
	// [{0 16 15 false} {16 19 3 true}]
}

func ExampleLine_OffsetAt() {
	engine := text.NewEngine(text.Metrics{})
	line := engine.Label("ab אבג", 0)
	fmt.Println(show(line))
	rune, _ := line.OffsetAt(3) // the leftmost Hebrew letter is the last
	fmt.Println(rune)
	column, _ := line.ColumnOf(3) // the first is the rightmost
	fmt.Println(column)
	// Output:
	// ab גבא
	// 5
	// 5
}

// A click on a line leads to a byte of the source, whatever was cleaned away and
// joined before.
func ExampleParagraph_SourceOffset() {
	engine := text.NewEngine(text.Metrics{Forms: true, LamAlef: true})
	const source = "\x1b[1mسلام\x1b[0m لكم"
	p := engine.Paragraph(source, text.Options{})
	line := p.Row(nil)
	for _, column := range []int{0, 4, 6} {
		offset, _ := line.OffsetAt(column)
		at := p.SourceOffset(offset)
		r, _ := utf8.DecodeRuneInString(source[at:])
		fmt.Printf("column %d: byte %d, %c\n", column, at, r)
	}
	// Output:
	// column 0: byte 21, م
	// column 4: byte 10, م
	// column 6: byte 4, س
}

// A selection is one stretch of the text; on the screen it may be several.
func ExampleLine_ColumnsOf() {
	engine := text.NewEngine(text.Metrics{})
	line := engine.Label("see אתרים now", 0)
	fmt.Println(show(line))
	selected := []byte(strings.Repeat(" ", line.Width))
	for column, width := range line.ColumnsOf(1, 7) { // "ee אתר"
		copy(selected[column:], strings.Repeat("^", width))
	}
	fmt.Printf("%s\n", selected)
	// Output:
	// see םירתא now
	//  ^^^  ^^^
}

// A search mark: the folded text says where the word is in the source, and a
// span gives it its style there, whichever way the line runs.
func ExampleSpan() {
	const source = "زار إبراهيمُ المدينة"
	var folded fold.Text
	folded.Set(fold.Full, source)
	var spans []text.Span
	for start, end := range folded.All(fold.Fold("ابراهيم")) {
		spans = append(spans, text.Span{Start: start, End: end, Style: 1})
	}
	engine := text.NewEngine(text.Metrics{})
	for r := range engine.Paragraph(source, text.Options{Spans: spans}).Row(nil).Runs() {
		fmt.Printf("columns %d to %d in style %d\n", r.Column, r.Column+r.Width, r.Style)
	}
	// Output:
	// columns 0 to 8 in style 0
	// columns 8 to 15 in style 1
	// columns 15 to 19 in style 0
}

// Lines filled to their width: first by lengthening words where a calligrapher
// would, then by widening spaces. The last line stays as it is.
func ExampleLineOptions() {
	engine := text.NewEngine(text.Metrics{})
	p := engine.Paragraph("قال الوزير إن المدينة بخير اليوم", text.Options{})
	for _, b := range p.Breaks(nil, 13) {
		line := p.Line(b, text.LineOptions{Justify: true, Kashida: true, Width: 13})
		var logical []string
		for _, c := range line.Cells {
			logical = append(logical, c.Text)
		}
		slices.Reverse(logical) // every cell here is right-to-left
		fmt.Printf("%d cells: %s\n", line.Width, strings.Join(logical, ""))
	}
	// Output:
	// 13 cells: قال الوزير إن
	// 13 cells: المدينـة بخير
	// 5 cells: اليوم
}

func ExampleLine_Runs() {
	engine := text.NewEngine(text.Metrics{})
	p := engine.Paragraph("see אתר now", text.Options{Spans: []text.Span{{Start: 4, End: 10, Link: 1}}})
	for r := range p.Row(nil).Runs() {
		fmt.Printf("column %d: runes %d to %d, level %d, link %d\n", r.Column, r.Start, r.End, r.Level, r.Link)
	}
	// Output:
	// column 0: runes 0 to 4, level 0, link 0
	// column 4: runes 4 to 7, level 1, link 1
	// column 7: runes 7 to 11, level 0, link 0
}

func ExampleEngine_Table() {
	engine := text.NewEngine(text.Metrics{})
	table := engine.Table([][]text.TableCell{
		{{Text: "עיר"}, {Text: "תושבים"}},
		{{Text: "חיפה"}, {Text: "290"}},
	}, text.TableOptions{Width: 20, Gap: 2})
	for p := range table.Lines() {
		fmt.Printf("row %d, column %d: %s\n", p.Y, p.X, show(p.Line))
	}
	// Output:
	// row 0, column 9: ריע
	// row 0, column 0: םיבשות
	// row 1, column 8: הפיח
	// row 1, column 3: 290
}

func ExampleWidth() {
	fmt.Println(text.Width("khabar"), text.Width("بَيْت"), text.Width("新聞"), text.Width("👨\u200d👩\u200d👧"))
	// Output: 6 3 4 2
}
