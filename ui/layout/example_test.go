package layout_test

import (
	"fmt"

	"khabar/ui/layout"
)

// Two panes on a wide screen, list first. For a reader of Arabic the whole is
// the mirror image; on a narrow screen there is one pane, that which has the
// focus.
func ExampleOf() {
	for _, s := range []layout.Screen{
		{Width: 120, Height: 40},
		{Width: 120, Height: 40, RTL: true},
		{Width: 60, Height: 20, Reading: true},
	} {
		p := layout.Of(s)
		fmt.Println("list", p.List, "reader", p.Reader)
	}
	// Output:
	// list {0 2 48 35} reader {49 2 71 35}
	// list {72 2 48 35} reader {0 2 71 35}
	// list {0 0 0 0} reader {0 2 60 16}
}

// A rectangle on the screen of a right-to-left interface.
func ExampleRect_Mirror() {
	fmt.Println(layout.Rect{X: 2, Y: 0, Width: 10, Height: 1}.Mirror(80))
	// Output: {68 0 10 1}
}
