package reader

import (
	"fmt"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/ui/canvas"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/text"
)

func tableOf(rows ...string) *feed.Article {
	b := feed.Block{Kind: feed.Table, Header: true}
	for _, row := range rows {
		var cells []feed.TableCell
		for _, s := range strings.Split(row, "|") {
			cells = append(cells, feed.TableCell{Text: s})
		}
		b.Rows = append(b.Rows, cells)
	}
	return &feed.Article{Title: "جدول", Body: []feed.Block{b}}
}

var tables = map[string]*feed.Article{
	"left to right": tableOf("City|Price|Change", "Basra|1,250|+3%", "As-Sulaymaniyah and its districts|980|-12%"),
	"right to left": tableOf("المدينة|السعر", "البصرة|١٬٢٥٠ ديناراً للكيلوغرام الواحد من التمر", "السليمانية|980"),
	"mixed":         tableOf("المدينة|Export (t)|ملاحظات", "البصرة|12.5|محصول أوفر وأسعار مستقرة في هذا الموسم", "أربيل|7|see page 3"),
	"many columns":  tableOf("1|2|3|4|5|6|7|8", "واحد|اثنان|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية"),
	"one column":    tableOf("Heading", "internationalizationandlocalization"),
}

// TestTablesHaveTheLettersOfTheText draws tables at each step: their letters
// have the size of the text's, no line is drawn over another or left out, and
// the terminal is sent all of them in that size.
func TestTablesHaveTheLettersOfTheText(t *testing.T) {
	profile := term.Profile{Class: term.Words, TextSizing: true}
	encoder := term.NewEncoder(profile, func(text.Style) string { return "" }, func(text.Link) string { return "" })
	for name, a := range tables {
		for step := size.Smallest; step <= size.Largest; step++ {
			for width := 24; width < 130; width += 9 {
				r := New(text.NewEngine(profile.Metrics()), printer(t, "en"))
				r.SetMechanism(size.TextSizes{})
				r.SetStep(step)
				r.SetSize(width, 150)
				r.Open(a, now)
				var c canvas.Canvas
				c.Reset(width+2, 150, 0)
				r.Draw(c.All().Sub(0, 0, width, 150))
				where := fmt.Sprintf("%s, %v, %d columns", name, step, width)
				if r.Layout().Letters.Own() {
					continue
				}
				encoder.AppendFrame(nil, &c)
				checkTable(t, where, a, &c, r.Layout().Letters)
			}
		}
	}
}

func checkTable(t *testing.T, where string, a *feed.Article, c *canvas.Canvas, scale text.Scale) {
	t.Helper()
	var shown strings.Builder
	for _, b := range c.Blocks() {
		if b.Empty() {
			t.Errorf("%s: drawn over or too wide: %q", where, lineText(b.Line))
		}
		if b.Scale == scale {
			shown.WriteString(lineText(b.Line))
		}
	}
	drawn := strings.Count(dense(shown.String()), "")
	want := 0
	for _, row := range a.Body[0].Rows {
		for _, cell := range row {
			want += strings.Count(dense(cell.Text), "") - 1
		}
	}
	if drawn < want {
		t.Errorf("%s: %d characters at the size of the text, the table alone has %d", where, drawn, want)
	}
}

func dense(s string) string { return strings.ReplaceAll(s, " ", "") }

func TestColumnsOfATableStandInItsOrder(t *testing.T) {
	for name, want := range map[string]bool{"left to right": false, "right to left": true} {
		r := opened(t, "en", tables[name], 100, 60)
		r.SetMechanism(size.TextSizes{})
		r.SetStep(2)
		var c canvas.Canvas
		c.Reset(100, 60, 0)
		r.Draw(c.All())
		x := map[string]int{}
		for _, b := range c.Blocks() {
			x[lineText(b.Line)] = b.X
		}
		first, second := "City", "Price"
		if want {
			first, second = "ةنيدملا", "رعسلا"
		}
		if x[first] == 0 && x[second] == 0 || (x[first] > x[second]) != want {
			t.Errorf("%s: %q at %d, %q at %d", name, first, x[first], second, x[second])
		}
	}
}

// lineText is the text of a line's cells from the left.
func lineText(l text.Line) string {
	var s strings.Builder
	for _, cell := range l.Cells {
		s.WriteString(cell.Text)
	}
	return s.String()
}

// TestWideTablesNameTheirCells opens a table that is wider than the page.
func TestWideTablesNameTheirCells(t *testing.T) {
	a := tableOf("Country|Population|Government", "Iraq|46118793|Parliamentary republic", "Jordan|11552876|Monarchy|see note")
	r := opened(t, "en", a, 34, 40)
	got := plain(r)
	want := `
   Country     Iraq
   Population  46118793
   Government  Parliamentary
               republic

   Country     Jordan
   Population  11552876
   Government  Monarchy
               see note
`
	if !strings.Contains(got, want) {
		t.Errorf("%s\nis without%s", got, want)
	}
	r.SetSize(60, 40)
	if got := plain(r); !strings.Contains(got, "Country") || strings.Count(got, "Population") > 1 {
		t.Errorf("where there is room:\n%s", got)
	}
	r.SetSize(34, 40)
	r.SetSingleColumn(true)
	if got, want := plain(r), "\n   Iraq\n   46118793\n   Parliamentary republic\n\n   Jordan\n"; !strings.Contains(got, want) {
		t.Errorf("in one column:\n%s\nis without%s", got, want)
	}
}
