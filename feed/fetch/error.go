package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"time"
)

// Kind says what went wrong, for those who translate it or decide by it.
type Kind uint8

// The kinds of error.
const (
	BadAddress  Kind = iota // not an http or https address
	Forbidden               // a private address named by somebody else
	Unreachable             // no such host, no connection
	Insecure                // the certificate does not hold
	TimedOut                // no answer, or one that never ends
	Cancelled               // the caller gave up
	Interrupted             // the body broke off; what came is in the Response
	Redirects               // too many, in a circle, or to nowhere
	Missing                 // 404 and other refusals by the server
	Gone                    // 410: it will not come back
	Denied                  // 401, 403
	Busy                    // 429, 503
	ServerFault             // other 5xx
	TooLarge                // a limit was met
	BadEncoding             // compressed in an unknown way, or broken
	BadResponse             // no HTTP, or against its rules
	Proxy                   // the proxy of this machine does not answer, or refuses
)

// words are what each kind says, and the remedy.
var words = [...]struct{ what, remedy string }{
	BadAddress:  {"is not an address that can be fetched", "give one that begins with http:// or https://"},
	Forbidden:   {"leads into a private network, which only an address that you type yourself may do", "open it by its own address if you trust it"},
	Unreachable: {"cannot be reached", "check the address and the connection"},
	Insecure:    {"cannot prove who it is", "check this machine's clock; the site's certificate may have run out"},
	TimedOut:    {"did not answer in time", "try again later"},
	Cancelled:   {"was not fetched: stopped", "ask for it again when you want it"},
	Interrupted: {"broke off in the middle", "try again for the rest; what came is shown"},
	Redirects:   {"sends from one address to the next without end", "look for the source's new address"},
	Missing:     {"is not there", "check the address; the source may have moved"},
	Gone:        {"is gone for good", "remove the source"},
	Denied:      {"asks for permission", "open it in a browser to log in there"},
	Busy:        {"is too busy", "try again later"},
	ServerFault: {"has a fault of its own", "try again later"},
	TooLarge:    {"is larger than what is read", "look for a shorter feed of the same source"},
	BadEncoding: {"is compressed in a way that cannot be read", "try again later; tell the source"},
	BadResponse: {"did not answer as a web server does", "check the address"},
	Proxy:       {"was not asked: the proxy does not answer, or refuses", "check HTTP_PROXY, HTTPS_PROXY and NO_PROXY in the environment"},
}

// An Error says what could not be fetched, why, and what to do. It is one
// line, in English; Kind lets an interface say it in other words.
type Error struct {
	Kind Kind
	// What says what is wrong, as the end of a sentence about Where.
	What string
	// Where is the address, without a password.
	Where  string
	Remedy string
	// Status is the HTTP status, 0 when there was no answer.
	Status int
	// RetryAfter is how long the server asks to be left alone, 0 when it does
	// not say.
	RetryAfter time.Duration
	// Err is the cause, or nil.
	Err error
}

// Error returns "where: what (cause); remedy".
func (e *Error) Error() string {
	s := e.Where + ": " + e.What
	if e.Err != nil {
		s += " (" + e.Err.Error() + ")"
	}
	return s + "; " + e.Remedy
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Network reports whether the fault lies with the network or the server;
// otherwise it lies with the address or with what came.
func (e *Error) Network() bool {
	switch e.Kind {
	case BadAddress, Forbidden, TooLarge, BadEncoding:
		return false
	}
	return true
}

func newError(kind Kind, where string, cause error) *Error {
	if cause != nil {
		cause = foreign{cause}
	}
	return &Error{Kind: kind, What: words[kind].what, Remedy: words[kind].remedy, Where: where, Err: cause}
}

// A foreign error may quote the server: a certificate's names, say. Its words are
// put on one line, without control characters.
type foreign struct{ error }

func (f foreign) Error() string { return oneLine(f.error.Error()) }
func (f foreign) Unwrap() error { return f.error }

// The causes by which time-outs and limits are told from other failures.
var (
	errStalled  = errors.New("nothing came for too long")
	errSlow     = errors.New("it takes too long as a whole")
	errTooLarge = errors.New("a limit was met")
	errPrivate  = errors.New("a private address")
	errProxy    = errors.New("the proxy refuses")
)

// classify makes an *Error of what net/http and the readers of bodies return.
func classify(ctx context.Context, where string, err error) *Error {
	if cause := context.Cause(ctx); cause != nil {
		switch {
		case errors.Is(cause, errStalled), errors.Is(cause, errSlow):
			return newError(TimedOut, where, cause)
		case errors.Is(cause, context.DeadlineExceeded):
			return newError(TimedOut, where, nil)
		}
		return newError(Cancelled, where, nil)
	}
	var (
		certificate *tls.CertificateVerificationError
		dns         *net.DNSError
		record      tls.RecordHeaderError
		timeout     net.Error
		op          *net.OpError
	)
	switch {
	case errors.Is(err, errPrivate):
		return newError(Forbidden, where, nil)
	case errors.Is(err, errTooLarge):
		return newError(TooLarge, where, nil)
	case errors.Is(err, errProxy):
		return newError(Proxy, where, err)
	case errors.As(err, &op) && op.Op == "proxyconnect": // net/http's word for it
		return newError(Proxy, where, op.Err)
	case errors.As(err, &certificate), errors.As(err, &record):
		return newError(Insecure, where, err)
	case errors.As(err, &dns):
		return newError(Unreachable, where, errors.New(dns.Err)) // without the name server's address
	case errors.As(err, &timeout) && timeout.Timeout():
		return newError(TimedOut, where, nil)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return newError(Interrupted, where, nil)
	case errors.As(err, &op):
		return newError(Unreachable, where, op.Err)
	}
	return newError(BadResponse, where, err)
}

// oneLine keeps an error's words on one line and free of control characters,
// since they may quote the server.
func oneLine(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		switch {
		case r < ' ' || r >= 0x7F && r <= 0x9F:
			r = ' '
		}
		if out = append(out, r); len(out) == 200 {
			break
		}
	}
	return string(out)
}
