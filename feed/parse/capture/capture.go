package capture

import (
	"strings"
	"time"

	"khabar/feed"
	"khabar/feed/parse/language"
	"khabar/feed/parse/plain"
)

// A stamp is a date as a line gives it.
type stamp struct {
	time     time.Time
	dateOnly bool
}

// A page is a capture on its way to an article.
type page struct {
	article feed.Article
	// lines are trimmed; raw keep their indentation, which tells replies.
	lines, raw []string
	// taken marks the lines that became a field; the rest is body.
	taken []bool
	first int // the first line that is not blank
	lang  string
}

// Is reports whether the beginning of a text looks like the capture of a page:
// a date on a line of its own near the top, labels, a size control, the words
// of a comment section.
func Is(head string) bool {
	p := newPage(head)
	score, seen := 0, 0
	for i, line := range p.lines {
		if line == "" {
			continue
		}
		if seen == 0 && (strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "<")) {
			return false
		}
		seen++
		if score += p.signal(i, seen); score >= 2 {
			return true
		}
	}
	return false
}

// signal is how much a line speaks for a capture; nth counts the lines that
// are not blank.
func (p *page) signal(i, nth int) int {
	line := p.lines[i]
	if isSizeControl(line) {
		return 2
	}
	if l, ok := matchLabel(line); ok && (l.colon || l.words > 1 && nth <= 12) && !isProse(line) {
		switch l.role {
		case keywords:
			return 2
		case published, updated:
			if _, ok := parseDate(l.value, p.lang); ok {
				return 2
			}
		default:
			if l.colon && nth <= 12 {
				return 1
			}
		}
	}
	if _, ok := parseDate(line, p.lang); ok && nth <= 7 {
		return 2
	}
	if formRole(line) != unknown && nth > 2 {
		return 1
	}
	return 0
}

// Parse reads the UTF-8 text of a page. It never fails: a text without any of a
// page's furniture is a headline and a body.
func Parse(text string) feed.Article {
	p := newPage(text)
	end := p.commentsStart()
	p.readHead(end)
	p.readLabels(end)
	p.readComments(end)
	p.article.Body = p.body(end)
	p.article.Language = p.lang
	return p.article
}

func newPage(text string) *page {
	p := &page{lines: plain.Lines(text), lang: language.Guess(text)}
	p.raw = plain.RawLines(text)
	p.taken = make([]bool, len(p.lines))
	p.first = p.next(0, len(p.lines))
	return p
}

// body makes blocks of the lines before end that are nothing else. A line in
// quotation marks, alone between blank lines and followed by more, is a sub-head.
func (p *page) body(end int) []feed.Block {
	lines := make([]string, end)
	for i := range lines {
		if !p.taken[i] {
			lines[i] = p.lines[i]
		}
	}
	alone := map[string]bool{}
	for i, line := range lines {
		if line != "" && p.parts(i-1) && p.parts(i+1) && isSubHead(line) {
			alone[line] = true
		}
	}
	blocks := plain.Blocks(lines)
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == feed.Paragraph && i+1 < len(blocks) && alone[b.Text] {
			b.Kind, b.Level = feed.Heading, 2
		}
	}
	return blocks
}

// parts reports whether line i parts a sub-head from the text: it is blank, or
// a paragraph by itself, in captures that have no blank lines.
func (p *page) parts(i int) bool { return p.blank(i) || isProse(p.lines[i]) }

// blank reports whether line i is empty, or beyond the text's ends.
func (p *page) blank(i int) bool {
	return i < 0 || i >= len(p.lines) || p.lines[i] == ""
}
