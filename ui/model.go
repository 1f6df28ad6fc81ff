package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/fold"
	"khabar/ui/canvas"
	"khabar/ui/keymap"
	"khabar/ui/label"
	"khabar/ui/layout"
	"khabar/ui/list"
	"khabar/ui/prompt"
	"khabar/ui/reader"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/text"
)

// Model is the program on the screen. It is a [tea.Model] and belongs to the
// one goroutine that runs it.
type Model struct {
	deps      Deps
	words     Words
	mechanism size.Mechanism
	fold      func(string) string
	engine    *text.Engine
	now       time.Time

	width, height int
	plan          layout.Plan
	shelf         shelf
	list          *list.Model
	reader        *reader.Reader
	open          int  // index of the article in the reader, -1 for none
	reading       bool // the keys go to the reader, not to the list
	places        map[int]reader.Position
	link          int // the number of a link as typed so far, 0 for none

	picker *prompt.Picker // over the list while not nil
	sheet  *prompt.Sheet  // over all while not nil

	keys     keymaps
	keyboard keymap.Keyboard

	arrivals chan Arrival
	cancel   context.CancelFunc
	progress progress
	problems []error
	status   status

	restStamp int
	settled   bool // the open article is laid out to its end
	idling    bool // an idled message is on its way

	paint paint
}

// keymaps are the bindings, made once.
type keymaps struct{ list, reader, picker, overlay keymap.Map }

// progress is how far the loading is.
type progress struct {
	loading, shown bool
	done, total    int
}

// paint is what View draws with, kept from frame to frame.
type paint struct {
	canvas  canvas.Canvas
	encoder *term.Encoder
	bytes   []byte
	label   label.Builder
	clearAt layout.Rect // where the title bar shows the filter
	hints   [4][]text.Line
	counts  struct {
		all, unread int
		line        text.Line
	}
}

// New returns the program on the screen.
func New(d Deps) *Model {
	m := &Model{
		deps: d, words: d.Words, mechanism: d.Mechanism, now: d.Now, open: -1,
		fold: fold.Key, engine: text.NewEngine(d.Profile.Metrics()), places: map[int]reader.Position{},
		keys: keymaps{keymap.List(), keymap.Reader(), keymap.Picker(), keymap.Overlay()},
	}
	if m.mechanism == nil {
		m.mechanism = size.Typography{}
	}
	language := d.Keyboard
	if language == "" {
		language = d.Words.Language()
	}
	m.keyboard = keymap.NewKeyboard(language)
	m.list = list.New(m.engine, d.Words.RTL())
	m.list.SetSpacing(d.Spacing)
	m.reader = reader.New(m.engine, d.Words)
	m.reader.SetMechanism(m.mechanism)
	m.reader.SetStep(d.Size)
	m.paint.encoder = term.NewEncoder(d.Profile, d.Theme.SGR, m.address)
	m.shelf.add(prepare(d.Articles, m.fold))
	m.list.SetItems(items{m}, 0)
	return m
}

// address returns the address of a link on the page that is shown.
func (m *Model) address(l text.Link) string {
	if links := m.reader.Links(); int(l) >= 1 && int(l) <= len(links) {
		return links[l-1]
	}
	return ""
}

// Init starts the loader and the clock.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{everyMinute()}
	if step := m.reader.Step(); step != size.Normal {
		cmds = append(cmds, m.keepLetters(step))
	}
	if m.deps.Loader != nil {
		ctx, cancel := context.WithCancel(context.Background())
		m.cancel = cancel
		m.arrivals = make(chan Arrival)
		m.progress.loading = true
		cmds = append(cmds, load(ctx, m.deps.Loader, m.arrivals), receive(m.arrivals, m.fold), after(patience, waited{}))
	}
	return tea.Batch(cmds...)
}

// Options returns how Bubble Tea is to run the model: on the alternate
// screen, with the mouse, and drawing twice as often as it does by itself,
// since a frame costs little and a key should be answered within it.
func Options() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithAltScreen(), tea.WithMouseCellMotion(), tea.WithFPS(120)}
}
