package prompt

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/text"
)

// words says each id as it is.
type words struct{ rtl bool }

func (words) T(id string, _ ...any) string { return id }
func (words) Number(n int) string          { return strconv.Itoa(n) }
func (w words) RTL() bool                  { return w.rtl }

func keywords() []Keyword {
	return []Keyword{
		{Name: "Coal", Folded: "coal", Count: 12},
		{Name: "Coalition", Folded: "coalition", Count: 214},
		{Name: "Charcoal", Folded: "charcoal", Count: 400},
		{Name: "نفط", Folded: "نفط", Count: 3},
	}
}

func newPicker(chosen map[string]Choice) *Picker {
	all := keywords()
	for i := range all {
		all[i].Choice = chosen[all[i].Name]
	}
	return NewPicker(all, strings.ToLower)
}

func names(p *Picker) []string {
	var all []string
	for _, i := range p.matches {
		all = append(all, p.keywords[i].Name)
	}
	return all
}

func TestTypingNarrows(t *testing.T) {
	p := newPicker(nil)
	tests := []struct {
		do   func()
		want []string
	}{
		{func() {}, []string{"Charcoal", "Coalition", "Coal", "نفط"}},
		{func() { p.Type("COAL") }, []string{"Coalition", "Coal", "Charcoal"}},
		{func() { p.Type("it") }, []string{"Coalition"}},
		{func() { p.Erase() }, []string{"Coalition"}},
		{func() { p.Type("zz\x1b\n") }, nil},
		{func() { p.EraseAll(); p.Type("نف") }, []string{"نفط"}},
		{func() { p.Erase(); p.Erase(); p.Erase() }, []string{"Charcoal", "Coalition", "Coal", "نفط"}},
	}
	for i, tt := range tests {
		tt.do()
		if got := names(p); !slices.Equal(got, tt.want) {
			t.Errorf("step %d: %v, want %v", i, got, tt.want)
		}
	}
}

func TestChoosing(t *testing.T) {
	p := newPicker(map[string]Choice{"Coal": Excluded})
	p.Toggle(Included) // Charcoal, and on to Coalition
	p.Toggle(Included)
	p.Toggle(Included) // Coal was excluded
	p.Top()
	p.Toggle(Included) // Charcoal no longer
	got := p.Chosen()
	if len(got) != 2 || got[0].Name != "Coalition" || got[1].Name != "Coal" || got[0].Choice != Included || got[1].Choice != Included {
		t.Errorf("chosen: %v", got)
	}
}

func TestNothingChosenMeansTheCursor(t *testing.T) {
	p := newPicker(nil)
	p.Move(1)
	if got := p.Chosen(); len(got) != 1 || got[0].Name != "Coalition" || got[0].Choice != Included {
		t.Errorf("chosen: %v, want Coalition", got)
	}
	p.Type("nothing like it")
	if got := p.Chosen(); len(got) != 0 {
		t.Errorf("chosen: %v, want none", got)
	}
	p.Toggle(Included) // nothing under the cursor: nothing happens
}

func drawn(width, height int, draw func(canvas.Region, *text.Engine)) string {
	return canvastest.Draw(width, height, func(r canvas.Region) { draw(r, text.NewEngine(text.Metrics{})) })
}

func TestPickerDraws(t *testing.T) {
	p := newPicker(map[string]Choice{"Coal": Excluded, "Coalition": Included})
	got := drawn(34, 7, func(r canvas.Region, e *text.Engine) { p.Draw(r, e, words{}) })
	want := ` picker.title   picker.filter ▏

 ▸   Charcoal                 400
   + Coalition                214
   − Coal                      12
     طفن                        3

`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	got = drawn(34, 7, func(r canvas.Region, e *text.Engine) { p.Draw(r, e, words{rtl: true}) })
	for _, line := range []string{"\n 400                 Charcoal   ◂\n", "\n  12                     Coal −\n"} {
		if !strings.Contains(got, line) {
			t.Errorf("mirrored, without %q:\n%s", line, got)
		}
	}
	if !p.At(3, 7) || p.cursor != 1 || p.At(6, 7) || p.At(0, 7) {
		t.Errorf("a click on line 3 put the cursor on %d", p.cursor)
	}
}

