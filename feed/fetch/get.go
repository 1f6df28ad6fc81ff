package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/http/httpguts"
)

// A Request asks for one address.
type Request struct {
	URL string
	// Typed says that the person gave this address, which may then be private.
	Typed bool
	// Followed says that the person follows this address: a user and password
	// in it are sent to its host, as with Typed, but private it may not be.
	Followed bool
	// Private allows every address on the way to be private, also those that
	// redirects name.
	Private bool
	// UserAgent replaces the client's, where it is not empty. Header has fields
	// to send beside it, to the host of the address alone; those that belong to
	// the connection or to the package's own work are left out, and so is what
	// HTTP cannot carry.
	UserAgent string
	Header    http.Header
	// Permit, where set, is asked before each request, those that redirects lead
	// to among them; its error ends the fetch and is returned as it is.
	Permit func(ctx context.Context, address string) error
	// ETag and LastModified are the validators that came with the copy that is
	// there already, verbatim, or empty.
	ETag, LastModified string
}

// A Response is what came.
type Response struct {
	// URL is the final address, after redirects, without user and password.
	URL string
	// Moved is the address that the source has moved to for good (301, 308),
	// or empty. Remember it once what it gives has been read.
	Moved       string
	Status      int
	ContentType string
	Body        []byte
	// Links are the answer's Link fields (RFC 8288), as they came.
	Links []string
	// NotModified says that the copy that is there already is still right.
	NotModified bool
	// ETag and LastModified belong to this body; keep them as they are. They
	// are empty where the server says that the body is stale at once (Expires:
	// 0), because such servers often answer 304 to what has changed.
	ETag, LastModified string
	// MaxAge is how long the server says that nothing will change, 0 when it
	// does not say.
	MaxAge time.Duration
	// Private says that the address, or one that it led through, is in a private
	// network: whoever wants to fetch it again has to allow that.
	Private bool
}

// accepted are the media types asked for, feeds first.
const accepted = "application/rss+xml, application/atom+xml, application/feed+json, " +
	"application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5"

// Get fetches an address. The error, if any, is an *Error, or what
// [Request.Permit] returned. Where its kind is
// Interrupted or TimedOut, the response may still be there, with the part of
// the body that came.
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	to, err := ParseAddress(r.URL)
	if err != nil {
		return nil, newError(BadAddress, oneLine(withoutUser(r.URL)), nil)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	dog := newWatchdog(c.o.Stall, c.o.Total, cancel)
	defer dog.stop()
	h := hop{client: c, request: r, to: to, first: to, dog: dog, permanent: true, seen: map[string]bool{}}
	for {
		if err := h.permit(ctx); err != nil {
			return nil, err
		}
		resp, err := h.do(ctx)
		if resp != nil || err != nil {
			return resp, err
		}
	}
}

