package subscription

import "time"

// A Problem is what is wrong with a source, in a shape that outlives the
// program and can be said in any language.
type Problem struct {
	Kind Kind
	// Status is the HTTP status that came, or 0.
	Status int
	// RetryAfter is how long the server asked to be left alone, or 0.
	RetryAfter time.Duration
	// Other is the address that the problem speaks of, where it is not the
	// source's own: the one that is followed too ([Duplicate]).
	Other string
}

// Kind says what is wrong.
type Kind uint8

// The kinds of problem. Their names in Kind.String are kept on disk and are part
// of the program's JSON output.
const (
	Fine        Kind = iota
	BadAddress       // no http or https address
	Forbidden        // leads into a private network, which this source may not
	Unreachable      // no such host, no connection
	Insecure         // the certificate does not hold
	TimedOut         // no answer, or one that never ends
	Interrupted      // broke off; what came was taken over
	Redirects        // too many, in a circle, or to nowhere
	Missing          // 404 and other refusals
	Gone             // 410: it will not come back, and is not asked again
	Denied           // 401, 403: it asks for a password or a permission
	Busy             // 429, 503
	ServerFault      // other 5xx
	TooLarge         // a limit was met
	BadEncoding      // compressed in an unknown way, or broken
	BadResponse      // no HTTP, or against its rules
	NotAFeed         // a page or a text stands where the feed was
	Unreadable       // neither a feed nor anything else that can be read
	Empty            // nothing at all
	Truncated        // ends early; what is there was taken over
	Overfull         // holds more than is read; what came first was taken over
	Duplicate        // has moved to where another source is fetched from
	Proxy            // the proxy of this machine does not answer, or refuses
)

var kindNames = [...]string{
	Fine: "", BadAddress: "bad-address", Forbidden: "forbidden", Unreachable: "unreachable", Insecure: "insecure",
	TimedOut: "timed-out", Interrupted: "interrupted", Redirects: "redirects", Missing: "missing", Gone: "gone",
	Denied: "denied", Busy: "busy", ServerFault: "server-fault", TooLarge: "too-large", BadEncoding: "bad-encoding",
	BadResponse: "bad-response", NotAFeed: "not-a-feed", Unreadable: "unreadable", Empty: "empty",
	Truncated: "truncated", Overfull: "overfull", Duplicate: "duplicate", Proxy: "proxy",
}

// String returns the name of the kind, empty for Fine.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return kindNames[BadResponse]
}

// ParseKind reads the name of a kind. One that this version does not know is
// BadResponse: something is wrong.
func ParseKind(name string) Kind {
	for k, n := range kindNames {
		if n == name {
			return Kind(k)
		}
	}
	return BadResponse
}

// Kinds returns all kinds but Fine.
func Kinds() []Kind {
	var all []Kind
	for k := Fine + 1; int(k) < len(kindNames); k++ {
		all = append(all, k)
	}
	return all
}

// Partly reports whether the source was read all the same, in part or as a
// whole.
func (k Kind) Partly() bool {
	switch k {
	case Interrupted, Truncated, Overfull, Duplicate:
		return true
	}
	return false
}

// Network reports whether the fault lies with the network or the server;
// otherwise it lies with the address or with what came.
func (k Kind) Network() bool {
	switch k {
	case Unreachable, Insecure, TimedOut, Interrupted, Redirects, Missing, Gone, Denied, Busy, ServerFault, BadResponse, Proxy:
		return true
	}
	return false
}
