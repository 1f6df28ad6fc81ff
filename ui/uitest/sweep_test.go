package uitest

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"khabar/feed/store"
	"khabar/ui"
	"khabar/ui/locale"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/theme"
)

var sweepNow = time.Date(2025, 11, 26, 12, 0, 0, 0, time.UTC)

// A fixed is the model without Bubble Tea's loop: messages in, rows out. Its
// commands are run one after the other, but for those that wait for time to
// pass: these are found by what they do under the fake clock, so a fixed
// belongs into a bubble of synctest.
type fixed struct{ model tea.Model }

func newFixed(t *testing.T, language string, p term.Profile, step size.Step) fixed {
	t.Helper()
	words, err := locale.New(language)
	if err != nil {
		t.Fatal(err)
	}
	memory := store.NewMemory(nil)
	memory.Add(Articles(sweepNow))
	model := ui.New(ui.Deps{
		Words: words, Theme: theme.New(theme.Palette256, true, ""), Profile: p, Now: sweepNow,
		Store: memory, Settings: Sized(step),
	})
	f := fixed{model}
	f.run(model.Init())
	return f
}

func (f fixed) send(msg tea.Msg) {
	_, cmd := f.model.Update(msg)
	f.run(cmd)
}

// run runs a command and all that follows from it. What takes time is left out.
func (f fixed) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	start := time.Now()
	msg := cmd()
	if time.Since(start) > 0 {
		return
	}
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			f.run(c)
		}
		return
	}
	f.send(msg)
}

func (f fixed) press(keys string) {
	for _, k := range keys {
		switch k {
		case '\r':
			f.send(tea.KeyMsg{Type: tea.KeyEnter})
		case '\x1b':
			f.send(tea.KeyMsg{Type: tea.KeyEsc})
		case ' ':
			f.send(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
		default:
			f.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{k}})
		}
	}
}

// check draws the screen at a size: it must have as many rows as the screen,
// each of its width.
func (f fixed) check(t *testing.T, name string, width, height int) {
	t.Helper()
	f.send(tea.WindowSizeMsg{Width: width, Height: height})
	view := f.model.View()
	if width == 0 || height == 0 {
		if view != "" {
			t.Fatalf("%s at %dx%d: %q, want nothing", name, width, height, view)
		}
		return
	}
	rows := strings.Split(view, "\n")
	if len(rows) != height {
		t.Fatalf("%s at %dx%d: %d rows", name, width, height, len(rows))
	}
	for y, row := range rows {
		if got := ansi.StringWidth(row); got != width {
			t.Fatalf("%s at %dx%d: row %d is %d cells wide: %q", name, width, height, y, got, row)
		}
	}
}

// sizes are each of the small ones, where little fits, and ever fewer of the
// larger.
func sizes() [][2]int {
	var all [][2]int
	if testing.Short() { // the race detector makes each frame thirty times as long
		return [][2]int{{0, 0}, {1, 1}, {2, 7}, {23, 8}, {24, 8}, {80, 24}, {99, 29}, {100, 30}, {250, 80}}
	}
	for height := 0; height <= 12; height++ {
		for width := 0; width <= 26; width++ {
			all = append(all, [2]int{width, height})
		}
	}
	for _, height := range []int{1, 2, 7, 8, 13, 24, 29, 30, 31, 50, 80} {
		for _, width := range []int{1, 2, 23, 24, 40, 79, 80, 99, 100, 101, 120, 173, 250} {
			all = append(all, [2]int{width, height})
		}
	}
	return all
}

// TestEachScreenAtEachSize draws every screen from 1x1 to 250x80: in an
// interface of either direction, with articles in six languages, for each
// class of terminal. One model lives through all sizes, up and down, as a
// window that is dragged.
func TestEachScreenAtEachSize(t *testing.T) {
	screens := []struct{ name, keys string }{
		{"list", "jjj"},
		{"starred list", "sjsm"},
		{"filtered list", "t \r"},
		{"picker", "tb"},
		{"picker without a match", "tzzzz"},
		{"search", "/the"},
		{"search that finds nothing", "/xyzzy"},
		{"search kept", "/a\r"},
		{"filter with a mistake", "fsouce:x (\r"},
		{"help", "?j"},
		{"status", "o"},
		{"article in Arabic", "\r  "},
		{"article in Sorani", "j\r+"},
		{"article in Persian", "jj\rG"},
		{"article in Urdu", "jjj\r----"},
		{"article in Hebrew", "jjjj\r++++ "},
		{"article in English", "G\r "},
		{"picker over an article", "\rt"},
		{"type panel", "=lj"},
		{"type panel over an article", "\r=+jljl"},
	}
	profiles := []term.Profile{
		{Class: term.Visual, Forms: true},
		{Class: term.Words, TextSizing: false},
		{Class: term.Implicit},
	}
	for _, language := range []string{"en", "ar"} {
		for i, s := range screens {
			p := profiles[i%len(profiles)]
			name := fmt.Sprintf("%s, %s, %s", language, s.name, p.Class)
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					f := newFixed(t, language, p, 0)
					f.send(tea.WindowSizeMsg{Width: 80, Height: 24})
					f.press(s.keys)
					for _, size := range sizes() {
						f.check(t, name, size[0], size[1])
					}
				})
			})
		}
	}
}

// TestResizingKeepsThePlace drags the window through many sizes and back: the
// same article is under the cursor, and the same words at the top of the page.
func TestResizingKeepsThePlace(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		synctest.Test(t, func(t *testing.T) { dragWindow(t, language) })
	}
}

func dragWindow(t *testing.T, language string) {
	f := newFixed(t, language, term.Profile{Forms: true}, 0)
	for _, keys := range []string{"jjj", "\r  jj"} {
		f.check(t, language, 80, 24)
		f.press(keys)
		f.check(t, language, 80, 24)
		before := f.model.View()
		for _, s := range [][2]int{{1, 1}, {40, 10}, {120, 40}, {250, 80}, {100, 3}, {33, 24}} {
			f.check(t, language, s[0], s[1])
		}
		f.check(t, language, 80, 24)
		if after := f.model.View(); after != before {
			t.Errorf("%s: after %q and other sizes, the screen is\n%s\nand was\n%s", language, keys, ansi.Strip(after), ansi.Strip(before))
		}
	}
}

// TestProblemsAtEachSize draws the sheet of what went wrong.
func TestProblemsAtEachSize(t *testing.T) {
	problem := errors.New("a/long/path/to/some/file.txt is not text: give khabar a page, a feed or a capture")
	Run(t, Setup{Loader: loaderOf(problem)}, func(a *App) {
		a.Press("!")
		for _, s := range [][2]int{{1, 1}, {10, 3}, {30, 10}, {80, 24}, {250, 80}} {
			a.Resize(s[0], s[1])
		}
		a.Expect("What went wrong")
	})
}
