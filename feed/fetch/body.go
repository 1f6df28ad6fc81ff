package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// A watchedReader feeds the watchdog with what it reads, and stops at a limit.
type watchedReader struct {
	r     io.Reader
	dog   *watchdog
	left  int64
	inner bool  // after decompression: the network feeds the watchdog
	err   error // the last one, to tell whose fault a failure is
}

func (w *watchedReader) Read(p []byte) (int, error) {
	if w.left < 0 {
		w.err = errTooLarge
		return 0, w.err
	}
	if int64(len(p)) > w.left+1 {
		p = p[:w.left+1]
	}
	n, err := w.r.Read(p)
	w.err = err
	if w.left -= int64(n); w.left < 0 {
		w.err = errTooLarge
		return n + int(w.left), w.err
	}
	if n > 0 && !w.inner {
		w.dog.reset()
	}
	return n, err
}

// An encodingError is a body that cannot be decompressed.
type encodingError struct{ encoding string }

func (e *encodingError) Error() string { return e.encoding }

// readBody reads a body within limits, both as sent and after decompression.
// What was read before an error is returned with it.
func readBody(resp *http.Response, limit int64, dog *watchdog) ([]byte, error) {
	wire := &watchedReader{r: resp.Body, dog: dog, left: limit}
	plain, done, err := decompress(bufio.NewReader(wire), resp.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, blame(err, wire)
	}
	defer done()
	body, err := io.ReadAll(&watchedReader{r: plain, dog: dog, left: limit, inner: true})
	return body, blame(err, wire)
}

// blame tells a body that is compressed wrongly from a connection that broke:
// in the former case the connection itself had nothing to say. A compressed
// body that ends early is a broken connection.
func blame(err error, wire *watchedReader) error {
	switch {
	case err == nil, errors.Is(err, errTooLarge):
		return err
	case wire.err != nil && wire.err != io.EOF:
		return wire.err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return io.ErrUnexpectedEOF
	}
	var known *encodingError
	if errors.As(err, &known) {
		return known
	}
	return &encodingError{oneLine(err.Error())}
}

// members reads the members of a gzip file. What is behind the last and is none
// (zeros, a line that a script printed) is passed over.
type members struct {
	from *bufio.Reader
	*gzip.Reader
}

func (m *members) Read(p []byte) (int, error) {
	m.Multistream(false)
	n, err := m.Reader.Read(p)
	if err != io.EOF {
		return n, err
	}
	if magic, _ := m.from.Peek(2); string(magic) != "\x1f\x8b" {
		return n, io.EOF
	}
	return n, m.Reset(m.from)
}

// decompress returns a reader of the body behind its content coding. One layer
// is undone; more are an attack or a mistake.
func decompress(r *bufio.Reader, codings []string) (plain io.Reader, done func(), err error) {
	done = func() {}
	coding := strings.ToLower(strings.TrimSpace(strings.Join(codings, ",")))
	switch coding {
	case "", "identity", "none", "utf-8":
		return r, done, nil
	case "gzip", "x-gzip":
		// Some servers announce it and send the text as it is, or nothing.
		if magic, _ := r.Peek(2); len(magic) == 0 || len(magic) == 2 && (magic[0] != 0x1F || magic[1] != 0x8B) {
			return r, done, nil
		}
		z, err := gzip.NewReader(r)
		return &members{r, z}, done, err
	case "deflate":
		// It is not asked for, and sent all the same: zlib's format, or the bare
		// one that some programs took the name for.
		if head, _ := r.Peek(2); len(head) == 2 && head[0]&0x0F == 8 && (int(head[0])<<8+int(head[1]))%31 == 0 {
			z, err := zlib.NewReader(r)
			return z, done, err
		}
		return flate.NewReader(r), done, nil
	case "br":
		return brotli.NewReader(r), done, nil
	case "zstd":
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20), zstd.WithDecoderMaxMemory(64<<20))
		if err != nil {
			return nil, done, err
		}
		return z, z.Close, nil
	}
	return nil, done, &encodingError{oneLine(coding)}
}
