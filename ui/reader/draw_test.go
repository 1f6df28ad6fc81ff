package reader

import (
	"strings"
	"testing"

	"khabar/feed"
)

// thumbRows returns the rows in which the scrollbar's thumb stands.
func thumbRows(r *Reader) (rows []int) {
	for y, row := range strings.Split(plain(r), "\n") {
		if strings.HasSuffix(row, "▐") {
			rows = append(rows, y)
		}
	}
	return rows
}

func TestScrollbarShowsThePlace(t *testing.T) {
	for _, a := range []*feed.Article{long(40), englishArticle()} {
		r := opened(t, "en", a, 60, 24)
		if rows := thumbRows(r); len(rows) == 0 || rows[0] != 0 || len(rows) > 3 {
			t.Errorf("at the beginning the thumb is in rows %v", rows)
		}
		last := 0
		for r.Scroll(3) {
			rows := thumbRows(r)
			if len(rows) == 0 || rows[0] < last {
				t.Fatalf("going down, the thumb goes from row %d to rows %v", last, rows)
			}
			last = rows[0]
		}
		if rows := thumbRows(r); len(rows) == 0 || rows[len(rows)-1] != 23 {
			t.Errorf("at the end the thumb is in rows %v", rows)
		}
		if s := plain(r); !strings.Contains(s, "100 % ▐") {
			t.Errorf("the end is not at 100 %%:\n%s", s)
		}
	}
	short := opened(t, "en", &feed.Article{Title: "Short", Body: []feed.Block{{Text: "text"}}}, 60, 24)
	if s := plain(short); strings.Contains(s, "▐") || strings.Contains(s, "%") {
		t.Errorf("an article that fits has a scrollbar:\n%s", s)
	}
}
