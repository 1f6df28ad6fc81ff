package uitest

import (
	"strings"
	"sync"

	"khabar/ui/bidi"
	"khabar/ui/term/termtest"
	"khabar/ui/text"
)

// A screen is the program's output, interpreted.
type screen struct {
	mu       sync.Mutex
	terminal *termtest.Screen
	count    int
}

func newScreen(model termtest.Model, width, height int) *screen {
	return &screen{terminal: termtest.New(model, width, height)}
}

// Write takes what the program sends.
func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count++
	return s.terminal.Write(p)
}

func (s *screen) writes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.count
}

func (s *screen) resize(width, height int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.terminal.Resize(width, height)
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.terminal.Pictures()
}

func (s *screen) row(y int) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.terminal.Shown(y)
}

// Unknown returns the sequences that the terminal did not understand.
func (a *App) Unknown() []string {
	a.screen.mu.Lock()
	defer a.screen.mu.Unlock()
	return a.screen.terminal.Unknown
}

// Bold reports whether a text on the screen is bold, to its first letter from
// the left.
func (a *App) Bold(s string) bool {
	a.t.Helper()
	x, y, ok := a.find(s)
	if !ok {
		a.t.Fatalf("%q is not on the screen:\n%s", s, a.Text())
	}
	a.screen.mu.Lock()
	defer a.screen.mu.Unlock()
	return a.screen.terminal.PenAt(x, y).Bold
}

// find returns the column and the row of the left end of a text.
func (a *App) find(s string) (x, y int, ok bool) {
	for y := range strings.Count(a.Text(), "\n") + 1 {
		cells := a.screen.row(y)
		row := strings.Join(cells, "")
		for _, base := range []bidi.Direction{bidi.RightToLeft, bidi.LeftToRight} {
			if at := strings.Index(row, appearance(s, base)); at >= 0 {
				return column(cells, at), y, true
			}
		}
	}
	return 0, 0, false
}

// column returns the column at which byte at of the joined cells stands.
func column(cells []string, at int) int {
	for x, c := range cells {
		if at < len(c) || at == 0 && c != "" {
			return x
		}
		at -= len(c)
	}
	return len(cells)
}

// appearance returns how a text in logical order looks on a row, from left to
// right.
func appearance(s string, base bidi.Direction) string {
	e := text.NewEngine(text.Metrics{Forms: true, LamAlef: true, JoinMarks: true})
	var b strings.Builder
	for _, c := range e.Paragraph(s, text.Options{Base: base}).Truncate(1000).Cells {
		b.WriteString(c.Form)
	}
	return b.String()
}
