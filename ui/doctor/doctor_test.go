package doctor

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"khabar/ui/locale"
	"khabar/ui/term"
	"khabar/ui/theme"
)

func model(t *testing.T, language string) *Model {
	t.Helper()
	words, err := locale.New(language)
	if err != nil {
		t.Fatal(err)
	}
	p := term.Profile{Name: "xterm", Version: "379", Forms: true}
	return New(p, term.Answers{XTVersion: "XTerm(379)"}, words, theme.New(theme.NoColor, true, ""))
}

func press(m *Model, key string) bool {
	_, cmd := m.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(key)})
	return cmd != nil
}

func TestChoosing(t *testing.T) {
	tests := []struct {
		key            string
		ends, answered bool
		chosen         term.Bidi
	}{
		{"1", true, true, term.BidiVisual},
		{"2", true, true, term.BidiWords},
		{"٣", true, true, term.BidiLogical},
		{"۴", true, true, term.BidiOff},
		{"0", true, true, term.BidiAuto},
		{"5", false, false, term.BidiAuto},
		{"x", false, false, term.BidiAuto},
		{"q", true, false, term.BidiAuto},
		{"ض", true, false, term.BidiAuto}, // q on the Arabic layout
	}
	for _, tt := range tests {
		m := model(t, "en")
		if ended := press(m, tt.key); ended != tt.ends {
			t.Errorf("%s: ended %v, want %v", tt.key, ended, tt.ends)
		}
		if b, ok := m.Chosen(); b != tt.chosen || ok != tt.answered {
			t.Errorf("%s: chose %q, %v", tt.key, b, ok)
		}
	}
}

func TestScreenAtEverySize(t *testing.T) {
	for _, language := range locale.Languages() {
		for _, width := range []int{1, 2, 3, 10, 40, 80, 250} {
			for _, height := range []int{1, 2, 5, 9, 10, 24, 80} {
				m := model(t, language)
				m.Update(tea.WindowSizeMsg{Width: width, Height: height})
				rows := strings.Split(m.View(), "\n")
				if len(rows) != height {
					t.Fatalf("%s %dx%d: %d rows", language, width, height, len(rows))
				}
				for y, row := range rows {
					if w := ansi.StringWidth(row); w != width {
						t.Fatalf("%s %dx%d: row %d has %d columns: %q", language, width, height, y, w, row)
					}
				}
			}
		}
	}
}

func TestScreenShowsEveryWay(t *testing.T) {
	m := model(t, "en")
	m.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	view := ansi.Strip(m.View())
	for _, want := range []string{"XTerm(379)", "Which line reads right?", "\n 1  ", "\n 2  ", "\n 3  ", "\n 4  "} {
		if !strings.Contains(view, want) {
			t.Errorf("the screen lacks %q:\n%s", want, view)
		}
	}
}

// TestWhatWasFoundIsSaidWhole: on a narrow screen, findings and questions go on
// on the next row, and none is cut.
func TestWhatWasFoundIsSaidWhole(t *testing.T) {
	for _, language := range locale.Languages() {
		m := model(t, language)
		m.findings = []term.Finding{{Label: "Order", Value: strings.Repeat("one two three ", 6)}, {Label: "Last", Value: "finding"}}
		m.Update(tea.WindowSizeMsg{Width: 40, Height: 40})
		view := ansi.Strip(m.View())
		if strings.Count(view, "three") != 6 || !strings.Contains(view, "finding") {
			t.Errorf("%s: the screen is\n%s", language, view)
		}
	}
}
