package managing

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/sources"
	"khabar/ui/typing"
)

// A form is that of a source that is open, with the changes that are still to be
// made.
type form struct {
	*sources.Form
	url     string // that it is followed at
	waiting []sources.Intent
	busy    bool
}

// open shows the form of a source.
func (m *Model) open(s sources.Source) {
	m.form = &form{Form: sources.New(s, m.deps.Sources.Check), url: s.URL}
}

// Read reads how the source of the form is now, if one is open.
func (m *Model) Read() tea.Cmd {
	f, of := m.form, m.deps.Sources
	if f == nil {
		return nil
	}
	url := f.url
	return func() tea.Msg {
		s, err := of.Source(context.Background(), url)
		return read{f, s, err}
	}
}

func (m *Model) takeRead(msg read) {
	switch f := msg.form; {
	case f != m.form || f.busy: // what a change comes to is newer
	case msg.err != nil:
		m.deps.Status.Report(msg.err)
	default:
		f.Show(msg.source)
	}
}

// Type puts typed or pasted text at the caret of the value that is typed in the
// form, if one is.
func (m *Model) Type(s string) {
	if m.form == nil || m.form.Typing() == nil {
		return
	}
	m.form.Typing().Type(s)
	m.form.Typed()
}

// Act does what a key asks of the open form.
func (m *Model) Act(a keymap.Action) (Outcome, tea.Cmd) {
	f, rtl := m.form, m.deps.Words.RTL()
	if f.Typing() != nil {
		return m.actTyping(a)
	}
	switch {
	case (keymap.Movable{By: f.Move, Page: f.Page, Top: f.Top, End: f.End}).Move(a):
	case a == keymap.Left:
		return m.intend(f.Sideways(-1, rtl))
	case a == keymap.Right:
		return m.intend(f.Sideways(1, rtl))
	case a == keymap.Edit:
		return m.intend(f.Enter())
	case a == keymap.Close:
		return Outcome{}, m.list(f.Source().Name, f)
	}
	return Outcome{}, nil
}

// actTyping does what a key asks of the value that is typed.
func (m *Model) actTyping(a keymap.Action) (Outcome, tea.Cmd) {
	f := m.form
	line := f.Typing()
	was := line.Text()
	switch a {
	case keymap.Accept:
		return m.intend(f.Accept())
	case keymap.Close:
		f.Cancel()
	case keymap.Suggest:
		f.Suggest()
	default:
		typing.Edit(line, a, m.deps.Words.RTL())
	}
	if line.Text() != was {
		f.Typed()
	}
	return Outcome{}, nil
}

// Click does what stands at a place of the form as it was drawn last.
func (m *Model) Click(x, y int) (Outcome, tea.Cmd) { return m.intend(m.form.Hit(x, y)) }

// intend does what the form asks for. Of two changes of a setting that wait, the
// later one is made.
func (m *Model) intend(i sources.Intent) (Outcome, tea.Cmd) {
	f := m.form
	switch i.Act {
	case sources.Show:
		m.form = nil
		return Outcome{}, m.deps.Show(f.Source().Name)
	case sources.Ask:
		return Outcome{}, m.deps.Ask(f.url)
	case sources.Remove:
		return Outcome{Choose: m.confirmRemoval(f)}, nil
	}
	if i.Setting == "" {
		return Outcome{}, nil
	}
	for k, w := range f.waiting {
		if w.Setting == i.Setting {
			f.waiting[k] = i
			return Outcome{}, nil
		}
	}
	f.waiting = append(f.waiting, i)
	return Outcome{}, m.changeNext(f)
}

// changeNext makes the next change of a form, if none is under way.
func (m *Model) changeNext(f *form) tea.Cmd {
	if f.busy || len(f.waiting) == 0 {
		return nil
	}
	change, url, of := f.waiting[0], f.url, m.deps.Sources
	f.waiting, f.busy = f.waiting[1:], true
	return func() tea.Msg {
		s, err := of.Change(context.Background(), url, change.Setting, change.Value)
		return changed{f, change, s, err}
	}
}

// takeChanged shows what became of a change: what was refused can be mended.
func (m *Model) takeChanged(msg changed) (Outcome, tea.Cmd) {
	f := msg.form
	f.busy = false
	here := f == m.form
	if msg.err != nil {
		why := errors.New(m.deps.Status.Problem(msg.err))
		if !here || !f.Refuse(msg.change.Setting, msg.change.Value, why) {
			m.deps.Status.Fail(why.Error())
		}
		return Outcome{}, tea.Batch(m.changeNext(f), m.Read())
	}
	f.url = msg.source.URL
	if len(f.waiting) == 0 { // else what is shown is newer
		f.Show(msg.source)
	}
	if here {
		m.deps.Status.Say(m.deps.Words.T("managing.changed"))
	}
	return Outcome{Changed: true}, m.changeNext(f)
}
