package capture

import (
	"strings"
	"unicode/utf8"

	"khabar/feed/parse/keyword"
	"khabar/feed/parse/plain"
)

// headLines is how many lines below the headline may belong to a page's head.
const headLines = 40

// A candidate is a short line of the head that no label explains.
type candidate struct {
	line int
	// after is the role of the last known line above it, and joined says that
	// no blank line parts the two. before is the role of the next known line.
	after, before role
	joined        bool
}

// readHead takes the headline and the lines around it that are not body.
func (p *page) readHead(end int) {
	start := p.headline(end)
	limit := p.headEnd(start, end)
	var candidates []candidate
	last, blanks, known := unknown, 0, 0
	for i := start; i < limit; i++ {
		if p.lines[i] == "" {
			blanks++
			continue
		}
		switch r := p.take(i); r {
		case unknown:
			candidates = append(candidates, candidate{line: i, after: last, joined: blanks == 0})
		default:
			for j := range candidates {
				if candidates[j].before == unknown {
					candidates[j].before = r
				}
			}
			last = r
			known++
		}
		blanks = 0
	}
	if known > 0 {
		p.assign(candidates, p.spaced(start, limit))
	}
}

// headline takes the headline, and returns the line from which the head goes
// on. It is the first line, unless that is something else, or the name of an
// organisation above a longer line.
func (p *page) headline(end int) int {
	first := p.next(0, end)
	if first == end {
		return end
	}
	if p.roleOf(first) != unknown {
		p.lateHeadline(first, end)
		return first
	}
	if second := p.next(first+1, end); second < end && isAgency(p.lines[first]) && len(strings.Fields(p.lines[first])) <= 3 &&
		p.roleOf(second) == unknown && len(strings.Fields(p.lines[second])) >= 4 && !isProse(p.lines[second]) {
		p.article.Agency = p.lines[first]
		p.taken[first] = true
		first = second
	}
	if isRead := p.setHeadline(first); !isRead {
		return first
	}
	return first + 1
}

// lateHeadline looks for a headline below metadata: a line of five words or
// more, else one that blank lines part from the fields, since authors and
// agencies stand among these.
func (p *page) lateHeadline(from, end int) {
	apart := -1
	for i := p.next(from, end); i < end && !isProse(p.lines[i]); i = p.next(i+1, end) {
		if p.roleOf(i) != unknown || plain.EndsSentence(p.lines[i]) {
			continue
		}
		if len(strings.Fields(p.lines[i])) >= 5 && !isSubHead(p.lines[i]) {
			p.setHeadline(i)
			return
		}
		if apart < 0 && p.blank(i-1) && p.blank(i+1) && !isAgency(p.lines[i]) {
			apart = i
		}
	}
	if apart >= 0 {
		p.setHeadline(apart)
	}
}

// setHeadline takes a line as the headline. One as long as a paragraph stays
// in the body, and the headline is its beginning.
func (p *page) setHeadline(i int) bool {
	a := plain.Parse(p.lines[i])
	p.article.Title = a.Title
	p.taken[i] = a.Title == p.lines[i]
	return p.taken[i]
}

// next returns the first line from i on that is neither blank nor taken.
func (p *page) next(i, end int) int {
	for i < end && (p.lines[i] == "" || p.taken[i]) {
		i++
	}
	return i
}

// headEnd returns the line at which the body begins: the first one of prose.
func (p *page) headEnd(start, end int) int {
	seen := 0
	for i := start; i < end; i++ {
		if p.lines[i] == "" || p.taken[i] {
			continue
		}
		if seen++; seen > headLines {
			return i
		}
		if p.roleOf(i) == unknown && (isProse(p.lines[i]) || isSubHead(p.lines[i])) {
			return i
		}
	}
	return end
}

// spaced reports whether blank lines part the head's own lines from each other.
func (p *page) spaced(start, limit int) bool {
	known, joined := 0, 0
	for i := start; i < limit; i++ {
		if p.taken[i] {
			known++
			if i > 0 && p.taken[i-1] && known > 1 {
				joined++
			}
		}
	}
	return known > 1 && joined == 0
}

// assign decides which of the short lines is the author, which the agency. The
// others stay in the body.
func (p *page) assign(candidates []candidate, spaced bool) {
	near := candidates[:0]
	for _, c := range candidates {
		// Below the last known line, a blank line parts the head from the body;
		// but a few words right below the controls are the agency all the same.
		few := len(strings.Fields(p.lines[c.line])) <= 4 && (c.after == sizeControl || c.after == keywords)
		if utf8.RuneCountInString(p.lines[c.line]) <= 60 && (c.before != unknown || c.joined || spaced || few) {
			near = append(near, c)
		}
	}
	p.takeAgency(near, func(c candidate) bool { return isAgency(p.lines[c.line]) })
	author := -1
	for _, fits := range []func(candidate) bool{
		func(c candidate) bool { return isDate(c.after) && (c.joined || c.before != unknown) },
		func(c candidate) bool {
			few := len(strings.Fields(p.lines[c.line])) <= 4 // more are a line below the headline
			return few && (isDate(c.before) || c.before == keywords || c.before == sizeControl)
		},
	} {
		for _, c := range near {
			if len(p.article.Authors) == 0 && !p.taken[c.line] && fits(c) && isName(p.lines[c.line]) {
				p.article.Authors = keyword.Names(p.lines[c.line])
				p.taken[c.line] = true
				author = c.line
			}
		}
	}
	p.takeAgency(near, func(c candidate) bool {
		right := author >= 0 && c.line == author+1 && p.next(c.line+1, len(p.lines)) < len(p.lines)
		return c.after == sizeControl || c.after == keywords || right
	})
}

// takeAgency takes the first line that fits as the agency.
func (p *page) takeAgency(candidates []candidate, fits func(candidate) bool) {
	for _, c := range candidates {
		if p.article.Agency == "" && !p.taken[c.line] && isName(p.lines[c.line]) && fits(c) {
			p.article.Agency = p.lines[c.line]
			p.taken[c.line] = true
		}
	}
}

func isDate(r role) bool { return r == published || r == updated }
