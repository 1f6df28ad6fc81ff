package ui

import (
	"fmt"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/feedtest/steps"
	"khabar/ui/size"
)

// counted are the packages that a key and its frame pass through.
var counted = []string{
	"khabar/ui", "khabar/ui/appearance", "khabar/ui/arabic", "khabar/ui/bidi", "khabar/ui/canvas", "khabar/ui/foot", "khabar/ui/keymap", "khabar/ui/label", "khabar/ui/listing",
	"khabar/ui/page", "khabar/ui/reader", "khabar/ui/size", "khabar/ui/term", "khabar/ui/text", "khabar/ui/title",
}

const presses = 150

// TestScrolling scrolls through a long article at two sizes, or only opens it.
func TestScrolling(t *testing.T) {
	for _, step := range []size.Step{size.Normal, size.Largest} {
		for _, n := range []int{0, presses} {
			t.Run(fmt.Sprintf("%d,%d", step, n), func(t *testing.T) {
				m := readingAt(t, step)
				_ = m.View()
				for range n {
					m.Update(tea.KeyMsg{Type: tea.KeyDown})
					_ = m.View()
				}
			})
		}
	}
}

// TestLargeFramesTakeNoLonger holds the largest letters to one and a half times
// the work of the terminal's own, from a key to its frame, counted in
// statements.
func TestLargeFramesTakeNoLonger(t *testing.T) {
	counter := steps.NewCounter(t, counted...)
	work := func(step size.Step) int64 {
		opened := counter.Count(t, fmt.Sprintf("TestScrolling/%d,0", step))
		return counter.Count(t, fmt.Sprintf("TestScrolling/%d,%d", step, presses)) - opened
	}
	own, largest := work(size.Normal), work(size.Largest)
	t.Logf("%d statements a key at the terminal's own size, %d at the largest: %.2f times", own/presses, largest/presses, float64(largest)/float64(own))
	if largest*2 > own*3 {
		t.Errorf("%d statements a key at the largest size, %d at the terminal's own", largest/presses, own/presses)
	}
}
