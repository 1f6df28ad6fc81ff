package ui

import (
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/ui/keymap"
	"khabar/ui/prompt"
)

// applyFilter shows what the filter admits; the cursor stays on its article
// or goes to the next.
func (m *Model) applyFilter(f filter) {
	near := 0
	if m.list.Len() > 0 {
		near = int(m.shelf.shown[m.list.Cursor()])
	}
	m.list.SetItems(items{m}, m.shelf.show(f, near))
}

// openPicker opens the keyword picker: on all keywords, or on those of the
// article that is being read.
func (m *Model) openPicker() {
	keywords := m.shelf.tags.keywords()
	if m.reading && m.open >= 0 {
		keywords = nil
		for _, n := range m.shelf.entries[m.open].tags {
			keywords = append(keywords, m.shelf.tags.keyword(n))
		}
	}
	if len(keywords) == 0 {
		m.say(m.words.T("status.noKeywords"))
		return
	}
	m.picker = prompt.NewPicker(keywords, m.shelf.filter.choice, m.fold)
}

// pressPicker handles a key while the picker is open: what is not bound is
// typed.
func (m *Model) pressPicker(key string) tea.Cmd {
	action, bound := m.keys.picker.Find(key)
	if !bound {
		if len(key) == 1 || key[0] >= utf8.RuneSelf { // not the name of a key
			m.picker.Type(key)
		}
		return nil
	}
	p := m.picker
	if (movable{p.Move, p.Page, p.Top, p.End}).move(action) {
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
	chosen := m.picker.Chosen()
	m.picker = nil
	return m.filterBy(chosen)
}

func (m *Model) filterBy(choice map[int]prompt.Choice) tea.Cmd {
	f := m.shelf.filter
	f.choice = choice
	m.applyFilter(f)
	m.say(m.words.N("status.shown", m.list.Len()))
	if !m.reading {
		return m.rest()
	}
	return tea.Batch(m.leave(), m.rest())
}

// filterByTag filters by one keyword, as an article has it.
func (m *Model) filterByTag(name string) tea.Cmd {
	article := feed.Article{Tags: []string{name}}
	n, known := m.shelf.tags.numbers[prepare([]feed.Article{article}, m.fold)[0].folded[0]]
	if !known {
		return nil
	}
	return m.filterBy(map[int]prompt.Choice{int(n): prompt.Included})
}
