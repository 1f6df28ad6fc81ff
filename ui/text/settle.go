package text

import (
	"slices"
	"unicode/utf8"

	"khabar/ui/arabic"
)

// settle takes the acting characters out of the working runes, now that they
// have acted, and keeps the cleaned text in p.
func (e *Engine) settle(p *Paragraph, s string) {
	c := &e.cleaner
	e.runes = c.out
	if c.acting > 0 {
		e.dropActing(p)
	}
	p.count = len(e.runes)
	if !c.changed {
		p.text, p.source = s, nil
		return
	}
	p.source = append(p.source[:0], c.source[:len(e.runes)]...)
	e.bytes = slices.Grow(e.bytes[:0], len(s))
	for _, r := range e.runes {
		e.bytes = utf8.AppendRune(e.bytes, r)
	}
	p.text = string(e.bytes)
}

// dropActing moves what stays down over what goes, with its source, its level
// and the break before it. A break on either side of what goes is a break
// between what stays; an isolate, which ends joining, still ends it.
func (e *Engine) dropActing(p *Paragraph) {
	c := &e.cleaner
	kept, part := 0, 0
	open := noBreak
	for i, r := range c.out {
		if part < len(p.parts) && int(p.parts[part].start) == i {
			p.parts[part].start = int32(kept)
			part++
		}
		open = max(open&breakKinds, e.opens[i]&breakKinds) | (open|e.opens[i])&^breakKinds
		if acting(r) {
			if r == softHyphen {
				open |= hyphenated
			}
			if arabic.JoiningTypeOf(r) == arabic.NonJoining {
				open |= joinEnds
			}
			continue
		}
		c.out[kept], c.source[kept] = r, c.source[i]
		e.levels[kept], e.opens[kept] = e.levels[i], open
		open = noBreak
		if r == ' ' {
			e.opens[kept] &^= hyphenated
		}
		kept++
	}
	e.opens[kept] = mustBreak
	e.runes = c.out[:kept]
	e.levels = e.levels[:kept]
}
