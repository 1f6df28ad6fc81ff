package reader

import (
	"runtime"
	"strings"
	"testing"

	"khabar/feed"
)

// laid counts the pieces that are laid out, and the runes in them.
func laid(r *Reader) (pieces, runes int) {
	for _, i := range r.window.held {
		pieces++
		runes += r.outline.pieces[i].runes
	}
	return pieces, runes
}

// TestFirstScreenLaysOutNoMoreThanItShows is the bound that makes an article
// of any length open at once.
func TestFirstScreenLaysOutNoMoreThanItShows(t *testing.T) {
	r, c := page(t, megabyte())
	exact := func() int {
		n := 0
		for _, e := range r.extent.exact {
			if e {
				n++
			}
		}
		return n
	}
	for name, move := range map[string]func() bool{"opening": r.Top, "End": r.End, "the middle": func() bool { return r.ScrollTo(0.5) },
		"A+": func() bool { r.SetStep(3); return true }} {
		r.relay()
		move()
		r.Draw(c.All())
		if n := exact(); n > 3*r.frame.rows {
			t.Errorf("%s lays out %d pieces for %d rows", name, n, r.frame.rows)
		}
	}
}

// TestLittleIsKept reads a long article to its end and looks at what is held.
func TestLittleIsKept(t *testing.T) {
	r, c := page(t, megabyte())
	for range 200 {
		r.Page(1)
		r.Draw(c.All())
	}
	r.LayOutMore(1 << 30)
	if pieces, runes := laid(r); runes > 4*kept || pieces > 400 {
		t.Errorf("%d pieces with %d runes are held", pieces, runes)
	}
}

func TestAllocationsOfAFrame(t *testing.T) {
	r, c := page(t, megabyte())
	r.ScrollTo(0.4)
	r.Draw(c.All())
	if n := testing.AllocsPerRun(20, func() { r.Draw(c.All()) }); n > 0 {
		t.Errorf("drawing the same frame again allocates %v times", n)
	}
	r.LayOutMore(1 << 30)
	down := testing.AllocsPerRun(100, func() {
		r.Scroll(1)
		r.Draw(c.All())
	})
	if down > 40 {
		t.Errorf("scrolling by a line allocates %v times", down)
	}
}

// TestHostileShapes opens articles that are long in one way only, and counts
// what the first screen lays out.
func TestHostileShapes(t *testing.T) {
	const size = 1 << 20
	links := feed.Block{Text: strings.Repeat("a ", size/2)}
	for i := 0; i < len(links.Text); i += 20 {
		links.Spans = append(links.Spans, feed.Span{Start: i, End: i + 1, Kind: feed.Anchor, Link: "https://example.org/" + printed(i/20%10000)})
	}
	var cells []feed.TableCell
	for range 5000 {
		cells = append(cells, feed.TableCell{Text: "cell"})
	}
	shapes := map[string]*feed.Article{
		"one paragraph":      {Body: []feed.Block{{Text: strings.Repeat("كلمة news ", size/13)}}},
		"one word":           {Body: []feed.Block{{Text: strings.Repeat("ك", size/2)}}},
		"one code block":     {Body: []feed.Block{{Kind: feed.Code, Text: strings.Repeat("x := 1\n", size/7)}}},
		"links":              {Body: []feed.Block{links}},
		"a headline":         {Title: strings.Repeat("خبر ", size/7)},
		"empty blocks":       {Body: make([]feed.Block, size/8)},
		"short blocks":       {Body: blocks(size/8, feed.Block{Text: "a"})},
		"items":              {Body: blocks(size/8, feed.Block{Kind: feed.ListItem, Text: "a", Level: 1 << 30, Marker: strings.Repeat("9", 99)})},
		"quotes":             {Body: blocks(50, feed.Block{Kind: feed.Quote, Text: "deep", Level: 1 << 20})},
		"a table of rows":    {Body: []feed.Block{{Kind: feed.Table, Rows: rowsOfCells(size/16, 2)}}},
		"a table of columns": {Body: []feed.Block{{Kind: feed.Table, Rows: [][]feed.TableCell{cells}}}},
		"a table of nothing": {Body: []feed.Block{{Kind: feed.Table, Header: true}, {Kind: feed.Table, Header: true, Rows: make([][]feed.TableCell, 5)}}},
		"keywords":           {Tags: strings.Fields(strings.Repeat("وسم tag ", size/64))},
		"an author":          {Authors: []string{strings.Repeat("Name ", size/5)}},
	}
	for name, a := range shapes {
		t.Run(name, func(t *testing.T) {
			r, c := page(t, a)
			r.Draw(c.All())
			if pieces, runes := laid(r); pieces > 200 || runes > 8*longest {
				t.Errorf("the first screen lays out %d pieces with %d runes", pieces, runes)
			}
			r.End()
			r.Draw(c.All())
			r.Hit(60, 20)
		})
	}
}

func blocks(n int, b feed.Block) []feed.Block {
	list := make([]feed.Block, n)
	for i := range list {
		list[i] = b
	}
	return list
}

func rowsOfCells(n, columns int) [][]feed.TableCell {
	rows := make([][]feed.TableCell, n)
	for i := range rows {
		rows[i] = make([]feed.TableCell, columns)
		for j := range rows[i] {
			rows[i][j].Text = "cell"
		}
	}
	return rows
}

// TestMemoryOfALongArticle bounds what a megabyte costs beside its own text.
func TestMemoryOfALongArticle(t *testing.T) {
	a := megabyte()
	used := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := used()
	r, c := page(t, a)
	r.Draw(c.All())
	r.LayOutMore(1 << 30)
	for range 100 {
		r.Page(1)
		r.Draw(c.All())
	}
	after := used()
	if grown := int64(after) - int64(before); grown > 8<<20 {
		t.Errorf("reading a megabyte keeps %d KiB", grown>>10)
	} else {
		t.Logf("reading a megabyte keeps %d KiB", grown>>10)
	}
	runtime.KeepAlive(r)
}
