package list

import (
	"fmt"
	"strings"
	"testing"

	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// numbered is a list of n articles that counts what it is asked.
type numbered struct {
	n     int
	asked map[int]int // rows that were laid out
}

func articles(n int) *numbered { return &numbered{n: n, asked: map[int]int{}} }

func (a *numbered) Len() int          { return a.n }
func (a *numbered) State(i int) State { return State{ID: int64(i), Unread: i%2 == 0} }
func (a *numbered) Row(i int) Row {
	a.asked[i]++
	return Row{Headline: fmt.Sprintf("Headline %d", i), Direction: bidi.LeftToRight, Details: []string{"Source", "2 h"}}
}

func newList(items Items, width, height int) *Model {
	m := New(text.NewEngine(text.Metrics{}), false)
	m.SetSize(width, height)
	m.SetItems(items, 0)
	return m
}

// draw returns the list's pane as text, blanks at the ends of lines left out.
func draw(m *Model, width, height int) string {
	return canvastest.Draw(width, height, func(r canvas.Region) { m.Draw(r, true) })
}

func TestOnlyVisibleRowsAreLaidOut(t *testing.T) {
	items := articles(100_000)
	m := newList(items, 44, 20)
	draw(m, 44, 20)
	m.Select(50_000)
	draw(m, 44, 20)
	if len(items.asked) > 2*8 {
		t.Errorf("%d rows were laid out for two screens of seven", len(items.asked))
	}
	draw(m, 44, 20)
	for i, n := range items.asked {
		if n > 1 {
			t.Errorf("row %d was laid out %d times", i, n)
		}
	}
}

func TestCursorStaysInView(t *testing.T) {
	items := articles(1000)
	m := newList(items, 44, 20)
	moves := []struct {
		name string
		do   func()
		want int
	}{
		{"down", func() { m.Move(1) }, 1},
		{"page down", func() { m.Page(true) }, 7},
		{"up beyond the top", func() { m.Move(-100) }, 0},
		{"end", func() { m.Select(m.Len() - 1) }, 999},
		{"below the end", func() { m.Move(7) }, 999},
		{"page up", func() { m.Page(false) }, 993},
		{"smaller", func() { m.SetSize(44, 3) }, 993},
		{"larger", func() { m.SetSize(44, 60) }, 993},
		{"fewer", func() { m.SetItems(articles(10), 995) }, 9},
		{"none", func() { m.SetItems(articles(0), 3) }, 0},
	}
	for _, move := range moves {
		move.do()
		if m.Cursor() != move.want {
			t.Errorf("%s: cursor on %d, want %d", move.name, m.Cursor(), move.want)
		}
		if m.Len() > 0 && (m.Cursor() < m.Top() || m.Cursor() >= m.Top()+m.Visible()) {
			t.Errorf("%s: cursor %d is not among the %d rows from %d", move.name, m.Cursor(), m.Visible(), m.Top())
		}
	}
}

func TestScrollMovesTheWindow(t *testing.T) {
	m := newList(articles(100), 44, 20)
	m.Scroll(2)
	if m.Top() != 2 || m.Cursor() != 2 {
		t.Errorf("top %d cursor %d, want 2 and 2", m.Top(), m.Cursor())
	}
	m.Scroll(-1)
	if m.Top() != 1 || m.Cursor() != 2 {
		t.Errorf("top %d cursor %d, want 1 and 2", m.Top(), m.Cursor())
	}
	m.Scroll(1000)
	if m.Top() != 93 {
		t.Errorf("top %d, want 93", m.Top())
	}
}

func TestAt(t *testing.T) {
	m := newList(articles(3), 44, 20)
	for y, want := range map[int]int{0: 0, 2: 0, 3: 1, 8: 2} {
		if got, ok := m.At(y); got != want || !ok {
			t.Errorf("line %d: row %d, %v; want %d", y, got, ok, want)
		}
	}
	for _, y := range []int{-1, 9, 20} {
		if got, ok := m.At(y); ok {
			t.Errorf("line %d: row %d, want none", y, got)
		}
	}
}

// few is a list of given rows.
type few struct {
	rows   []Row
	states []State
}

func (f few) Len() int          { return len(f.rows) }
func (f few) State(i int) State { return f.states[i] }
func (f few) Row(i int) Row     { return f.rows[i] }

func TestRows(t *testing.T) {
	items := few{
		rows: []Row{
			{Headline: "A headline that is too long for one line of this pane", Direction: bidi.LeftToRight, Details: []string{"BBC", "2 h", "Iraq"}},
			{Headline: "כותרת קצרה", Direction: bidi.RightToLeft, Details: []string{"הארץ", "2 h"}},
			{Headline: strings.Repeat("word ", 40), Direction: bidi.LeftToRight},
			{Headline: "Paste an address", Direction: bidi.LeftToRight, Details: []string{"what that takes"}},
		},
		states: []State{{ID: 0, Unread: true, Starred: true}, {ID: 1}, {ID: 2, Unread: true}, {ID: 3, Does: true}},
	}
	m := newList(items, 40, 16)
	want := strings.Join([]string{
		"▌● A headline that is too long for one",
		"▌★ line of this pane",
		"▌  BBC · 2 h · Iraq",
		"",
		"                             הרצק תרתוכ",
		"                             2 h · ץראה",
		"",
		" ● word word word word word word word",
		"   word word word word word word word…",
		"",
		" › Paste an address",
		"   what that takes",
	}, "\n")
	got := draw(m, 40, 16)
	if strings.TrimRight(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// How old an article is tells more than the end of a long name.
func TestTheAgeIsNotCut(t *testing.T) {
	for _, tt := range []struct {
		details []string
		want    string
	}{
		{[]string{"A newspaper with a long name", "59 min", "Iraq"}, "A newspaper with… · 59 min"},
		{[]string{"A newspaper with a long name", "59 min"}, "A newspaper with… · 59 min"},
		{[]string{"كككك ككككككككككككككك", "59 min", "Iraq"}, "…ككككككككككك كككك · 59 min"},
		{[]string{"A newspaper", "59 min", "Iraq"}, "A newspaper · 59 min"},
		{[]string{"The News", "59 min", "Iraq"}, "The News · 59 min · Iraq"},
		{[]string{"The Newsp", "59 min", "", "Oil"}, "The Newsp · 59 min · Oil"},
		{[]string{"The News", "59 min", "Parliament"}, "The News · 59 min · Parli…"},
		{[]string{"A newspaper", "59 min"}, "A newspaper · 59 min"},
		{[]string{"A newspaper with a long name", "", "Iraq"}, "A newspaper with a long n…"},
		{[]string{"A newspaper", "the twenty-sixth of November"}, "A newspaper · the twenty-…"},
	} {
		m := newList(few{rows: []Row{{Headline: "x", Direction: bidi.LeftToRight, Details: tt.details}}, states: []State{{}}}, 30, 5)
		got := strings.Split(draw(m, 30, 5), "\n")[1]
		if got = strings.TrimLeft(strings.TrimRight(got, " "), "▌ "); got != tt.want {
			t.Errorf("got  %q\nwant %q", got, tt.want)
		}
	}
}

func TestMirrored(t *testing.T) {
	m := New(text.NewEngine(text.Metrics{}), true)
	m.SetSize(24, 4)
	m.SetItems(few{
		rows:   []Row{{Headline: "Short", Direction: bidi.LeftToRight}},
		states: []State{{Unread: true}},
	}, 0)
	want := " Short                ●▐\n"
	if got := draw(m, 24, 4); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCursorIsToldWithoutColour(t *testing.T) {
	for width := 1; width < 60; width++ {
		m := newList(articles(3), width, 8)
		m.Move(1)
		var c canvas.Canvas
		c.Reset(width, 8, theme.Body)
		m.Draw(c.All(), true)
		marked := 0
		for y := range 8 {
			if cell := c.Row(y)[0]; cell.Form == "▌" || cell.Style&theme.Reverse != 0 {
				marked++
			}
		}
		if want := m.density.Headline + m.density.Details; marked != want {
			t.Errorf("width %d: %d lines are marked, want %d", width, marked, want)
		}
	}
}

func TestDrawAtEachSize(t *testing.T) {
	for width := range 130 {
		for height := range 40 {
			m := newList(articles(50), width, height)
			m.Select(25)
			draw(m, width, height)
		}
	}
}

// BenchmarkMove is one key on a list of a hundred thousand: what is laid out
// and drawn does not grow with the list.
func BenchmarkMove(b *testing.B) {
	for _, n := range []int{10, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := newList(articles(n), 44, 40)
			var c canvas.Canvas
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				m.Select(i % n)
				c.Reset(44, 40, theme.Body)
				m.Draw(c.All(), true)
			}
		})
	}
}

// found is a list whose rows have snippets.
type found struct{ snippet Snippet }

func (found) Len() int        { return 3 }
func (found) State(int) State { return State{} }
func (f found) Row(int) Row {
	return Row{Headline: "Headline", Direction: bidi.LeftToRight, Details: []string{"Source"}, Snippet: f.snippet}
}

func TestSnippets(t *testing.T) {
	long := "one two three four five six seven eight nine ten"
	at := strings.Index(long, "nine")
	tests := []struct {
		name    string
		snippet Snippet
		height  int
		want    string
	}{
		{"short", Snippet{Text: "a word found", Direction: bidi.LeftToRight}, 4, "▌  Headline\n▌  Source\n▌  a word found\n   Headline\n"},
		{"what is found is in sight", Snippet{Text: long, Direction: bidi.LeftToRight, Marks: []text.Span{{Start: at, End: at + 4}}}, 4,
			"▌  Headline\n▌  Source\n▌  … eight nine ten\n   Headline\n"},
		{"cut before and behind", Snippet{Text: long, Direction: bidi.LeftToRight, Marks: []text.Span{{Start: 8, End: 13}}, More: true}, 4,
			"▌  Headline\n▌  Source\n▌  … two three four fi…\n   Headline\n"},
		{"right to left", Snippet{Text: "אב גד", Direction: bidi.RightToLeft, More: true}, 4, "▌  Headline\n▌  Source\n▌               דג בא …\n   Headline\n"},
		{"no room", Snippet{Text: long, Direction: bidi.LeftToRight}, 3, "▌  Headline\n   Headline\n   Headline\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := newList(found{tt.snippet}, 24, tt.height)
			m.SetSnippets(true)
			if got := draw(m, 24, tt.height); got != tt.want {
				t.Errorf("drawn\n%swant\n%s", got, tt.want)
			}
		})
	}
}
