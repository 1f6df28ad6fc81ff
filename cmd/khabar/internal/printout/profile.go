package printout

import (
	"os"

	"github.com/charmbracelet/lipgloss"
	xterm "github.com/charmbracelet/x/term"
	"github.com/muesli/termenv"

	"khabar/ui/locale"
	"khabar/ui/term"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Options say how everything is printed.
type Options struct {
	Words *locale.Printer
	// Env is the environment, which alone says what the terminal is.
	Env func(string) string
	// Set is what the person says of the terminal instead.
	Set term.Overrides
	// Theme is the name of the theme, or "".
	Theme string
}

// profile is how text is ordered for a file.
func (o *Options) profile(f *os.File) term.Profile {
	return term.PrintProfile(o.Env, xterm.IsTerminal(f.Fd()), o.Set)
}

// sgr gives styles their sequences where a terminal shows them.
func (o *Options) sgr(f *os.File) func(text.Style) string {
	if !xterm.IsTerminal(f.Fd()) {
		return nil
	}
	return Theme(f, o.Env, o.Theme, term.Color{}).SGR
}

// Theme is the look by a name for a terminal with this background. Where nobody
// said what it is, only the terminal's own sixteen colours are safe: they go with
// whatever it is.
func Theme(f *os.File, env func(string) string, name string, background term.Color) *theme.Theme {
	depths := map[termenv.Profile]theme.Depth{
		termenv.Ascii: theme.NoColor, termenv.ANSI: theme.Palette16,
		termenv.ANSI256: theme.Palette256, termenv.TrueColor: theme.TrueColor,
	}
	renderer := lipgloss.NewRenderer(f, termenv.WithEnvironment(environment{env}), termenv.WithTTY(true))
	depth := depths[renderer.ColorProfile()]
	if !background.Known {
		depth = min(depth, theme.Palette16)
	}
	return theme.New(depth, background.Dark(), name)
}

// environment gives termenv the variables that it asks for.
type environment struct{ get func(string) string }

func (e environment) Getenv(name string) string { return e.get(name) }
func (e environment) Environ() []string         { return nil }

// The widths of a row, in cells: of a file, and of the widest that is printed.
const (
	usualWidth = 80
	Widest     = 1000
)

// Width is how many cells a row has.
func Width(f *os.File) int {
	if width, _, err := xterm.GetSize(f.Fd()); err == nil && width > 0 {
		return min(width, Widest)
	}
	return usualWidth
}
