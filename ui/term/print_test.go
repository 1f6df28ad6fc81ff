package term_test

import (
	"io"
	"strings"
	"testing"

	"khabar/ui/term"
	"khabar/ui/term/termtest"
	"khabar/ui/text"
)

func environment(variables ...string) func(string) string {
	return func(name string) string {
		for _, v := range variables {
			if value, ok := strings.CutPrefix(v, name+"="); ok {
				return value
			}
		}
		return ""
	}
}

// TestPrintedLines: what is printed reads right in a terminal that nothing was
// asked and nothing switched.
func TestPrintedLines(t *testing.T) {
	for _, tt := range []struct {
		env   []string
		model termtest.Model
	}{
		{[]string{"TERM=xterm-256color", "XTERM_VERSION=XTerm(379)"}, termtest.Xterm()},
		{[]string{"TERM=xterm-256color", "VTE_VERSION=7006"}, termtest.VTE()},
		{[]string{"TERM=xterm-kitty", "KITTY_WINDOW_ID=1"}, termtest.OldKitty(termtest.DejaVuMono)},
		{[]string{"TERM_PROGRAM=iTerm.app", "TERM_PROGRAM_VERSION=3.6.6"}, termtest.ITerm()},
	} {
		p := term.PrintProfile(environment(tt.env...), true, term.Overrides{})
		for _, line := range lines {
			screen := printed(p, tt.model, line.text, 0)
			compare(t, screen, wanted(p, line.text, columns))
			if len(screen.Unknown) > 0 {
				t.Errorf("%s in %s: %v", line.name, p.Name, screen.Unknown)
			}
		}
	}
}

// printed is a screen with one line printed on it, behind so many blanks.
func printed(p term.Profile, m termtest.Model, s string, blanks int) *termtest.Screen {
	screen := termtest.New(m, columns+blanks, 1)
	line := text.NewEngine(p.Metrics()).LabelWithin(s, 0, columns)
	_, _ = io.WriteString(screen, strings.Repeat(" ", blanks)+string(term.NewEncoder(p, nil, nil).AppendLine(nil, line, columns)))
	return screen
}

// TestInlineLines: a line that begins anywhere on the screen.
func TestInlineLines(t *testing.T) {
	const blanks = 7
	for _, tt := range []struct {
		profile term.Profile
		model   termtest.Model
	}{
		{term.Profile{Forms: true}, termtest.Xterm()},
		{term.Profile{Class: term.Words, TextSizing: true}, termtest.OldKitty(termtest.DejaVuMono)},
		{term.Profile{Class: term.Implicit}, termtest.ITerm()},
	} {
		p := tt.profile.Inline()
		for _, line := range lines {
			want := append(strings.Split(strings.Repeat(" ", blanks), ""), wanted(p, line.text, columns)...)
			compare(t, printed(p, tt.model, line.text, blanks), want)
		}
	}
}

func TestPrintProfile(t *testing.T) {
	vte, kitty := environment("VTE_VERSION=7006"), environment("KITTY_WINDOW_ID=1")
	for _, tt := range []struct {
		name       string
		env        func(string) string
		onTerminal bool
		set        term.Bidi
		want       term.Class
		forms      bool
	}{
		{"a terminal that is not known", environment(), true, "", term.Visual, true},
		{"one that a session would switch", vte, true, "", term.Implicit, false},
		{"kitty", kitty, true, "", term.Words, true},
		{"a file", kitty, false, "", term.Logical, false},
		{"a file, as set", environment(), false, term.BidiVisual, term.Visual, true},
		{"as set", vte, true, term.BidiVisual, term.Visual, true},
	} {
		p := term.PrintProfile(tt.env, tt.onTerminal, term.Overrides{Bidi: tt.set})
		if p.Class != tt.want || p.Forms != tt.forms || p.TextSizing {
			t.Errorf("%s: %v, forms %v, sizes %v", tt.name, p.Class, p.Forms, p.TextSizing)
		}
	}
}

func TestAppendLine(t *testing.T) {
	e := term.NewEncoder(term.Profile{Class: term.Logical}, nil, nil)
	lay := text.NewEngine(text.Metrics{})
	for s, want := range map[string]string{
		"": "", "ab": "ab", "אב": "   אב", "新": "新", "א新": "  א新", "שלום עולם": "שלום עולם",
	} {
		if got := string(e.AppendLine(nil, lay.Label(s, 0), 5)); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
