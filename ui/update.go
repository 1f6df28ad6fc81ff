package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/layout"
	"khabar/ui/outside"
	"khabar/ui/progress"
	"khabar/ui/size"
)

// Update handles one message.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		cmd = m.resize(msg.Width, msg.Height)
	case tea.KeyMsg:
		cmd = m.key(msg)
	case tea.MouseMsg:
		cmd = m.mouse(msg)
	case progress.Message:
		cmd = m.takeProgress(msg)
	case refreshed:
		m.takeRefreshed(msg)
		cmd = m.managing.Read()
	case fullTextFetched:
		cmd = m.takeFullText(msg)
	case troublesRead:
		m.takeTroubles(msg)
	case minutePassed:
		m.now = msg.now
		m.listing.SetTime(msg.now)
		m.page.SetTime(msg.now)
		cmd = tea.Batch(everyMinute(), m.lookForAdditions())
	case rested:
		if msg.stamp == m.restStamp {
			cmd = m.preview()
		}
	case outside.Done:
		msg.Tell(m.status)
	default:
		cmd = m.takeAnswer(msg)
	}
	m.offer()
	released := m.release()
	m.announce()
	return m, tea.Batch(cmd, released, m.listing.More(), m.idle())
}

// resize lays the screen out anew; list and reader keep their places.
func (m *Model) resize(width, height int) tea.Cmd {
	m.width, m.height = width, height
	m.appearance.Resize(width, height)
	return m.replan()
}

// replan follows a change of the screen or of what has the focus.
func (m *Model) replan() tea.Cmd {
	was := m.plan.Mode
	screen := layout.Screen{
		Width: m.width, Height: m.height, RTL: m.words.RTL(),
		SingleColumn: m.deps.Profile.SingleColumn() || m.wholeRows(), Reading: m.onPage(),
	}
	m.plan = layout.Of(screen)
	if r := m.plan.List; !r.Empty() {
		m.listing.SetSize(r.Width, r.Height)
	}
	// The reader has the size that it will be shown in even while it is not:
	// its words for A+ and A− speak of it.
	screen.Reading = true
	page := layout.Of(screen).Reader
	m.reader.SetSize(page.Width, page.Height)
	m.page.Unsettle()
	m.appearance.Show()
	if m.plan.Mode == layout.Wide && was != layout.Wide && m.page.Empty() {
		return m.preview()
	}
	return nil
}

// onPage reports whether the page is what the person looks at, with or without
// the panel that sets it.
func (m *Model) onPage() bool { return m.reading || m.appearance.Panel() != nil }

// wholeRows reports whether the letters of the article that is read need the
// rows of the screen for themselves.
func (m *Model) wholeRows() bool {
	return m.reading && m.appearance.WholeRows()
}

// key handles a key, or the several that arrived in one read: Bubble Tea
// gives those as one message, and a held key must not lose presses.
func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	if msg.Paste {
		return m.paste(string(msg.Runes))
	}
	m.status.Clear()
	if msg.Type != tea.KeyRunes || msg.Alt {
		return m.press(msg.String())
	}
	var cmds []tea.Cmd
	for _, key := range keymap.Split(msg.Runes) {
		cmds = append(cmds, m.press(key))
	}
	return tea.Batch(cmds...)
}

// paste types a text into what takes text.
func (m *Model) paste(s string) tea.Cmd {
	switch m.top() {
	case lineLayer:
		return m.line.Type(s)
	case pickerLayer:
		m.picking.Picker().Type(s)
	case menuLayer:
		if m.menu.Typing() {
			m.menu.Type(s)
		}
	case formLayer:
		m.managing.Type(s)
	}
	return nil
}

// press handles one key.
func (m *Model) press(key string) tea.Cmd {
	switch m.top() {
	case panelLayer:
		return m.pressPanel(key)
	case menuLayer:
		return m.pressMenu(key)
	case formLayer:
		return m.pressForm(key)
	case lineLayer:
		return m.pressLine(key)
	case pickerLayer:
		return m.pressPicker(key)
	case sheetLayer:
		return m.pressSheet(key)
	}
	return m.pressPane(key)
}

// pressPane handles a key for the list or the page.
func (m *Model) pressPane(key string) tea.Cmd {
	var action keymap.Action
	switch {
	case m.adding.Active() && key == "esc":
		m.adding.Stop()
		m.status.Say(m.words.T("adding.stopped"))
		return nil
	case m.waits():
		return m.hold(key)
	case m.reading:
		if m.typeLink(key) {
			return nil
		}
		defer func() { m.link = 0 }()
		action, m.keyboard = m.keyboard.Action(m.keys.reader, key)
		if cmd, done := m.actReader(action); done {
			return cmd
		}
	default:
		action, m.keyboard = m.keyboard.Action(m.keys.list, key)
		if cmd, done := m.actList(action); done {
			return cmd
		}
	}
	return m.act(action)
}

// act does what a key asks for on each screen.
func (m *Model) act(a keymap.Action) tea.Cmd {
	switch a {
	case keymap.Keywords:
		return m.openPicker()
	case keymap.Clear:
		return m.clearFilter()
	case keymap.Next:
		return m.step(1)
	case keymap.Previous:
		return m.step(-1)
	case keymap.Larger:
		return m.appearance.SetSize(m.reader.Step().Larger())
	case keymap.Smaller:
		return m.appearance.SetSize(m.reader.Step().Smaller())
	case keymap.Reset:
		return m.appearance.SetSize(size.Normal)
	case keymap.Type:
		return m.openPanel()
	case keymap.Sources:
		return m.showSources()
	case keymap.Follow:
		return m.added(m.adding.Add())
	case keymap.Search:
		return m.startSearch()
	case keymap.Filter:
		return m.editFilter()
	case keymap.Undo:
		return m.marking.Undo()
	case keymap.Toggle:
		return m.toggleRead()
	case keymap.Star:
		return m.toggleStar()
	case keymap.Browser, keymap.Pager, keymap.CopyLink, keymap.CopyText:
		return m.hand(a)
	case keymap.Switch:
		return m.switchPane()
	case keymap.Refresh:
		return m.refreshSource()
	case keymap.RefreshAll:
		return m.refresh(0)
	case keymap.Problems:
		return m.showProblems()
	case keymap.Help:
		m.showHelp()
	case keymap.Redraw:
		return tea.ClearScreen
	case keymap.Suspend:
		return tea.Suspend
	case keymap.Quit:
		return m.quit()
	}
	return nil
}

// quit stops what is loading and leaves.
func (m *Model) quit() tea.Cmd {
	m.work.Stop()
	return tea.Quit
}

// takeProgress follows how far the work behind the screen is. The list keeps its
// place.
func (m *Model) takeProgress(msg progress.Message) tea.Cmd {
	out, more := m.work.Take(msg)
	if out.Failed > 0 && m.status.Said().Text == "" {
		m.status.Fail(m.words.N("status.problems", out.Failed))
	}
	var anew, source tea.Cmd
	if out.Asked {
		source = m.managing.Read()
	}
	if out.Changed || out.Found {
		anew = tea.Batch(m.listing.Again(), m.recount())
	}
	if out.Err != nil {
		m.status.Report(out.Err)
	}
	return tea.Batch(source, anew, more)
}
