package question_test

import (
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/keymap"
	"khabar/ui/menu"
	"khabar/ui/question"
	"khabar/ui/text"
	"khabar/ui/typing"
)

// TestALineIsToldOfEachChange types, erases, moves and accepts: only what
// changes the text is told, and a line that is refused stays.
func TestALineIsToldOfEachChange(t *testing.T) {
	var told []string
	note := func(what string) { told = append(told, what) }
	l := &question.Line{Input: typing.New(typing.Plain, "Name", "")}
	l.Changed = func() tea.Cmd { note("changed to " + l.Text()); return nil }
	l.Accept = func() (tea.Cmd, bool) { note("accepted " + l.Text()); return nil, l.Text() != "" }
	l.Close = func() tea.Cmd { note("closed"); return nil }
	if _, done := l.Act(keymap.Accept, false); done {
		t.Error("a line that is refused is done with")
	}
	l.Type("ab")
	for _, a := range []keymap.Action{keymap.Left, keymap.End, keymap.Erase} {
		if _, done := l.Act(a, false); done {
			t.Errorf("%s ends the line", a)
		}
	}
	if _, done := l.Act(keymap.Accept, false); !done {
		t.Error("a line that is accepted goes on")
	}
	if _, done := l.Act(keymap.Close, false); !done {
		t.Error("a line that is closed goes on")
	}
	want := []string{"accepted ", "changed to ab", "changed to a", "accepted a", "closed"}
	if !slices.Equal(told, want) {
		t.Errorf("told of %q, want %q", told, want)
	}
}

// TestALineNeedNotBeHeard has a line of which nothing but the end is of interest.
func TestALineNeedNotBeHeard(t *testing.T) {
	l := &question.Line{Input: typing.New(typing.Plain, "Name", "")}
	l.Type("ab")
	if _, done := l.Act(keymap.Close, false); !done || l.Text() != "ab" {
		t.Errorf("%q, done %v", l.Text(), done)
	}
}

func choices(many bool, got *[]int) *question.Menu {
	items := []menu.Item{{Title: "one"}, {Title: "two"}, {Title: "three"}}
	return &question.Menu{Menu: menu.New("Choose", "", items, many), Accept: func(chosen []int) tea.Cmd {
		*got = chosen
		return nil
	}}
}

func TestAMenuIsMarkedAndChosenFrom(t *testing.T) {
	var got []int
	q := choices(true, &got)
	for _, a := range []keymap.Action{keymap.Mark, keymap.Down, keymap.Mark} {
		if _, done := q.Act(a); done {
			t.Fatalf("%s ends the menu", a)
		}
	}
	if _, done := q.Act(keymap.Choose); !done || !slices.Equal(got, []int{0, 2}) {
		t.Errorf("chose %v, done %v", got, done)
	}
	got = nil
	if _, done := choices(true, &got).Act(keymap.Close); !done || got != nil {
		t.Errorf("closed: chose %v, done %v", got, done)
	}
}

// TestClicks clicks each row of a menu of one thing and of one of several.
func TestClicks(t *testing.T) {
	for _, many := range []bool{false, true} {
		var got []int
		q := choices(many, &got)
		rows := strings.Split(canvastest.Draw(30, 12, func(r canvas.Region) { q.Draw(r, text.NewEngine(text.Metrics{}), false) }), "\n")
		y := slices.IndexFunc(rows, func(row string) bool { return strings.Contains(row, "two") })
		if _, done := q.Click(0); done {
			t.Error("a click on the title ends the menu")
		}
		_, done := q.Click(y)
		if want := !many; done != want || done != slices.Equal(got, []int{1}) {
			t.Errorf("many %v: done %v, chose %v", many, done, got)
		}
		if many && (!slices.Equal(q.Chosen(), []int{1}) || q.Cursor() != 1) {
			t.Errorf("marked %v, cursor on %d", q.Chosen(), q.Cursor())
		}
	}
}

func TestOneThingIsChosen(t *testing.T) {
	got := -1
	q := question.One(menu.New("Choose", "", []menu.Item{{Title: "one"}, {Title: "two"}}, false), func(chosen int) tea.Cmd {
		got = chosen
		return nil
	})
	q.Act(keymap.End)
	q.Act(keymap.Choose)
	if got != 1 {
		t.Errorf("chose %d", got)
	}
}

func TestNothingToChooseFrom(t *testing.T) {
	q := question.One(menu.New("Choose", "", nil, false), func(int) tea.Cmd { t.Error("something was chosen"); return nil })
	if _, done := q.Act(keymap.Choose); !done {
		t.Error("the menu goes on")
	}
}

// TestAMenuIsNarrowed types into a menu that can be, finds nothing, erases, and
// edits what is found.
func TestAMenuIsNarrowed(t *testing.T) {
	var got []int
	q := choices(false, &got)
	edited := -1
	q.Edit = func(chosen int) tea.Cmd { edited = chosen; return nil }
	q.Narrowing(strings.ToLower, "Find:", "Nothing")
	if _, done := q.Act(keymap.Search); done || !q.Typing() {
		t.Fatal("the menu is not typed into")
	}
	q.Type("x")
	if _, done := q.Act(keymap.Show); done || got != nil {
		t.Error("something was chosen of nothing")
	}
	q.Act(keymap.EraseAll)
	q.Type("TH")
	q.Act(keymap.Erase)
	q.Type("h")
	if q.Len() != 1 {
		t.Errorf("%d things are found", q.Len())
	}
	if _, done := q.Act(keymap.Close); done || q.Typing() {
		t.Error("the end of typing ends the menu")
	}
	if _, done := q.Act(keymap.Edit); !done || edited != 2 {
		t.Errorf("edited %d, done %v", edited, done)
	}
}
