package uitest

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui"
	"khabar/ui/locale"
	"khabar/ui/settings"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/term/termtest"
	"khabar/ui/theme"
)

// Setup is what a program is started with. The zero value is an English
// interface on 80 by 24 cells, on a grid that draws what it is sent, with the
// articles of [Articles].
type Setup struct {
	Language      string // of the interface, "en" if empty
	Width, Height int
	Articles      []feed.Article // nil for [Articles]; empty for none
	Loader        Loader
	// Store is what has the articles, nil for one in memory with Articles and
	// what Loader delivers.
	Store   ui.Store
	Queries ui.Queries
	// Refresher is what asks sources, nil for nothing.
	Refresher ui.Refresher
	// Sources is what finds sources and follows them, nil for nothing.
	Sources  ui.Sources
	Settings settings.Settings
	Size     size.Step // of all languages, over the settings
	// Terminal is what the program runs in and Profile what is known of it;
	// by default a grid that draws what it is sent. Mechanism carries the size.
	Terminal  *termtest.Model
	Profile   term.Profile
	Mechanism size.Mechanism
}

// App is a running program with its screen and its keyboard.
type App struct {
	t       testing.TB
	program *tea.Program
	model   *ui.Model
	keys    *keyboard
	screen  *screen
	ended   chan struct{}
	// Outside is what the program asked of the world.
	Outside *Outside
	// Changes tells the program that the store has changed by other hands.
	Changes chan<- struct{}
	indexed chan<- int // nil when the index is complete
}

// Run starts the program, runs the script on it and quits it.
func Run(t *testing.T, s Setup, script func(*App)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		a := start(t, s)
		defer a.end() // also when the script gives up
		script(a)
	})
}

func start(t testing.TB, s Setup) *App {
	t.Helper()
	if s.Language == "" {
		s.Language = "en"
	}
	if s.Width == 0 {
		s.Width, s.Height = 80, 24
	}
	if s.Terminal == nil {
		grid := termtest.Xterm()
		s.Terminal, s.Profile = &grid, term.Profile{Forms: true}
	}
	now := time.Now()
	if s.Articles == nil {
		s.Articles = Articles(now)
	}
	if s.Size != size.Normal {
		s.Settings = Sized(s.Size)
	}
	words, err := locale.New(s.Language)
	if err != nil {
		t.Fatal(err)
	}
	a := &App{
		t: t, keys: newKeyboard(), screen: newScreen(*s.Terminal, s.Width, s.Height),
		ended: make(chan struct{}), Outside: &Outside{},
	}
	changes := make(chan struct{})
	indexed := make(chan int)
	a.Changes, a.indexed = changes, indexed
	deps := ui.Deps{
		Words: words, Theme: theme.New(theme.Palette16, true, ""), Profile: s.Profile, Now: now,
		Store: s.Store, Refresher: s.Refresher, Sources: s.Sources, Queries: s.Queries, Changes: changes, Indexed: indexed, Settings: s.Settings, Mechanism: s.Mechanism,
		Preferences: a.Outside, Opener: a.Outside, Copier: a.Outside, Pager: a.Outside, Letters: a.Outside,
	}
	if s.Store == nil {
		memory := store.NewMemory(nil)
		memory.Add(s.Articles)
		deps.Store = noted{memory, a.Outside}
		if s.Loader != nil {
			deps.Loader = filling{s.Loader, memory}
		}
	}
	model := ui.New(deps)
	options := append(ui.Options(), tea.WithInput(a.keys), tea.WithOutput(a.screen), tea.WithoutSignalHandler())
	a.model = model
	a.program = tea.NewProgram(model, options...)
	go func() {
		defer close(a.ended)
		if _, err := a.program.Run(); err != nil {
			t.Errorf("the program ended with: %v", err)
		}
	}()
	a.program.Send(tea.WindowSizeMsg{Width: s.Width, Height: s.Height})
	a.Quiet()
	return a
}

// Sized returns the settings of who set a size and nothing else.
func Sized(step size.Step) settings.Settings {
	s := settings.Settings{Letters: step}
	s.SetType("", settings.Type{Size: step})
	return s
}

// end quits the program, if the script has not, and lets the clocks run out
// that it has left behind: no goroutine may outlive the test.
func (a *App) end() {
	a.program.Quit()
	<-a.ended
	if err := a.model.Close(context.Background()); err != nil {
		a.t.Errorf("the program was closed with: %v", err)
	}
	a.keys.close()
	close(a.Changes)
	a.IndexComplete()
	time.Sleep(2 * time.Minute)
	synctest.Wait()
}

// Indexed tells the program how many articles an index has so far that is being
// completed.
func (a *App) Indexed(articles int) {
	a.indexed <- articles
	a.Quiet()
}

// IndexComplete tells the program that the index is complete.
func (a *App) IndexComplete() {
	if a.indexed != nil {
		close(a.indexed)
		a.indexed = nil
	}
}

// Ended reports whether the program has quit.
func (a *App) Ended() bool {
	a.Quiet()
	select {
	case <-a.ended:
		return true
	default:
		return false
	}
}

// quietFor is how long nothing must reach the screen for it to count as
// quiet: longer than each wait of the program but the minute of its clock.
const quietFor = 300 * time.Millisecond

// Quiet waits until the program waits for input and has drawn all it had to.
func (a *App) Quiet() {
	for {
		before := a.screen.writes()
		time.Sleep(quietFor) // of the fake clock: passes when all are waiting
		synctest.Wait()
		if a.screen.writes() == before {
			return
		}
	}
}

// Resize gives the window another size.
func (a *App) Resize(width, height int) {
	a.screen.resize(width, height)
	a.program.Send(tea.WindowSizeMsg{Width: width, Height: height})
	a.Quiet()
}

// Text returns the screen's rows as a person sees them: letters in the forms
// in which they are drawn, right-to-left text from left to right.
func (a *App) Text() string { return a.screen.text() }

// Sees reports whether a text, given in logical order, is on the screen on
// one row.
func (a *App) Sees(s string) bool {
	_, _, ok := a.find(s)
	return ok
}

// Expect fails the test unless each text is on the screen.
func (a *App) Expect(texts ...string) {
	a.t.Helper()
	for _, s := range texts {
		if !a.Sees(s) {
			a.t.Fatalf("%q is not on the screen:\n%s", s, a.Text())
		}
	}
}

// ExpectNot fails the test if one of the texts is on the screen.
func (a *App) ExpectNot(texts ...string) {
	a.t.Helper()
	for _, s := range texts {
		if a.Sees(s) {
			a.t.Fatalf("%q is on the screen:\n%s", s, a.Text())
		}
	}
}
