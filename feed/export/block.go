package export

import (
	"regexp"
	"strings"

	"khabar/feed"
)

// block writes a block, apart from what stands above it. Items of a list stand
// close together.
func (m *markdown) block(b *feed.Block) {
	if b.Kind != feed.ListItem {
		m.items = m.items[:0]
	}
	turned := b.Direction != feed.DirectionUnknown && b.Direction != m.direction && b.Kind != feed.ListItem
	if turned {
		m.chunk(`<div dir="` + b.Direction.String() + `">`)
	}
	switch b.Kind {
	case feed.Heading:
		m.chunk(strings.Repeat("#", min(max(b.Level, 1), 6)) + " " + inline(b.Text, b.Spans, oneLine))
	case feed.Quote:
		prefix := m.prefix
		m.gap()
		m.prefix += strings.Repeat("> ", min(max(b.Level, 1), 20))
		m.lines(inline(b.Text, b.Spans, running))
		m.prefix = prefix
	case feed.ListItem:
		m.item(b)
	case feed.Code:
		m.code(printable(b.Text))
	case feed.Table:
		m.table(b)
	case feed.Image:
		m.image(b)
	case feed.Rule:
		m.chunk("***")
	default:
		m.chunk(inline(b.Text, b.Spans, running))
	}
	if turned {
		m.chunk("</div>")
	}
}

// gap parts a block from the one above.
func (m *markdown) gap() {
	m.WriteString(strings.TrimRight(m.prefix, " ") + "\n")
}

func (m *markdown) chunk(s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	m.gap()
	m.lines(s)
}

// lines writes lines behind the prefix.
func (m *markdown) lines(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		m.WriteString(strings.TrimRight(m.prefix+line, " ") + "\n")
	}
}

// numbered matches the markers of ordered lists that Markdown knows.
var numbered = regexp.MustCompile(`^[0-9]{1,9}[.)]$`)

// item writes an item of a list below the text of the item that it is within.
func (m *markdown) item(b *feed.Block) {
	if len(m.items) == 0 {
		m.gap()
	}
	m.items = m.items[:min(len(m.items), max(b.Level, 1)-1)]
	column := 0
	if n := len(m.items); n > 0 {
		column = m.items[n-1]
	}
	marker, text := "- ", inline(b.Text, b.Spans, running)
	if numbered.MatchString(b.Marker) {
		marker = b.Marker + " "
	} else if b.Marker != "" {
		text = inline(b.Marker+" ", nil, running) + text
	}
	m.items = append(m.items, column+len(marker))
	indent := strings.Repeat(" ", column+len(marker))
	m.lines(indent[:column] + marker + strings.ReplaceAll(text, "\n", "\n"+indent))
}

// code writes a block of code within a fence that does not stand in it.
func (m *markdown) code(s string) {
	fence := strings.Repeat("`", max(3, longestRun(s, '`')+1))
	m.gap()
	for line := range strings.SplitSeq(fence+"\n"+strings.TrimSuffix(s, "\n")+"\n"+fence, "\n") {
		m.WriteString(m.prefix + line + "\n")
	}
}

// table writes the caption as a paragraph, and the rows. Markdown's tables
// always have a row of headings.
func (m *markdown) table(b *feed.Block) {
	m.chunk(inline(b.Text, nil, running))
	columns := 0
	for _, row := range b.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return
	}
	rows := b.Rows
	if !b.Header {
		rows = append([][]feed.TableCell{nil}, rows...)
	}
	m.gap()
	for i, row := range rows {
		line := "|"
		for c := range columns {
			text := ""
			if c < len(row) {
				text = strings.TrimSpace(inline(row[c].Text, row[c].Spans, inCell))
			}
			line += " " + text + " |"
		}
		m.lines(line)
		if i == 0 {
			m.lines("|" + strings.Repeat(" --- |", columns))
		}
	}
}

func (m *markdown) image(b *feed.Block) {
	text := inline(b.Text, nil, oneLine)
	if address, ok := destination(b.Link); ok {
		text = "![" + text + "](" + address + ")"
	}
	m.chunk(text)
}

// comments writes the thread as quotations, answers within what they answer.
func (m *markdown) comments(list []feed.Comment) {
	if len(list) == 0 {
		return
	}
	m.items = m.items[:0]
	m.chunk("***")
	depth := map[string]int{}
	for i := range list {
		c := &list[i]
		if c.ID != "" {
			depth[c.ID] = min(depth[c.Parent]+1, 20)
		}
		m.items = m.items[:0]
		m.WriteByte('\n')
		m.prefix = strings.Repeat("> ", max(min(depth[c.Parent], 20), 0)+1)
		head := inline(c.Author, []feed.Span{{End: len(c.Author), Kind: feed.Strong}}, oneLine)
		if d := date(c.Published); d != nil {
			head = strings.TrimSpace(head + " " + *d)
		}
		m.lines(head)
		for i := range c.Body {
			m.block(&c.Body[i])
		}
		m.prefix = ""
	}
}

// longestRun returns the length of the longest run of a character in s.
func longestRun(s string, of byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		run++
		if s[i] != of {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
