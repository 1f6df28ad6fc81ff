package ui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/scope"
	"khabar/ui/sources"
	"khabar/ui/typing"
)

// forming is the form of a source that is open. Changes are made one after the
// other, so that the last one is what holds.
type forming struct {
	*sources.Form
	url     string // that it is followed at
	waiting []sources.Intent
	busy    bool
}

type (
	// sourceRead brings how a source is now.
	sourceRead struct {
		form   *forming
		source sources.Source
		err    error
	}
	// sourceChanged says what became of a change.
	sourceChanged struct {
		form   *forming
		change sources.Intent
		source sources.Source
		err    error
	}
	// sourceAsked says what asking the source came to.
	sourceAsked struct {
		form *forming
		refreshed
	}
)

// openForm shows the form of a source.
func (m *Model) openForm(s sources.Source) {
	m.adding.form = &forming{Form: sources.New(s, m.deps.Sources.Check), url: s.URL}
}

// readSource reads how the source of the form is now.
func (m *Model) readSource() tea.Cmd {
	f, of := m.adding.form, m.deps.Sources
	if f == nil {
		return nil
	}
	url := f.url
	return func() tea.Msg {
		s, err := of.Source(context.Background(), url)
		return sourceRead{f, s, err}
	}
}

func (m *Model) takeSource(msg sourceRead) {
	switch f := msg.form; {
	case f != m.adding.form || f.busy: // what a change comes to is newer
	case msg.err != nil:
		m.status.Report(msg.err)
	default:
		f.Show(msg.source)
	}
}

// pressForm handles a key while the form is open.
func (m *Model) pressForm(key string) tea.Cmd {
	f := m.adding.form
	if f.Typing() != nil {
		return m.typeInForm(key)
	}
	var action keymap.Action
	action, m.keyboard = m.keyboard.Action(m.keys.form, key)
	switch {
	case (keymap.Movable{By: f.Move, Page: f.Page, Top: f.Top, End: f.End}).Move(action):
	case action == keymap.Left:
		return m.intend(f.Sideways(-1, m.words.RTL()))
	case action == keymap.Right:
		return m.intend(f.Sideways(1, m.words.RTL()))
	case action == keymap.Edit:
		return m.intend(f.Enter())
	case action == keymap.Close:
		return m.listSources(f.Source().Name, f)
	default:
		return m.act(action)
	}
	return nil
}

// typeInForm handles a key while a value is typed: what is not bound is typed.
func (m *Model) typeInForm(key string) tea.Cmd {
	f := m.adding.form
	line := f.Typing()
	action, bound := m.keys.typing.Find(key)
	if !bound {
		if !keymap.Types(key) {
			return nil
		}
		line.Type(key)
		f.Typed()
		return nil
	}
	was := line.Text()
	switch action {
	case keymap.Accept:
		return m.intend(f.Accept())
	case keymap.Close:
		f.Cancel()
	case keymap.Suggest:
		f.Suggest()
	case keymap.Suspend, keymap.Quit:
		return m.act(action)
	default:
		typing.Edit(line, action, m.words.RTL())
	}
	if line.Text() != was {
		f.Typed()
	}
	return nil
}

// intend does what the form asks for.
func (m *Model) intend(i sources.Intent) tea.Cmd {
	f := m.adding.form
	switch i.Act {
	case sources.Show:
		name := f.Source().Name
		m.adding.form = nil
		return m.showFilter(scope.OfSource(name))
	case sources.Ask:
		return m.askSource()
	case sources.Remove:
		m.confirmRemoval(f.Source())
		return nil
	}
	if i.Setting == "" {
		return nil
	}
	for k, w := range f.waiting {
		if w.Setting == i.Setting {
			f.waiting[k] = i
			return nil
		}
	}
	f.waiting = append(f.waiting, i)
	return m.changeNext(f)
}

// changeNext makes the next change of a form, if none is under way.
func (m *Model) changeNext(f *forming) tea.Cmd {
	if f.busy || len(f.waiting) == 0 {
		return nil
	}
	change, url, of := f.waiting[0], f.url, m.deps.Sources
	f.waiting, f.busy = f.waiting[1:], true
	return func() tea.Msg {
		s, err := of.Change(context.Background(), url, change.Setting, change.Value)
		return sourceChanged{f, change, s, err}
	}
}

// takeChanged shows what became of a change: what was refused can be mended.
func (m *Model) takeChanged(msg sourceChanged) tea.Cmd {
	f := msg.form
	f.busy = false
	here := f == m.adding.form
	if msg.err != nil {
		why := errors.New(m.status.Problem(msg.err))
		if !here || !f.Refuse(msg.change.Setting, msg.change.Value, why) {
			m.status.Fail(why.Error())
		}
		return tea.Batch(m.changeNext(f), m.readSource())
	}
	f.url = msg.source.URL
	if len(f.waiting) == 0 { // else what is shown is newer
		f.Show(msg.source)
	}
	if here {
		m.status.Say(m.words.T("managing.changed"))
	}
	m.listing.List.Forget()
	return tea.Batch(m.changeNext(f), m.listing.Again(), m.recount())
}

// askSource asks the source of the form for what is new.
func (m *Model) askSource() tea.Cmd {
	f, r, ctx := m.adding.form, m.deps.Refresher, m.work.Context()
	if r == nil {
		m.status.Say(m.words.T("status.noSources"))
		return nil
	}
	m.work.AskByKey(true)
	url := f.url
	return func() tea.Msg {
		answer := sourceAsked{form: f}
		answer.Refreshed, answer.err = r.RefreshSource(ctx, url)
		return answer
	}
}

func (m *Model) takeAsked(msg sourceAsked) tea.Cmd {
	m.takeRefreshed(msg.refreshed)
	if msg.form != m.adding.form {
		return nil
	}
	return m.readSource()
}

// clickForm does what stands under the pointer.
func (m *Model) clickForm(x, y int) tea.Cmd {
	body := m.bodyRect()
	return m.intend(m.adding.form.Hit(x-body.X, y-body.Y))
}
