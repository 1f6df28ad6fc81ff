package fetch

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// What a proxy does wrong is said of the proxy, and not of the server behind it.
func TestProxyFaults(t *testing.T) {
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	refusing := func(status int) string {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(status) }))
		t.Cleanup(s.Close)
		return s.URL
	}
	for _, c := range []struct {
		proxy, to string
		kind      Kind
	}{
		{gone.URL, "http://news.example.org/", Proxy},
		{gone.URL, "https://news.example.org/", Proxy},
		{strings.Replace(gone.URL, "http:", "socks5:", 1), "https://news.example.org/", Proxy},
		{refusing(407), "http://news.example.org/", Proxy},
		{refusing(407), "https://news.example.org/", Proxy},
		{refusing(403), "https://news.example.org/", Proxy},
		{refusing(403), "http://news.example.org/", Denied}, // nobody knows whose that is
		{refusing(200), "https://news.example.org/", Insecure},
	} {
		at, err := url.Parse(c.proxy)
		if err != nil {
			t.Fatal(err)
		}
		client := New(Options{Proxy: http.ProxyURL(at)})
		var e *Error
		if _, err := client.Get(t.Context(), Request{URL: c.to}); !errors.As(err, &e) || e.Kind != c.kind {
			t.Errorf("%s by %s: %v", c.to, c.proxy, err)
		}
		client.Close()
	}
	var e *Error
	client := New(Options{Proxy: noProxy})
	defer client.Close()
	if _, err := client.Get(t.Context(), Request{URL: refusing(407), Typed: true}); !errors.As(err, &e) || e.Kind != Denied {
		t.Errorf("without a proxy: %v", err)
	}
}
