package text

import (
	"slices"
	"strings"
	"testing"

	"khabar/ui/bidi"
)

// unjoined is the engine of a terminal whose cells show base letters.
func unjoined() *Engine { return NewEngine(Metrics{}) }

func lines(p *Paragraph, width int) (shown []string, bases []bidi.Level) {
	for _, b := range p.Breaks(nil, width) {
		l := p.Line(b, LineOptions{})
		shown, bases = append(shown, visual(l)), append(bases, l.Base)
	}
	return shown, bases
}

func TestEachPartHasItsBase(t *testing.T) {
	const s = "שלום a.\nabc ד.\n12\nא"
	tests := []struct {
		dir   bidi.Direction
		shown []string
		bases []bidi.Level
	}{
		{bidi.Auto, []string{".a םולש", "abc ד.", "12", "א"}, []bidi.Level{1, 0, 0, 1}},
		{bidi.AutoRightToLeft, []string{".a םולש", "abc ד.", "12", "א"}, []bidi.Level{1, 0, 1, 1}},
		{bidi.RightToLeft, []string{".a םולש", ".ד abc", "12", "א"}, []bidi.Level{1, 1, 1, 1}},
		{bidi.LeftToRight, []string{"םולש a.", "abc ד.", "12", "א"}, []bidi.Level{0, 0, 0, 0}},
	}
	for _, tt := range tests {
		p := unjoined().Paragraph(s, Options{Slot: SlotBlock, Base: tt.dir})
		shown, bases := lines(p, 40)
		if !slices.Equal(shown, tt.shown) || !slices.Equal(bases, tt.bases) {
			t.Errorf("base %d:\n got %q %v\nwant %q %v", tt.dir, shown, bases, tt.shown, tt.bases)
		}
		if p.Base() != tt.bases[0] {
			t.Errorf("base %d: the paragraph's level is %d", tt.dir, p.Base())
		}
	}
}

func TestEachPartHasItsBaseBehindControls(t *testing.T) {
	p := unjoined().Paragraph("\u2066\u2069\u2066\u2069a\nא\nb\nג", Options{Slot: SlotBlock})
	if _, bases := lines(p, 9); !slices.Equal(bases, []bidi.Level{0, 1, 0, 1}) {
		t.Errorf("levels %v, want 0 1 0 1", bases)
	}
}

// TestSpansIsolateLikeControls holds isolating spans to the controls of UAX #9
// that they stand for.
func TestSpansIsolateLikeControls(t *testing.T) {
	kinds := []struct {
		kind        Isolation
		open, close string
	}{
		{IsolateAuto, "\u2068", "\u2069"},
		{IsolateLTR, "\u2066", "\u2069"},
		{IsolateRTL, "\u2067", "\u2069"},
		{OverrideLTR, "\u2066\u202d", "\u202c\u2069"},
		{OverrideRTL, "\u2067\u202e", "\u202c\u2069"},
	}
	texts := [][3]string{
		{"رأي ", "C++ (الجديد)", " 5 نجوم"},
		{"user ", "אבג: 12", " 3 posts"},
		{"", "ab!", " אב"},
		{"א ", "1-2", ""},
		{"a ", "ב\nג d", " e"},
	}
	for _, k := range kinds {
		for _, s := range texts {
			inside := s[1]
			if before, after, ok := strings.Cut(inside, "\n"); ok { // closed and opened again
				inside = before + k.close + "\n" + k.open + after
			}
			start := len(s[0])
			spans := []Span{{Start: start, End: start + len(s[1]), Isolate: k.kind}}
			got := unjoined().Paragraph(s[0]+s[1]+s[2], Options{Slot: SlotBlock, Spans: spans})
			want := unjoined().Paragraph(s[0]+k.open+inside+k.close+s[2], Options{Slot: SlotBlock})
			a, _ := lines(got, 40)
			b, _ := lines(want, 40)
			if !slices.Equal(a, b) {
				t.Errorf("kind %d of %q: %q, with controls %q", k.kind, s, a, b)
			}
		}
	}
}

