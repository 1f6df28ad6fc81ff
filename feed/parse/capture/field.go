package capture

import (
	"strings"

	"khabar/feed/fold"
	"khabar/feed/parse/keyword"
	"khabar/feed/parse/plain"
)

// roleOf says what a line of the head is by its own words.
func (p *page) roleOf(i int) role {
	line := p.lines[i]
	if isSizeControl(line) {
		return sizeControl
	}
	if l, ok := matchLabel(line); ok && p.believes(l, i, true) {
		return l.role
	}
	if _, ok := parseDate(line, p.lang); ok {
		return published
	}
	if onlyAddress.MatchString(line) {
		return link
	}
	if p.isCompound(line) {
		return published
	}
	return unknown
}

// believes reports whether a line that begins with a label is that field. In
// the head a label without a colon counts too.
func (p *page) believes(l labelled, i int, inHead bool) bool {
	value := l.value
	if value == "" {
		if i+1 >= len(p.lines) || p.lines[i+1] == "" || isSizeControl(p.lines[i+1]) {
			return false
		}
		if _, another := matchLabel(p.lines[i+1]); another {
			return false
		}
		value = p.lines[i+1]
		l.colon = l.colon && inHead || strings.ContainsAny(p.lines[i], ":：") || l.role == keywords
	}
	if !l.colon && !isDate(l.role) && !(inHead && p.bare(l, i)) {
		return false
	}
	switch l.role {
	case published, updated:
		_, ok := parseDate(value, p.lang)
		return ok
	case author:
		return isName(value)
	case agency:
		return isName(value) || onlyAddress.MatchString(value)
	case link:
		return onlyAddress.MatchString(value)
	}
	return !plain.EndsSentence(value) || len(keyword.Split(value)) > 2
}

// bare reports whether a label of the head may do without a colon. The first
// line is more likely to be a headline ("Tags are not what they were"), unless
// it has the usual words for keywords.
func (p *page) bare(l labelled, i int) bool {
	if l.words > 1 {
		return l.role == keywords || i > p.first
	}
	return i > p.first && bareLabels[fold.Fold(firstWord(p.lines[i]))]
}

func firstWord(line string) string {
	_, words := wordEnds(line, 1)
	return strings.Join(words, "")
}

// take makes a field of line i if it is one, and returns its role.
func (p *page) take(i int) role {
	if p.taken[i] {
		return unknown
	}
	line := p.lines[i]
	r := p.roleOf(i)
	switch {
	case r == unknown:
		return r
	case r == sizeControl:
		p.taken[i] = true
		return r
	case r == published && p.isCompound(line) && !p.isWholeDate(line):
		p.taken[i] = p.takeCompound(line)
		return r
	}
	l, ok := matchLabel(line)
	if !ok || !p.believes(l, i, true) {
		l = labelled{role: r, value: line}
	}
	p.takeLabelled(i, l)
	return r
}

func (p *page) isWholeDate(line string) bool {
	_, ok := parseDate(line, p.lang)
	return ok
}

// takeLabelled makes a field of a label's value, on its line or below it. A
// field that is filled already keeps its first value, and the line its place in
// the body.
func (p *page) takeLabelled(i int, l labelled) {
	if l.value != "" {
		p.taken[i] = p.set(l.role, l.value)
		return
	}
	below := i + 1
	for below < len(p.lines) && p.lines[below] != "" && (below == i+1 || l.role == keywords) {
		if below > i+1 && (isProse(p.lines[below]) || p.roleOf(below) != unknown) {
			break
		}
		if !p.set(l.role, p.lines[below]) {
			break
		}
		p.taken[i], p.taken[below] = true, true
		below++
	}
}

// set fills a field; false when it is filled already or the value does not fit.
func (p *page) set(r role, value string) bool {
	a := &p.article
	switch r {
	case keywords:
		return p.addKeywords(value)
	case author:
		if len(a.Authors) > 0 {
			return false
		}
		a.Authors = keyword.Names(value)
	case agency:
		if a.Agency != "" {
			return false
		}
		a.Agency = value
	case link:
		if a.Link != "" {
			return false
		}
		a.Link = value
	case published, updated:
		return p.setDate(r, value)
	default:
		return false
	}
	return true
}

func (p *page) setDate(r role, value string) bool {
	s, ok := parseDate(value, p.lang)
	switch {
	case !ok:
		return false
	case r == updated && p.article.Updated.IsZero():
		p.article.Updated = s.time
	case r == published && p.article.Published.IsZero():
		p.article.Published, p.article.DateOnly = s.time, s.dateOnly
	default:
		return false
	}
	return true
}

// readLabels takes the labelled lines of the body: keywords, sources and dates
// often stand below the text. In a body, only a colon makes a label, except of
// keywords in the last lines.
func (p *page) readLabels(end int) {
	last := end
	for range 6 {
		last = p.previous(last)
	}
	for i := p.next(0, end); i < end; i = p.next(i+1, end) {
		if isSizeControl(p.lines[i]) {
			p.taken[i] = true
			continue
		}
		l, ok := matchLabel(p.lines[i])
		if !ok || isProse(p.lines[i]) && l.role != keywords || !p.believes(l, i, i >= last && l.role == keywords) {
			continue
		}
		if l.role == agency && !onlyAddress.MatchString(l.value) && i < last {
			continue
		}
		p.takeLabelled(i, l)
	}
}

// previous returns the last line before i that is neither blank nor taken.
func (p *page) previous(i int) int {
	for i--; i > 0 && (p.lines[i] == "" || p.taken[i]); i-- {
	}
	return max(i, 0)
}

// parts splits a line at the signs that stand between a page's fields.
func parts(line string) []string {
	out := strings.FieldsFunc(line, func(r rune) bool { return r == '|' || r == '•' || r == '·' || r == '¦' || r == '┃' })
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// isCompound reports whether a line holds several fields, one of them a date:
// "Sara Ahmed | 26-11-2025 | Keywords: …".
func (p *page) isCompound(line string) bool {
	all := parts(line)
	if len(all) < 2 || len(all) > 5 {
		return false
	}
	dates := 0
	for _, part := range all {
		l, ok := partLabel(part)
		switch {
		case p.isWholeDate(part), ok && (l.role == published || l.role == updated) && p.isWholeDate(l.value):
			dates++
		case ok && l.value != "":
		case !isName(part):
			return false
		}
	}
	return dates > 0
}

// partLabel is matchLabel for a part of a compound line, where "By Sara" needs
// no colon.
func partLabel(part string) (labelled, bool) {
	l, ok := matchLabel(part)
	return l, ok && (l.colon || l.words > 1 || bareLabels[fold.Fold(firstWord(part))])
}

// takeCompound makes a field of each part of a compound line; false, and then
// nothing is changed, when a part finds no place.
func (p *page) takeCompound(line string) bool {
	before := p.article
	for _, part := range parts(line) {
		r, value := author, part
		if l, ok := partLabel(part); ok && l.value != "" {
			r, value = l.role, l.value
		} else if p.isWholeDate(part) {
			r = published
		} else if isAgency(part) || len(p.article.Authors) > 0 {
			r = agency
		}
		if !p.set(r, value) {
			p.article = before
			return false
		}
	}
	return true
}

// addKeywords adds the keywords of a value that are not there yet.
func (p *page) addKeywords(value string) bool {
	found := keyword.Split(value)
	p.article.Tags = keyword.Append(p.article.Tags, found...)
	return len(found) > 0
}
