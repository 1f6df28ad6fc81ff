package xmltree

import "strings"

// Bounds on what a document's own DTD may define. Entities whose text holds
// markup or other entities are ignored, so none can expand twice.
const (
	maxEntities   = 100
	maxEntityText = 400     // bytes
	maxExpansion  = 1 << 20 // bytes that all references to them may become
)

// entities are what a document's own DTD defines.
type entities struct {
	text     map[string]string
	expanded int // bytes so far
}

// resolve returns the text of an entity; ok is false for an unknown one, and
// when too much was made of references already: a text of 400 bytes for one of
// three ("&a;") turns a document of megabytes into gigabytes.
func (e *entities) resolve(name string) (text string, ok bool) {
	if e == nil {
		return "", false
	}
	if text, ok = e.text[name]; ok {
		e.expanded += len(text)
	}
	return text, ok && e.expanded <= maxExpansion
}

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
			if strings.HasPrefix(s[i:], "<?") {
				end := strings.Index(s[i:], "?>")
				if end < 0 {
					return 0
				}
				i += end + 1
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
	space := strings.IndexAny(s, " \t\r\n")
	if space < 1 || strings.ContainsAny(s[:space], "%<>&;\"'") || len(b.entities.text) >= maxEntities {
		return
	}
	name, rest := s[:space], strings.TrimLeft(s[space:], " \t\r\n")
	if rest == "" || rest[0] != '"' && rest[0] != '\'' {
		return
	}
	end := strings.IndexByte(rest[1:], rest[0])
	if end < 0 || end > maxEntityText {
		return
	}
	raw := rest[1 : 1+end]
	text := unescape(raw, nil)
	if strings.ContainsAny(text, "<%") || strings.Contains(strings.ReplaceAll(raw, "&#", ""), "&") {
		return
	}
	if b.entities.text == nil {
		b.entities.text = map[string]string{}
	}
	if _, taken := b.entities.text[name]; !taken {
		b.entities.text[name] = text
	}
}