// Where the articles were not all looked at, the number has a plus.
func TestPickerSaysThatThereMayBeMore(t *testing.T) {
	p := NewPicker([]Keyword{{Name: "Coal", Folded: "coal", Count: 12, More: true}}, strings.ToLower)
	if got := drawn(34, 7, func(r canvas.Region, e *text.Engine) { p.Draw(r, e, words{}) }); !strings.Contains(got, " list.orMore\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestSheet(t *testing.T) {
	s := Sheet{Title: "Keys", Entries: []Entry{{"j", "moves down and down"}, {}, {"Ctrl-L", "redraws"}}}
	got := drawn(24, 7, func(r canvas.Region, e *text.Engine) { s.Draw(r, e, words{}) })
	want := `Keys

j        moves down and
         down

Ctrl-L   redraws

`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	s = Sheet{Title: s.Title, Entries: s.Entries}
	got = drawn(24, 7, func(r canvas.Region, e *text.Engine) { s.Draw(r, e, words{rtl: true}) })
	if !strings.Contains(got, "                    Keys\n") || !strings.Contains(got, "redraws   Ctrl-L\n") {
		t.Errorf("mirrored:\n%s", got)
	}
}

func TestSheetScrollsToItsEndAndNoFurther(t *testing.T) {
	s := Sheet{}
	for i := range 20 {
		s.Entries = append(s.Entries, Entry{Text: strconv.Itoa(i)})
	}
	draw := func() string {
		return drawn(10, 5, func(r canvas.Region, e *text.Engine) { s.Draw(r, e, words{}) })
	}
	draw()
	s.Page(1)
	if got := draw(); !strings.HasPrefix(got, "4\n") {
		t.Errorf("after a page: %q", got)
	}
	s.End()
	s.Scroll(10)
	if got := draw(); got != "15\n16\n17\n18\n19\n" {
		t.Errorf("at the end: %q", got)
	}
	s.Top()
	if got := draw(); !strings.HasPrefix(got, "0\n") {
		t.Errorf("at the top: %q", got)
	}
}

func TestSheetShowsWhichPartIsInView(t *testing.T) {
	s := Sheet{}
	for range 20 {
		s.Entries = append(s.Entries, Entry{Text: "line"})
	}
	thumb := func() (at string) {
		for _, line := range strings.Split(drawn(80, 5, func(r canvas.Region, e *text.Engine) { s.Draw(r, e, words{}) }), "\n") {
			if strings.HasSuffix(line, "▐") {
				at += "▐"
			} else {
				at += "."
			}
		}
		return at[:len(at)-1]
	}
	if got := thumb(); got != "▐...." {
		t.Errorf("at the top: %s", got)
	}
	s.End()
	if got := thumb(); got != "....▐" {
		t.Errorf("at the end: %s", got)
	}
	s.Entries = s.Entries[:3]
	s = Sheet{Entries: s.Entries}
	if got := thumb(); got != "....." {
		t.Errorf("all in view: %s", got)
	}
}

func TestPromptsAtEachSize(t *testing.T) {
	for width := range 90 {
		for height := range 12 {
			for _, w := range []words{{}, {rtl: true}} {
				p := newPicker(map[string]Choice{"Coal": Excluded})
				s := Sheet{Title: "Keys", Entries: []Entry{{"j", "moves"}, {"Ctrl-L", "كلمة طويلة"}}}
				drawn(width, height, func(r canvas.Region, e *text.Engine) { p.Draw(r, e, w); s.Draw(r, e, w) })
			}
		}
	}
}
