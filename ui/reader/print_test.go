package reader

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRowsAreTheWholePage(t *testing.T) {
	for name, a := range articles() {
		for _, width := range []int{1, 7, 40, 100} {
			r := opened(t, "en", a, width, 5)
			r.SetPrinted(true)
			screen(r)
			r.Page(1)
			screen(r)
			before := r.Position()
			var rows []string
			for row := range r.Rows() {
				var s strings.Builder
				for _, cell := range row {
					s.WriteString(cell.Text)
				}
				if len(row) != width {
					t.Fatalf("%s: a row of %d columns, want %d", name, len(row), width)
				}
				rows = append(rows, s.String())
			}
			if strings.TrimSpace(rows[0]) == "" {
				t.Errorf("%s: the first row is blank", name)
			}
			whole := strings.Join(rows, "\n")
			if strings.Contains(whole, "A+") {
				t.Errorf("%s at %d columns has a size control:\n%s", name, width, whole)
			}
			if r.Position() != before {
				t.Errorf("%s: printing moved the page from %v to %v", name, before, r.Position())
			}
			for i, address := range r.Links() {
				if width == 100 && !strings.Contains(whole, "["+string(rune('1'+i))+"] "+address) {
					t.Errorf("%s: the address of link %d is not written out:\n%s", name, i+1, whole)
				}
			}
			if r.extent.total != len(rows) {
				t.Errorf("%s at %d columns: %d rows, want %d", name, width, len(rows), r.extent.total)
			}
		}
	}
}

// TestRowsStop stops in the middle, and prints a long article without keeping
// it.
func TestRowsStop(t *testing.T) {
	r := opened(t, "en", long(300), 60, 10)
	n := 0
	for row := range r.Rows() {
		if n++; n == 50 || utf8.RuneCountInString(row[0].Text) > 9 {
			break
		}
	}
	if n != 50 {
		t.Errorf("stopped after %d rows", n)
	}
	for range r.Rows() {
		n++
	}
	if _, runes := laid(r); runes > 4*kept {
		t.Errorf("%d runes are held after printing", runes)
	}
}
