package managing_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/locale"
	"khabar/ui/managing"
	"khabar/ui/sources"
	"khabar/ui/status"
	"khabar/ui/uitest/commands"
)

// A shelf keeps sources and writes down what is asked of it.
type shelf struct {
	list  []sources.Source
	asked []string
	err   error
}

func (s *shelf) List(context.Context) ([]sources.Source, error) { return s.list, s.err }

func (s *shelf) at(url string) *sources.Source {
	i := slices.IndexFunc(s.list, func(o sources.Source) bool { return o.URL == url })
	if i < 0 {
		return nil
	}
	return &s.list[i]
}

func (s *shelf) Source(_ context.Context, url string) (sources.Source, error) {
	if found := s.at(url); found != nil {
		return *found, nil
	}
	return sources.Source{}, fmt.Errorf("%s is not followed", url)
}

func (s *shelf) Check(sources.Setting, string) error { return nil }

func (s *shelf) Change(_ context.Context, url string, setting sources.Setting, value string) (sources.Source, error) {
	s.asked = append(s.asked, fmt.Sprintf("%s %s=%s", url, setting, value))
	if value == "bad" {
		return sources.Source{}, errors.New("bad is taken")
	}
	found := s.at(url)
	if setting == sources.Title {
		found.Name = value
	}
	found.Values = map[sources.Setting]string{setting: value}
	return *found, nil
}

func (s *shelf) Remove(_ context.Context, url string) error {
	s.asked = append(s.asked, "remove "+url)
	return s.err
}

// A bench is a model on a shelf of two sources.
type bench struct {
	*managing.Model
	t      *testing.T
	shelf  *shelf
	status *status.Line
	wanted []string // of the rest of the screen
}

func begin(t *testing.T) *bench {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{t: t, status: status.New(words, nil), shelf: &shelf{list: []sources.Source{
		{Name: "River", URL: "https://river.example/feed", Group: "News", Unread: 2, Articles: 5},
		{Name: "Sea", URL: "https://sea.example/feed", Group: "News", Trouble: "does not answer"},
	}}}
	b.Model = managing.New(managing.Deps{Words: words, Status: b.status, Sources: b.shelf, Show: b.want("show"), Ask: b.want("ask")})
	return b
}

func (b *bench) want(what string) func(string) tea.Cmd {
	return func(of string) tea.Cmd {
		b.wanted = append(b.wanted, what+" "+of)
		return nil
	}
}

// run runs a command and all that follows from it, and returns what was handed
// up, all together.
func (b *bench) run(cmd tea.Cmd) (all managing.Outcome) {
	for _, msg := range commands.Messages(cmd) {
		out, more := b.Take(msg.(managing.Message))
		for _, o := range []managing.Outcome{out, b.run(more)} {
			if o.Choose != nil {
				all.Choose = o.Choose
			}
			all.Changed = all.Changed || o.Changed
		}
	}
	return all
}

// open opens the form of the source with a name.
func (b *bench) open(name string) {
	b.t.Helper()
	q := b.run(b.List(name)).Choose
	if q == nil {
		b.t.Fatal("the sources are not listed")
	}
	if cmd, done := q.Act(keymap.Edit); cmd != nil || !done || b.Form() == nil || b.Form().Source().Name != name {
		b.t.Fatalf("the form of %s is not open", name)
	}
}

// retitle types another title into the open form, and returns what makes the
// change.
func (b *bench) retitle(title string) tea.Cmd {
	b.Act(keymap.Top)
	b.Act(keymap.Edit)
	b.Act(keymap.EraseAll)
	b.Type(title)
	_, cmd := b.Act(keymap.Accept)
	return cmd
}

// TestFailing lists those with which something is wrong, and goes to the form of
// one.
func TestFailing(t *testing.T) {
	b := begin(t)
	q := b.run(b.Failing()).Choose
	if q == nil || q.Len() != 1 {
		t.Fatal("one source fails")
	}
	if q.Act(keymap.Edit); b.Form() == nil || b.Form().Source().Name != "Sea" {
		t.Error("the form of the source that fails is not open")
	}
	b = begin(t)
	b.shelf.list[1].Trouble = ""
	if q := b.run(b.Failing()).Choose; q != nil {
		t.Error("nothing fails any more, and something is listed")
	}
}

func TestASettingIsChanged(t *testing.T) {
	b := begin(t)
	b.open("Sea")
	if out := b.run(b.retitle("Ocean")); !out.Changed || b.Form().Source().Name != "Ocean" {
		t.Errorf("handed up %+v, the form is of %q", out, b.Form().Source().Name)
	}
	if want := []string{"https://sea.example/feed title=Ocean"}; !slices.Equal(b.shelf.asked, want) {
		t.Errorf("asked %q, want %q", b.shelf.asked, want)
	}
	if b.status.Said().Text == "" {
		t.Error("nobody says so")
	}
}