// ParseAddress reads an address that can be fetched: http or https, with a
// host. The feed: scheme that some sites put in front is taken off, and https
// stands in for one that is left out ("//host/path").
func ParseAddress(s string) (*url.URL, error) {
	s = strings.TrimSpace(s)
	if rest, ok := cutPrefixFold(s, "feed:"); ok {
		if s = strings.TrimPrefix(rest, "//"); !hasHTTP(s) {
			s = "http://" + s
		}
	}
	if strings.HasPrefix(s, "//") {
		s = "https:" + s
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return nil, err
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("scheme %q", u.Scheme)
	case u.Hostname() == "":
		return nil, errors.New("no host")
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// withoutUser takes the user and the password out of what is no address: it is
// shown as it was given.
func withoutUser(s string) string {
	before, rest, ok := strings.Cut(s, "//")
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	if at := strings.LastIndexByte(rest[:end], '@'); ok && at >= 0 {
		return before + "//" + rest[at+1:]
	}
	return s
}

func hasHTTP(s string) bool {
	_, a := cutPrefixFold(s, "http://")
	_, b := cutPrefixFold(s, "https://")
	return a || b
}

func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

// newRequest makes the HTTP request for one address. own are the user and the
// password to send, and own fields too, where it is not nil.
func (c *Client) newRequest(ctx context.Context, r Request, to *url.URL, own *url.Userinfo) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, to.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", c.o.UserAgent)
	req.Header.Set("Accept", accepted)
	req.Header.Set("Accept-Encoding", "gzip, br, zstd")
	if r.ETag != "" {
		req.Header.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		req.Header.Set("If-Modified-Since", r.LastModified)
	}
	r.addOwn(req.Header, own != nil)
	if password, _ := own.Password(); (own.Username() != "" || password != "") && (r.Typed || r.Followed) {
		req.SetBasicAuth(own.Username(), password)
	}
	req.URL.User = nil
	return req, nil
}

// reserved are the fields that no caller sets: they belong to the connection,
// or to what this package does with the answer.
var reserved = map[string]bool{"Host": true, "Connection": true, "Content-Length": true, "Transfer-Encoding": true, "Upgrade": true,
	"Te": true, "Trailer": true, "Accept-Encoding": true, "If-None-Match": true, "If-Modified-Since": true, "Range": true}

// addOwn adds what the caller wants to have sent. Fields may hold a secret, so
// they go to the host that they were made for, and no further.
func (r *Request) addOwn(h http.Header, own bool) {
	if r.UserAgent != "" && httpguts.ValidHeaderFieldValue(r.UserAgent) {
		h.Set("User-Agent", r.UserAgent)
	}
	for name, values := range r.Header {
		name = http.CanonicalHeaderKey(name)
		if !own || reserved[name] || !httpguts.ValidHeaderFieldName(name) {
			continue
		}
		values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return !httpguts.ValidHeaderFieldValue(v) })
		if len(values) > 0 {
			h[name] = values
		}
	}
}

// freshness reads until when an answer needs no asking again: max-age of
// Cache-Control, or else Expires, counted from the server's own clock, less the
// time that a cache on the way has had it (RFC 9111, section 4.2).
func freshness(h http.Header, now time.Time) time.Duration {
	fresh, said := maxAge(h)
	if !said {
		until, err := http.ParseTime(h.Get("Expires"))
		if err != nil {
			return 0
		}
		fresh = until.Sub(serverTime(h, now))
	}
	if age, ok := seconds(h.Get("Age")); ok {
		fresh -= age
	}
	return max(fresh, 0)
}

// serverTime is the time on the server's clock, as far as it tells.
func serverTime(h http.Header, now time.Time) time.Time {
	if there, err := http.ParseTime(h.Get("Date")); err == nil {
		return there
	}
	return now
}

// maxAge reads how long an answer stays fresh by Cache-Control: max-age, unless
// no-cache or no-store is there too. said is false where it has none of them.
func maxAge(h http.Header) (age time.Duration, said bool) {
	for directive := range strings.SplitSeq(strings.Join(h.Values("Cache-Control"), ","), ",") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(directive)), "=")
		switch name {
		case "no-cache", "no-store":
			return 0, true
		case "max-age":
			age, _ = seconds(strings.Trim(value, `"`))
			said = true
		}
	}
	return age, said
}

// seconds reads a number of seconds. More than a cache need be able to count
// (RFC 9111, section 1.2.2) is as many as it can.
func seconds(s string) (d time.Duration, ok bool) {
	n, err := strconv.ParseUint(strings.TrimSpace(s), 10, 31)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, false
	}
	return time.Duration(n) * time.Second, true
}

// retryAfter reads how long a server asks to be left alone: seconds, or a
// date, counted from the server's own clock (RFC 9110, section 10.2.3).
func retryAfter(h http.Header, now time.Time) time.Duration {
	value := strings.TrimSpace(h.Get("Retry-After"))
	if wait, ok := seconds(value); ok {
		return wait
	}
	until, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	return max(until.Sub(serverTime(h, now)), 0)
}
