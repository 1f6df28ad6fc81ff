package panel

import (
	"strings"
	"testing"

	"khabar/feed"
	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/locale"
	"khabar/ui/size"
	"khabar/ui/text"
	"khabar/ui/theme"
)

func printer(t testing.TB, language string) *locale.Printer {
	t.Helper()
	if p := printers[language]; p != nil {
		return p
	}
	p, err := locale.New(language)
	if err != nil {
		t.Fatal(err)
	}
	printers[language] = p
	return p
}

// printers are kept: to make one takes longer than to draw a hundred panels.
var printers = map[string]*locale.Printer{}

var (
	usual = Values{Size: 0, Measure: 62, Leading: size.SingleSpaced, Theme: "auto"}
	notes = Notes{Size: "letters 1.25×", Direction: "for Rudaw", Heading: "Type · Arabic", Kashida: true}
)

// drawn returns the panel as rows of text, from left to right.
func drawn(t testing.TB, p *Panel, language string, width, height int) []string {
	t.Helper()
	drawn := canvastest.Draw(width, height, func(r canvas.Region) { p.Draw(r, text.NewEngine(text.Metrics{}), printer(t, language)) })
	return strings.Split(strings.TrimSuffix(drawn, "\n"), "\n")
}

func TestDrawn(t *testing.T) {
	want := `── Type · Arabic ───────────────────────────────────────────────────────
 ▸ Size        A- ○ ○ ● ○ ○ ○ ○ A+   letters 1.25×
   Measure     ├───────●─────────┤ 62
   Leading     1 ●  2    3
   Align       start ●  justified (kashida)
   Theme       auto ●  light    dark    sepia    contrast
   Direction   auto ●  right-to-left    left-to-right     for Rudaw`
	if got := strings.Join(drawn(t, New(usual, notes), "en", 72, Rows), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Letters of two rows can stand one and a half apart.
func TestLeadingOfTallLines(t *testing.T) {
	p := New(usual, Notes{Rows: 2})
	if got := strings.Join(drawn(t, p, "en", 72, Rows), "\n"); !strings.Contains(got, "Leading     1 ●  1.5    2    3") {
		t.Error(got)
	}
	p.Move(int(Leading) - 1)
	if s := p.Turn(1); s != Leading || p.Values().Leading != size.OneAndAHalf {
		t.Errorf("%v, %d", s, p.Values().Leading)
	}
}

// TestMirrored compares what can be clicked: the same places, counted from the
// other side.
func TestMirrored(t *testing.T) {
	left, right := New(usual, Notes{}), New(usual, Notes{})
	drawn(t, left, "en", 70, Rows)
	drawn(t, right, "ar", 70, Rows)
	var ladder [2][]zone
	for i, p := range []*Panel{left, right} {
		for _, z := range p.zones {
			if z.setting == Size && !z.row && z.turn == 0 {
				ladder[i] = append(ladder[i], z)
			}
		}
	}
	if len(ladder[0]) != 7 || len(ladder[1]) != 7 {
		t.Fatalf("%d and %d steps can be clicked", len(ladder[0]), len(ladder[1]))
	}
	for i := 1; i < 7; i++ { // the last was placed first
		if ladder[0][i].from >= ladder[0][i-1].from || ladder[1][i].from <= ladder[1][i-1].from {
			t.Errorf("step %d: columns %d and %d", i, ladder[0][i].from, ladder[1][i].from)
		}
	}
	if s := left.Sideways(1, false); s != Size || left.Values().Size != 1 {
		t.Errorf("to the right: %v, %v", s, left.Values().Size)
	}
	if s := right.Sideways(1, true); s != Size || right.Values().Size != -1 {
		t.Errorf("to the right in Arabic: %v, %v", s, right.Values().Size)
	}
}

func TestTurning(t *testing.T) {
	for _, c := range []struct {
		row  Setting
		n    int
		want Values
	}{
		{Size, 1, Values{1, 62, 100, false, "auto", 0}},
		{Size, 99, Values{size.Largest, 62, 100, false, "auto", 0}},
		{Measure, -1, Values{0, 60, 100, false, "auto", 0}},
		{Measure, 99, Values{0, size.LongestMeasure, 100, false, "auto", 0}},
		{Leading, 1, Values{0, 62, 200, false, "auto", 0}},
		{Align, 1, Values{0, 62, 100, true, "auto", 0}},
		{Theme, 3, Values{0, 62, 100, false, "sepia", 0}},
		{Direction, 1, Values{0, 62, 100, false, "auto", feed.RightToLeft}},
	} {
		p := New(usual, notes)
		p.Move(int(c.row) - 1)
		if s := p.Turn(c.n); s != c.row || p.Values() != c.want {
			t.Errorf("row %v by %d: %v, %+v, want %+v", c.row, c.n, s, p.Values(), c.want)
		}
		if p.Turn(99); p.Turn(1) != Nothing {
			t.Errorf("row %v goes on beyond its end", c.row)
		}
		if p.Turn(-99); p.Turn(-1) != Nothing {
			t.Errorf("row %v goes on beyond its beginning", c.row)
		}
	}
}

func TestDigits(t *testing.T) {
	p := New(usual, notes)
	if s, taken := p.Digit(7); s != Size || !taken || p.Values().Size != size.Largest {
		t.Errorf("7 is %v, %v", s, p.Values().Size)
	}
	if _, taken := p.Digit(0); taken {
		t.Error("a 0 is taken for an option")
	}
	p.Move(1)
	typed := func(digits ...int) (last Setting) {
		for _, d := range digits {
			last, _ = p.Digit(d)
		}
		return last
	}
	for _, c := range []struct {
		digits []int
		want   int
	}{
		{[]int{4, 8}, 48}, {[]int{6, 0}, 60}, {[]int{1, 0, 0}, 100}, {[]int{1, 2}, 36}, {[]int{9, 9}, 99}, {[]int{2, 0}, 36},
	} {
		if s := typed(c.digits...); s != Measure || p.Values().Measure != c.want {
			t.Errorf("%v: %v, a measure of %d, want %d", c.digits, s, p.Values().Measure, c.want)
		}
		p.typed = 0
	}
	if _, taken := p.Digit(0); taken {
		t.Error("a 0 begins a measure")
	}
	p.Digit(5)
	if rows := drawn(t, p, "en", 60, Rows); !strings.HasSuffix(rows[2], " 5▏") {
		t.Errorf("the digit typed is not shown: %q", rows[2])
	}
	if p.Move(1); p.typed != 0 {
		t.Error("the digit stays on another row")
	}
}

// TestClicks clicks on each cell in turn of panels of many sizes: what is
// chosen is under the pointer from then on, and a click there again changes
// nothing.
func TestClicks(t *testing.T) {
	changed := map[Setting]bool{}
	for _, language := range []string{"en", "ar"} {
		for _, width := range []int{80, 61, 40, 24} {
			for y := range Rows {
				for x := range width {
					p := New(usual, notes)
					drawn(t, p, language, width, Rows)
					s := p.Hit(x, y)
					changed[s] = true
					if s == Nothing && p.Values() != usual || s != Nothing && p.Values() == usual {
						t.Fatalf("%s, column %d of row %d: %v, %+v", language, x, y, s, p.Values())
					}
					if y >= ruleRows && p.cursor != y-ruleRows {
						t.Fatalf("%s, column %d of row %d: the cursor is on row %d", language, x, y, p.cursor)
					}
				}
			}
		}
	}
	for _, s := range rows {
		if !changed[s] {
			t.Errorf("no click changes row %v", s)
		}
	}
}

// TestEachSizeFits draws on every small region, in the middle of a larger
// canvas: nothing outside it changes, and the row under the cursor is there.
func TestEachSizeFits(t *testing.T) {
	const fence = text.Style(1 << 15)
	var c canvas.Canvas
	e := text.NewEngine(text.Metrics{})
	for _, language := range []string{"en", "ar"} {
		w := printer(t, language)
		for height := 1; height <= Rows+1; height++ {
			for width := 1; width <= 75; width++ {
				p := New(usual, notes)
				p.Move(height % len(rows))
				c.Reset(width+2, height+2, fence)
				p.Draw(c.All().Sub(1, 1, width, height), e, w)
				seen := false
				for y := range height + 2 {
					for x, cell := range c.Row(y) {
						inside := x >= 1 && x <= width && y >= 1 && y <= height
						if inside == (cell.Style == fence) {
							t.Fatalf("%s, %dx%d: column %d of row %d", language, width, height, x-1, y-1)
						}
						seen = seen || cell.Style&theme.Selected != 0 && cell.Style != fence
					}
				}
				if !seen {
					t.Fatalf("%s, %dx%d: the cursor is not in sight", language, width, height)
				}
			}
		}
	}
}

// TestEveryOptionHasAName keeps the lists of names as long as those of values.
func TestEveryOptionHasAName(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		w := printer(t, language)
		for _, s := range rows[2:] {
			seen := map[string]bool{}
			p := New(usual, Notes{Kashida: true, Rows: 2})
			for i := range p.count(s) {
				name := (&line{panel: p, words: w, setting: s}).option(i)
				if name == "" || strings.HasPrefix(name, "panel.") || seen[name] {
					t.Errorf("%s: option %d of row %v is called %q", language, i, s, name)
				}
				seen[name] = true
			}
		}
	}
}
