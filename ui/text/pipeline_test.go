package text

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/ui/bidi"
)

// joined is the engine of a terminal that draws what it is sent.
func joined() *Engine { return NewEngine(Metrics{Forms: true, LamAlef: true}) }

// samples are sentences of the languages that the program is for, with what
// disturbs their order: digits, brackets, quotation marks, Latin words,
// addresses, marks.
var samples = []string{
	news,
	"قال الرئيس: «لن نقبل بذلك!» وأضاف (في مؤتمر صحفي) أن 45% من المواطنين…",
	"بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ",
	"انظر https://example.com/a/b?c=د&e=1#f للتفاصيل.",
	"سەرۆکی هەرێمی کوردستان (مەسرور بارزانی) گوتی: 20٪ زیاتر لە ساڵی 2024.",
	"می\u200cخواهم «کتاب\u200cها» را بخوانم؛ ۱۲۳٬۴۵۶ ریال (۲٫۵٪)",
	"وزیراعظم نے کہا کہ “ہم 14 اگست 2025ء کو” جشن منائیں گے۔",
	"شىنجاڭ ئۇيغۇر ئاپتونوم رايونى (XUAR) ھەققىدە 3 خەۋەر",
	"ראש הממשלה אמר: \"לא נסכים\" (אתמול, ב-17:30) ו־50% מהציבור.",
	"The word «سلام» (salām) means peace; لا means no [2].",
	"C++ و C# و .NET 8 — a/b\\c",
	"a" + strings.Repeat("\u0301", 5) + " 新聞ニュース 한국어 👍🏽 🇮🇶 ❤️\u200d🔥",
	"x\n\nسطر\n12\nend",
	"Donau\u00addampf\u00adschiff\u00ad fahrt\u00ad- שלום\u00adשלום سلا\u00adلام",
	"", " ", "\n", "\u202eabc\u2066def", "لالالا لَا لّٰا",
}

// checkParagraph holds what is true of every paragraph at every width.
func checkParagraph(t *testing.T, e *Engine, s string, o Options, width int) {
	t.Helper()
	p := e.Paragraph(s, o)
	if p.Text() != Clean(s, o.Slot) {
		t.Fatalf("the text of %q is %q, cleaned it is %q", s, p.Text(), Clean(s, o.Slot))
	}
	if n := utf8.RuneCountInString(p.Text()); n != p.RuneCount() {
		t.Fatalf("%q: %d runes, want %d", s, p.RuneCount(), n)
	}
	for i := range p.RuneCount() + 1 {
		if source := p.SourceOffset(i); source > len(s) || i > 0 && source < p.SourceOffset(i-1) {
			t.Fatalf("%q: rune %d comes from byte %d, the one before from %d", s, i, source, p.SourceOffset(i-1))
		} else if back := p.RuneOffset(source); back > i || p.SourceOffset(back) != source {
			t.Fatalf("%q: byte %d gives rune %d, which comes from byte %d", s, source, back, p.SourceOffset(back))
		}
	}
	at := 0
	for _, b := range p.Breaks(nil, width) {
		if b.Start != at || b.End <= b.Start {
			t.Fatalf("%q at %d: a line from %d to %d, the one before ends at %d", s, width, b.Start, b.End, at)
		}
		at = b.End
		l := p.Line(b, LineOptions{})
		if l.Width != b.Width {
			t.Errorf("%q at %d: the line is %d cells wide, its break says %d", s, width, l.Width, b.Width)
		}
		checkLine(t, p, l)
		if b.Width > width && len(l.Cells) > 1 {
			t.Errorf("%q: %d cells in a line of %d", s, b.Width, width)
		}
		just := p.Line(b, LineOptions{Justify: true, Kashida: true, Width: width})
		checkLine(t, p, just)
		if just.Width > max(width, b.Width) {
			t.Errorf("%q: justified to %d cells, want %d", s, just.Width, width)
		}
	}
	if at != p.RuneCount() {
		t.Errorf("%q at %d: lines end at rune %d of %d", s, width, at, p.RuneCount())
	}
	if short := p.Truncate(width); short.Width > width {
		t.Errorf("%q: truncated to %d cells, want %d", s, short.Width, width)
	} else {
		checkLine(t, p, short)
	}
}

// checkLine holds a line's cells to its paragraph: each cluster once, none
// lost but white space at the end, each shown as what it is.
func checkLine(t *testing.T, p *Paragraph, l Line) {
	t.Helper()
	runes := []rune(p.Text())
	shownBy := make([]int, len(runes))
	width := 0
	for x, c := range l.Cells {
		if c.Width < 1 || c.Width > 2 {
			t.Fatalf("cell %q is %d wide", c.Text, c.Width)
		}
		if c.Form == "" || strings.ContainsFunc(c.Form, func(r rune) bool { return r == zwnj || r == zwj || acting(r) || r < ' ' }) {
			t.Fatalf("cell %q has the form %q", c.Text, c.Form)
		}
		if c.Start < c.End && string(runes[c.Start:c.End]) != c.Text {
			t.Fatalf("cell %q stands for runes %d to %d, %q", c.Text, c.Start, c.End, string(runes[c.Start:c.End]))
		}
		for i := c.Start; i < c.End; i++ {
			shownBy[i]++
			column, ok := l.ColumnOf(int(i))
			if !ok || column != width {
				t.Fatalf("rune %d is said to be in column %d, %v; it is in %d", i, column, ok, width)
			}
		}
		for k := range int(c.Width) {
			if r, _ := l.OffsetAt(width + k); r != int(c.Start) {
				t.Fatalf("column %d shows rune %d; cell %d shows %d", width+k, r, x, c.Start)
			}
		}
		width += int(c.Width)
	}
	if width != l.Width {
		t.Fatalf("%d cells, the line says %d", width, l.Width)
	}
	ended := false
	for i := l.End - 1; i >= l.Start; i-- {
		blank := runes[i] == ' ' || runes[i] == '\n' || runes[i] == 0x3000
		ended = ended || !blank
		if want := 1; shownBy[i] != want && (ended || shownBy[i] > 1) {
			t.Fatalf("rune %d of %q is shown %d times", i, p.Text(), shownBy[i])
		}
	}
	runs := 0
	for r := range l.Runs() {
		runs += len(r.Cells)
		if r.Column+r.Width > l.Width || len(r.Cells) == 0 {
			t.Fatalf("a run of %d cells from column %d in a line of %d", r.Width, r.Column, l.Width)
		}
	}
	if runs != len(l.Cells) {
		t.Fatalf("%d cells in runs, want %d", runs, len(l.Cells))
	}
}