func TestIsolationShows(t *testing.T) {
	tests := []struct {
		name, text string
		spans      []Span
		want       string
	}{
		{"none", "אב: 12", nil, "12 :בא"},
		{"bdi keeps a name from drawing in the number", "by אב: 12", []Span{{Start: 3, End: 7, Isolate: IsolateAuto}}, "by בא: 12"},
		{"without it", "by אב: 12", nil, "by 12 :בא"},
		{"bdo", "abc", []Span{{End: 3, Isolate: OverrideRTL}}, "cba"},
		{"nested", "a אב c ד", []Span{{Start: 2, End: 11, Isolate: IsolateRTL}, {Start: 7, End: 8, Isolate: OverrideLTR}}, "a ד c בא"},
		{"stray PDI inside", "x א\u2069! y", []Span{{Start: 2, End: 8, Isolate: IsolateRTL}}, "x !א y"},
		{"isolate left open inside", "x א\u2067! y", []Span{{Start: 2, End: 8, Isolate: IsolateRTL}}, "x !א y"},
		{"override left open inside", "x \u202eab y", []Span{{Start: 2, End: 7, Isolate: IsolateLTR}}, "x ba y"},
		{"beyond the text", "אב!", []Span{{Start: -3, End: 99, Isolate: IsolateLTR}}, "בא!"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := unjoined().Paragraph(tt.text, Options{Spans: tt.spans})
			if got := visual(p.Row(nil)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestControlsActAndVanish(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"RLM sets the base", "\u200f12 a", "a 12"},
		{"LRM keeps the sign at its side", "אב C++\u200e גד", "דג C++ בא"},
		{"without it", "אב C++ גד", "דג ++C בא"},
		{"ALM makes digits Arabic", "\u061c1-2", "2-1"},
		{"without it digits are European", "\u200f1-2", "1-2"},
		{"override", "a \u202ebcd\u202c e", "a dcb e"},
		{"isolate", "a \u2067bcd!\u2069 e", "a !bcd e"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := unjoined().Paragraph(tt.in, Options{})
			if got := visual(p.Row(nil)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestJoining(t *testing.T) {
	marks := NewEngine(Metrics{Forms: true, LamAlef: true, JoinMarks: true})
	tests := []struct {
		name   string
		engine *Engine
		in     string
		want   []string // forms from left to right
	}{
		{"word", joined(), "بيت", []string{"ﺖ", "ﻴ", "ﺑ"}},
		{"marks stay behind their letter", joined(), "بَيْت", []string{"ﺖ", "ﻴْ", "ﺑَ"}},
		{"lam-alef", joined(), "سلام", []string{"م", "ﻼ", "ﺳ"}},
		{"lam-alef over a mark", joined(), "سلَّام", []string{"م", "ﻼَّ", "ﺳ"}},
		{"marks on both", joined(), "لَاً", []string{"ﻻًَ"}},
		{"ZWNJ parts letters", joined(), "بـ\u200cب", []string{"ب", "ـ", "ﺑ"}},
		{"ZWJ joins to nothing", joined(), "ه\u200d", []string{"ﻫ"}},
		{"ZWJ joins to nothing before the letter", joined(), "\u200dه", []string{"ﻪ"}},
		{"ZWJ behind a space", joined(), "ب \u200dهم", []string{"ﻢ", "ﻬ", " ", "ب"}},
		{"ZWJ behind a digit", joined(), "א1\u200dה\u200dه", []string{"ﻪ", "ה", "1", "א"}},
		{"ZWJ behind a line break", joined(), "\n\u200dه", []string{"ﻪ"}},
		{"ZWJ before a control that goes", joined(), "\u200d\u200f\u00adه", []string{"ﻪ"}},
		{"ZWJ before a space reaches nothing", joined(), "א \u200d ه", []string{"ه", " ", " ", "א"}},
		{"ZWJ and ZWNJ reach nothing", joined(), "\u200d\u200cه", []string{"ه"}},
		{"ZWJ before a letter that does not join", joined(), "א \u200dב", []string{"ב", " ", "א"}},
		{"ZWJ before an alef over a lam", joined(), "\u200dلا", []string{"ﻼ"}},
		{"ZWNJ keeps lam and alef apart", joined(), "ل\u200cا", []string{"ا", "ل"}},
		{"an isolate ends joining", joined(), "ب\u2068ب\u2069ب", []string{"ب", "ب", "ب"}},
		{"so does its span", joined(), "ببب", []string{"ب", "ب", "ب"}},
		{"so does an embedding, whose letters may stand elsewhere", joined(), "بب\u202bبب\u202c5", []string{"ﺐ", "ﺑ", "5", "ﺐ", "ﺑ"}},
		{"RLM does not", joined(), "ب\u200fب", []string{"ﺐ", "ﺑ"}},
		{"overridden letters stand alone", joined(), "a\u202dبب", []string{"a", "ب", "ب"}},
		{"skeleton and mark", marks, "گەڵێ", []string{"ﯽ\u065a", "ﻟ\u065a", "ﻪ", "ﮔ"}},
		{"brackets are mirrored", joined(), "א(ב", []string{"ב", ")", "א"}},
		{"a no-break space is a space", joined(), "a\u00a0b", []string{"a", " ", "b"}},
		{"letters without forms", unjoined(), "لا(ب", []string{"ب", ")", "ا", "ل"}},
		{"lam-alef of a terminal that joins", NewEngine(Metrics{LamAlef: true}), "لا", []string{"لا"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := Options{}
			if tt.name == "so does its span" {
				o.Spans = []Span{{Start: 2, End: 4, Isolate: IsolateAuto}}
			}
			var got []string
			for _, c := range tt.engine.Paragraph(tt.in, o).Row(nil).Cells {
				got = append(got, c.Form)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestCodeIsNotReordered: an override in a program hides nothing.
func TestCodeIsNotReordered(t *testing.T) {
	e := joined()
	for _, in := range []string{"if a\u202e { //\u2066 b\u2069 \u2066c }", "x\u202d\u2067y\u202c", "\u2068a\u202b1 b"} {
		got := e.Paragraph(in, Options{Slot: SlotCode, Base: bidi.LeftToRight}).Row(nil)
		if want := Clean(in, SlotCode); visualText(got) != want {
			t.Errorf("%q shows %q, want %q", in, visualText(got), want)
		}
		for _, c := range got.Cells {
			if c.Level != 0 {
				t.Errorf("%q: %q is at level %d", in, c.Text, c.Level)
			}
		}
	}
}
