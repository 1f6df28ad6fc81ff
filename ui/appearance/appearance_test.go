package appearance_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/ui/appearance"
	"khabar/ui/keymap"
	"khabar/ui/locale"
	"khabar/ui/outside"
	"khabar/ui/panel"
	"khabar/ui/reader"
	"khabar/ui/settings"
	"khabar/ui/size"
	"khabar/ui/status"
	"khabar/ui/text"
	"khabar/ui/theme"
	"khabar/ui/uitest/commands"
)

// A bench is a model with what it sets and what it asks for.
type bench struct {
	*appearance.Model
	reader  *reader.Reader
	status  *status.Line
	kept    settings.Settings
	letters []size.Order // that the terminal was asked for
	drawn   []string     // the themes
	replans int
	refuse  error
}

func (b *bench) Save(change func(*settings.Settings)) error {
	change(&b.kept)
	return b.refuse
}

func (b *bench) Keep(set, _ size.Order) error {
	b.letters = append(b.letters, set)
	return nil
}

// begin sets an Arabic article of a source, as was set before.
func begin(t *testing.T, before settings.Settings, by size.Mechanism) *bench {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{reader: reader.New(text.NewEngine(text.Metrics{}), words), status: status.New(words, nil), kept: before}
	b.reader.SetSize(80, 20)
	b.Model = appearance.New(appearance.Deps{
		Words: words, Status: b.status, Reader: b.reader, Mechanism: by, Terminal: "xterm", Letters: b,
		Theme: theme.New(theme.Palette256, true, ""), Themed: func(t *theme.Theme) { b.drawn = append(b.drawn, t.Name()) },
		Settings: before, Preferences: b,
		Replan: func() tea.Cmd { b.replans++; return nil },
	})
	b.Resize(80, 24)
	b.show("ar", "Rudaw")
	return b
}

// show brings an article into the reader.
func (b *bench) show(language, source string) {
	b.reader.Open(&feed.Article{Title: "Title", Language: language, Source: source, Body: []feed.Block{{Text: "Text."}}}, time.Date(2025, 11, 26, 12, 0, 0, 0, time.UTC))
	b.Set()
}

// do runs a command, and tells how it went.
func (b *bench) do(cmd tea.Cmd) {
	for _, msg := range commands.Messages(cmd) {
		msg.(outside.Done).Tell(b.status)
	}
}

// to puts the cursor of the panel on a row.
func (b *bench) to(row panel.Setting) {
	b.Panel().Move(-10)
	for b.Panel().Cursor() != row {
		b.Panel().Move(1)
	}
}

func (b *bench) act(a keymap.Action) {
	cmd, _ := b.Act(a)
	b.do(cmd)
}

// TestWhatIsSetIsOfALanguage makes Arabic larger: articles of another language
// that was set before stay as they are, and the next run has it again.
func TestWhatIsSetIsOfALanguage(t *testing.T) {
	var before settings.Settings
	before.SetType("en", settings.Type{Size: size.Normal, Justified: true})
	b := begin(t, before, size.Typography{})
	b.do(b.SetSize(size.Normal.Larger()))
	if got := b.reader.Step(); got != size.Normal.Larger() || b.replans == 0 || b.status.Said().Text == "" {
		t.Errorf("step %d, laid out %d times, said %q", got, b.replans, b.status.Said().Text)
	}
	b.show("en", "BBC")
	if b.reader.Step() != size.Normal || !b.reader.Justified() {
		t.Errorf("an English article is at step %d, justified %v", b.reader.Step(), b.reader.Justified())
	}
	if next := begin(t, b.kept, size.Typography{}); next.reader.Step() != size.Normal.Larger() {
		t.Errorf("step %d in the next run", next.reader.Step())
	}
	if len(b.letters) > 0 || b.Start() != nil {
		t.Error("the terminal was asked for letters that do not grow")
	}
}

