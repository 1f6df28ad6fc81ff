package reader

import (
	"testing"

	"khabar/feed"
	"khabar/ui/canvas"
	"khabar/ui/size"
	"khabar/ui/text"
)

// FuzzPage lays out and moves through an article made of foreign bytes: texts,
// spans and levels that nobody has checked.
func FuzzPage(f *testing.F) {
	f.Add("عنوان", "نص (text) [1] \u202eevil\u2066 \x1b[2J", "a\nb", uint8(0), int16(1), int16(9), int16(40))
	f.Add("", "كلمة\u200cكلمة 新闻 e\u0301", "\t", uint8(3), int16(-4), int16(900), int16(7))
	f.Add("Title", "", "", uint8(6), int16(0), int16(0), int16(1))
	f.Add("\xff\xfe", "\xd8", "ـ\u064b", uint8(5), int16(30), int16(2), int16(120))
	words := printer(f, "ar")
	engine := text.NewEngine(text.Metrics{Forms: true, LamAlef: true, JoinMarks: true})
	f.Fuzz(func(t *testing.T, title, a, b string, shape uint8, from, to, width int16) {
		kind := feed.Kind(shape % 8)
		spans := []feed.Span{
			{Start: int(from), End: int(to), Kind: feed.SpanKind(shape % 7), Link: b, Direction: feed.Direction(shape % 3)},
			{Start: int(to) / 2, End: int(from) * 3, Kind: feed.Anchor, Link: a},
		}
		article := &feed.Article{Title: title, Tags: []string{a, b}, Authors: []string{b}, Body: []feed.Block{
			{Kind: kind, Text: a, Spans: spans, Level: int(from), Marker: b, Direction: feed.Direction(shape / 8 % 3), Link: b,
				Header: shape&1 == 0, Rows: [][]feed.TableCell{{{Text: b, Spans: spans}, {Text: a}}, nil, {{Text: title}}}},
			{Text: b, Spans: spans}, {Kind: feed.ListItem, Text: a, Level: int(to)}},
			Comments: []feed.Comment{{ID: a, Parent: b, Author: title, Body: []feed.Block{{Text: a, Spans: spans}}}, {ID: b, Parent: a}}}
		r := New(engine, words)
		r.Open(article, now)
		var c canvas.Canvas
		w, h := int(uint16(width)%200), int(shape%40)
		r.SetStep(size.Step(shape%7) - 2)
		for range 3 {
			c.Reset(w, h, 0)
			r.Draw(c.All())
			for y := range h {
				r.Hit(w/2, y)
				r.ParagraphAt(y)
			}
			at := r.Position()
			r.SetStep(r.Step().Larger())
			r.SetSize(w/2+1, h)
			if r.first(); r.Position() != at {
				t.Errorf("laying out moved %v to %v", at, r.Position())
			}
			r.Page(1)
			r.End()
			r.LayOutMore(1 << 20)
			r.ScrollTo(0.5)
		}
		if got, want := r.extent.above(len(r.extent.heights)), r.extent.total; got != want {
			t.Errorf("the heights add up to %d, the total is %d", got, want)
		}
	})
}
