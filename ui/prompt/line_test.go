package prompt

import (
	"strings"
	"testing"

	"khabar/ui/canvas"
	"khabar/ui/text"
	"khabar/ui/theme"
)

func TestTypingALine(t *testing.T) {
	l := NewLine("/", "two words")
	tests := []struct {
		name string
		do   func()
		want string // a bar stands for the caret
	}{
		{"begun", func() {}, "two words|"},
		{"erased", l.Erase, "two word|"},
		{"to the left", func() { l.Move(-4) }, "two |word"},
		{"typed there", func() { l.Type("good ") }, "two good |word"},
		{"a word erased", l.EraseWord, "two |word"},
		{"deleted", l.Delete, "two |ord"},
		{"beyond the end", func() { l.Move(99) }, "two ord|"},
		{"at the end", l.Delete, "two ord|"},
		{"before the beginning", func() { l.Move(-99) }, "|two ord"},
		{"at the beginning", func() { l.Erase(); l.EraseWord() }, "|two ord"},
		{"replaced", func() { l.Replace(4, 7, "words") }, "two words|"},
		{"pasted", func() { l.Type("\x1b[1m\nnew\tline\xff") }, "two words[1m new line|"},
		{"emptied", l.EraseAll, "|"},
		{"a flag and a vocalised letter", func() { l.Type("🇮🇶بَ") }, "🇮🇶بَ|"},
		{"left over a cluster", func() { l.Move(-1) }, "🇮🇶|بَ"},
		{"and over the other", func() { l.Move(-1) }, "|🇮🇶بَ"},
		{"a mark erased before its letter", func() { l.End(); l.Erase() }, "🇮🇶ب|"},
		{"a whole page pasted", func() { l.Type(strings.Repeat("x", lineMost)) }, "🇮🇶ب|"},
	}
	for _, tt := range tests {
		tt.do()
		if got := l.Text()[:l.Caret()] + "|" + l.Text()[l.Caret():]; got != tt.want {
			t.Fatalf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestLineDraws(t *testing.T) {
	tests := []struct {
		name    string
		text    string
		caret   int // clusters from the end
		wrong   Wrong
		rtl     bool
		width   int
		row     string
		marks   string
		reverse int // the column of the caret
	}{
		{"Latin", "tag:oil", 0, Wrong{}, false, 20, "/ tag:oil", "", 9},
		{"in the middle", "tag:oil", 3, Wrong{}, false, 20, "/ tag:oil", "", 6},
		{"Arabic in an English interface", "نفط", 0, Wrong{}, false, 20, "/  طفن", "", 2},
		{"Arabic in an Arabic one", "نفط", 0, Wrong{}, true, 10, "     طفن /", "", 4},
		{"Latin in an Arabic one", "oil", 0, Wrong{}, true, 10, "    oil  /", "", 7},
		{"a mistake", "souce:bbc", 0, Wrong{0, 6}, false, 20, "/ souce:bbc", "  ^^^^^^", 11},
		{"a mistake in Arabic", "مصد:ب نفط", 0, Wrong{0, 7}, true, 14, "   طفن ب:دصم /", "        ^^^^", 2},
		{"fields in Arabic", "نفط OR lang:fa -source:شرق", 0, Wrong{}, false, 34, "/  -source:قرش lang:fa OR طفن", "", 2},
		{"something missing behind", "tag:oil OR", 0, Wrong{10, 11}, false, 20, "/ tag:oil OR", "            ^", 12},
		{"longer than the row", "abcdefghijkl", 0, Wrong{}, false, 10, "/ ghijkl", "", 8},
		{"longer, at its beginning", "abcdefghijkl", 12, Wrong{}, false, 10, "/ abcdefg…", "", 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := NewLine("/", tt.text)
			l.Move(-tt.caret)
			var c canvas.Canvas
			got := drawn(tt.width, 2, func(r canvas.Region, e *text.Engine) { l.Draw(r, e, tt.rtl, tt.wrong) })
			if want := tt.row + "\n" + tt.marks + "\n"; got != want {
				t.Errorf("drawn\n%swant\n%s", got, want)
			}
			c.Reset(tt.width, 2, 0)
			l.Draw(c.All(), text.NewEngine(text.Metrics{}), tt.rtl, tt.wrong)
			for x, cell := range c.Row(0) {
				if reversed := cell.Style&theme.Reverse != 0; reversed != (x == tt.reverse) {
					t.Errorf("column %d is the caret's: %v, want %d", x, reversed, tt.reverse)
				}
			}
		})
	}
}

// A suggestion is replaced by what is typed, as a text that is selected is.
func TestOffer(t *testing.T) {
	for name, tt := range map[string]struct {
		do   func(*Line)
		want string
	}{
		"nothing": {func(*Line) {}, "العراق"},
		"typed":   {func(l *Line) { l.Type("ن"); l.Type("فط") }, "نفط"},
		"control": {func(l *Line) { l.Type("\x1b") }, "العراق"},
		"erased":  {func(l *Line) { l.Erase() }, ""},
		"moved":   {func(l *Line) { l.Move(-1); l.Type("x") }, "العراxق"},
		"ended":   {func(l *Line) { l.End(); l.Type(" x"); l.Erase() }, "العراق "},
		"began":   {func(l *Line) { l.Top(); l.Type("x") }, "xالعراق"},
		"deleted": {func(l *Line) { l.Top(); l.Delete() }, "لعراق"},
	} {
		l := NewLine("/", "before")
		l.Offer("العراق")
		if tt.do(l); l.Text() != tt.want {
			t.Errorf("%s: %q, want %q", name, l.Text(), tt.want)
		}
	}
}
