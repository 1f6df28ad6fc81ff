package capture

import (
	"strconv"

	"khabar/feed"
	"khabar/feed/fold"
	"khabar/feed/parse/plain"
)

// A lineKind says what a line of a thread looks like.
type lineKind uint8

const (
	textLine   lineKind = iota
	nameLine            // may be an author, or a short comment
	dateLine            // a date alone
	byLine              // author and date
	saidLine            // "Sara: text"
	answerLine          // "Reply to Sara"
)

// A threadLine is a line of the comment section.
type threadLine struct {
	text    string
	kind    lineKind
	blank   bool // a blank line stands above
	indent  int  // columns
	author  string
	rest    string // of a saidLine: what was said
	answers string
	stamp   stamp
}

// A thread makes comments of lines. Where a comment begins is told by its
// author and date, in either order; comments without both are told by the
// blank lines between them.
type thread struct {
	lines    []threadLine
	comments []feed.Comment
	nested   []nesting         // the comments that a deeper one would answer
	last     map[string]string // the last comment of an author, by folded name
	text     []string
	named    bool // the comment being read has an author
}

// A nesting is a comment and how far it is indented.
type nesting struct {
	indent int
	id     string
}

func (t *thread) read() {
	for i := 0; i < len(t.lines); {
		i += t.readLine(i)
	}
	t.close()
}

// line returns a line of the thread, a blank one beyond its end.
func (t *thread) line(i int) threadLine {
	if i < len(t.lines) {
		return t.lines[i]
	}
	return threadLine{blank: true}
}

// readLine reads the line at i and those that make one head with it, and
// returns how many these are.
func (t *thread) readLine(i int) int {
	l, next := t.line(i), t.line(i+1)
	switch {
	case l.kind == byLine:
		t.open(l.author, l.stamp, l.indent)
	case l.kind == saidLine && !t.expectsText(l):
		t.open(l.author, stamp{}, l.indent)
		t.text = append(t.text, l.rest)
	case l.kind == nameLine && next.kind == dateLine:
		t.open(l.author, next.stamp, l.indent)
		return 2
	case l.kind == dateLine && next.kind == nameLine && t.line(i+2).kind != dateLine && !next.blank:
		t.open(next.author, l.stamp, l.indent)
		return 2
	case l.kind == nameLine && l.blank && next.text != "" && !next.blank:
		t.open(l.author, stamp{}, l.indent)
	case l.kind == answerLine && len(t.comments) > 0:
		t.answer(l)
	case l.kind == dateLine && t.current() != nil && t.current().Published.IsZero() && len(t.text) == 0:
		t.current().Published = l.stamp.time
	default:
		if l.blank && !t.named || t.current() == nil {
			t.open("", stamp{}, l.indent)
		} else if l.blank {
			t.text = append(t.text, "")
		}
		t.text = append(t.text, l.text)
	}
	return 1
}

func (t *thread) current() *feed.Comment {
	if len(t.comments) == 0 {
		return nil
	}
	return &t.comments[len(t.comments)-1]
}

// expectsText reports whether a line right below an author must be what that
// author says, whatever it looks like.
func (t *thread) expectsText(l threadLine) bool {
	return t.current() != nil && t.named && len(t.text) == 0 && !l.blank
}

// open begins a comment. One that is indented more than an earlier one answers it.
func (t *thread) open(author string, s stamp, indent int) {
	t.close()
	c := feed.Comment{ID: strconv.Itoa(len(t.comments) + 1), Author: author, Published: s.time}
	for len(t.nested) > 0 && t.nested[len(t.nested)-1].indent >= indent {
		t.nested = t.nested[:len(t.nested)-1]
	}
	if len(t.nested) > 0 {
		c.Parent = t.nested[len(t.nested)-1].id
	}
	t.nested = append(t.nested, nesting{indent, c.ID})
	t.comments = append(t.comments, c)
	t.named = author != ""
}

// answer makes the comment being read the answer to the last one of an author.
// Where nobody of that name is there, the line is text.
func (t *thread) answer(l threadLine) {
	if id, ok := t.last[fold.Fold(l.answers)]; ok {
		t.current().Parent = id
		return
	}
	t.text = append(t.text, l.text)
}

// close gives the comment being read its text.
func (t *thread) close() {
	c := t.current()
	if c == nil {
		return
	}
	c.Body = plain.Blocks(t.text)
	t.text = nil
	if c.Author != "" {
		if t.last == nil {
			t.last = map[string]string{}
		}
		t.last[fold.Fold(c.Author)] = c.ID
	}
}
