package reader

import (
	"math"

	"khabar/ui/canvas"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Draw shows the page on a region. If its size is not the one that the reader
// was given, it is from now on. Only lines in sight are turned into cells.
func (r *Reader) Draw(region canvas.Region) {
	r.SetSize(region.Width, region.Height)
	region.Fill(theme.Body)
	r.shown = r.shown[:0]
	if region.Width == 0 || region.Height == 0 {
		return
	}
	p := r.first()
	page := region.Sub(r.frame.left, 0, r.frame.width, r.frame.rows)
	for y := range r.frame.rows {
		if p.piece == len(r.outline.pieces) {
			break
		}
		r.shown = append(r.shown, p)
		for _, at := range r.stands(p) {
			at.put(page, y)
		}
		if p.row++; p.row == r.leaf(p.piece).height() {
			p = place{piece: p.piece + 1}
		}
	}
	if r.extent.total > r.frame.rows {
		r.drawProgress(region)
	}
	if n := len(r.shown); n > 0 {
		r.window.trim(r.outline.pieces, r.shown[0].piece, r.shown[n-1].piece)
	}
}

// stands returns what stands on a row of the page. It is valid until the next
// call.
func (r *Reader) stands(p place) []placed {
	l := r.leaf(p.piece)
	r.row = r.row[:0]
	switch {
	case p.row >= l.gap:
		r.row = l.appendRow(r.row, p.row-l.gap)
	case p.piece > 0:
		bars := l.bars()
		n := joined(&r.outline.pieces[p.piece-1], &r.outline.pieces[p.piece])
		r.row = append(r.row, bars[:min(n, len(bars))]...)
	}
	return r.row
}

// drawProgress shows how far the person has read: as a percentage at the foot
// of the page, and as a thumb at the edge.
func (r *Reader) drawProgress(region canvas.Region) {
	progress := r.Progress()
	if y := r.frame.progress; y >= 0 {
		line := r.percentage(int(math.Round(progress * 100)))
		x := region.Width - line.Width
		if r.frame.scrollbar >= 0 {
			x = r.frame.scrollbar - 1 - line.Width
		}
		region.Put(x, y, line)
	}
	if x := r.frame.scrollbar; x >= 0 {
		from, to := r.thumb(progress)
		for y := from; y < to; y++ {
			region.PutCells(x, y, thumbCell[:])
		}
	}
}

// percentage returns the line that says how far the person has read. It is
// asked for on each frame and seldom changes.
func (r *Reader) percentage(percent int) text.Line {
	if r.percent.line.Cells == nil || r.percent.value != percent {
		s := r.words.T("reader.percent", "Percent", r.words.Number(percent))
		r.percent.value, r.percent.line = percent, r.engine.LabelWithin(s, theme.Faint, r.width)
	}
	return r.percent.line
}

// thumbCell is half as wide as a cell, at its outer side. The track has no
// mark: what is not there does not distract.
var thumbCell = [1]text.Cell{{Text: "▐", Form: "▐", Width: 1, Style: theme.Faint}}

// thumb returns the rows of the scrollbar's thumb: as much of the height as the
// screen shows of the article, but at most an eighth. It says where one is; a
// bar beside half the text would be looked at in place of it.
func (r *Reader) thumb(progress float64) (from, to int) {
	rows := r.height
	length := min(rows*r.frame.rows/max(r.extent.total, 1), rows/8)
	length = max(length, 1)
	from = int(math.Round(progress * float64(rows-length)))
	return from, from + length
}
