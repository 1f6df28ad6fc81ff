package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/fold"
	"khabar/ui/keymap"
	"khabar/ui/picking"
	"khabar/ui/scope"
)

// openPicker asks for keywords to be picked: those of the view, or those of
// the article that is being read.
func (m *Model) openPicker() tea.Cmd {
	if m.reading && !m.page.Empty() {
		return m.picking.Own(m.page.Item().Article.Tags)
	}
	return m.picking.All(m.listing.Scope())
}

// takeKeywords takes in the keywords that can be picked.
func (m *Model) takeKeywords(msg picking.Found) {
	if failed := m.picking.Take(msg, m.listing.Scope().Filter.Tags); failed {
		m.held = nil
	}
}

// pressPicker handles a key while the picker is open: what is not bound is
// typed.
func (m *Model) pressPicker(key string) tea.Cmd {
	action, bound := m.keys.picker.Find(key)
	switch {
	case !bound && keymap.Types(key):
		m.picking.Picker().Type(key)
		return nil
	case action == keymap.Suspend, action == keymap.Quit:
		return m.act(action)
	}
	return m.pick(m.picking.Act(action))
}

// clickPicker chooses the keyword under the pointer; a click beside the
// picker closes it.
func (m *Model) clickPicker(x, y int) tea.Cmd {
	r := m.pickerRect()
	if !r.Contains(x, y) {
		m.picking.Close()
		return nil
	}
	return m.pick(m.picking.Click(y-r.Y, r.Height))
}

// pick lists what keywords admit that were picked, when that is done.
func (m *Model) pick(tags []scope.Tag, done bool) tea.Cmd {
	if !done {
		return nil
	}
	return m.filterBy(tags)
}

// filterBy lists what the keywords admit, besides the filter that was typed.
func (m *Model) filterBy(tags []scope.Tag) tea.Cmd {
	return m.showFilter(m.listing.Scope().Filter.With(tags))
}

// filterByTag filters by one keyword, as an article has it.
func (m *Model) filterByTag(name string) tea.Cmd {
	return m.filterBy([]scope.Tag{{Name: name, Folded: fold.Key(name)}})
}
