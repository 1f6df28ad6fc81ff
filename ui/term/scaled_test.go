package term_test

import (
	"io"
	"strings"
	"testing"

	xansi "github.com/charmbracelet/x/ansi"

	"khabar/ui/canvas"
	"khabar/ui/term"
	"khabar/ui/term/termtest"
	"khabar/ui/text"
)

// scales are those that text is set in, and some that it is not.
var scales = []text.Scale{
	{Rows: 1, Numerator: 3, Denominator: 4}, {Rows: 1, Numerator: 6, Denominator: 7},
	{Rows: 2, Numerator: 5, Denominator: 8}, {Rows: 2, Numerator: 3, Denominator: 4}, {Rows: 2, Numerator: 7, Denominator: 8},
	{Rows: 2, Numerator: 1, Denominator: 1}, {Rows: 2}, {Rows: 3, Numerator: 5, Denominator: 6}, {Rows: 7}, {Rows: 3, Numerator: 1, Denominator: 2},
}

var sized = term.Profile{Class: term.Words, TextSizing: true}

// page is a screen with one line of scaled text on its second row, and text
// beside it.
func page(s string, scale text.Scale, width, height int) *canvas.Canvas {
	c := &canvas.Canvas{}
	c.Reset(width, height, 0)
	for y := range height {
		c.All().Put(0, y, text.NewEngine(sized.Metrics()).LabelWithin("قائمة", 0, 8))
	}
	l := text.NewEngine(sized.Metrics()).LabelWithin(s, 0, scale.Cells(width-12))
	c.All().PutScaled(10, 1, width-12, l, scale, l.Base.RTL())
	return c
}

func frame(e *term.Encoder, c *canvas.Canvas) string {
	return "\x1b[H" + strings.ReplaceAll(string(e.AppendFrame(nil, c)), "\n", "\r\n")
}

// dense leaves the blanks out: where they fall depends on the scale.
func dense(row []string) string { return strings.ReplaceAll(strings.Join(row, ""), " ", "") }

func TestScaledLinesReadAsOthers(t *testing.T) {
	const width, height = 700, 10
	for fonts, model := range map[string]termtest.Model{
		"one font": termtest.Kitty(termtest.OneFont), "Latin font": termtest.Kitty(termtest.LatinMain), "fallback fonts": termtest.Kitty(termtest.Fallbacks),
	} {
		for _, scale := range scales {
			for _, line := range lines {
				m := sized.Metrics()
				m.Forms = true
				var want []string
				for _, cell := range text.NewEngine(m).LabelWithin(line.text, 0, scale.Cells(width-12)).Cells {
					want = append(want, cell.Form)
				}
				c := page(line.text, scale, width, height)
				flat := c.Blocks()
				screen := termtest.New(model, width, height)
				_, _ = io.WriteString(screen, frame(term.NewEncoder(sized, nil, nil), c))
				if len(flat) == 0 || flat[0].Empty() {
					t.Errorf("%s, %v, %s: not shown in large letters", fonts, scale, line.name)
				}
				if len(screen.Torn)+len(screen.Unknown) > 0 {
					t.Errorf("%s, %v, %s: torn %v, unknown %v", fonts, scale, line.name, screen.Torn, screen.Unknown)
				}
				got := dense(lone(screen.Shown(1)[10:]))
				if want := dense(lone(want)); got != want {
					t.Errorf("%s, %v, %s\nshows %s\nwants %s\nsent %q", fonts, scale, line.name, got, want, screen.Stored(1))
				}
			}
		}
	}
}

// TestFramesSurviveTheRenderer: each row of a frame is as wide as the screen
// by the renderer's measure, which neither cuts it nor erases its end.
func TestFramesSurviveTheRenderer(t *testing.T) {
	for _, scale := range scales {
		for _, line := range lines {
			rows := strings.Split(string(term.NewEncoder(sized, nil, nil).AppendFrame(nil, page(line.text, scale, 120, 9))), "\n")
			if len(rows) != 9 {
				t.Fatalf("%d rows", len(rows))
			}
			for y, row := range rows {
				if w := xansi.StringWidth(row); w != 120 {
					t.Errorf("%v, %s: row %d measures %d columns", scale, line.name, y, w)
				}
				if cut := xansi.Truncate(row, 120, ""); cut != row {
					t.Errorf("%v, %s: row %d is cut to %q", scale, line.name, y, cut)
				}
			}
		}
	}
}

// TestBlanksHaveThePagesBackground: where a theme paints the screen, no blank is
// put in a column in the terminal's own background.
func TestBlanksHaveThePagesBackground(t *testing.T) {
	const paint = "\x1b[48;5;230m"
	for _, scale := range scales {
		for _, line := range lines {
			out := frame(term.NewEncoder(sized, func(text.Style) string { return paint }, nil), page(line.text, scale, 120, 9))
			for _, bare := range strings.Split(out, "\x1b[m")[1:] {
				bare, _, _ = strings.Cut(bare, paint)
				if strings.Contains(bare, "G ") { // behind the column
					t.Errorf("%s at %+v: %q is written without the page's background", line.name, scale, bare)
				}
			}
		}
	}
}

// TestRowsOfABandDifferTogether: if one row of a band changes, they all do.
func TestRowsOfABandDifferTogether(t *testing.T) {
	e := term.NewEncoder(sized, nil, nil)
	rows := func(change func(*canvas.Canvas)) []string {
		c := page("السلام", text.Scale{Rows: 3}, 80, 6)
		change(c)
		return strings.Split(string(e.AppendFrame(nil, c)), "\n")
	}
	before := rows(func(*canvas.Canvas) {})
	after := rows(func(c *canvas.Canvas) { c.Row(3)[2] = text.Cell{Text: "x", Form: "x", Width: 1} })
	for y, row := range before {
		if same, band := row == after[y], y >= 1 && y <= 3; same == band {
			t.Errorf("row %d: the same as before is %v", y, same)
		}
	}
}

// FuzzFrames lays arbitrary text out in each size and shows it over another.
func FuzzFrames(f *testing.F) {
	for i, line := range lines {
		f.Add(line.text, uint8(20+5*i), uint8(i))
	}
	f.Fuzz(func(t *testing.T, s string, width, scale uint8) {
		w := max(int(width), 16)
		screen := termtest.New(termtest.Kitty(termtest.Fallbacks), w, 9)
		e := term.NewEncoder(sized, nil, nil)
		for range 2 {
			for _, sc := range []text.Scale{scales[int(scale)%len(scales)], scales[0]} {
				sent := frame(e, page(s, sc, w, 9))
				for y, row := range strings.Split(strings.TrimPrefix(sent, "\x1b[H"), "\r\n") {
					if got := xansi.StringWidth(row); got != w {
						t.Fatalf("row %d measures %d columns of %d: %q", y, got, w, row)
					}
				}
				_, _ = io.WriteString(screen, sent)
				if x, y := screen.Cursor(); y != 8 || x < w-1 {
					t.Fatalf("the cursor is left in %d, %d", x, y)
				}
			}
		}
		if len(screen.Torn)+len(screen.Unknown) > 0 {
			t.Fatalf("torn %v, unknown %v", screen.Torn, screen.Unknown)
		}
	})
}
