package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/prompt"
	"khabar/ui/scope"
)

// keywordsMost is how many keywords are offered.
const keywordsMost = 2000

// keywordsFound brings the keywords that can be picked.
type keywordsFound struct {
	offered []prompt.Keyword
	err     error
}

// openPicker asks for keywords to be picked: those of the view, or those of
// the article that is being read.
func (m *Model) openPicker() tea.Cmd {
	listed := m.listing.Scope()
	listed.Filter.Tags = nil
	s, fold := m.deps.Store, m.fold
	find := func() ([]prompt.Keyword, error) { return keywordsOf(s, fold, listed.Expr()) }
	if m.reading && !m.page.Empty() {
		tags := m.page.Item().Article.Tags
		if len(tags) == 0 {
			m.status.Say(m.words.T("status.noKeywords"))
			return nil
		}
		find = func() ([]prompt.Keyword, error) { return ownKeywords(s, fold, tags) }
	}
	m.picking = true
	return func() tea.Msg {
		offered, err := find()
		return keywordsFound{offered, err}
	}
}

// takeKeywords opens the picker, if it is still wanted.
func (m *Model) takeKeywords(msg keywordsFound) {
	if !m.picking {
		return
	}
	m.picking = false
	if msg.err != nil {
		m.held = nil
		m.status.Report(msg.err)
		return
	}
	offered := m.offered(msg.offered)
	if len(offered) == 0 {
		m.status.Say(m.words.T("status.noKeywords"))
		return
	}
	m.picker = prompt.NewPicker(offered, m.fold)
}

// offered are the keywords that were found, with the choices that were made;
// a chosen one is there also when no article has it now.
func (m *Model) offered(found []prompt.Keyword) []prompt.Keyword {
	chosen := map[string]prompt.Choice{}
	for _, t := range m.listing.Scope().Filter.Tags {
		chosen[t.Folded] = choiceOf(t)
	}
	for i := range found {
		k := &found[i]
		k.Choice = chosen[k.Folded]
		delete(chosen, k.Folded)
	}
	for _, t := range m.listing.Scope().Filter.Tags {
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

// pressPicker handles a key while the picker is open: what is not bound is
// typed.
func (m *Model) pressPicker(key string) tea.Cmd {
	action, bound := m.keys.picker.Find(key)
	if !bound {
		if keymap.Types(key) {
			m.picker.Type(key)
		}
		return nil
	}
	p := m.picker
	if (keymap.Movable{By: p.Move, Page: p.Page, Top: p.Top, End: p.End}).Move(action) {
		return nil
	}
	switch action {
	case keymap.Add:
		p.Toggle(prompt.Included)
	case keymap.Exclude:
		p.Toggle(prompt.Excluded)
	case keymap.Erase:
		p.Erase()
	case keymap.EraseAll:
		p.EraseAll()
	case keymap.Close:
		m.picker = nil
	case keymap.Show:
		return m.showPicked()
	default:
		return m.act(action)
	}
	return nil
}

// showPicked filters by what was chosen and goes to the list.
func (m *Model) showPicked() tea.Cmd {
	var tags []scope.Tag
	for _, k := range m.picker.Chosen() {
		tags = append(tags, scope.Tag{Name: k.Name, Folded: k.Folded, Excluded: k.Choice == prompt.Excluded})
	}
	m.picker = nil
	return m.filterBy(tags)
}

// filterBy lists what the keywords admit, besides the filter that was typed.
func (m *Model) filterBy(tags []scope.Tag) tea.Cmd {
	return m.showFilter(m.listing.Scope().Filter.With(tags))
}

// filterByTag filters by one keyword, as an article has it.
func (m *Model) filterByTag(name string) tea.Cmd {
	return m.filterBy([]scope.Tag{{Name: name, Folded: m.fold(name)}})
}
