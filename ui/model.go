package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/adding"
	"khabar/ui/appearance"
	"khabar/ui/canvas"
	"khabar/ui/foot"
	"khabar/ui/keymap"
	"khabar/ui/layout"
	"khabar/ui/listing"
	"khabar/ui/managing"
	"khabar/ui/marking"
	"khabar/ui/outside"
	"khabar/ui/page"
	"khabar/ui/picking"
	"khabar/ui/progress"
	"khabar/ui/prompt"
	"khabar/ui/question"
	"khabar/ui/reader"
	"khabar/ui/scope"
	"khabar/ui/size"
	"khabar/ui/status"
	"khabar/ui/tally"
	"khabar/ui/term"
	"khabar/ui/text"
	"khabar/ui/theme"
	"khabar/ui/title"
	"khabar/ui/window"
)

// Model is the program on the screen. It is a [tea.Model] and belongs to the
// one goroutine that runs it.
type Model struct {
	deps   Deps
	words  Words
	engine *text.Engine
	now    time.Time

	width, height int
	plan          layout.Plan
	listing       *listing.Model
	counts        *tally.Counter
	views         []scope.View
	reader        *reader.Reader
	page          *page.Model
	reading       bool     // the keys go to the reader, not to the list
	stepping      bool     // the article that the cursor gets to is opened
	link          int      // the number of a link as typed so far, 0 for none
	held          []string // keys that wait for what they are for

	spots       map[string]listing.Spot // where views were left, by their keys
	back        *bookmark               // where a search began, nil without one
	markedSince bool                    // states have changed since
	marking     *marking.Model

	line    *question.Line // at the foot while not nil
	menu    *question.Menu // over all while not nil
	picking *picking.Model // its picker is over the list
	sheet   *prompt.Sheet  // over all while not nil

	appearance *appearance.Model // its panel is over the foot of the page

	adding   *adding.Model
	managing *managing.Model // its form is over all but the menu

	keys     keymaps
	keyboard keymap.Keyboard

	world      outside.World
	work       *progress.Work
	fetching   store.ID // whose full text is on its way, 0 for none
	status     *status.Line
	bestFirst  bool // the order of searches
	announcing bool // how many articles are listed is said when that is known

	restStamp int
	// after gives a message after a time.
	after func(time.Duration, tea.Msg) tea.Cmd

	paint paint
}

// paint is what View draws with, kept from frame to frame.
type paint struct {
	canvas  canvas.Canvas
	encoder *term.Encoder
	bytes   []byte
	title   *title.Bar
	foot    *foot.Bar
}

// New returns the program on the screen.
func New(d Deps) *Model {
	m := &Model{
		deps: d, words: d.Words, now: d.Now, after: after, views: scope.Own(), counts: tally.New(d.Store),
		engine: text.NewEngine(d.Profile.Metrics()), spots: map[string]listing.Spot{},
		keys: keymaps{keymap.List(), keymap.Reader(), keymap.Picker(), keymap.Overlay(), keymap.Panel(), keymap.Input(), keymap.Menu(), keymap.One(), keymap.Asking(), keymap.Searching(), keymap.Form(), keymap.Typing(), keymap.Managing(), keymap.Finding()},
	}
	m.status = status.New(d.Words, d.Explain)
	wait := func(d time.Duration, msg tea.Msg) tea.Cmd { return m.after(d, msg) }
	m.adding = adding.New(adding.Deps{Words: d.Words, Status: m.status, Finder: d.Sources, After: wait})
	m.managing = managing.New(managing.Deps{Words: d.Words, Status: m.status, Sources: d.Sources, Show: m.listSource, Ask: m.refreshAt})
	m.picking = picking.New(picking.Deps{Words: d.Words, Status: m.status, Store: d.Store})
	m.marking = marking.New(marking.Deps{Words: d.Words, Status: m.status, Store: d.Store, After: wait})
	m.world = outside.World{Words: d.Words, Status: m.status, Articles: d.Store, Opener: d.Opener, Pager: d.Pager, Copier: d.Copier}
	m.work = progress.New(wait)
	mechanism := d.Mechanism
	if mechanism == nil {
		mechanism = size.Typography{}
	}
	language := d.Keyboard
	if language == "" {
		language = d.Words.Language()
	}
	m.keyboard = keymap.NewKeyboard(language)
	m.listing = listing.New(listing.Deps{Engine: m.engine, Words: d.Words, Store: d.Store, Counts: m.counts, Does: func(address string) string { return adding.Takes(d.Words, address) }}, d.Now)
	m.reader = reader.New(m.engine, d.Words)
	m.page = page.New(page.Deps{Reader: m.reader, Store: d.Store, Finder: m.finder, Set: func() { m.appearance.Set() }}, d.Now)
	m.paint.title, m.paint.foot = title.New(m.engine, d.Words), foot.New(m.engine, d.Words)
	m.appearance = appearance.New(appearance.Deps{
		Words: d.Words, Status: m.status, Reader: m.reader, Mechanism: mechanism, Terminal: d.Profile.Name, Letters: d.Letters,
		Theme: d.Theme, Themed: m.drawIn, Settings: d.Settings, Preferences: d.Preferences, Replan: m.replan,
	})
	m.listing.List.SetSpacing(m.appearance.Spacing())
	return m
}

// drawIn draws in the colours of a theme from now on.
func (m *Model) drawIn(t *theme.Theme) {
	m.paint.encoder = term.NewEncoder(m.deps.Profile, t.SGR, m.address)
}

// address returns the address of a link on the page that is shown.
func (m *Model) address(l text.Link) string {
	if links := m.reader.Links(); int(l) >= 1 && int(l) <= len(links) {
		return links[l-1]
	}
	return ""
}

// Init asks for the first page and starts the loader and the clock.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.listing.Look(m.listing.Scope(), window.Request{}), m.counts.CountViews(), m.readQueries("", ""), everyMinute(), m.heed(), m.appearance.Start()}
	if m.deps.Refresher != nil {
		cmds = append(cmds, m.work.Watch(m.deps.Refresher))
	}
	if m.deps.Loader != nil {
		cmds = append(cmds, m.work.Load(m.deps.Loader))
	}
	if m.deps.Indexed != nil {
		cmds = append(cmds, m.work.FollowIndex(m.deps.Indexed))
	}
	return tea.Batch(cmds...)
}

// Options returns how Bubble Tea is to run the model: on the alternate
// screen, with the mouse, and at its own 60 frames a second, written down
// here because more is dear: Bubble Tea's ticker runs also while nobody
// touches a key, and at 120 an idle khabar took 1.3% of a core, at 60 0.9%.
func Options() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithAltScreen(), tea.WithMouseCellMotion(), tea.WithFPS(60)}
}

// Close keeps where the reading was left. It is called when the program has
// ended, on whatever way.
func (m *Model) Close(ctx context.Context) error {
	m.listing.Leave()
	m.page.Stop()
	m.adding.Stop()
	m.work.Stop()
	m.marking.Stop()
	if save := m.page.Unsaved(); save != nil {
		return save(ctx)
	}
	return nil
}
