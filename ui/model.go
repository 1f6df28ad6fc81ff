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
	"khabar/ui/size"
	"khabar/ui/status"
	"khabar/ui/tally"
	"khabar/ui/term"
	"khabar/ui/text"
	"khabar/ui/theme"
	"khabar/ui/title"
	"khabar/ui/views"
	"khabar/ui/window"
)

// Model is the program on the screen. It is a [tea.Model] and belongs to the
// one goroutine that runs it.
type Model struct {
	deps          Deps
	words         Words
	engine        *text.Engine
	now           time.Time
	width, height int
	plan          layout.Plan
	paint         paint
	keys          keymaps
	keyboard      keymap.Keyboard
	// after gives a message after a time.
	after func(time.Duration, tea.Msg) tea.Cmd

	// What works over time, each in a package of its own.
	status     *status.Line
	world      outside.World
	work       *progress.Work
	counts     *tally.Counter
	listing    *listing.Model
	page       *page.Model
	marking    *marking.Model
	picking    *picking.Model
	appearance *appearance.Model
	adding     *adding.Model
	managing   *managing.Model

	// The list: the views in the title bar, where each was left, by their keys,
	// and where a search began, nil without one.
	views       *views.Model
	spots       map[string]listing.Spot
	back        *bookmark
	markedSince bool // states have changed since
	bestFirst   bool // the order of searches
	announcing  bool // how many articles are listed is said when that is known
	restStamp   int  // of the last move of the cursor

	// The page.
	reader   *reader.Reader
	reading  bool     // the keys go to it, not to the list
	stepping bool     // the article that the cursor gets to is opened
	fetching store.ID // whose full text is on its way, 0 for none
	link     int      // the number of a link as typed so far, 0 for none
	held     []string // keys that wait for what they are for

	// What lies over them, nil while it does not; see layer.
	line  *question.Line
	menu  *question.Menu
	sheet *prompt.Sheet
	// troubled says that the sheet tells of sources, which can be gone to.
	troubled bool
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
	if d.Mechanism == nil {
		d.Mechanism = size.Typography{}
	}
	if d.Keyboard == "" {
		d.Keyboard = d.Words.Language()
	}
	m := &Model{
		deps: d, words: d.Words, now: d.Now, after: after, spots: map[string]listing.Spot{},
		engine: text.NewEngine(d.Profile.Metrics()), keys: allKeys(), keyboard: keymap.NewKeyboard(d.Keyboard),
	}
	m.paint.title, m.paint.foot = title.New(m.engine, d.Words), foot.New(m.engine, d.Words)
	m.assemble()
	return m
}

// assemble makes the parts, and tells each what it needs of the others.
func (m *Model) assemble() {
	d := m.deps
	wait := func(d time.Duration, msg tea.Msg) tea.Cmd { return m.after(d, msg) }
	m.status = status.New(d.Words, d.Explain)
	m.world = outside.World{Words: d.Words, Status: m.status, Articles: d.Store, Opener: d.Opener, Pager: d.Pager, Copier: d.Copier}
	m.work = progress.New(wait)
	m.counts = tally.New(d.Store)
	m.views = views.New(views.Deps{Words: d.Words, Status: m.status, Queries: d.Queries})
	m.listing = listing.New(listing.Deps{
		Engine: m.engine, Words: d.Words, Store: d.Store, Counts: m.counts,
		Does: func(address string) string { return adding.Takes(d.Words, address) },
	}, d.Now)
	m.reader = reader.New(m.engine, d.Words)
	m.page = page.New(page.Deps{Reader: m.reader, Store: d.Store, Finder: m.finder, Set: func() { m.appearance.Set() }}, d.Now)
	m.marking = marking.New(marking.Deps{Words: d.Words, Status: m.status, Store: d.Store, After: wait})
	m.picking = picking.New(picking.Deps{Words: d.Words, Status: m.status, Store: d.Store})
	m.appearance = appearance.New(appearance.Deps{
		Words: d.Words, Status: m.status, Reader: m.reader, Mechanism: d.Mechanism, Terminal: d.Profile.Name, Letters: d.Letters,
		Theme: d.Theme, Themed: m.drawIn, Settings: d.Settings, Preferences: d.Preferences, Replan: m.replan,
	})
	m.listing.List.SetSpacing(m.appearance.Spacing())
	m.adding = adding.New(adding.Deps{Words: d.Words, Status: m.status, Finder: d.Sources, After: wait})
	m.managing = managing.New(managing.Deps{Words: d.Words, Status: m.status, Sources: d.Sources, Show: m.listSource, Ask: m.refreshAt})
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
	cmds := []tea.Cmd{m.listing.Look(m.listing.Scope(), window.Request{}), m.counts.CountViews(), m.views.Ask(), everyMinute(), m.heed(), m.appearance.Start()}
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
