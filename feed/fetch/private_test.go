package fetch

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
)

// A disguise is a connection that says that it leads elsewhere.
type disguise struct {
	net.Conn
	to net.Addr
}

func (d disguise) RemoteAddr() net.Addr { return d.to }

func TestResponseSaysThatItIsPrivate(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text) }))
	defer server.Close()
	for _, test := range []struct {
		to   net.Addr
		want bool
	}{{nil, true}, {&net.TCPAddr{IP: net.IPv4(203, 0, 113, 9), Port: 80}, false}, {&net.TCPAddr{IP: net.IPv4(192, 168, 1, 2), Port: 80}, true}} {
		c := New(Options{Proxy: noProxy, Dial: func(ctx context.Context, network, address string) (net.Conn, error) {
			var d net.Dialer
			conn, err := d.DialContext(ctx, network, address)
			if err == nil && test.to != nil {
				return disguise{conn, test.to}, nil
			}
			return conn, err
		}})
		r, err := c.Get(t.Context(), Request{URL: server.URL, Typed: true})
		if err != nil || r.Private != test.want {
			t.Errorf("%v: private %v, %v", test.to, r.Private, err)
		}
		c.Close()
	}
}
