package library

import (
	"encoding/binary"
	"slices"
	"strings"
	"time"

	"khabar/feed"
)

// recordVersion is the first byte of each record. Records of all versions so
// far can be read.
const recordVersion = 1

// An encoder builds the two columns that hold blocks: their text, which the
// index reads, and a record of everything else. Numbers are varints, strings
// have their length before them.
type encoder struct {
	text   []byte
	record []byte
}

func (e *encoder) number(n int)   { e.record = binary.AppendUvarint(e.record, uint64(n)) }
func (e *encoder) signed(n int64) { e.record = binary.AppendVarint(e.record, n) }

func (e *encoder) string(s string) {
	e.number(len(s))
	e.record = append(e.record, s...)
}

// strings writes nothing but one byte where all of them are empty.
func (e *encoder) strings(list ...string) {
	if strings.Join(list, "") == "" {
		e.number(0)
		return
	}
	e.number(len(list))
	for _, s := range list {
		e.string(s)
	}
}

// time writes t to the second, with its distance from UTC in minutes.
func (e *encoder) time(t time.Time) {
	if t.IsZero() {
		e.number(0)
		return
	}
	_, offset := t.Zone()
	e.number(1)
	e.signed(t.Unix())
	e.signed(int64(offset / 60))
}

// textOf adds s to the text, and its length to the record.
func (e *encoder) textOf(s string) {
	if len(e.text) > 0 {
		e.text = append(e.text, barrier...)
	}
	e.text = append(e.text, s...)
	e.number(len(s))
}

// The flags of a block say which of its fields follow.
const (
	blockSpans = 1 << iota
	blockLevel
	blockMarker
	blockDirection
	blockLanguage
	blockLink
	blockRows
	blockHeader
)

func (e *encoder) blocks(blocks []feed.Block) {
	e.number(len(blocks))
	for i := range blocks {
		e.block(&blocks[i])
	}
}

func (e *encoder) block(b *feed.Block) {
	flags := 0
	set := func(on bool, flag int) {
		if on {
			flags |= flag
		}
	}
	set(len(b.Spans) > 0, blockSpans)
	set(b.Level != 0, blockLevel)
	set(b.Marker != "", blockMarker)
	set(b.Direction != feed.DirectionUnknown, blockDirection)
	set(b.Language != "", blockLanguage)
	set(b.Link != "", blockLink)
	set(len(b.Rows) > 0, blockRows)
	set(b.Header, blockHeader)
	e.number(int(b.Kind))
	e.number(flags)
	e.textOf(b.Text)
	if flags&blockSpans != 0 {
		e.spans(b.Spans, len(b.Text))
	}
	if flags&blockLevel != 0 {
		e.signed(int64(b.Level))
	}
	if flags&blockMarker != 0 {
		e.string(b.Marker)
	}
	if flags&blockDirection != 0 {
		e.number(int(b.Direction))
	}
	if flags&blockLanguage != 0 {
		e.string(b.Language)
	}
	if flags&blockLink != 0 {
		e.string(b.Link)
	}
	if flags&blockRows != 0 {
		e.rows(b.Rows)
	}
}

// spans leaves out what does not lie within the text, of the given length in
// bytes.
func (e *encoder) spans(spans []feed.Span, length int) {
	outside := func(s feed.Span) bool { return s.Start < 0 || s.End > length || s.Start > s.End }
	if slices.ContainsFunc(spans, outside) {
		spans = slices.DeleteFunc(slices.Clone(spans), outside)
	}
	e.number(len(spans))
	for _, s := range spans {
		e.signed(int64(s.Start))
		e.signed(int64(s.End))
		e.number(int(s.Kind))
		e.number(int(s.Direction))
		e.string(s.Link)
	}
}

func (e *encoder) rows(rows [][]feed.TableCell) {
	e.number(len(rows))
	for _, row := range rows {
		e.number(len(row))
		for _, cell := range row {
			e.textOf(cell.Text)
			e.spans(cell.Spans, len(cell.Text))
		}
	}
}

// article writes what of the article has no column of its own, and its body.
func (e *encoder) article(a *feed.Article) {
	e.record = append(e.record, recordVersion)
	e.time(a.Updated)
	e.number(int(a.Direction))
	e.number(max(a.CommentCount, 0))
	e.strings(a.CommentForm.Heading, a.CommentForm.Guest, a.CommentForm.Add, a.CommentForm.Required,
		a.CommentsLink, a.CommentsFeed)
	e.number(len(a.Enclosures))
	for _, f := range a.Enclosures {
		e.string(f.URL)
		e.string(f.Type)
		e.signed(f.Length)
		e.string(f.Title)
	}
	e.blocks(a.Body)
}

func (e *encoder) comment(c *feed.Comment) {
	e.record = append(e.record, recordVersion)
	e.string(c.ID)
	e.string(c.Author)
	e.string(c.Parent)
	e.time(c.Published)
	e.blocks(c.Body)
}
