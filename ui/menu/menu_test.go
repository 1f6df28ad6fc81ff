package menu

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/text"
)

func drawn(m *Menu, width, height int, rtl bool) string {
	return canvastest.Draw(width, height, func(r canvas.Region) { m.Draw(r, text.NewEngine(text.Metrics{}), rtl) })
}

func some() *Menu {
	return New("Feeds", "Two of them.", []Item{
		{Heading: "English", Title: "News", Detail: "RSS · 12 entries"},
		{Title: "Old", Detail: "followed already", Fixed: true},
		{Heading: "عربي", Title: "Other"},
	}, true)
}

func TestDraw(t *testing.T) {
	m := some()
	m.Toggle()
	m.Toggle() // cannot be marked
	want := ` Feeds
 Two of them.

 English
   + News
     RSS · 12 entries
     Old
     followed already

 يبرع
 ▸   Other

`
	if got := drawn(m, 40, 12, false); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	got := drawn(m, 30, 12, true)
	for _, line := range []string{"                        Feeds\n", "                     News +\n", "                    Other   ◂\n"} {
		if !strings.Contains(got, line) {
			t.Errorf("mirrored, without %q:\n%s", line, got)
		}
	}
	if got := m.Chosen(); !slices.Equal(got, []int{0}) {
		t.Errorf("chosen: %v", got)
	}
}

func TestMoving(t *testing.T) {
	var items []Item
	for i := range 30 {
		items = append(items, Item{Title: fmt.Sprintf("item %d", i), Detail: "detail"})
	}
	m := New("Many", "", items, false)
	for _, step := range []struct {
		do   func()
		want int
	}{
		{func() { m.Move(-3) }, 0}, {func() { m.Move(3) }, 3}, {func() { m.Page(1) }, 7}, {func() { m.Page(-1) }, 3},
		{m.End, 29}, {func() { m.Page(1) }, 29}, {m.Top, 0}, {func() { m.Page(-1) }, 0}, {m.Toggle, 0},
	} {
		drawn(m, 40, 10, false) // eight rows of items
		step.do()
		if m.Cursor() != step.want {
			t.Errorf("the cursor is on %d, want %d", m.Cursor(), step.want)
		}
		if shown := drawn(m, 40, 10, false); !strings.Contains(shown, fmt.Sprintf("▸   item %d\n     detail\n", step.want)) {
			t.Errorf("the cursor is not in view:\n%s", shown)
		}
	}
	m.End()
	drawn(m, 40, 10, false)
	if !m.At(2) || m.Cursor() != 26 || !m.At(9) || m.Cursor() != 29 || m.At(1) || m.At(10) {
		t.Errorf("a click put the cursor on %d", m.Cursor())
	}
	if got := m.Chosen(); !slices.Equal(got, []int{29}) {
		t.Errorf("chosen: %v", got)
	}
	empty := New("", "", nil, true)
	empty.Move(1)
	empty.Page(1)
	empty.End()
	empty.Toggle()
	if drawn(empty, 10, 10, false); len(empty.Chosen()) != 0 || empty.At(3) {
		t.Error("something is chosen of nothing")
	}
}

func TestNarrowing(t *testing.T) {
	m := some()
	m.StartTyping()
	if m.Typing() {
		t.Error("a menu that cannot be narrowed is typed into")
	}
	m.Narrowing(strings.ToLower, "find:", "nothing")
	m.Toggle() // News
	m.StartTyping()
	m.Type("O\x1bL")
	want := ` Feeds   find: OL▏
 Two of them.

 English
 ▸   Old
     followed already

`
	if got := drawn(m, 40, 12, false); strings.TrimRight(got, "\n") != strings.TrimRight(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	m.Erase()
	if got := drawn(m, 40, 12, false); m.Len() != 2 || strings.Contains(got, "News") || !strings.Contains(got, " English\n") || !strings.Contains(got, "Other") {
		t.Errorf("%d items:\n%s", m.Len(), got)
	}
	m.EraseAll()
	m.Type("\u0639\u0631\u0628") // a heading
	if m.Len() != 1 || m.Cursor() != 2 {
		t.Errorf("%d items, cursor on %d", m.Len(), m.Cursor())
	}
	m.Type("zz")
	if got := drawn(m, 40, 12, false); m.Len() != 0 || m.Cursor() != -1 || !strings.Contains(got, "nothing") {
		t.Errorf("%d items, cursor on %d:\n%s", m.Len(), m.Cursor(), got)
	}
	m.Move(1)
	m.Toggle()
	if got := m.Chosen(); !slices.Equal(got, []int{0}) { // marked before
		t.Errorf("chosen: %v", got)
	}
	m.EraseAll()
	m.Type("other")
	if m.StopTyping(); m.Typing() || m.Len() != 3 || m.Cursor() != 2 {
		t.Errorf("typing: %v, %d items, cursor on %d", m.Typing(), m.Len(), m.Cursor())
	}
}

func TestEachSize(t *testing.T) {
	for width := range 90 {
		for height := range 14 {
			for _, rtl := range []bool{false, true} {
				m := some()
				m.End()
				drawn(m, width, height, rtl)
				m.Top()
				drawn(m, width, height, rtl)
			}
		}
	}
}
