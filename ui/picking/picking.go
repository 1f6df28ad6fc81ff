// Package picking is how keywords are picked to narrow a list by: those that can
// be picked are found, laid over the list in the picker of package prompt, and
// what was chosen there becomes the keywords of a filter.
//
// Keywords are counted in a command, which asks a [Store]: those of all that is
// listed, or those of one article. What was picked before stays chosen, also where
// no article has it now. A request that is not wanted any more opens no picker.
//
// The package filters no list and draws nothing.
package picking

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/fold"
	"khabar/ui/keymap"
	"khabar/ui/prompt"
	"khabar/ui/scope"
	"khabar/ui/status"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
}

// Deps are what keywords are picked with; all are required.
type Deps struct {
	Words  Words
	Status *status.Line
	Store  Store
}

// A Model is the picker that is open, or on its way. It belongs to the goroutine
// that runs Update.
type Model struct {
	deps   Deps
	waits  bool
	picker *prompt.Picker // nil while it is not open
}

// New returns a model without a picker.
func New(d Deps) *Model { return &Model{deps: d} }

// Found brings the keywords that can be picked; [Model.Take] takes it.
type Found struct {
	offered []prompt.Keyword
	err     error
}

// Picker returns the picker that is open, nil for none.
func (m *Model) Picker() *prompt.Picker { return m.picker }

// Waits reports whether a picker is on its way.
func (m *Model) Waits() bool { return m.waits }

// Stop gives up on it.
func (m *Model) Stop() { m.waits = false }

// Close closes the picker.
func (m *Model) Close() { m.picker = nil }

// All asks for the keywords of what a scope lists, whichever of them were picked
// before.
func (m *Model) All(of scope.Scope) tea.Cmd {
	s := m.deps.Store
	of.Filter.Tags = nil
	return m.ask(func() ([]prompt.Keyword, error) { return keywordsOf(s, fold.Key, of.Expr()) })
}

// Own asks for the keywords of one article.
func (m *Model) Own(tags []string) tea.Cmd {
	if len(tags) == 0 {
		m.deps.Status.Say(m.deps.Words.T("status.noKeywords"))
		return nil
	}
	s := m.deps.Store
	return m.ask(func() ([]prompt.Keyword, error) { return ownKeywords(s, fold.Key, tags) })
}

func (m *Model) ask(find func() ([]prompt.Keyword, error)) tea.Cmd {
	m.waits = true
	return func() tea.Msg {
		offered, err := find()
		return Found{offered, err}
	}
}

// Take opens the picker, if it is still wanted, and reports whether it could not
// be had. picked are the keywords that were picked before.
func (m *Model) Take(msg Found, picked []scope.Tag) (failed bool) {
	if !m.waits {
		return false
	}
	m.waits = false
	if msg.err != nil {
		m.deps.Status.Report(msg.err)
		return true
	}
	offered := offer(msg.offered, picked)
	if len(offered) == 0 {
		m.deps.Status.Say(m.deps.Words.T("status.noKeywords"))
		return false
	}
	m.picker = prompt.NewPicker(offered, fold.Key)
	return false
}

// offer returns the keywords that were found, with the choices that were made; a
// chosen one is there also when no article has it now.
func offer(found []prompt.Keyword, picked []scope.Tag) []prompt.Keyword {
	chosen := map[string]prompt.Choice{}
	for _, t := range picked {
		chosen[t.Folded] = choiceOf(t)
	}
	for i := range found {
		k := &found[i]
		k.Choice = chosen[k.Folded]
		delete(chosen, k.Folded)
	}
	for _, t := range picked {
		if _, left := chosen[t.Folded]; left {
			found = append(found, prompt.Keyword{Name: t.Name, Folded: t.Folded, Choice: choiceOf(t)})
		}
	}
	return found
}

func choiceOf(t scope.Tag) prompt.Choice {
	if t.Excluded {
		return prompt.Excluded
	}
	return prompt.Included
}

// Act does what a key asks of the open picker. Where it asks for what was chosen
// to be shown, done is true, and the picker is closed.
func (m *Model) Act(a keymap.Action) (chosen []scope.Tag, done bool) {
	p := m.picker
	switch {
	case (keymap.Movable{By: p.Move, Page: p.Page, Top: p.Top, End: p.End}).Move(a):
	case a == keymap.Add:
		p.Toggle(prompt.Included)
	case a == keymap.Exclude:
		p.Toggle(prompt.Excluded)
	case a == keymap.Erase:
		p.Erase()
	case a == keymap.EraseAll:
		p.EraseAll()
	case a == keymap.Close:
		m.picker = nil
	case a == keymap.Show:
		return m.choose(), true
	}
	return nil, false
}

// Click chooses the keyword at line y of the picker as it was drawn last, on so
// many rows; done is false where there is none.
func (m *Model) Click(y, height int) (chosen []scope.Tag, done bool) {
	if !m.picker.At(y, height) {
		return nil, false
	}
	return m.choose(), true
}

func (m *Model) choose() []scope.Tag {
	var tags []scope.Tag
	for _, k := range m.picker.Chosen() {
		tags = append(tags, scope.Tag{Name: k.Name, Folded: k.Folded, Excluded: k.Choice == prompt.Excluded})
	}
	m.picker = nil
	return tags
}
