package reader

import (
	"math/rand/v2"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/ui/size"
)

// before reports whether p comes before q in reading order.
func (p Position) before(q Position) bool {
	return p.Block < q.Block || p.Block == q.Block && p.Offset < q.Offset
}

func (p place) before(q place) bool {
	return p.piece < q.piece || p.piece == q.piece && p.row < q.row
}

// TestPlaceIsKept changes a page in every way that lays it out anew, at random
// places, and looks whether the first row still shows the same text.
func TestPlaceIsKept(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	r := opened(t, "en", long(120), 70, 24)
	changes := []func(){
		func() { r.SetSize(8+random.IntN(150), 1+random.IntN(60)) },
		func() { r.SetStep(size.Smallest + size.Step(random.IntN(7))) },
		func() { r.SetLinkNumbers(random.IntN(2) == 0) },
		func() { r.SetDirection(feed.Direction(random.IntN(3))) },
		func() { r.SetJustified(random.IntN(2) == 0) },
		func() {
			r.SetChoice(size.Choice{Measure: random.IntN(120), Leading: size.Leading(100 * random.IntN(4))})
		},
		func() { r.LayOutMore(5000) },
		func() { r.SetNeighbours(Neighbours{Next: printed(random.IntN(9))}) },
	}
	for range 60 {
		r.ScrollTo(random.Float64() * 0.9)
		r.Scroll(random.IntN(9) - 4)
		want := r.Position()
		for range 12 {
			changes[random.IntN(len(changes))]()
			plain(r)
			if got := r.Position(); got != want {
				t.Fatalf("the position is %v, was %v", got, want)
			}
			checkShown(t, r, want)
		}
	}
}

// checkShown fails unless the first row is of the line that holds a position,
// or the article's end is at the foot of the screen and holds it there.
func checkShown(t *testing.T, r *Reader, want Position) {
	t.Helper()
	first := r.first()
	if place := r.find(want); first != place && r.position(first) != want && !(first.before(place) && r.AtEnd()) {
		t.Fatalf("%v is at %v, but the first row shows %v", want, place, first)
	}
	got := r.position(first)
	next, _ := r.forward(first, 1+r.layout.Leading+r.layout.Gap)
	if got.Offset == 0 { // no gap here at this size
		want.Offset = max(want.Offset, 0)
	}
	if want.before(got) || !r.AtEnd() && !want.before(r.position(next)) && got.Offset >= 0 && want.Offset >= 0 {
		t.Fatalf("the first row shows %v and the second %v, want %v", got, r.position(next), want)
	}
}

// TestReadingPlaceBySight checks what a person sees: the paragraph at the top
// of the screen is the same before and after.
func TestReadingPlaceBySight(t *testing.T) {
	r := opened(t, "ar", long(60), 64, 20)
	for i := range 60 {
		r.SetPosition(Position{Block: i})
		for _, step := range []size.Step{0, 4, -2, 0} {
			r.SetStep(step)
			top := strings.ReplaceAll(strings.SplitN(plain(r), "\n", 2)[0], " ", "")
			if !strings.Contains(top, printed(i)) && !r.AtEnd() {
				t.Fatalf("at %v, paragraph %d is not at the top:\n%s", step, i, plain(r))
			}
		}
	}
}

// TestScrollingShowsEveryRowOnce goes down row by row, and page by page back
// up, and puts the rows that appear together.
func TestScrollingShowsEveryRowOnce(t *testing.T) {
	a := long(30)
	whole := opened(t, "en", a, 60, 2000)
	want := strings.Split(strings.TrimRight(plain(whole), "\n"), "\n")
	r := opened(t, "en", a, 60, 12)
	rows := r.frame.rows
	got := strings.Split(plain(r), "\n")[:rows]
	for r.Scroll(1) {
		got = append(got, strings.Split(plain(r), "\n")[rows-1])
	}
	compareRows(t, "down", trimmed(got), trimmed(want))

	got = strings.Split(plain(r), "\n")[:rows]
	for r.Page(-1) {
		screen := strings.Split(plain(r), "\n")[:rows]
		if fresh := screen[:rows-1]; r.AtTop() {
			overlap := len(got) + len(fresh) - len(want)
			got = append(fresh[:len(fresh)-overlap:len(fresh)-overlap], got...)
		} else {
			got = append(fresh[:len(fresh):len(fresh)], got...)
		}
	}
	compareRows(t, "up", trimmed(got), trimmed(want))
}

// trimmed leaves out the blanks at the left, where a scrollbar changes the
// margins, and the scrollbar itself.
func trimmed(rows []string) []string {
	out := make([]string, len(rows))
	for i, row := range rows {
		out[i] = strings.TrimSpace(strings.TrimSuffix(row, "▐"))
	}
	return out
}

func compareRows(t *testing.T, what string, got, want []string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d rows, want %d", what, len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("%s: row %d is %q, want %q", what, i, got[i], want[i])
		}
	}
}

func TestMoves(t *testing.T) {
	r := opened(t, "en", long(80), 60, 20)
	if !r.AtTop() || r.AtEnd() || r.Progress() != 0 {
		t.Errorf("at the beginning: top %v, end %v, %v", r.AtTop(), r.AtEnd(), r.Progress())
	}
	if r.Scroll(-1) || r.Page(-1) || r.Top() {
		t.Error("the page moves above its beginning")
	}
	if !r.End() || !r.AtEnd() || r.Progress() != 1 {
		t.Error("End does not reach the end")
	}
	if r.Scroll(1) || r.Page(1) || r.HalfPage(1) || r.End() {
		t.Error("the page moves below its end")
	}
	if !strings.Contains(plain(r), "0079") {
		t.Errorf("the last paragraph is not in sight at the end:\n%s", plain(r))
	}
	last := 1.0
	for r.HalfPage(-1) {
		if p := r.Progress(); p >= last {
			t.Fatalf("progress goes from %v to %v on the way up", last, p)
		} else {
			last = p
		}
	}
	if r.first() != (place{}) {
		t.Errorf("the way up ends at %v", r.first())
	}
}

// TestLayOutMoreEqualsAWholeLayout lays a long article out in small steps and
// compares every height with that of a reader that laid it out by drawing it.
func TestLayOutMoreEqualsAWholeLayout(t *testing.T) {
	a := long(200)
	whole := opened(t, "en", a, 72, 4000)
	plain(whole)
	r := opened(t, "en", a, 72, 24)
	plain(r)
	steps := 0
	for !r.LayOutMore(700) {
		steps++
		if steps%7 == 0 { // the person goes on reading
			r.Page(1)
			plain(r)
		}
	}
	if steps < 50 {
		t.Errorf("all was laid out in %d steps", steps)
	}
	if r.extent.total != whole.extent.total {
		t.Errorf("%d rows, want %d", r.extent.total, whole.extent.total)
	}
	for i := range r.extent.heights {
		if r.extent.heights[i] != whole.extent.heights[i] {
			t.Errorf("piece %d has %d rows, want %d", i, r.extent.heights[i], whole.extent.heights[i])
		}
	}
	if sum := r.extent.above(len(r.extent.heights)); sum != r.extent.total {
		t.Errorf("the heights add up to %d, the total is %d", sum, r.extent.total)
	}
}
