package library

import (
	"encoding/binary"
	"errors"
	"time"

	"khabar/feed"
)

// errRecord says that a record was not written by [encoder]: the file is
// damaged in a place that SQLite cannot see.
var errRecord = errors.New("the record of an article cannot be read")

// A decoder reads what [encoder] wrote. After an error, which it keeps, it
// returns zeros.
type decoder struct {
	text   string // all of it
	at     int    // how much of it was read
	record []byte // what is left of it
	err    error
}

func (d *decoder) fail() {
	d.err = errRecord
	d.record, d.text, d.at = nil, "", 0
}

func (d *decoder) number() int {
	n, size := binary.Uvarint(d.record)
	if size <= 0 || n > 1<<40 {
		d.fail()
		return 0
	}
	d.record = d.record[size:]
	return int(n)
}

func (d *decoder) signed() int64 {
	n, size := binary.Varint(d.record)
	if size <= 0 {
		d.fail()
		return 0
	}
	d.record = d.record[size:]
	return n
}

// count reads the length of a list, of which each element takes a byte at
// least: a damaged record cannot ask for more memory than it has bytes.
func (d *decoder) count() int {
	n := d.number()
	if n > len(d.record) {
		d.fail()
		return 0
	}
	return n
}

func (d *decoder) string() string {
	n := d.count()
	s := string(d.record[:n])
	d.record = d.record[n:]
	return s
}

func (d *decoder) strings(list ...*string) {
	if d.count() == 0 {
		return
	}
	for _, s := range list {
		*s = d.string()
	}
}

func (d *decoder) time() time.Time {
	if d.number() == 0 {
		return time.Time{}
	}
	seconds := d.signed()
	return instant(seconds, d.signed())
}

// instant is the time of so many seconds after 1970, in a zone that many
// minutes from UTC.
func instant(seconds, zone int64) time.Time {
	t := time.Unix(seconds, 0).UTC()
	if zone != 0 {
		t = t.In(time.FixedZone("", int(zone)*60))
	}
	return t
}

func (d *decoder) textOf() string {
	n := d.number()
	if d.at > 0 {
		d.at += len(barrier)
	}
	if n > len(d.text)-d.at {
		d.fail()
		return ""
	}
	s := d.text[d.at : d.at+n]
	d.at += n
	return s
}

func (d *decoder) blocks() []feed.Block {
	n := d.count()
	if n == 0 {
		return nil
	}
	blocks := make([]feed.Block, n)
	for i := range blocks {
		d.block(&blocks[i])
		if d.err != nil {
			return nil
		}
	}
	return blocks
}

func (d *decoder) block(b *feed.Block) {
	b.Kind = feed.Kind(d.number())
	flags := d.number()
	b.Text = d.textOf()
	if flags&blockSpans != 0 {
		b.Spans = d.spans(len(b.Text))
	}
	if flags&blockLevel != 0 {
		b.Level = int(d.signed())
	}
	if flags&blockMarker != 0 {
		b.Marker = d.string()
	}
	if flags&blockDirection != 0 {
		b.Direction = feed.Direction(d.number())
	}
	if flags&blockLanguage != 0 {
		b.Language = d.string()
	}
	if flags&blockLink != 0 {
		b.Link = d.string()
	}
	if flags&blockRows != 0 {
		b.Rows = d.rows()
	}
	b.Header = flags&blockHeader != 0
}

// spans reads the spans of a text of the given length in bytes.
func (d *decoder) spans(length int) []feed.Span {
	n := d.count()
	if n == 0 {
		return nil
	}
	spans := make([]feed.Span, n)
	for i := range spans {
		s := &spans[i]
		s.Start, s.End = int(d.signed()), int(d.signed())
		s.Kind, s.Direction = feed.SpanKind(d.number()), feed.Direction(d.number())
		s.Link = d.string()
		if s.Start < 0 || s.End > length || s.Start > s.End {
			d.fail()
			return nil
		}
	}
	return spans
}

func (d *decoder) rows() [][]feed.TableCell {
	n := d.count()
	if n == 0 {
		return nil
	}
	rows := make([][]feed.TableCell, n)
	for i := range rows {
		rows[i] = make([]feed.TableCell, d.count())
		for j := range rows[i] {
			cell := &rows[i][j]
			cell.Text = d.textOf()
			cell.Spans = d.spans(len(cell.Text))
		}
	}
	return rows
}

func (d *decoder) version() {
	if len(d.record) == 0 || d.record[0] != recordVersion {
		d.fail()
		return
	}
	d.record = d.record[1:]
}

func (d *decoder) article(a *feed.Article) error {
	d.version()
	a.Updated = d.time()
	a.Direction = feed.Direction(d.number())
	a.CommentCount = d.number()
	form := &a.CommentForm
	d.strings(&form.Heading, &form.Guest, &form.Add, &form.Required, &a.CommentsLink, &a.CommentsFeed)
	if n := d.count(); n > 0 {
		a.Enclosures = make([]feed.Enclosure, n)
		for i := range a.Enclosures {
			f := &a.Enclosures[i]
			f.URL, f.Type = d.string(), d.string()
			f.Length, f.Title = d.signed(), d.string()
		}
	}
	a.Body = d.blocks()
	return d.err
}

func (d *decoder) comment(c *feed.Comment) error {
	d.version()
	c.ID, c.Author, c.Parent = d.string(), d.string(), d.string()
	c.Published = d.time()
	c.Body = d.blocks()
	return d.err
}
