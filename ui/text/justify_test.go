package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/ui/arabic"
)

func TestJustify(t *testing.T) {
	tests := []struct {
		name, in string
		width    int
		o        LineOptions
		want     []string // text of the cells from left to right
	}{
		{
			"spaces, evenly, and not on the last line", "ab cd ef gh", 10, LineOptions{Justify: true},
			[]string{"ab  cd  ef", "gh"},
		},
		{
			"the rest goes to the later gaps", "a b c d efghij", 10, LineOptions{Justify: true},
			[]string{"a  b  c  d", "efghij"},
		},
		{"not before a line break", "ab cd\nefghijkl", 8, LineOptions{Justify: true}, []string{"ab cd", "efghijkl"}},
		{"not if too much is missing", "a b abcdefghij", 10, LineOptions{Justify: true}, []string{"a b", "abcdefghij"}},
		{"one word", "abcdefg hijklmn", 8, LineOptions{Justify: true}, []string{"abcdefg", "hijklmn"}},
		{
			"kashida before spaces", "وقال المدير في كتاب", 16, LineOptions{Justify: true, Kashida: true},
			[]string{"يف ريدـملا لاـقو", "باتك"},
		},
		{
			"no kashida in Latin words", "hello peace xyz abcdef", 17, LineOptions{Justify: true, Kashida: true},
			[]string{"hello  peace  xyz", "abcdef"},
		},
		{"no kashida unless asked", "وقال المدير في كتاب", 16, LineOptions{Justify: true}, []string{"يف  ريدملا  لاقو", "باتك"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := NewEngine(Metrics{LamAlef: false}).Paragraph(tt.in, Options{Slot: SlotBlock})
			o := tt.o
			o.Width = tt.width
			var got []string
			for _, b := range p.Breaks(nil, tt.width) {
				got = append(got, visualText(p.Line(b, o)))
			}
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestJustifyFills counts how exact the lines of a long text become.
func TestJustifyFills(t *testing.T) {
	p := joined().Paragraph(strings.Repeat(news, 8), Options{Slot: SlotBlock})
	for _, width := range []int{30, 40, 60, 78} {
		lines, exact, spaces := 0, 0, 0
		for _, b := range p.Breaks(nil, width) {
			if b.Hard {
				continue
			}
			l := p.Line(b, LineOptions{Justify: true, Kashida: true, Width: width})
			lines++
			if l.Width == width {
				exact++
			}
			for _, c := range l.Cells {
				if c.Start == c.End && c.Text == " " {
					spaces++
					break
				}
			}
			if l.Width != width && b.Width >= width-width/3 {
				t.Errorf("a line of %d cells was left at %d of %d", b.Width, l.Width, width)
			}
		}
		if exact*10 < lines*9 {
			t.Errorf("width %d: %d of %d lines are filled, want nine of ten", width, exact, lines)
		}
		if spaces*2 > lines {
			t.Errorf("width %d: %d of %d lines need wider spaces, want at most half", width, spaces, lines)
		}
	}
}

func TestKashidaKeepsForms(t *testing.T) {
	p := joined().Paragraph("قال المحرر كلمات abcdefgh", Options{Slot: SlotBlock})
	b := p.Breaks(nil, 18)[0]
	plain, wide := p.Line(b, LineOptions{}), p.Line(b, LineOptions{Justify: true, Kashida: true, Width: 18})
	var forms []string
	inserted := 0
	for _, c := range wide.Cells {
		if c.Start != c.End {
			forms = append(forms, c.Form)
		} else if inserted++; c.Form != tatweel || !c.Level.RTL() {
			t.Errorf("%q was inserted at level %d", c.Form, c.Level)
		}
	}
	if got := strings.Join(forms, ""); got != visual(plain) || inserted != 18-plain.Width {
		t.Errorf("%d cells inserted into %q, which became %q", inserted, visual(plain), got)
	}
}

// TestKashidaStandsBetweenJoinedLetters lays random text out and looks at the
// letters on both sides of each inserted tatweel: it goes on with a stroke that
// both of them have.
func TestKashidaStandsBetweenJoinedLetters(t *testing.T) {
	joinsAfter, joinsBefore := map[rune]bool{0x640: true}, map[rune]bool{0x640: true}
	for r := rune(0x0620); r < 0x0700; r++ {
		for position := arabic.Final; position <= arabic.Medial; position++ {
			form, ok := arabic.Form(r, position)
			joinsAfter[form] = joinsAfter[form] || ok && position != arabic.Final
			joinsBefore[form] = joinsBefore[form] || ok && position != arabic.Initial
		}
		if ligature, ok := arabic.LamAlef(r, true); ok {
			joinsBefore[ligature] = true
		}
	}
	pieces := strings.Split("ب|س|ل|ا|م|د|ه|ي|ڵ|ێ|َ|ّ|ـ|\u200c|\u200d|\u2067|\u2068|\u2069|\u202b|\u202c|\u200f|5|a|لا|سم| | |نبي|مسجد", "|")
	random := rand.New(rand.NewPCG(1, 2))
	e, inserted := joined(), 0
	for range 8000 {
		var b strings.Builder
		for range 24 {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		in := b.String()
		p := e.Paragraph(in, Options{Slot: SlotBlock, Spans: []Span{{Start: 8, End: 21, Isolate: IsolateAuto}}})
		for _, brk := range p.Breaks(nil, 16) {
			cells := p.Line(brk, LineOptions{Justify: true, Kashida: true, Width: 16}).Cells
			for i, c := range cells {
				if c.Start != c.End || c.Form != tatweel {
					continue
				}
				inserted++
				before, _ := utf8.DecodeRuneInString(cells[i+1].Form)
				after, _ := utf8.DecodeRuneInString(cells[i-1].Form)
				if before == 0x640 && (after == 'ڵ' || after == 'ێ') {
					continue // the writer's own, to a letter that this grid cannot join
				}
				if !joinsAfter[before] || !joinsBefore[after] {
					t.Fatalf("%q: a tatweel between %U and %U", in, before, after)
				}
			}
		}
	}
	if inserted < 1000 {
		t.Errorf("only %d tatweels were inserted", inserted)
	}
}
