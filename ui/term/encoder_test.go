package term

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"khabar/ui/text"
)

// cells makes a row of cells of width 1, one a character.
func cells(s string, style text.Style, link text.Link) []text.Cell {
	var row []text.Cell
	for _, r := range s {
		row = append(row, text.Cell{Text: string(r), Form: string(r), Width: 1, Style: style, Link: link})
	}
	return row
}

func testSGR(s text.Style) string {
	if s == 0 {
		return ""
	}
	return "\x1b[0;" + string(rune('0'+s)) + "m"
}

func testLink(l text.Link) string {
	return []string{"", "https://example.org/a b", "javascript:alert(1)", "https://مثال.إختبار/خبر"}[l]
}

func TestVisualRow(t *testing.T) {
	link := Profile{Hyperlinks: true}
	tests := []struct {
		name    string
		profile Profile
		row     []text.Cell
		want    string
	}{
		{"plain", Profile{}, cells("abc", 0, 0), "abc"},
		{"presentation forms", Profile{}, cells("ﻡﻼﺳ", 0, 0), "ﻡﻼﺳ"},
		{"style", Profile{}, append(cells("a", 1, 0), cells("b", 0, 0)...), "\x1b[0;1ma\x1b[mb"},
		{"style to the end", Profile{}, cells("ab", 2, 0), "\x1b[0;2mab\x1b[m"},
		{"link", link, append(cells("a", 0, 1), cells("b", 0, 0)...), "\x1b]8;id=1;https://example.org/a%20b\x1b\\a\x1b]8;;\x1b\\b"},
		{"link to the end", link, cells("a", 0, 1), "\x1b]8;id=1;https://example.org/a%20b\x1b\\a\x1b]8;;\x1b\\"},
		{"link where none are known", Profile{}, cells("a", 0, 1), "a"},
		{"link that is a program", link, cells("a", 0, 2), "a"},
		{"link outside ASCII", link, cells("a", 0, 3), "\x1b]8;id=3;https://xn--mgbh0fb.xn--kgbechtv/%D8%AE%D8%A8%D8%B1\x1b\\a\x1b]8;;\x1b\\"},
		{"wide", Profile{}, []text.Cell{{Text: "中", Form: "中", Width: 2}, {}, {Text: "a", Form: "a", Width: 1}}, "中a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := string(NewEncoder(tt.profile, testSGR, testLink).AppendRow(nil, tt.row))
			if got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestHostileCellsAreDefused(t *testing.T) {
	for _, s := range []string{"\x1b", "\x1b[2J", "\x07", "\x00", "\x7f", "\u009b", "\u009d52;c;x", "\xff", "\u202e", "\u200f", "\ufeff", "\u2028", "a\u0000b", "a\nb", "👨\u200d👩\u200d👧", "\u0600", ""} {
		for width := uint8(1); width <= 2; width++ {
			row := make([]text.Cell, width)
			row[0] = text.Cell{Text: s, Form: s, Width: width}
			got := string(NewEncoder(Profile{}, nil, nil).AppendRow(nil, row))
			if w := ansi.StringWidth(got); w != int(width) {
				t.Errorf("%q in %d columns: sent %q, %d columns wide", s, width, got, w)
			}
			if strings.ContainsFunc(got, func(r rune) bool { return r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0x202e }) {
				t.Errorf("%q passed: %q", s, got)
			}
		}
	}
}

func TestRowsAllocateNothing(t *testing.T) {
	row := append(cells(strings.Repeat("ﻼ", 60), 1, 1), cells(strings.Repeat("a", 60), 0, 0)...)
	e := NewEncoder(Profile{Hyperlinks: true}, func(text.Style) string { return "\x1b[0;1m" }, testLink)
	dst := e.AppendRow(nil, row)
	if n := testing.AllocsPerRun(10, func() { dst = e.AppendRow(dst[:0], row) }); n != 0 {
		t.Errorf("%v allocations a row, want none", n)
	}
}
