package term

import (
	"io"
	"os"
	"sync"
	"time"
)

// stale is the time after which the beginning of an answer is given up: the
// rest of one that is cut by a slow line follows sooner.
const stale = 250 * time.Millisecond

// An Input is a terminal's input without the terminal's own answers. A probe
// that was cut short by its bound leaves answers under way; they must not
// reach the program as keys. Keys that were typed while the probe waited come
// first.
//
// It has the methods of a file, for readers that wait on the descriptor
// before they read: see [Input.Pending] for what that means for keys that are
// in hand already.
type Input struct {
	file file

	mu      sync.Mutex
	scan    scanner
	pending []byte
	last    time.Time
	buf     []byte
}

// A file is what an Input needs of one.
type file interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

var _ file = (*os.File)(nil)

// NewInput returns the input of a terminal. keys are bytes that were read
// from it before and belong to the program.
func NewInput(f file, keys []byte) *Input {
	return &Input{file: f, pending: keys}
}

// Read reads keys. It may return 0 bytes and no error, when all that came
// were answers of the terminal.
func (in *Input) Read(p []byte) (int, error) {
	if n := in.take(p); n > 0 || len(p) == 0 {
		return n, nil
	}
	in.mu.Lock()
	if cap(in.buf) < len(p) {
		in.buf = make([]byte, len(p))
	}
	buf := in.buf[:len(p)]
	in.mu.Unlock()
	n, err := in.file.Read(buf)
	in.filter(buf[:n])
	return in.take(p), err
}

// filter puts what is keys in b behind the pending bytes.
func (in *Input) filter(b []byte) {
	in.mu.Lock()
	defer in.mu.Unlock()
	now := time.Now()
	if now.Sub(in.last) > stale {
		in.scan.drop()
	}
	in.last = now
	in.pending = in.scan.feed(in.pending, b, func(reply) {})
}

func (in *Input) take(p []byte) int {
	in.mu.Lock()
	defer in.mu.Unlock()
	n := copy(p, in.pending)
	in.pending = in.pending[:copy(in.pending, in.pending[n:])]
	return n
}

// Pending reports whether there are keys in hand that the descriptor knows
// nothing of. A reader that waits for the descriptor to become readable finds
// them only then: whoever starts such a reader should ask the terminal for
// something, whose answer wakes the reader and is dropped here. A [Session]
// does.
func (in *Input) Pending() bool {
	in.mu.Lock()
	defer in.mu.Unlock()
	return len(in.pending) > 0
}

// Write writes to the file below.
func (in *Input) Write(p []byte) (int, error) { return in.file.Write(p) }

// Close closes the file below.
func (in *Input) Close() error { return in.file.Close() }

// Fd returns the descriptor of the file below.
func (in *Input) Fd() uintptr { return in.file.Fd() }

// Name returns the name of the file below.
func (in *Input) Name() string { return in.file.Name() }
