package xmltree

import "strings"

const (
	sectionStart = "<![CDATA["
	sectionEnd   = "]]>"
)

// cdata reads the CDATA section at b.pos. One whose end mark is missing ends
// with the element that it stands in, at the first end tag of that name: it has
// swallowed the start of another section by then, or the rest of the document.
func (b *builder) cdata() {
	start := b.pos + len(sectionStart)
	if b.sectionEnd < start {
		b.sectionEnd = len(b.src)
		if i := strings.Index(b.src[start:], sectionEnd); i >= 0 {
			b.sectionEnd = start + i
		}
	}
	end, next := b.sectionEnd, min(b.sectionEnd+len(sectionEnd), len(b.src))
	if tag := b.endOfElement(b.src[start:end]); tag >= 0 {
		end, next = start+tag, start+tag
	}
	b.pos = next
	if len(b.stack) > 1 {
		b.add(&Node{Text: dropControls(b.src[start:end]), CDATA: true})
	}
}

// endOfElement returns where in the text of a section the end tag of the open
// element stands, or -1 when the section is whole: when it has its end mark
// and no other section begins in it behind such an end tag.
func (b *builder) endOfElement(text string) int {
	if len(b.stack) < 2 {
		return -1
	}
	tag := strings.Index(text, "</"+b.stack[len(b.stack)-1].name+">")
	if tag < 0 || b.sectionEnd < len(b.src) && !strings.Contains(text[tag:], sectionStart) {
		return -1
	}
	return tag
}
