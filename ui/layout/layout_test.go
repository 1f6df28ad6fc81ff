package layout

import "testing"

func TestModes(t *testing.T) {
	tests := []struct {
		name  string
		s     Screen
		mode  Mode
		list  Rect
		read  Rect
		title bool
	}{
		{"nothing", Screen{}, Tiny, Rect{}, Rect{}, false},
		{"negative", Screen{Width: -3, Height: -1}, Tiny, Rect{}, Rect{}, false},
		{"tiny", Screen{Width: 20, Height: 7}, Tiny, Rect{0, 0, 20, 7}, Rect{}, false},
		{"narrow, list", Screen{Width: 80, Height: 24}, Narrow, Rect{0, 2, 80, 20}, Rect{}, true},
		{"narrow, article", Screen{Width: 80, Height: 24, Reading: true}, Narrow, Rect{}, Rect{0, 2, 80, 20}, true},
		{"high enough for a status line", Screen{Width: 80, Height: 30}, Narrow, Rect{0, 2, 80, 25}, Rect{}, true},
		{"wide", Screen{Width: 120, Height: 24}, Wide, Rect{0, 2, 48, 20}, Rect{49, 2, 71, 20}, true},
		{"wide, mirrored", Screen{Width: 120, Height: 24, RTL: true}, Wide, Rect{72, 2, 48, 20}, Rect{0, 2, 71, 20}, true},
		{"wide, a terminal of one column", Screen{Width: 120, Height: 24, SingleColumn: true}, Narrow, Rect{0, 2, 120, 20}, Rect{}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Of(tt.s)
			if p.Mode != tt.mode || p.List != tt.list || p.Reader != tt.read || p.Title.Empty() == tt.title {
				t.Errorf("mode %d list %v reader %v title %v", p.Mode, p.List, p.Reader, p.Title)
			}
		})
	}
}

// TestNothingOverlaps covers each size with each kind of screen: every cell
// belongs to one part (status and hint may share a row), and none is outside.
func TestNothingOverlaps(t *testing.T) {
	for width := 0; width <= 250; width++ {
		for _, height := range []int{0, 1, 2, 7, 8, 9, 24, 29, 30, 31, 80} {
			for _, kind := range []Screen{{}, {RTL: true}, {Reading: true}, {SingleColumn: true, Reading: true, RTL: true}} {
				kind.Width, kind.Height = width, height
				checkCover(t, kind)
			}
		}
	}
}

func checkCover(t *testing.T, s Screen) {
	t.Helper()
	p := Of(s)
	parts := []Rect{p.Title, p.TopRule, p.List, p.Divider, p.Reader, p.BottomRule, p.Hint}
	if !p.SharedStatus {
		parts = append(parts, p.Status)
	}
	area := 0
	for _, r := range parts {
		if r.Empty() {
			continue
		}
		area += r.Width * r.Height
		if r.X < 0 || r.Y < 0 || r.X+r.Width > s.Width || r.Y+r.Height > s.Height {
			t.Fatalf("%+v: %v reaches over the edge", s, r)
		}
		if !p.Screen.Contains(r.X, r.Y) {
			t.Fatalf("%+v: %v starts outside", s, r)
		}
	}
	if area != s.Width*s.Height {
		t.Fatalf("%+v: the parts cover %d cells of %d", s, area, s.Width*s.Height)
	}
}

func TestMirrorIsTheMirrorImage(t *testing.T) {
	for width := 100; width <= 250; width++ {
		left, right := Of(Screen{Width: width, Height: 40}), Of(Screen{Width: width, Height: 40, RTL: true})
		if left.List.Mirror(width) != right.List || left.Reader.Mirror(width) != right.Reader || left.Divider.Mirror(width) != right.Divider {
			t.Fatalf("%d columns: %v is not the mirror image of %v", width, right, left)
		}
	}
}

func TestInset(t *testing.T) {
	r := Rect{10, 5, 20, 10}
	if got, want := r.Inset(2, 1), (Rect{12, 6, 16, 8}); got != want {
		t.Errorf("Inset: %v, want %v", got, want)
	}
	if got := r.Inset(30, 30); !got.Empty() || !r.Contains(got.X-1, got.Y-1) {
		t.Errorf("Inset of more than there is: %v", got)
	}
}
