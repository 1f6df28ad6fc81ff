package term

import (
	"context"
	"io"
	"time"
)

// The bounds of a probe: the time within which a terminal has to answer, at
// this machine and over a network.
const (
	LocalBound  = 400 * time.Millisecond
	RemoteBound = time.Second
)

// maxTyped bounds the keys, in bytes, that somebody may have typed while the
// probe waited. More is a terminal that talks nonsense, and dropped.
const maxTyped = 256

// The questions. DA1 is answered by every terminal, and answers come in
// order: it is asked last, and its answer ends the wait. Waiting for any
// other would wait in vain in one terminal or the next.
const (
	askXTVersion  = "\x1b[>0q"
	askDA2        = "\x1b[>c"
	askModes      = "\x1b[8$p\x1b[?2501$p\x1b[?2026$p\x1b[?2027$p\x1b[?2048$p"
	askSizes      = "\x1b[16t\x1b[14t\x1b[18t"
	askBackground = "\x1b]11;?\x1b\\"
	askDA1        = "\x1b[c"

	// A terminal that takes a question for text shows it on the alternate
	// screen, or where there is none on a line that is then emptied.
	aside    = "\x1b[?1049h\r"
	asideEnd = "\r\x1b[2K\x1b[?1049l"

	questions = aside + askXTVersion + askDA2 + askModes + askSizes + askBackground + asideEnd + askDA1

	// Text sizes have no query of their own: blanks of a width and of a scale
	// are drawn and the cursor asked how far it went. On row 2, for on row 1
	// the answer might be taken for a function key.
	sizingQuestions = aside + "\x1b[2;1H\x1b[6n\x1b]66;w=2; \x07\x1b[6n\x1b]66;s=2; \x07\x1b[6n" +
		"\x1b[2;1H\x1b[2K\x1b[3;1H\x1b[2K" + asideEnd

	// Whether kitty takes orders has no query either. This is one from a
	// client that is newer than any kitty: it is turned down with that reason
	// where orders are taken, and with another where they are not. The other
	// question is for the size of the font in points, by the name
	// kitty-query-font_size in hexadecimal digits (XTGETTCAP).
	kittyQuestions = "\x1bP@kitty-cmd{\"cmd\":\"set-font-size\",\"version\":[9999,0,0],\"payload\":{\"size\":0}}\x1b\\" +
		"\x1bP+q" + kittyFontSize + "\x1b\\"
	kittyFontSize = "6b697474792d71756572792d666f6e745f73697a65"
)

// fontQuestions ask a terminal what its font is, by the terminal's name: in
// words that set the font when they are sent back. The others have no such
// question, or take it for something else.
var fontQuestions = map[string]string{
	"xterm":  "\x1b]50;?\x1b\\",
	"urxvt":  "\x1b]710;?\x07",
	"mintty": "\x1b]7770;?\x07",
}

// A CancelReader is an input whose reads can be ended from another goroutine,
// like that of muesli/cancelreader.
type CancelReader interface {
	io.Reader
	Cancel() bool
}

// A Probe asks a terminal what it is.
type Probe struct {
	In  CancelReader // the terminal, in raw mode
	Out io.Writer
	// Bound is how long Ask waits, whatever the terminal does, for answers to
	// its first questions, and as long again for those to the few more that it
	// has for some terminals.
	Bound time.Duration
}

// Answers are what a terminal said of itself. What it did not say is zero.
type Answers struct {
	XTVersion string // "kitty(0.41.1)"
	DA1, DA2  []int
	// Modes holds DECRPM's answers by the mode, ANSI modes as negative
	// numbers: 1 set, 2 reset, 3 and 4 permanently so, 0 not known.
	Modes                 map[int]int
	CellWidth, CellHeight int // pixels
	WindowWidth           int // pixels
	WindowHeight          int
	Columns, Rows         int
	Background            Color
	// Columns of the cursor before, after an OSC 66 blank of width 2, and
	// after one of scale 2.
	Sizing []int
	// Font is the terminal's font in its own words, or its size in points.
	Font string
	// Orders is set for a kitty that lets programs control it.
	Orders bool
	Fenced bool // DA1 was answered: nothing is outstanding
}

// Ask asks, and waits until the terminal has answered, ctx ends or the bound
// is reached. typed are the bytes that were no answers: keys, for the
// program. The error is that of writing; a terminal that says nothing is none.
func (p Probe) Ask(ctx context.Context) (a Answers, typed []byte, err error) {
	deadline := time.NewTimer(p.Bound)
	defer deadline.Stop()
	chunks := make(chan []byte)
	done := make(chan struct{})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		p.read(chunks, done)
	}()
	l := &listener{answers: &a, ctx: ctx, chunks: chunks, deadline: deadline.C}
	l.scan.expecting = true
	err = l.converse(p.Out, questions)
	more := ""
	if mayHaveSizing(a.XTVersion) {
		more = sizingQuestions + kittyQuestions
	} else if id, ok := introduced(a); ok {
		more = fontQuestions[id.name]
	}
	if err == nil && a.Fenced && more != "" {
		a.Fenced = false
		deadline.Reset(p.Bound) // who has answered once is worth waiting for
		err = l.converse(p.Out, more+askDA1)
	}
	close(done)
	if p.In.Cancel() {
		<-ended
	}
	if len(l.typed) > maxTyped {
		l.typed = nil
	}
	return a, l.typed, err
}

// read sends what comes in to chunks until done is closed.
func (p Probe) read(chunks chan<- []byte, done <-chan struct{}) {
	for {
		buf := make([]byte, 1024)
		n, err := p.In.Read(buf)
		if n > 0 {
			select {
			case chunks <- buf[:n]:
			case <-done:
				return
			}
		}
		if err != nil {
			return
		}
		select {
		case <-done:
			return
		default:
		}
	}
}

// A listener sorts what comes in into answers and keys.
type listener struct {
	answers  *Answers
	scan     scanner
	typed    []byte
	ctx      context.Context
	chunks   <-chan []byte
	deadline <-chan time.Time
	over     bool // the time is up
}

// converse writes questions and listens until the fence.
func (l *listener) converse(out io.Writer, questions string) error {
	if l.over {
		return nil
	}
	if _, err := io.WriteString(out, questions); err != nil {
		return err
	}
	for !l.answers.Fenced {
		select {
		case b := <-l.chunks:
			l.hear(b)
		case <-l.deadline:
			l.over = true
			return nil
		case <-l.ctx.Done():
			l.over = true
			return nil
		}
	}
	return nil
}

func (l *listener) hear(b []byte) {
	l.typed = l.scan.feed(l.typed, b, l.answers.take)
	if len(l.typed) > 2*maxTyped {
		l.typed = l.typed[:2*maxTyped] // a flood: enough to know it by
	}
}
