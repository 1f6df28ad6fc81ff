package fetch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// A hop is a request on its way from one address to the next.
type hop struct {
	client  *Client
	request Request
	to      *url.URL
	first   *url.URL // that was asked first
	count   int
	// permanent says that all redirects so far were for good, and moved where
	// they led.
	permanent bool
	moved     string
	seen      map[string]bool
	// private says that one of the addresses on the way was, and proxied that
	// the last one was asked by a proxy.
	private, proxied bool
	dog              *watchdog
}

// do asks one address. Both results are nil when it leads on to another.
func (h *hop) do(ctx context.Context) (*Response, error) {
	where := h.to.Redacted()
	req, err := h.client.newRequest(ctx, h.request, h.to, h.own())
	if err != nil {
		return nil, newError(BadAddress, where, err)
	}
	leave, err := h.enter(ctx)
	if err != nil {
		return nil, classify(ctx, where, err)
	}
	defer leave()
	resp, err := h.client.roundTrip(h.watched(req), h.request.Typed && sameHost(h.to, h.first) || h.request.Private)
	if err != nil {
		return nil, classify(ctx, where, err)
	}
	defer resp.Body.Close()
	if redirect(resp.StatusCode) {
		return nil, h.follow(resp, where)
	}
	return h.finish(ctx, resp, where)
}

// own returns what is sent to the address that was asked first, and to none that
// a redirect names but on the same server, and never without encryption where
// there was some: anybody on the way could ask for that. It is nil elsewhere.
func (h *hop) own() *url.Userinfo {
	to, first := h.to, h.first
	secured := first.Scheme == "http" && first.Port() == "" && to.Scheme == "https" && to.Port() == ""
	if !sameHost(to, first) || !secured && (to.Scheme != first.Scheme || portOf(to) != portOf(first)) {
		return nil
	}
	if first.User == nil {
		return &url.Userinfo{}
	}
	return first.User
}

func sameHost(a, b *url.URL) bool { return strings.EqualFold(a.Hostname(), b.Hostname()) }

func portOf(u *url.URL) string {
	switch {
	case u.Port() != "":
		return u.Port()
	case u.Scheme == "https":
		return "443"
	}
	return "80"
}

// permit asks whether the next address may be asked. No place at a host is held
// meanwhile: to find out, the same host may have to be asked. How long that
// takes is not the page's fault.
func (h *hop) permit(ctx context.Context) error {
	if h.request.Permit == nil {
		return nil
	}
	h.dog.pause()
	defer h.dog.resume()
	shown := *h.to
	shown.User = nil
	return h.request.Permit(ctx, shown.String())
}

// watched notes whether a request ends in a private network. Where a proxy is
// asked, the name is all there is to judge by.
func (h *hop) watched(req *http.Request) *http.Request {
	h.proxied = false
	if proxy, err := h.client.o.Proxy(req); err == nil && proxy != nil {
		h.proxied = true
		h.private = h.private || PrivateName(req.URL.Hostname())
		return req
	}
	return req.WithContext(httptrace.WithClientTrace(req.Context(), &httptrace.ClientTrace{GotConn: func(c httptrace.GotConnInfo) {
		if to, err := netip.ParseAddrPort(c.Conn.RemoteAddr().String()); err == nil {
			h.private = h.private || Private(to.Addr())
		}
	}}))
}

// enter waits for the turn at the host. It is no fault of the server's how long
// that takes.
func (h *hop) enter(ctx context.Context) (leave func(), err error) {
	h.dog.pause()
	defer h.dog.resume()
	return h.client.gates.enter(ctx, strings.ToLower(h.to.Host))
}

func redirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// follow turns to where a redirect leads.
func (h *hop) follow(resp *http.Response, where string) error {
	// What is left of a short body, so that the connection can be used again.
	_, _ = io.CopyN(io.Discard, resp.Body, 4<<10)
	location := resp.Header.Get("Location")
	next, err := h.to.Parse(location)
	if err != nil || location == "" {
		e := newError(Redirects, where, nil)
		e.What, e.Status = "sends to another address and does not say which", resp.StatusCode
		return e
	}
	if next, err = ParseAddress(next.String()); err != nil {
		e := newError(Redirects, where, nil)
		e.What, e.Status = "sends to what is no web address: "+oneLine(location), resp.StatusCode
		return e
	}
	next.User = nil // nobody else says who the person is
	h.seen[h.to.String()] = true
	if h.count++; h.count > h.client.o.MaxRedirects || h.seen[next.String()] {
		e := newError(Redirects, where, nil)
		e.Status = resp.StatusCode
		return e
	}
	forGood := resp.StatusCode == http.StatusMovedPermanently || resp.StatusCode == http.StatusPermanentRedirect
	if h.permanent = h.permanent && forGood; h.permanent {
		h.moved = next.String()
	}
	h.to = next
	return nil
}

// finish reads the answer of the last address.
func (h *hop) finish(ctx context.Context, resp *http.Response, where string) (*Response, error) {
	shown := *h.to
	shown.User = nil
	out := &Response{URL: shown.String(), Moved: h.moved, Status: resp.StatusCode, ContentType: resp.Header.Get("Content-Type"),
		Links:  resp.Header.Values("Link"),
		MaxAge: freshness(resp.Header, time.Now()), Private: h.private}
	if strings.TrimSpace(resp.Header.Get("Expires")) != "0" {
		out.ETag, out.LastModified = resp.Header.Get("ETag"), resp.Header.Get("Last-Modified")
	}
	switch {
	case resp.StatusCode == http.StatusNotModified && (h.request.ETag != "" || h.request.LastModified != ""):
		out.NotModified = true
		return out, nil
	case resp.StatusCode < 200 || resp.StatusCode > 299:
		return nil, refusal(resp, where, h.proxied)
	}
	body, err := readBody(resp, h.client.o.MaxBytes, h.dog)
	out.Body = body
	if err == nil {
		return out, nil
	}
	e := classify(ctx, where, err)
	if e.Kind == BadResponse || e.Kind == Unreachable {
		e = newError(Interrupted, where, nil)
	}
	if encoding, ok := err.(*encodingError); ok {
		e = newError(BadEncoding, where, encoding)
	}
	if len(body) == 0 || e.Kind != Interrupted && e.Kind != TimedOut {
		return nil, e
	}
	return out, e
}

// refusal makes an error of a status that says no.
func refusal(resp *http.Response, where string, proxied bool) *Error {
	kind := BadResponse
	switch s := resp.StatusCode; {
	case s == http.StatusProxyAuthRequired && proxied:
		kind = Proxy
	case s == http.StatusRequestTimeout:
		kind = TimedOut
	case s == http.StatusGone:
		kind = Gone
	case s == http.StatusUnauthorized || s == http.StatusForbidden || s == http.StatusProxyAuthRequired:
		kind = Denied
	case s == http.StatusTooManyRequests || s == http.StatusServiceUnavailable:
		kind = Busy
	case s >= 500:
		kind = ServerFault
	case s >= 400:
		kind = Missing
	}
	e := newError(kind, where, nil)
	e.Status = resp.StatusCode
	e.What += " (" + strconv.Itoa(resp.StatusCode)
	if text := http.StatusText(resp.StatusCode); text != "" {
		e.What += " " + text
	}
	e.What += ")"
	if e.RetryAfter = retryAfter(resp.Header, time.Now()); e.RetryAfter > 0 {
		e.Remedy = fmt.Sprintf("try again in %s", e.RetryAfter.Round(time.Second))
	}
	return e
}
