package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/locale"
	"khabar/ui/term"
	"khabar/ui/theme"
	"khabar/ui/uitest/commands"
)

func has[T tea.Msg](all []tea.Msg) bool {
	for _, m := range all {
		if _, ok := m.(T); ok {
			return true
		}
	}
	return false
}

func TestSuspendAndQuitWorkEverywhere(t *testing.T) {
	for _, opened := range []string{"", "t", "?", "\r"} {
		m := benchModel(t, "en", 3, 80, 24)
		for _, k := range opened {
			key := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{k}}
			if k == '\r' {
				key = tea.KeyMsg{Type: tea.KeyEnter}
			}
			send(m, key)
		}
		_, cmd := m.Update(tea.KeyMsg{Type: tea.KeyCtrlZ})
		if !has[tea.SuspendMsg](commands.Messages(cmd)) {
			t.Errorf("after %q: Ctrl-Z does not suspend", opened)
		}
		_, cmd = m.Update(tea.KeyMsg{Type: tea.KeyCtrlC})
		if !has[tea.QuitMsg](commands.Messages(cmd)) {
			t.Errorf("after %q: Ctrl-C does not quit", opened)
		}
	}
}

func itemAt(m *Model, row int) *store.Item {
	item, _ := m.listing.At(row)
	return item
}

// TestStaleRestIsDropped moves on before the answer to the first rest is
// there: the article of the first move must not be shown.
func TestStaleRestIsDropped(t *testing.T) {
	m := benchModel(t, "en", 9, 120, 40)
	id := func(row int) store.ID { return itemAt(m, row).ID }
	send(m, tea.KeyMsg{Type: tea.KeyDown})
	first := m.restStamp
	send(m, tea.KeyMsg{Type: tea.KeyDown})
	send(m, rested{first})
	if m.page.Item().ID != id(0) {
		t.Errorf("article %d is shown, want the first still", m.page.Item().ID)
	}
	send(m, rested{m.restStamp})
	if m.page.Item().ID != id(2) {
		t.Errorf("article %d is shown, want the third", m.page.Item().ID)
	}
}

// TestProblemsThatComeLateCoverNothing lets the list of problems come when a line
// is typed already: what is in sight is what the keys go to.
func TestProblemsThatComeLateCoverNothing(t *testing.T) {
	m := benchModel(t, "en", 3, 80, 24)
	m.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'f'}})
	m.Update(troublesRead{sentences: []string{"News: cannot be reached"}})
	if view := m.View(); strings.Contains(view, "cannot be reached") {
		t.Errorf("the problems lie under the line that is typed:\n%s", view)
	}
	m.Update(tea.KeyMsg{Type: tea.KeyEsc})
	m.Update(troublesRead{sentences: []string{"News: cannot be reached"}})
	if view := m.View(); !strings.Contains(view, "cannot be reached") {
		t.Errorf("the problems are not there:\n%s", view)
	}
}

// TestStaleArticleIsDropped opens another article before the first is there.
func TestStaleArticleIsDropped(t *testing.T) {
	m := benchModel(t, "en", 9, 80, 24)
	_, first := m.Update(tea.KeyMsg{Type: tea.KeyEnter})
	m.Update(tea.KeyMsg{Type: tea.KeyEsc})
	send(m, tea.KeyMsg{Type: tea.KeyDown})
	_, second := m.Update(tea.KeyMsg{Type: tea.KeyEnter})
	run(m, second)
	run(m, first)
	if want := itemAt(m, 1).ID; m.page.Item().ID != want || !m.reading {
		t.Errorf("article %d is open (%v), want %d", m.page.Item().ID, m.reading, want)
	}
}

// TestKeysWaitForTheirArticle presses keys before the article that they are
// for has come from the store.
func TestKeysWaitForTheirArticle(t *testing.T) {
	m := benchModel(t, "en", 9, 80, 24)
	_, open := m.Update(tea.KeyMsg{Type: tea.KeyEnter})
	for _, key := range "sn" {
		m.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{key}})
	}
	if m.listing.List.Cursor() != 0 || m.reading {
		t.Fatal("a key did not wait")
	}
	run(m, open)
	if first := itemAt(m, 0); !first.Article.Starred || !first.Article.Read {
		t.Error("the star was lost")
	}
	if m.page.Item().ID != itemAt(m, 1).ID || !m.reading {
		t.Error("the next article is not open")
	}
}

// longModel is a model on two long articles.
func longModel(tb testing.TB, article feed.Article, width, height int) *Model {
	tb.Helper()
	words, err := locale.New("en")
	if err != nil {
		tb.Fatal(err)
	}
	first, second := article, article
	first.Link, second.Link = "https://example.org/1", "https://example.org/2"
	return started(New(Deps{
		Words: words, Theme: theme.New(theme.Palette256, true, ""), Profile: term.Profile{Forms: true},
		Now: benchNow, Store: memoryOf(first, second),
	}), width, height)
}

// BenchmarkOpenLongArticle is Enter on an article of 1 MB, and its first
// screen. Bound: 16 ms; the rest is laid out behind it.
func BenchmarkOpenLongArticle(b *testing.B) {
	long := feed.Article{Title: "Long", Language: "ar"}
	text := "وصرّح الفريق الركن لشبكة الأخبار اليوم الأربعاء (26 تشرين الثاني 2025) أنه وفقاً للاتفاق فإن الأعمال انتهت. "
	for size := 0; size < 1<<20; size += 5 * len(text) {
		long.Body = append(long.Body, feed.Block{Text: text + text + text + text + text})
	}
	m := longModel(b, long, 120, 40)
	_ = m.View()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		item := *itemAt(m, i%2)
		for _, msg := range commands.Messages(m.openItem(item, false)) {
			m.Update(msg)
		}
		_ = m.View()
	}
}
