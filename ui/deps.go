package ui

import (
	"context"
	"time"

	"khabar/feed"
	"khabar/ui/reader"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/theme"
)

// Words are the words for people, in their language; locale.Printer has them.
type Words interface {
	reader.Words
	ShortDate(t, now time.Time) string
	AgoDay(t, now time.Time) string
	RTL() bool
	Language() string
}

// A Loader finds articles. Load hands them to deliver as they come, in the
// order in which they are to be listed, and returns when there are no more or
// ctx ends; deliver must not be called after that. It runs outside Update.
type Loader interface {
	Load(ctx context.Context, deliver func(Arrival))
}

// An Arrival is something that a [Loader] found.
type Arrival struct {
	Articles []feed.Article
	// Problem is what went wrong with one of the sources: one sentence that
	// says what, where and what to do.
	Problem error
	// Done and Total count sources, for the progress that is shown. Total is 0
	// while it is not known.
	Done, Total int
}

// Marks remembers what was read and starred, by [feed.Article.Key]. It is called in commands, from
// any goroutine; so are the interfaces below.
type Marks interface {
	SaveRead(key string, read bool) error
	SaveStarred(key string, starred bool) error
}

// Preferences remembers what a person set while reading.
type Preferences interface {
	SaveSize(step size.Step) error
	SaveSpacing(spacing int) error // of the list's rows
}

// An Opener opens an address outside: in a browser.
type Opener interface {
	Open(address string) error
}

// A Copier puts text on the clipboard, in logical order.
type Copier interface {
	Copy(text string) error
}

// Deps are what the program on the screen needs of the world. Words and Theme
// are required; a nil interface means that there is no such thing here, and
// the keys for it say so.
type Deps struct {
	Words   Words
	Theme   *theme.Theme
	Profile term.Profile
	// Now is the time at the start; later times arrive as messages.
	Now time.Time
	// Keyboard is the language whose keyboard layout is presumed, a BCP 47
	// tag. Empty is the interface's.
	Keyboard string

	// Articles are listed from the first frame on, Loader adds to them.
	Articles    []feed.Article
	Loader      Loader
	Marks       Marks
	Preferences Preferences
	Opener      Opener
	Copier      Copier

	// Size is the step of the ladder that was kept. Mechanism carries it, nil
	// the layout alone; Letters keeps the terminal's own in what it asks for.
	Size      size.Step
	Mechanism size.Mechanism
	Letters   Letters
	// Spacing is how far apart the list's rows are, as it was kept.
	Spacing int
}

// Letters keeps the terminal's own letters at a size while the screen is in
// use: now and whenever it is taken again, until it is kept at another.
// Whatever the way out, the terminal is restored.
type Letters interface {
	Keep(set, restore size.Order) error
}
