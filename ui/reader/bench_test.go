package reader

import (
	"fmt"
	"testing"

	"khabar/feed"
	"khabar/ui/canvas"
	"khabar/ui/text"
)

// megabyte returns an article of about a million bytes.
func megabyte() *feed.Article {
	a := long(0)
	for size, i := 0, 0; size < 1<<20; i++ {
		b := long(10).Body[i%10]
		b.Text = fmt.Sprint(i, " ", b.Text)
		size += len(b.Text)
		a.Body = append(a.Body, b)
	}
	return a
}

// page is a reader on a full screen.
func page(b testing.TB, a *feed.Article) (*Reader, *canvas.Canvas) {
	r := New(text.NewEngine(text.Metrics{Forms: true, LamAlef: true}), printer(b, "en"))
	var c canvas.Canvas
	c.Reset(120, 40, 0)
	r.SetSize(120, 40)
	r.Open(a, now)
	return r, &c
}

// BenchmarkOpenMegabyteToFirstScreen is from the article in memory to the
// first screen: to be 16 ms at most.
func BenchmarkOpenMegabyteToFirstScreen(b *testing.B) {
	a := megabyte()
	r, c := page(b, a)
	b.ReportAllocs()
	for b.Loop() {
		r.Open(a, now)
		r.Draw(c.All())
	}
}

// BenchmarkScrollOneLine is a key held down in a long article: to be 0.5 ms at
// most, and the same anywhere in it.
func BenchmarkScrollOneLine(b *testing.B) {
	r, c := page(b, megabyte())
	r.ScrollTo(0.3)
	r.Draw(c.All())
	b.ReportAllocs()
	for b.Loop() {
		if !r.Scroll(1) {
			r.ScrollTo(0.3)
		}
		r.Draw(c.All())
	}
}

// BenchmarkPageUpAndDownAtTheEnd jumps nowhere near what is laid out.
func BenchmarkPageUpAndDownAtTheEnd(b *testing.B) {
	r, c := page(b, megabyte())
	r.End()
	r.Draw(c.All())
	b.ReportAllocs()
	for b.Loop() {
		r.Page(-1)
		r.Draw(c.All())
		r.Page(1)
		r.Draw(c.All())
	}
}

// BenchmarkLargerInTheMiddle is A+ and A- in a long article: to be a frame,
// 16 ms, at most.
func BenchmarkLargerInTheMiddle(b *testing.B) {
	r, c := page(b, megabyte())
	r.ScrollTo(0.5)
	r.Draw(c.All())
	b.ReportAllocs()
	for b.Loop() {
		r.SetStep(r.Step().Larger())
		r.Draw(c.All())
		r.SetStep(r.Step().Smaller())
		r.Draw(c.All())
	}
}

// BenchmarkDrawAgain is a frame in which nothing has changed.
func BenchmarkDrawAgain(b *testing.B) {
	r, c := page(b, megabyte())
	b.ReportAllocs()
	for b.Loop() {
		r.Draw(c.All())
	}
}

// BenchmarkLayOutMegabyte is all the work that is done behind the first
// screen, in steps as a program does it.
func BenchmarkLayOutMegabyte(b *testing.B) {
	r, c := page(b, megabyte())
	b.ReportAllocs()
	for b.Loop() {
		r.relay()
		r.Draw(c.All())
		for !r.LayOutMore(20000) {
		}
	}
}
