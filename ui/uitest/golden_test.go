package uitest

import (
	"fmt"
	"path/filepath"
	"testing"

	"khabar/feed/feedtest/golden"
)

// TestGoldenScreens compares whole screens with those in testdata/screens,
// which were looked at by a person. Letters are in the forms in which they
// are drawn, each row from left to right: open them in an editor that does
// not reorder.
func TestGoldenScreens(t *testing.T) {
	scripts := []struct {
		name string
		keys []string // each pressed, or typed at once
	}{
		{"unread", []string{"enter", "esc", "tab", "m"}},
		{"search", []string{"/", "الجسر"}},
		{"searched", []string{"/", "winters", "enter", "enter"}},
		{"mistake", []string{"f", "tag:Sea souce:Harbour"}},
		{"mistakeInArabic", []string{"f", "وسم:بحر مصد:النهر"}},
		{"list", []string{"j"}},
		{"article", []string{"enter"}},
		{"keywords", []string{"t", "down"}},
		{"filtered", []string{"t", "enter"}},
		{"help", []string{"?"}},
		{"larger", []string{"j", "enter", "+", "+"}},
		{"end", []string{"enter", "G"}},
		{"type", []string{"enter", "=", "down", "right"}},
	}
	for _, language := range []string{"en", "ar"} {
		for _, size := range [][2]int{{80, 24}, {120, 40}} {
			for _, s := range scripts {
				name := fmt.Sprintf("%s-%dx%d-%s", language, size[0], size[1], s.name)
				t.Run(name, func(t *testing.T) {
					Run(t, Setup{Language: language, Width: size[0], Height: size[1]}, func(a *App) {
						a.Press(s.keys...)
						golden.Compare(t, filepath.Join("testdata", "screens", name+".txt"), a.Text()+"\n")
					})
				})
			}
		}
	}
}
