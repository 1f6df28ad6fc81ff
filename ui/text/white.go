package text

// space writes a space, or lets it go beside a line break that was read.
func (c *cleaner) space(r rune) {
	c.spell = false
	if c.slot == SlotCode && r == '\t' {
		c.changed = true
		for n := TabStop - c.column%TabStop; n > 0; n-- {
			c.put(' ', classSpace)
		}
		return
	}
	if r != ' ' {
		c.changed = true
	}
	if c.breaks > 0 {
		c.changed = true
		return
	}
	if c.prev != classSpace {
		c.runStart = len(c.out)
	}
	c.put(' ', classSpace)
}

// lineBreak reads a line break and returns its length in bytes: CR LF is one.
func (c *cleaner) lineBreak(s string, r rune, n int) int {
	if r == '\r' && len(s) > 1 && s[1] == '\n' {
		r, n = '\n', 2
		c.changed = true
	}
	if r != '\n' {
		c.changed = true
	}
	c.spell = false
	if c.slot == SlotCode {
		c.put('\n', classBreak)
		c.column = 0
		c.isolates.reopen(c)
		return n
	}
	if c.prev == classSpace {
		c.takeBackSpaces()
	}
	if c.breaks > 0 && c.slot == SlotRow || c.breaks > 1 {
		c.changed = true
	}
	if c.breaks++; c.breaks == 1 {
		c.breakAt = c.at
		c.held = c.held[:0]
		if c.slot == SlotBlock && len(c.out) > c.acting {
			c.isolates.reopen(c)
		}
	}
	return n
}

// takeBackSpaces removes the spaces that were written before a line break,
// and leaves the acting characters between them.
func (c *cleaner) takeBackSpaces() {
	kept := c.runStart
	for i := c.runStart; i < len(c.out); i++ {
		if c.out[i] != ' ' {
			c.out[kept], c.source[kept] = c.out[i], c.source[i]
			kept++
		}
	}
	c.out, c.source = c.out[:kept], c.source[:kept]
	c.changed = true
	c.prev = classOther
	if kept == c.acting {
		c.prev = classBreak
	}
}

// flush writes the line breaks that were read, unless the text has only just
// begun: as a space in a row, as one or two line breaks in a block.
func (c *cleaner) flush() {
	if c.breaks == 0 {
		return
	}
	breaks, at := c.breaks, c.at
	c.breaks, c.at = 0, c.breakAt
	switch {
	case len(c.out) == c.acting:
		c.changed = true
	case c.slot == SlotRow:
		c.changed = true
		c.put(' ', classSpace)
	default:
		for range min(breaks, 2) {
			c.put('\n', classBreak)
		}
	}
	for _, r := range c.held {
		c.act(r)
	}
	c.at = at
}
