package ui

import (
	"context"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/reader"
)

// readerPosition is a kept place in an article, as the reader has it.
func readerPosition(a *feed.Article, p store.Position) reader.Position {
	at := reader.Position{Block: p.Paragraph}
	if p.Paragraph < 0 || p.Paragraph >= len(a.Body) {
		return at
	}
	text := a.Body[p.Paragraph].Text
	for i := range text {
		if at.Offset = i; p.Offset <= 0 {
			return at
		}
		p.Offset--
	}
	at.Offset = len(text)
	return at
}

// storePosition is the reader's place, as it is kept. The head is the
// beginning.
func storePosition(a *feed.Article, at reader.Position) store.Position {
	if at.Block < 0 {
		return store.Position{}
	}
	p := store.Position{Paragraph: at.Block}
	if at.Block < len(a.Body) && at.Offset > 0 {
		text := a.Body[at.Block].Text
		p.Offset = utf8.RuneCountInString(text[:min(at.Offset, len(text))])
	}
	return p
}

// keepPlace remembers where the reading of the open article is left, and gives
// it to the store.
func (m *Model) keepPlace() tea.Cmd {
	save := m.unsavedPlace()
	if save == nil {
		return nil
	}
	return perform("", func() error { return save(context.Background()) })
}

// unsavedPlace remembers where the reading is, and returns what saves it; nil
// if the store has it already.
func (m *Model) unsavedPlace() func(context.Context) error {
	if m.page.empty() {
		return nil
	}
	id, at := m.page.item.ID, m.reader.Position()
	if at != m.page.opened {
		m.places[id] = at
	}
	p := storePosition(m.page.article, at)
	if p == m.page.kept {
		return nil
	}
	m.page.kept = p
	s := m.deps.Store
	return func(ctx context.Context) error { return s.SetPosition(ctx, id, p) }
}

// Close keeps where the reading was left. It is called when the program has
// ended, on whatever way.
func (m *Model) Close(ctx context.Context) error {
	m.listing.Leave()
	m.stopOpening()
	m.adding.Stop()
	m.work.Stop()
	m.marking.Stop()
	if save := m.unsavedPlace(); save != nil {
		return save(ctx)
	}
	return nil
}