func TestParagraphProperties(t *testing.T) {
	engines := []*Engine{joined(), NewEngine(Metrics{}), NewEngine(Metrics{Forms: true, LamAlef: true, JoinMarks: true}), NewEngine(Metrics{LamAlef: true})}
	for _, s := range samples {
		for _, slot := range []Slot{SlotRow, SlotBlock, SlotCode} {
			for _, e := range engines {
				for _, width := range []int{0, 1, 2, 3, 5, 8, 13, 21, 34, 55} {
					for dir := range bidi.AutoRightToLeft + 1 {
						checkParagraph(t, e, s, Options{Slot: slot, Base: dir, Spacing: width % 3}, width)
						if t.Failed() {
							return
						}
					}
				}
			}
		}
	}
}

// TestLineLevels holds rule L1 on cells to the package that has it for runes.
func TestLineLevels(t *testing.T) {
	e := joined()
	random := rand.New(rand.NewPCG(9, 1))
	letters := []rune("ab1٣ابש ()«»,.-/\u064e\u200f 漢")
	for range 5000 {
		runes := make([]rune, 1+random.IntN(30))
		for i := range runes {
			runes[i] = letters[random.IntN(len(letters))]
		}
		p := e.Paragraph(string(runes), Options{Slot: SlotBlock})
		var b bidi.Paragraph
		b.Resolve(dropped(runes), bidi.Auto)
		for _, br := range p.Breaks(nil, 1+random.IntN(12)) {
			levels := b.LineLevels(nil, br.Start, br.End)
			for _, c := range p.Line(br, LineOptions{}).Cells {
				if c.Level != levels[int(c.Start)-br.Start] && !strings.ContainsRune(string(runes), 0x200f) {
					t.Fatalf("%q: %q is at level %d, want %d", string(runes), c.Text, c.Level, levels[int(c.Start)-br.Start])
				}
			}
		}
	}
}

func dropped(runes []rune) []rune {
	return []rune(Clean(string(runes), SlotBlock))
}

func FuzzParagraph(f *testing.F) {
	for i, s := range samples {
		f.Add(s, uint8(i*7), uint8(i), uint8(0), uint8(4))
	}
	f.Add("a\u2067ب\nج\u2069", uint8(3), uint8(1), uint8(1), uint8(9))
	engines := []*Engine{joined(), NewEngine(Metrics{}), NewEngine(Metrics{Forms: true, LamAlef: true, JoinMarks: true})}
	f.Fuzz(func(t *testing.T, s string, width, mode, start, length uint8) {
		o := Options{
			Slot: Slot(mode % 3), Base: bidi.Direction(mode / 3 % 4), Spacing: int(mode>>6) % 3,
			Spans: []Span{
				{Start: int(start), End: int(start) + int(length), Style: 1, Isolate: Isolation(mode % 6)},
				{Start: int(start) + 1, End: int(start) + int(length)/2, Link: 1, Isolate: Isolation(length % 6)},
				{Start: int(length), End: int(length) + 9, Style: 2, Isolate: Isolation(width % 6)},
			},
		}
		for _, e := range engines {
			checkParagraph(t, e, s, o, int(width))
		}
	})
}

func TestReusedMemory(t *testing.T) {
	e := joined()
	var p Paragraph
	for _, s := range samples {
		o := Options{Slot: SlotBlock, Spans: []Span{{Start: 1, End: 9, Style: 3}}}
		e.Prepare(&p, s, o)
		fresh := joined().Paragraph(s, o)
		if p.Text() != fresh.Text() || !slices.Equal(p.Breaks(nil, 20), fresh.Breaks(nil, 20)) {
			t.Errorf("%q is another paragraph in memory that was used before", s)
		}
		for _, b := range p.Breaks(nil, 20) {
			got, want := p.Line(b, LineOptions{}), fresh.Line(b, LineOptions{})
			if !slices.Equal(got.Cells, want.Cells) {
				t.Errorf("%q: %q, want %q", s, visual(got), visual(want))
			}
		}
	}
}

// TestArticle lays out a real page, paragraph by paragraph.
func TestArticle(t *testing.T) {
	data, err := os.ReadFile("../../testdata/articles/rudaw-2025-11-26.txt")
	if err != nil {
		t.Fatal(err)
	}
	e := joined()
	paragraphs := 0
	for s := range strings.Lines(string(data)) {
		for _, width := range []int{1, 17, 40, 78, 120} {
			checkParagraph(t, e, strings.TrimSpace(s), Options{Slot: SlotBlock}, width)
		}
		checkPlainWords(t, []rune(s))
		paragraphs++
	}
	if paragraphs < 10 {
		t.Errorf("only %d paragraphs", paragraphs)
	}
}
