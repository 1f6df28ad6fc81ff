package xmltree

import "strings"

// Feeds lose end tags. Where an element begins that cannot stand inside the
// one that is open, the end tag of that one is missing.

// closeBefore closes what the element name cannot stand in.
func (b *builder) closeBefore(name string) {
	top := len(b.stack) - 1
	if open := b.stack[top].name; top > 0 && (isLine(open) && endsLine(name) || isRepeated(name) && strings.EqualFold(open, name)) {
		b.closeTo(top)
	}
	if !neverNests(name) {
		return
	}
	for i := len(b.stack) - 1; i > 0; i-- {
		if strings.EqualFold(b.stack[i].name, name) {
			b.closeTo(i)
			return
		}
	}
}

// neverNests tells the elements that hold an article: they never stand inside
// one another.
func neverNests(name string) bool {
	_, local := splitName(name)
	return strings.EqualFold(local, "item") || strings.EqualFold(local, "entry")
}

// isRepeated tells the elements of HTML that end where the next of their kind
// begins (HTML Standard, "optional tags").
func isRepeated(name string) bool {
	switch strings.ToLower(name) {
	case "p", "li", "dt", "dd", "tr", "td", "th", "option":
		return true
	}
	return false
}

// neverOpens tells the elements of HTML that have no end tag and no content:
// what follows one in HTML that was not escaped does not stand inside it. Those
// that are elements of feeds as well (link, source) are left out.
func neverOpens(name string) bool {
	switch strings.ToLower(name) {
	case "br", "hr", "img", "wbr", "area", "col", "embed", "input", "param", "track":
		return true
	}
	return false
}

// isLine tells the elements that hold a line of text and no element but HTML's.
func isLine(name string) bool {
	switch strings.ToLower(name) {
	case "title", "link", "guid", "pubdate", "category", "id", "updated", "published":
		return true
	}
	return false
}

// endsLine tells the elements that a line of text cannot hold.
func endsLine(name string) bool {
	if prefix, _ := splitName(name); prefix != "" {
		uri := wellKnownPrefixes[strings.ToLower(prefix)]
		return uri != "" && uri != XHTML
	}
	switch strings.ToLower(name) {
	case "title", "link", "guid", "pubdate", "category", "id", "updated", "published",
		"description", "summary", "content", "author", "comments", "enclosure", "source", "item", "entry":
		return true
	}
	return false
}
