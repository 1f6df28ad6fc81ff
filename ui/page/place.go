package page

import (
	"context"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/reader"
)

// Keep remembers where the reading is, and gives it to the store.
func (m *Model) Keep() tea.Cmd {
	save := m.Unsaved()
	if save == nil {
		return nil
	}
	return func() tea.Msg { return keptPlace{save(context.Background())} }
}

// Unsaved remembers where the reading is, and returns what saves it; nil if the
// store has it already.
func (m *Model) Unsaved() func(context.Context) error {
	if m.Empty() {
		return nil
	}
	id, at := m.shown.item.ID, m.deps.Reader.Position()
	if at != m.shown.opened {
		m.places[id] = at
	}
	p := inStore(m.shown.article, at)
	if p == m.shown.kept {
		return nil
	}
	m.shown.kept = p
	s := m.deps.Store
	return func(ctx context.Context) error { return s.SetPosition(ctx, id, p) }
}

// inReader is a kept place in an article, as the reader has it.
func inReader(a *feed.Article, p store.Position) reader.Position {
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

// inStore is the reader's place, as it is kept. The head is the
// beginning.
func inStore(a *feed.Article, at reader.Position) store.Position {
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
