package prompt

import (
	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// An Entry of a sheet is a term and what is said about it. One of the two may
// be empty; an entry without both is a blank line.
type Entry struct{ Term, Text string }

// A Sheet is a text to read and close. It is not for concurrent use.
type Sheet struct {
	Title   string
	Entries []Entry

	top, rows int
	width     int
	lines     []sheetLine
}

type sheetLine struct{ term, text text.Line }

// Scroll moves the sheet by n lines, down when positive.
func (s *Sheet) Scroll(n int) {
	s.top = max(min(s.top+n, len(s.lines)-s.rows), 0)
}

// Page moves the sheet by n screens.
func (s *Sheet) Page(n int) { s.Scroll(n * max(s.rows-1, 1)) }

// Top shows the sheet's beginning, End its end.
func (s *Sheet) Top() { s.top = 0 }

// End shows the sheet's end.
func (s *Sheet) End() { s.Scroll(len(s.lines)) }

// sheetWidth is the most that a sheet takes of a screen, in cells: longer
// lines are hard to read.
const sheetWidth = 76

// Draw draws the sheet in the middle of the region.
func (s *Sheet) Draw(r canvas.Region, e *text.Engine, w Words) {
	r.Fill(theme.Body)
	width := min(r.Width, sheetWidth)
	body := r.Sub((r.Width-width)/2, 0, width, r.Height)
	base := label.Base(w.RTL())
	if width != s.width {
		s.width = width
		s.layOut(e, base)
	}
	if s.Title != "" && body.Height > 3 {
		var b label.Builder
		body.PutStart(0, b.Add(s.Title, theme.Headline).Line(e, base, max(width, 1)))
		body = body.Sub(0, 2, width, body.Height-2)
	}
	s.rows = body.Height
	s.Scroll(0)
	s.drawThumb(r)
	start, end := s.columns(e)
	for y := 0; y < body.Height && s.top+y < len(s.lines); y++ {
		l := s.lines[s.top+y]
		if w.RTL() {
			body.Sub(width-start, y, start, 1).PutStart(0, l.term)
			body.Sub(0, y, end, 1).PutStart(0, l.text)
		} else {
			body.Sub(0, y, start, 1).PutStart(0, l.term)
			body.Sub(width-end, y, end, 1).PutStart(0, l.text)
		}
	}
}

// drawThumb shows at the region's right edge which part of the sheet is in
// view, if it is not all of it.
func (s *Sheet) drawThumb(r canvas.Region) {
	if len(s.lines) <= s.rows || r.Width < sheetWidth/2 {
		return
	}
	length := max(r.Height*s.rows/len(s.lines), 1)
	from := s.top * (r.Height - length) / (len(s.lines) - s.rows)
	for y := from; y < from+length; y++ {
		r.PutCells(r.Width-1, y, []text.Cell{{Text: "▐", Form: "▐", Width: 1, Style: theme.Faint}})
	}
}

// columns returns the widths of the terms and of the texts. Terms that leave
// too little room stand on lines of their own.
func (s *Sheet) columns(e *text.Engine) (terms, texts int) {
	for _, entry := range s.Entries {
		if entry.Term != "" {
			terms = max(terms, e.Width(entry.Term)+3)
		}
	}
	if terms > s.width/2 {
		return s.width, s.width
	}
	return terms, s.width - terms
}

func (s *Sheet) layOut(e *text.Engine, base bidi.Direction) {
	s.lines = s.lines[:0]
	terms, texts := s.columns(e)
	var breaks []text.Break
	for _, entry := range s.Entries {
		var term text.Line
		if entry.Term != "" {
			var b label.Builder
			term = b.Add(entry.Term, theme.Accent).Line(e, base, max(terms, 1))
			if terms == texts {
				s.lines = append(s.lines, sheetLine{term: term})
				term = text.Line{}
			}
		}
		p := e.Paragraph(entry.Text, text.Options{Base: base, Slot: text.SlotBlock})
		breaks = p.Breaks(breaks[:0], max(texts, 1))
		if len(breaks) == 0 {
			s.lines = append(s.lines, sheetLine{term: term})
		}
		for _, b := range breaks {
			s.lines = append(s.lines, sheetLine{term: term, text: p.Line(b, text.LineOptions{})})
			term = text.Line{}
		}
	}
}