// TestTheTerminalsLettersHaveOneSize has a terminal whose own letters grow: the
// article's language is of no account, and they are asked for again at the start.
func TestTheTerminalsLettersHaveOneSize(t *testing.T) {
	grows := growing{size.Typography{}}
	b := begin(t, settings.Settings{}, grows)
	b.do(b.SetSize(size.Largest))
	b.show("en", "BBC")
	if b.reader.Step() != size.Largest || len(b.letters) != 1 || b.kept.Letters != size.Largest {
		t.Errorf("step %d, asked for %v, kept %d", b.reader.Step(), b.letters, b.kept.Letters)
	}
	next := begin(t, b.kept, grows)
	next.do(next.Start())
	if next.reader.Step() != size.Largest || len(next.letters) != 1 {
		t.Errorf("step %d in the next run, asked for %v", next.reader.Step(), next.letters)
	}
	next.Open()
	next.act(keymap.Reset)
	if next.reader.Step() != size.Normal || next.kept.Letters != size.Normal || len(next.letters) != 2 {
		t.Errorf("step %d when all was reset, kept %d, asked for %v", next.reader.Step(), next.kept.Letters, next.letters)
	}
}

// growing is a mechanism that asks a terminal for letters of another size.
type growing struct{ size.Typography }

func (growing) Change(to size.Step) size.Order { return size.Order{Send: "larger"} }
func (growing) Restore() size.Order            { return size.Order{Send: "as it was"} }

// TestEachRowOfThePanelSets turns each row, and resets them.
func TestEachRowOfThePanelSets(t *testing.T) {
	b := begin(t, settings.Settings{}, size.Typography{})
	b.Open()
	for _, row := range []struct {
		of  panel.Setting
		set func() any
	}{
		{panel.Size, func() any { return b.reader.Step() }},
		{panel.Measure, func() any { return b.reader.Characters() }},
		{panel.Leading, func() any { return size.LeadingOf(b.reader.Layout()) }},
		{panel.Align, func() any { return b.reader.Justified() }},
		{panel.Theme, func() any { return b.drawn[len(b.drawn)-1] }},
		{panel.Direction, func() any { return b.reader.ChosenDirection() }},
	} {
		was := row.set()
		b.status.Clear()
		b.to(row.of)
		b.act(keymap.Right)
		if row.set() == was { // it stood at its end
			b.act(keymap.Left)
		}
		if row.set() == was || b.status.Said().Text == "" {
			t.Errorf("row %d: %v as before, said %q", row.of, was, b.status.Said().Text)
		}
		b.act(keymap.Reset)
		if got := row.set(); got != was {
			t.Errorf("row %d: %v when all was reset, want %v", row.of, got, was)
		}
	}
	b.to(panel.Direction)
	b.act(keymap.Right)
	if b.kept.Direction("Rudaw") != b.reader.ChosenDirection() {
		t.Errorf("direction %v is kept, %v is set", b.kept.Direction("Rudaw"), b.reader.ChosenDirection())
	}
	if _, taken := b.Act(keymap.Quit); taken {
		t.Error("the panel has a use for Quit")
	}
	replans := b.replans
	b.act(keymap.Close)
	if b.Panel() != nil || b.replans == replans {
		t.Errorf("open %v, laid out anew %v", b.Panel() != nil, b.replans > replans)
	}
}

func TestWhatCannotBeKeptIsTold(t *testing.T) {
	b := begin(t, settings.Settings{}, size.Typography{})
	b.refuse = errors.New("read-only")
	b.do(b.SetSpacing(2))
	if got := b.status.Said().Text; got != "read-only" || b.Spacing() != 2 {
		t.Errorf("said %q, spacing %d", got, b.Spacing())
	}
}

// TestAThemeIsDrawnInFromTheStart has set another than that of the settings file.
func TestAThemeIsDrawnInFromTheStart(t *testing.T) {
	b := begin(t, settings.Settings{Theme: "sepia"}, size.Typography{})
	if want := []string{"sepia"}; !slices.Equal(b.drawn, want) {
		t.Errorf("drawn in %q, want %q", b.drawn, want)
	}
}
