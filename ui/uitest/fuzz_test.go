package uitest

import (
	"strings"
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"khabar/ui/term"
)

// FuzzEvents plays any sequence of keys, clicks, turns of the wheel and sizes
// of the window: nothing may panic, and each frame must fit its screen.
func FuzzEvents(f *testing.F) {
	for _, s := range []string{
		"jjj\rGq", "t \r?\x1bx", "\r+++--0", "Zg\x01\x02\x03\x04\r\x05", "tcoal\x7f\x15-\r", "u\rux!m sYyo", "ZZ\x01\x01ZZt\x02\x03",
		"\r2o1y\tnp[]c", "تنفش؟", "G\x01zzz\x06\x02b",
		"=lljl42\x01\x01z=\x1b", "\r=jjjjl0Z\x01\x01\x01\x01ZZ-+", "u=\x01Z\x02jh\x05q", "\r=jjjj3jjl=n=",
		"/win\rj\r/\x1b\x1b", "/ب\x04\x04\r\rsZ/z", "fsouce:x\t\r\r\x1b", "fوسم:(\r\x7f\x7f\rA\tu\t\tu", "\tm\tmu\tX", "ftag:x OR\rzZ\x01",
	} {
		f.Add("en", s)
		f.Add("ar", s)
	}
	f.Fuzz(func(t *testing.T, language, events string) {
		if language != "ar" {
			language = "en"
		}
		if len(events) > 200 {
			events = events[:200]
		}
		synctest.Test(t, func(t *testing.T) { playEvents(t, language, events) })
	})
}

func playEvents(t *testing.T, language, events string) {
	fixed := newFixed(t, language, term.Profile{Forms: true}, 0)
	width, height := 80, 24
	fixed.send(tea.WindowSizeMsg{Width: width, Height: height})
	for i, r := range events {
		if msg, ok := eventOf(r, i, &width, &height); ok {
			fixed.send(msg)
		}
		view := fixed.model.View()
		if rows := strings.Split(view, "\n"); width > 0 && height > 0 && len(rows) != height {
			t.Fatalf("after %q: %d rows for a screen of %d", events[:i], len(rows), height)
		}
	}
	for y, row := range strings.Split(fixed.model.View(), "\n") {
		if got := ansi.StringWidth(row); got != width && height > 0 {
			t.Fatalf("row %d is %d cells wide, the screen %d: %q", y, got, width, row)
		}
	}
}

// eventOf turns a character into something that happens: 'Z' and 'z' change
// the window's size, control characters below backspace use the mouse, the
// rest are keys.
func eventOf(r rune, i int, width, height *int) (tea.Msg, bool) {
	mouse := func(button tea.MouseButton) (tea.Msg, bool) {
		return tea.MouseMsg{X: i * 7 % 130, Y: i * 5 % 45, Button: button, Action: tea.MouseActionPress}, true
	}
	switch r {
	case 'Z', 'z':
		*width, *height = *width*3%251, *height*5%81
		if r == 'z' {
			*width, *height = 120, 40
		}
		return tea.WindowSizeMsg{Width: *width, Height: *height}, true
	case 1, 2, 3:
		return mouse([]tea.MouseButton{tea.MouseButtonLeft, tea.MouseButtonWheelUp, tea.MouseButtonWheelDown}[r-1])
	case 4:
		return tea.KeyMsg{Type: tea.KeyDown}, true
	case 5:
		return tea.KeyMsg{Type: tea.KeyPgDown}, true
	case 6:
		return tea.KeyMsg{Type: tea.KeyEnd}, true
	case '\r':
		return tea.KeyMsg{Type: tea.KeyEnter}, true
	case '\t':
		return tea.KeyMsg{Type: tea.KeyTab}, true
	case 0x1b:
		return tea.KeyMsg{Type: tea.KeyEsc}, true
	case 0x7f:
		return tea.KeyMsg{Type: tea.KeyBackspace}, true
	case ' ':
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, true
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r, r}, Paste: i%11 == 10}, r >= ' '
}
