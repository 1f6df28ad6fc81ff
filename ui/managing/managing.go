package managing

import (
	"context"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/fold"
	"khabar/ui/label"
	"khabar/ui/menu"
	"khabar/ui/question"
	"khabar/ui/sources"
	"khabar/ui/status"
)

// Sources are those that are followed. Errors are sentences for the person, or
// errors that a [status.Line] has words for.
type Sources interface {
	// List returns the sources that are followed, those of a group together.
	List(ctx context.Context) ([]sources.Source, error)
	// Source returns the one that is followed at an address.
	Source(ctx context.Context, url string) (sources.Source, error)
	// Check says what is wrong with a value of a setting, or returns nil. Unlike
	// the rest it asks nobody, and is called in Update.
	Check(s sources.Setting, value string) error
	// Change gives a setting a value, and returns the source as it is then.
	Change(ctx context.Context, url string, s sources.Setting, value string) (sources.Source, error)
	// Remove ends following a source. Its articles stay.
	Remove(ctx context.Context, url string) error
}

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	N(id string, n int, args ...any) string
	RTL() bool
}

// Deps are what sources are looked after with.
type Deps struct {
	Words  Words
	Status *status.Line
	// Sources is nil where there are none: then that is said.
	Sources Sources
	// Show lists the articles of the source with a name, and Ask asks the one at
	// an address for what is new.
	Show func(name string) tea.Cmd
	Ask  func(url string) tea.Cmd
}

// A Model is the form that is open, if one is, and what is on its way. It belongs
// to the goroutine that runs Update.
type Model struct {
	deps Deps
	form *form
}

// New returns a model without a form.
func New(d Deps) *Model { return &Model{deps: d} }

// Form returns the form that is open, nil for none.
func (m *Model) Form() *sources.Form {
	if m.form == nil {
		return nil
	}
	return m.form.Form
}

// An Outcome is what has followed for the rest of the screen.
type Outcome struct {
	// Choose is a menu to choose from, nil for none.
	Choose *question.Menu
	// Changed says that what is kept has changed, or what it is called.
	Changed bool
}

// A Message brings what has come of something; [Model.Take] takes it.
type Message interface{ managing() }

type (
	// listed brings the sources that are followed. at is the name of the one to
	// begin with; back says that the form of one was left for them, and failing that
	// they are those with which something is wrong.
	listed struct {
		list    []sources.Source
		at      string
		back    *form
		failing bool
		err     error
	}
	// removed says that a source was given up.
	removed struct {
		name string
		err  error
	}
	// read brings how a source is now.
	read struct {
		form   *form
		source sources.Source
		err    error
	}
	// changed says what became of a change.
	changed struct {
		form   *form
		change sources.Intent
		source sources.Source
		err    error
	}
)

func (listed) managing()  {}
func (removed) managing() {}
func (read) managing()    {}
func (changed) managing() {}

// Take takes a message in. A menu that it hands up is dropped where the person
// is busy with something else by now.
func (m *Model) Take(msg Message) (Outcome, tea.Cmd) {
	switch msg := msg.(type) {
	case listed:
		return m.takeListed(msg), nil
	case removed:
		if msg.err != nil {
			m.deps.Status.Report(msg.err)
			return Outcome{}, nil
		}
		m.deps.Status.Say(m.deps.Words.T("managing.removed", "Name", msg.name))
		return Outcome{Changed: true}, nil
	case read:
		m.takeRead(msg)
	case changed:
		return m.takeChanged(msg)
	}
	return Outcome{}, nil
}

// List lists the sources, from that with a name.
func (m *Model) List(at string) tea.Cmd { return m.list(at, nil) }

func (m *Model) list(at string, back *form) tea.Cmd {
	of := m.deps.Sources
	if of == nil {
		m.deps.Status.Say(m.deps.Words.T("adding.nowhere"))
		return nil
	}
	return func() tea.Msg {
		list, err := of.List(context.Background())
		return listed{list: list, at: at, back: back, err: err}
	}
}

// Failing lists the sources with which something is wrong.
func (m *Model) Failing() tea.Cmd {
	all := m.list("", nil)
	if all == nil {
		return nil
	}
	return func() tea.Msg {
		msg := all().(listed)
		msg.failing = true
		msg.list = slices.DeleteFunc(slices.Clone(msg.list), func(s sources.Source) bool { return s.Trouble == "" })
		return msg
	}
}

func (m *Model) takeListed(msg listed) Outcome {
	if msg.back != nil && m.form == msg.back {
		m.form = nil
	}
	switch {
	case msg.err != nil:
		m.deps.Status.Report(msg.err)
		return Outcome{}
	case len(msg.list) == 0 && msg.failing:
		m.deps.Status.Say(m.deps.Words.T("status.noProblems"))
		return Outcome{}
	case len(msg.list) == 0:
		m.deps.Status.Say(m.deps.Words.T("managing.none"))
		return Outcome{}
	}
	q := question.One(m.menuOf(msg), func(chosen int) tea.Cmd { return m.deps.Show(msg.list[chosen].Name) })
	q.Edit = func(chosen int) tea.Cmd {
		m.open(msg.list[chosen])
		return nil
	}
	for i, s := range msg.list {
		if s.Name == msg.at {
			q.Move(i - q.Cursor())
		}
	}
	return Outcome{Choose: q}
}

// menuOf lists sources with how much of them is kept and what is wrong with them.
func (m *Model) menuOf(msg listed) *menu.Menu {
	t, list := m.deps.Words, msg.list
	var items []menu.Item
	for i, s := range list {
		it := menu.Item{Title: s.Name, Detail: t.T("source.unreadOf", "Unread", s.Unread, "Articles", s.Articles)}
		if s.Trouble != "" {
			it.Detail += " · " + s.Trouble
		}
		if s.Group != "" && (i == 0 || list[i-1].Group != s.Group) {
			it.Heading = s.Group
		}
		items = append(items, it)
	}
	title := "managing.title"
	if msg.failing {
		title = "managing.failing"
	}
	of := menu.New(t.N(title, len(items)), "", items, false)
	of.Narrowing(fold.Key, t.T("picker.filter"), t.T("managing.noSuch"))
	return of
}

// confirmRemoval asks before the source of a form is given up; the cursor is on
// no.
func (m *Model) confirmRemoval(f *form) *question.Menu {
	t, of := m.deps.Words, m.deps.Sources
	items := []menu.Item{{Title: t.T("managing.keep")}, {Title: t.T("managing.remove"), Detail: t.T("managing.removeText")}}
	title := t.T("managing.sure", "Name", f.Source().Name)
	return question.One(menu.New(title, label.Address(f.url), items, false), func(chosen int) tea.Cmd {
		if chosen == 0 {
			return nil // the form is open still
		}
		m.form = nil
		name, url := f.Source().Name, f.url // a change that was under way may have been of these
		return func() tea.Msg { return removed{name, of.Remove(context.Background(), url)} }
	})
}
