package label_test

import (
	"fmt"

	"khabar/ui/label"
	"khabar/ui/text"
)

// A by-line of parts in both directions. In an interface that runs from right to
// left they stand in that order, and the hour in the middle of it.
func ExampleBuilder() {
	engine := text.NewEngine(text.Metrics{})
	for _, rtl := range []bool{false, true} {
		var b label.Builder
		b.Join(label.Separator, 0, "דנה כהן", "10:30", "Reuters")
		shown := ""
		for _, c := range b.Line(engine, label.Base(rtl), 40).Cells {
			shown += c.Form
		}
		fmt.Println(shown)
	}
	// Output:
	// ןהכ הנד · 10:30 · Reuters
	// Reuters · 10:30 · ןהכ הנד
}
