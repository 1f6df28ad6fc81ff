package text

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// appendClusters cuts the text into the clusters that become cells and gives
// each its form. A cluster is a grapheme cluster (UAX #29), two where lam and
// alef share a cell, or a piece of one that two columns cannot hold.
func (p *Paragraph) appendClusters(e *Engine) {
	p.clusters = p.clusters[:0]
	e.bytes = e.bytes[:0]
	m := clusterMaker{Engine: e, Paragraph: p}
	it := graphemes.FromString(p.text)
	for it.Next() {
		for rest := it.Value(); rest != ""; {
			n, width := cellLen(rest)
			m.add(rest[:n], width)
			rest = rest[n:]
		}
	}
	p.clusters = append(p.clusters, cluster{start: int32(m.rune), text: int32(m.byte), form: int32(len(e.bytes))})
	p.forms = string(e.bytes)
	if p.spacing > 0 {
		p.markSpaced(e)
	}
}

// A clusterMaker walks the cleaned text as runes, bytes and glyphs at once.
type clusterMaker struct {
	*Engine
	*Paragraph
	rune, byte, glyph int
	reach             int // the rune where the last glyph ends
}

func (m *clusterMaker) add(s string, width int) {
	start := m.rune
	m.byte += len(s)
	if len(s) == 1 {
		m.rune++
	} else {
		m.rune += utf8.RuneCountInString(s)
	}
	if start < m.reach { // the alef of a lam-alef
		m.grow(start)
		return
	}
	first := m.runes[start]
	c := cluster{
		start: int32(start), text: int32(m.byte - len(s)), form: int32(len(m.bytes)),
		width: uint8(width), level: m.levels[start], flags: m.flagsOf(start),
	}
	if m.plain(start, first) {
		m.clusters = append(m.clusters, c)
		return
	}
	m.glyph, m.reach = m.appendForm(start, m.rune, m.glyph)
	if string(m.bytes[c.form:]) == s && m.reach == m.rune {
		m.bytes = m.bytes[:c.form]
	} else {
		c.flags |= ownForm
	}
	m.clusters = append(m.clusters, c)
}

// plain reports whether the cluster's form is surely its text.
func (m *clusterMaker) plain(start int, first rune) bool {
	if m.glyph < len(m.glyphs) && m.glyphs[m.glyph].Start < m.rune {
		return false
	}
	return m.rune == start+1 && first != nbsp && !(m.levels[start].RTL() && mirrorable(first))
}

// grow adds the runes from start on to the last cluster. Marks of their own
// follow the ligature.
func (m *clusterMaker) grow(start int) {
	last := &m.clusters[len(m.clusters)-1]
	last.flags = m.flagsOf(int(last.start)) | ownForm
	if m.reach < m.rune {
		m.glyph, _ = m.appendForm(m.reach, m.rune, m.glyph)
	}
}

// flagsOf returns the flags of the cluster from a rune up to the one that the
// walk has come to.
func (m *clusterMaker) flagsOf(start int) clusterFlags {
	var f clusterFlags
	opens := m.opens[m.rune]
	switch opens & breakKinds {
	case mayBreak:
		f |= breakAfter
		if opens&hyphenated != 0 {
			f |= hyphenFlag
		}
	case mustBreak:
		f |= breakAfter | hardAfter
	}
	for i := start + 1; i <= m.rune; i++ { // a mark may stand behind the isolate's edge
		if m.opens[i]&joinEnds != 0 {
			f |= apartFlag
		}
	}
	switch m.runes[start] {
	case ' ', 0x3000:
		f |= blankFlag
	case '\n':
		f |= newlineFlag
	}
	return f
}