// TestChangesAreMadeOneAfterTheOther makes three changes of one setting at once:
// the second is never made, since the third is what holds.
func TestChangesAreMadeOneAfterTheOther(t *testing.T) {
	b := begin(t)
	b.open("Sea")
	first := b.retitle("One")
	if b.retitle("Two") != nil || b.retitle("Three") != nil {
		t.Fatal("a change is made beside another")
	}
	b.run(first)
	want := []string{"https://sea.example/feed title=One", "https://sea.example/feed title=Three"}
	if !slices.Equal(b.shelf.asked, want) || b.Form().Source().Name != "Three" {
		t.Errorf("asked %q, want %q; the form is of %q", b.shelf.asked, want, b.Form().Source().Name)
	}
}

// TestWhatIsRefusedCanBeMended gives a title that is refused, with the form open
// still and not.
func TestWhatIsRefusedCanBeMended(t *testing.T) {
	b := begin(t)
	b.open("Sea")
	b.run(b.retitle("bad"))
	if line := b.Form().Typing(); line == nil || line.Text() != "bad" || b.status.Said().Text != "" {
		t.Errorf("what was typed cannot be mended; said %q", b.status.Said().Text)
	}
	b.Act(keymap.Close) // what is typed
	late := b.retitle("bad")
	_, leave := b.Act(keymap.Close) // the form
	b.run(leave)
	if b.Form() != nil {
		t.Fatal("the form is open still")
	}
	b.run(late)
	if got := b.status.Said().Text; got != "bad is taken" {
		t.Errorf("said %q of a form that was left", got)
	}
}

func TestASourceIsGivenUpWhenThatIsConfirmed(t *testing.T) {
	b := begin(t)
	for _, sure := range []bool{false, true} {
		b.open("River")
		b.Act(keymap.End)
		out, _ := b.Act(keymap.Edit)
		if out.Choose == nil {
			t.Fatal("nobody asks")
		}
		if sure {
			out.Choose.Act(keymap.End)
		}
		cmd, _ := out.Choose.Act(keymap.Choose)
		if removed := b.run(cmd); removed.Changed != sure || (b.Form() == nil) != sure {
			t.Errorf("sure %v: handed up %+v, the form is closed: %v", sure, removed, b.Form() == nil)
		}
	}
	if want := []string{"remove https://river.example/feed"}; !slices.Equal(b.shelf.asked, want) {
		t.Errorf("asked %q, want %q", b.shelf.asked, want)
	}
}

// TestTheRestOfTheScreenIsAsked asks for what is new of a source, and for its
// articles, from its form and from the list.
func TestTheRestOfTheScreenIsAsked(t *testing.T) {
	b := begin(t)
	b.open("Sea")
	b.Act(keymap.End)
	b.Act(keymap.Up)
	b.Act(keymap.Edit)
	if b.Form() == nil {
		t.Error("the form closed when the source was asked")
	}
	b.Act(keymap.Up)
	b.Act(keymap.Edit)
	if b.Form() != nil {
		t.Error("the form is open over the articles")
	}
	q := b.run(b.List("")).Choose
	q.StartTyping()
	q.Type("sea")
	q.Act(keymap.Show)
	if want := []string{"ask https://sea.example/feed", "show Sea", "show Sea"}; !slices.Equal(b.wanted, want) {
		t.Errorf("wanted %q, want %q", b.wanted, want)
	}
}

// TestWhatIsSoIsShown changes a source behind the form, which reads it again.
func TestWhatIsSoIsShown(t *testing.T) {
	b := begin(t)
	if b.Read() != nil {
		t.Error("a source is read though no form is open")
	}
	b.open("Sea")
	b.shelf.list[1].Articles = 9
	b.run(b.Read())
	if got := b.Form().Source().Articles; got != 9 {
		t.Errorf("%d articles", got)
	}
	b.shelf.list = nil
	b.run(b.Read())
	if got := b.status.Said().Text; !strings.Contains(got, "is not followed") {
		t.Errorf("said %q", got)
	}
}

func TestNothingToList(t *testing.T) {
	b := begin(t)
	b.shelf.list = nil
	if b.run(b.List("")).Choose != nil || b.status.Said().Text == "" {
		t.Error("an empty list is shown")
	}
	b.status.Clear()
	b.shelf.err = errors.New("locked")
	if b.run(b.List("")).Choose != nil || b.status.Said().Text != "locked" {
		t.Errorf("said %q", b.status.Said().Text)
	}
	b.status.Clear()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	alone := managing.New(managing.Deps{Words: words, Status: b.status})
	if alone.List("") != nil || alone.Form() != nil || b.status.Said().Text == "" {
		t.Error("there are no sources, and nobody says so")
	}
}
