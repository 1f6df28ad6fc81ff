package foot

import (
	"strings"
	"testing"

	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/keymap"
	"khabar/ui/layout"
	"khabar/ui/locale"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// TestStatusAndHints draws the foot of screens of several sizes.
func TestStatusAndHints(t *testing.T) {
	said := Said{Text: "Saved.", Style: theme.Body}
	tests := []struct {
		name, language string
		width, height  int
		said           Said
		want           []string // the last two rows
	}{
		{"high", "en", 40, 30, said, []string{" Saved.", " ↑↓ move  Enter open  t keywords"}},
		{"high and quiet", "en", 40, 30, Said{}, []string{"", " ↑↓ move  Enter open  t keywords"}},
		{"low", "en", 40, 24, said, []string{"", " Saved."}},
		{"narrow", "en", 24, 24, Said{}, []string{"", " ↑↓ move  Enter open"}},
		{"mirrored", "ar", 24, 24, Said{}, []string{"", "     حتف Enter  لقّنت ↑↓"}},
		{"tiny", "en", 10, 4, said, []string{"", ""}},
	}
	for _, tt := range tests {
		words, err := locale.New(tt.language)
		if err != nil {
			t.Fatal(err)
		}
		b := New(text.NewEngine(text.Metrics{}), words)
		drawn := canvastest.Draw(tt.width, tt.height, func(r canvas.Region) {
			b.Draw(r, layout.Of(layout.Screen{Width: tt.width, Height: tt.height}), tt.said, keymap.List())
		})
		rows := strings.Split(strings.TrimSuffix(drawn, "\n"), "\n")
		if got := rows[len(rows)-2:]; got[0] != tt.want[0] || got[1] != tt.want[1] {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
