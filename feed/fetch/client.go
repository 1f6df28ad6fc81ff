package fetch

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"
)

// Options bound a client. The zero value of a field means its default.
type Options struct {
	// UserAgent names the program to servers.
	UserAgent string
	// MaxBytes bounds a body, as sent and after decompression: 15 MiB.
	MaxBytes int64
	// MaxRedirects bounds the redirects of one request: 10.
	MaxRedirects int
	// Stall is how long nothing may come, before an answer and in its middle:
	// 20 s. Total bounds a request as a whole: 2 min.
	Stall, Total time.Duration
	// PerHost bounds the requests to one host at a time: 2. Others wait for
	// their turn, which counts as neither stalling nor taking long.
	PerHost int
	// Proxy returns the proxy for a request; the default goes by the
	// environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY).
	Proxy func(*http.Request) (*url.URL, error)
	// Dial connects for requests that may reach private networks, and to
	// proxies; tests replace it.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
}

// A Client fetches. It is safe for concurrent use.
type Client struct {
	o Options
	// open may connect anywhere, guarded only to the public Internet.
	open, guarded http.RoundTripper
	gates         gates
}

// maxHeaderBytes bounds the headers of an answer.
const maxHeaderBytes = 256 << 10

// New returns a client.
func New(o Options) *Client {
	if o.UserAgent == "" {
		o.UserAgent = "khabar"
	}
	if o.MaxBytes == 0 {
		o.MaxBytes = 15 << 20
	}
	if o.MaxRedirects == 0 {
		o.MaxRedirects = 10
	}
	if o.Stall == 0 {
		o.Stall = 20 * time.Second
	}
	if o.Total == 0 {
		o.Total = 2 * time.Minute
	}
	if o.PerHost == 0 {
		o.PerHost = 2
	}
	if o.Proxy == nil {
		o.Proxy = http.ProxyFromEnvironment
	}
	dialer := net.Dialer{Timeout: 10 * time.Second}
	if o.Dial == nil {
		o.Dial = dialer.DialContext
	}
	guardedDialer := dialer
	guardedDialer.Control = guard
	return &Client{o: o, open: o.transport(o.Dial, o.Proxy), guarded: o.transport(guardedDialer.DialContext, nil),
		gates: gates{most: o.PerHost, hosts: map[string]*gate{}}}
}

func (o *Options) transport(dial func(context.Context, string, string) (net.Conn, error),
	proxy func(*http.Request) (*url.URL, error)) *http.Transport {
	return &http.Transport{
		Proxy:                  proxy,
		DialContext:            dial,
		ForceAttemptHTTP2:      true,
		DisableCompression:     true, // done here, with limits and more encodings
		MaxResponseHeaderBytes: maxHeaderBytes,
		MaxIdleConnsPerHost:    o.PerHost,
		MaxIdleConns:           50,
		IdleConnTimeout:        30 * time.Second,
		OnProxyConnectResponse: tunnelled,
		TLSHandshakeTimeout:    10 * time.Second,
	}
}

// tunnelled looks at what a proxy answers that is to connect to a server.
func tunnelled(_ context.Context, _ *url.URL, _ *http.Request, answer *http.Response) error {
	if answer.StatusCode == http.StatusOK {
		return nil
	}
	return fmt.Errorf("%w: %s", errProxy, answer.Status)
}

// Close ends connections that are kept for later requests.
func (c *Client) Close() {
	for _, t := range []http.RoundTripper{c.open, c.guarded} {
		if t, ok := t.(*http.Transport); ok {
			t.CloseIdleConnections()
		}
	}
}

// roundTrip sends one request on the way that its target may go. trusted says
// that the person named the target.
func (c *Client) roundTrip(req *http.Request, trusted bool) (*http.Response, error) {
	if trusted {
		return c.open.RoundTrip(req)
	}
	if proxy, err := c.o.Proxy(req); err == nil && proxy != nil {
		// The proxy resolves the name, so the name is all there is to check.
		if PrivateName(req.URL.Hostname()) {
			return nil, errPrivate
		}
		return c.open.RoundTrip(req)
	}
	return c.guarded.RoundTrip(req)
}
