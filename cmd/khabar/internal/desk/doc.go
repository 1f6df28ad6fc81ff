// Package desk is the place at which a person sits down and reads: it takes charge
// of the terminal, shows the screen on it, and gives it back on every way out.
//
// The screen itself is package ui, which opens nothing; here it is handed what it
// needs: a store (the library, or what was named, in memory), the terminal's profile
// and mechanism of letters, the browser, the pager and the clipboard, what was set
// before, and the sources that are followed. Reading goes on without a library, and
// says so.
//
// The library is opened and closed by who calls. While the screen is there, the
// library's upkeep runs in the background, and is through with it at the end.
package desk

import (
	"context"
	"os"
	"time"

	"khabar/cmd/khabar/internal/config"
	"khabar/cmd/khabar/internal/outside"
	"khabar/cmd/khabar/internal/upkeep"
	"khabar/feed/library"
	"khabar/ui/locale"
)

// A Desk is what stands ready before anybody sits down.
type Desk struct {
	Stdin, Stdout *os.File
	Env           func(string) string
	Now           func() time.Time
	Words         *locale.Printer
	Settings      config.Settings
	// PlainTheme says that the theme of Settings comes before the one that was set
	// on the screen.
	PlainTheme bool
	Interrupts *outside.Interrupts
	// Say says a sentence after the screen is gone.
	Say func(string)

	// Library is nil where there is none, Missing says why in the person's language.
	Library *library.Library
	Missing error
	Upkeep  *upkeep.Upkeep // of the library
}

// Read shows the list of what the names hold, or else of the library, until the
// person quits. Its error is a *problem.Exit where nothing, or not all, could be
// read.
func (d Desk) Read(ctx context.Context, names []string) error {
	s, err := d.sit(ctx)
	if err != nil {
		return err
	}
	defer s.end()
	return s.read(ctx, names)
}

// Doctor shows what was found out about the terminal, and remembers which way of
// writing reads right there.
func (d Desk) Doctor(ctx context.Context) error {
	s, err := d.sit(ctx)
	if err != nil {
		return err
	}
	defer s.end()
	return s.doctor(ctx)
}
