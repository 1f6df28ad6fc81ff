package text

import (
	"strings"
	"unicode/utf8"
)

// MaxMarks is the number of marks and joiners that a base keeps.
const MaxMarks = 8

// Clean returns s as it may be shown: without controls, escape sequences,
// bidi controls and characters that terminals disagree about, in valid UTF-8.
// Cleaning a clean text changes nothing.
func Clean(s string, slot Slot) string {
	var c cleaner
	c.run(s, slot, nil)
	if !c.changed {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range c.out {
		if !acting(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// A cleaner turns a source text into working runes: the cleaned text, and
// between its characters those that act on direction or on line breaks
// without being seen.
type cleaner struct {
	out     []rune
	source  []int32 // of each rune in out, the byte offset in the source
	acting  int     // runes in out that are not of the text
	joiners bool    // there is a ZWNJ or ZWJ in out
	changed bool    // the cleaned text differs from the source
	slot    Slot

	at       int32     // offset of the source character being read
	prev     runeClass // class of the last rune of the text; classBreak at its start
	marks    int       // on the last base
	emoji    emojiState
	spell    bool   // a spelled-out word has just ended
	breaks   int    // line breaks not yet written
	breakAt  int32  // where the first of them is in the source
	held     []rune // acting characters that come after them
	runStart int    // where the white space being read starts in out
	column   int    // in SlotCode, cells since the last line break
	isolates isolates

	reach   bool    // a ZWJ with no letter before it waits for one to follow
	reached []int32 // runes in out that such a ZWJ joins to
}

func (c *cleaner) reset(slot Slot, spans []Span, size int) {
	out, source, held, reached, iso := c.out[:0], c.source[:0], c.held[:0], c.reached[:0], c.isolates
	if cap(out) < size {
		out, source = make([]rune, 0, size), make([]int32, 0, size)
	}
	*c = cleaner{out: out, source: source, held: held, reached: reached, slot: slot, prev: classBreak, isolates: iso}
	c.isolates.reset(spans, size)
}

// run cleans s. Spans that isolate leave their controls among the runes.
func (c *cleaner) run(s string, slot Slot, spans []Span) {
	c.reset(slot, spans, len(s))
	for i := 0; i < len(s); {
		for i >= c.isolates.next {
			c.at = int32(i)
			c.isolates.step(c)
		}
		c.at = int32(i)
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if class := classOf(r); class == classLetter && c.plain() {
			c.put(r, class)
		} else {
			n = c.special(s[i:], r, n, class)
		}
		i += n
	}
	if c.breaks > 0 {
		c.changed = true
	}
}

// plain reports whether nothing is pending, so that a letter is only copied.
func (c *cleaner) plain() bool {
	return c.breaks == 0 && !c.spell && !c.reach && c.emoji == emojiNone
}

// put appends a rune of the text.
func (c *cleaner) put(r rune, class runeClass) {
	c.out = append(c.out, r)
	c.source = append(c.source, c.at)
	c.prev = class
	c.marks = 0
	if c.slot == SlotCode {
		c.column += max(runeCells(r), 0)
	}
}

// act appends a rune that is not of the text. While line breaks wait to be
// written it waits behind them: it acts on what follows.
func (c *cleaner) act(r rune) {
	if c.breaks > 0 {
		c.held = append(c.held, r)
		return
	}
	c.out = append(c.out, r)
	c.source = append(c.source, c.at)
	c.acting++
}

// special handles what is not simply copied and returns how many bytes of s
// it took. r, of n bytes, is what s begins with.
func (c *cleaner) special(s string, r rune, n int, class runeClass) int {
	if c.emoji != emojiNone && c.emojiTakes(r, class) {
		c.changed = true
		return n
	}
	c.reach = c.reach && (class == classLetter || class == classActing || class == classDrop)
	switch class {
	case classSpace:
		c.space(r)
	case classBreak:
		n = c.lineBreak(s, r, n)
	case classMark, classJoiner:
		c.attach(r, class)
	case classActing:
		c.isolates.filter(c, r)
	case classDrop:
		c.changed = true
		if r == 0x1B || r >= 0x80 && r < 0xA0 {
			n = escapeLen(s)
		}
	case classSpell:
		n = c.spellOut(s, r, n)
	case classFlag:
		n = c.flag(s, r, n)
	default:
		c.visible(r, n, class)
	}
	return n
}

// visible writes a character that takes room: what was pending comes first.
func (c *cleaner) visible(r rune, n int, class runeClass) {
	switch {
	case class == classReplace, r == utf8.RuneError && n == 1:
		r, class = utf8.RuneError, classOther
		c.changed = true
	case class == classLike:
		r, class = likeness(r), classOther
		c.changed = true
	case class == classGlue:
		if r != 0xA0 {
			r, c.changed = 0xA0, true
		}
		class = classOther
	}
	c.flush()
	if c.spell {
		c.spell = false
		if class == classLetter || digit(r) {
			c.put(' ', classSpace)
		}
	}
	if c.reach && class == classLetter {
		c.reached = append(c.reached, int32(len(c.out)))
	}
	c.reach = false
	c.put(r, class)
	if class == classSymbol {
		c.emoji = emojiBase
	}
}

// attach writes a mark or a joiner after its base. A mark that has none gets
// the dotted circle, as in Unicode's charts, so that it has a cell to be in.
func (c *cleaner) attach(r rune, class runeClass) {
	if class == classJoiner && (c.prev != classLetter || c.breaks > 0) || c.marks >= MaxMarks {
		c.changed = true
		c.reach = r == zwj && c.marks < MaxMarks // no cell can hold it; it acts on the letter to come
		return
	}
	if class == classMark && (c.breaks > 0 || c.prev == classSpace || c.prev == classBreak) {
		c.flush()
		c.put(0x25CC, classOther)
		c.changed = true
	}
	c.joiners = c.joiners || class == classJoiner
	c.spell = false
	prev, marks := c.prev, c.marks+1
	c.put(r, prev)
	c.marks = marks
}
