package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
)

// messages runs a command and all that it batches, but for the waits.
func messages(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	batch, ok := msg.(tea.BatchMsg)
	if !ok {
		return []tea.Msg{msg}
	}
	var all []tea.Msg
	for _, c := range batch {
		all = append(all, messages(c)...)
	}
	return all
}

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
			m.Update(key)
		}
		_, cmd := m.Update(tea.KeyMsg{Type: tea.KeyCtrlZ})
		if !has[tea.SuspendMsg](messages(cmd)) {
			t.Errorf("after %q: Ctrl-Z does not suspend", opened)
		}
		_, cmd = m.Update(tea.KeyMsg{Type: tea.KeyCtrlC})
		if !has[tea.QuitMsg](messages(cmd)) {
			t.Errorf("after %q: Ctrl-C does not quit", opened)
		}
	}
}

// TestStaleRestIsDropped moves on before the answer to the first rest is
// there: the article of the first move must not be shown.
func TestStaleRestIsDropped(t *testing.T) {
	m := benchModel(t, "en", 9, 120, 40)
	m.Update(tea.KeyMsg{Type: tea.KeyDown})
	first := m.restStamp
	m.Update(tea.KeyMsg{Type: tea.KeyDown})
	m.Update(rested{first})
	if m.open != 0 {
		t.Errorf("article %d is shown, want the first still", m.open)
	}
	m.Update(rested{m.restStamp})
	if m.open != 2 {
		t.Errorf("article %d is shown, want the third", m.open)
	}
}

// TestOneIdleMessageAtATime opens long articles one after the other: the work
// behind must go on for the last one, and for one alone.
func TestOneIdleMessageAtATime(t *testing.T) {
	m := benchModel(t, "en", 3, 80, 24)
	long := feed.Article{Title: "Long"}
	for range 2000 {
		long.Body = append(long.Body, feed.Block{Text: "A paragraph of an article that goes on and on."})
	}
	m.shelf.entries[0].article, m.shelf.entries[1].article = &long, &long
	_, open := m.Update(tea.KeyMsg{Type: tea.KeyEnter})
	_, next := m.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'n'}})
	waiting := append(messages(open), messages(next)...)
	if len(waiting) != 1 || !has[idled](waiting) {
		t.Fatalf("waiting: %v, want one idled", waiting)
	}
	rounds := 0
	for ; len(waiting) > 0; rounds++ {
		var cmd tea.Cmd
		_, cmd = m.Update(waiting[0])
		waiting = messages(cmd)
	}
	if !m.settled || rounds < 5 {
		t.Errorf("settled %v after %d rounds, want several", m.settled, rounds)
	}
}

// BenchmarkOpenLongArticle is Enter on an article of 1 MB, and its first
// screen. Bound: 16 ms; the rest is laid out behind it.
func BenchmarkOpenLongArticle(b *testing.B) {
	m := benchModel(b, "en", 2, 120, 40)
	long := feed.Article{Title: "Long", Language: "ar"}
	text := "وصرّح الفريق الركن لشبكة الأخبار اليوم الأربعاء (26 تشرين الثاني 2025) أنه وفقاً للاتفاق فإن الأعمال انتهت. "
	for size := 0; size < 1<<20; size += 5 * len(text) {
		long.Body = append(long.Body, feed.Block{Text: text + text + text + text + text})
	}
	m.shelf.entries[1].article = &long
	_ = m.View()
	b.ReportAllocs()
	for b.Loop() {
		m.show(0)
		m.show(1)
		_ = m.View()
	}
}
