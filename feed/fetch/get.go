package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
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
	// the connection or to the package's own work are left out.
	UserAgent string
	Header    http.Header
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

// Get fetches an address. The error, if any, is an *Error. Where its kind is
// Interrupted or TimedOut, the response may still be there, with the part of
// the body that came.
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	to, err := ParseAddress(r.URL)
	if err != nil {
		return nil, newError(BadAddress, oneLine(r.URL), nil)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	dog := newWatchdog(c.o.Stall, c.o.Total, cancel)
	defer dog.stop()
	h := hop{client: c, request: r, to: to, first: to.Hostname(), dog: dog, permanent: true, seen: map[string]bool{}}
	for {
		resp, err := h.do(ctx)
		if resp != nil || err != nil {
			return resp, err
		}
	}
}

// ParseAddress reads an address that can be fetched: http or https, with a
// host. The feed: scheme that some sites put in front is taken off.
func ParseAddress(s string) (*url.URL, error) {
	s = strings.TrimSpace(s)
	if rest, ok := cutPrefixFold(s, "feed:"); ok {
		if s = strings.TrimPrefix(rest, "//"); !hasHTTP(s) {
			s = "http://" + s
		}
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

// newRequest makes the HTTP request for one address.
func (c *Client) newRequest(ctx context.Context, r Request, to *url.URL, own bool) (*http.Request, error) {
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
	r.addOwn(req.Header, own)
	// A password goes to the host that it was typed for, and no further.
	if password, _ := to.User.Password(); to.User != nil && own && (r.Typed || r.Followed) {
		req.SetBasicAuth(to.User.Username(), password)
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
	if r.UserAgent != "" {
		h.Set("User-Agent", r.UserAgent)
	}
	for name, values := range r.Header {
		if name = http.CanonicalHeaderKey(name); own && !reserved[name] {
			h[name] = values
		}
	}
}

// freshness reads until when an answer needs no asking again: Cache-Control,
// or else Expires, counted from the server's own clock (RFC 9111).
func freshness(h http.Header, now time.Time) time.Duration {
	if h.Get("Cache-Control") != "" {
		return maxAge(h)
	}
	until, err := http.ParseTime(h.Get("Expires"))
	if err != nil {
		return 0
	}
	return max(until.Sub(serverTime(h, now)), 0)
}

// serverTime is the time on the server's clock, as far as it tells.
func serverTime(h http.Header, now time.Time) time.Time {
	if there, err := http.ParseTime(h.Get("Date")); err == nil {
		return there
	}
	return now
}

// maxAge reads how long an answer stays fresh (RFC 9111): max-age, unless
// no-cache or no-store is there too.
func maxAge(h http.Header) time.Duration {
	age := time.Duration(0)
	for _, directive := range strings.Split(h.Get("Cache-Control"), ",") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(directive)), "=")
		switch name {
		case "no-cache", "no-store":
			return 0
		case "max-age":
			if n, err := strconv.ParseInt(strings.Trim(value, `"`), 10, 32); err == nil && n > 0 {
				age = time.Duration(n) * time.Second
			}
		}
	}
	return age
}

// retryAfter reads how long a server asks to be left alone: seconds, or a
// date, counted from the server's own clock (RFC 9110, section 10.2.3).
func retryAfter(h http.Header, now time.Time) time.Duration {
	value := strings.TrimSpace(h.Get("Retry-After"))
	if n, err := strconv.ParseInt(value, 10, 32); err == nil && n > 0 {
		return time.Duration(n) * time.Second
	}
	until, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	return max(until.Sub(serverTime(h, now)), 0)
}
