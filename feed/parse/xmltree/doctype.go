package xmltree

import "strings"

// Bounds on what a document's own DTD may define. Entities whose text holds
// markup or other entities are ignored, so none can expand twice.
const (
	maxEntities   = 100
	maxEntityText = 400 // bytes
)

// doctype returns the length of the document type declaration that s begins
// with, and 0 when it does not end. Literal internal entities are collected.
func (b *builder) doctype(s string) int {
	depth := 0
	for i := 2; i < len(s); i++ {
		switch s[i] {
		case '"', '\'':
			end := strings.IndexByte(s[i+1:], s[i])
			if end < 0 {
				return 0
			}
			i += end + 1
		case '<':
			if strings.HasPrefix(s[i:], "<!--") {
				end := strings.Index(s[i:], "-->")
				if end < 0 {
					return 0
				}
				i += end + 2
				continue
			}
			if strings.HasPrefix(s[i:], "<!ENTITY") {
				b.entity(s[i+len("<!ENTITY"):])
			}
			depth++
		case '>':
			if depth == 0 {
				return i + 1
			}
			depth--
		case '[':
		}
	}
	return 0
}

// entity reads the rest of an entity declaration: name and quoted text.
// Parameter entities and external ones are passed over.
func (b *builder) entity(s string) {
	// A declaration that is worth reading is short; the bound keeps a document
	// full of them from being searched to its end for each.
	s = strings.TrimLeft(s[:min(len(s), 2*maxEntityText)], " \t\r\n")
	name, rest, ok := strings.Cut(s, " ")
	if !ok || name == "" || strings.ContainsAny(name, "%<>&;\"'") || len(b.entities) >= maxEntities {
		return
	}
	rest = strings.TrimLeft(rest, " \t\r\n")
	if rest == "" || rest[0] != '"' && rest[0] != '\'' {
		return
	}
	end := strings.IndexByte(rest[1:], rest[0])
	if end < 0 || end > maxEntityText {
		return
	}
	text := unescape(rest[1:1+end], nil)
	if strings.ContainsAny(text, "<&%") {
		return
	}
	if b.entities == nil {
		b.entities = map[string]string{}
	}
	if _, taken := b.entities[name]; !taken {
		b.entities[name] = text
	}
}
