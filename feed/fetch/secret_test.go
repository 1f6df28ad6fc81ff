package fetch

import (
	"crypto/x509"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// What a person typed for one server goes along where that server sends to
// another of its pages, and to no other server: not to one at another port, and
// not over a connection that anybody can read.
func TestSecretsStay(t *testing.T) {
	answer := func(w http.ResponseWriter, r *http.Request) {
		if to := r.URL.Query().Get("to"); to != "" {
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusMovedPermanently)
			return
		}
		user, password, _ := r.BasicAuth()
		fmt.Fprintf(w, "%s:%s %s", user, password, r.Header.Get("X-Key"))
	}
	server := httptest.NewServer(http.HandlerFunc(answer))
	defer server.Close()
	other := httptest.NewServer(http.HandlerFunc(answer))
	defer other.Close()
	c := New(Options{Proxy: noProxy})
	defer c.Close()
	at := strings.Replace(server.URL, "http://", "http://me:secret@", 1)
	for _, test := range []struct{ name, to, want string }{
		{"straight", "", "me:secret 42"},
		{"relative", "/b", "me:secret 42"},
		{"absolute", server.URL + "/b", "me:secret 42"},
		{"absolute, somebody else's name", strings.Replace(server.URL, "http://", "http://you:x@", 1) + "/b", "me:secret 42"},
		{"another port", other.URL + "/b", ": "},
		{"another host", strings.Replace(server.URL, "127.0.0.1", "localhost", 1) + "/b", ": "},
	} {
		r, err := c.Get(t.Context(), Request{URL: at + "/?to=" + url.QueryEscape(test.to), Typed: true, Private: true, Header: http.Header{"X-Key": {"42"}}})
		if err != nil || string(r.Body) != test.want {
			t.Errorf("%s: %v, %+v", test.name, err, r)
		}
		if r != nil && strings.Contains(r.URL+r.Moved, "@") {
			t.Errorf("%s: a name in an address: %+v", test.name, r)
		}
	}
}

func TestOwn(t *testing.T) {
	for _, test := range []struct {
		from, to string
		want     bool
	}{
		{"http://example.org/a", "http://EXAMPLE.org/b", true},
		{"http://example.org/a", "http://example.org:80/b", true},
		{"http://example.org/a", "https://example.org/b", true},
		{"http://example.org:8080/a", "https://example.org/b", false},
		{"https://example.org/a", "http://example.org/b", false},
		{"https://example.org/a", "https://example.org:8443/b", false},
		{"https://example.org/a", "https://www.example.org/b", false},
	} {
		from, _ := url.Parse(test.from)
		to, _ := url.Parse(test.to)
		h := hop{first: from, to: to}
		if got := h.own() != nil; got != test.want {
			t.Errorf("%s to %s: %v", test.from, test.to, got)
		}
	}
}

// What HTTP cannot carry is left out: it was read from somebody's list.
func TestHeadersThatCannotBeSent(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, r.UserAgent(), "|", r.Header["X-A"], "|", r.Header.Get("X-Evil"), "|", r.Header.Get("Accept") != "")
	}))
	defer server.Close()
	c := New(Options{Proxy: noProxy})
	defer c.Close()
	r, err := c.Get(t.Context(), Request{URL: server.URL, Typed: true, UserAgent: "x\r\nX-Evil: 1",
		Header: http.Header{"X-A": {"1\nX-Evil: 1", "2"}, "X B": {"3"}, "Accept": {"a\x00b"}}})
	if err != nil || string(r.Body) != "khabar|[2]||true" {
		t.Errorf("%v, %+v", err, r)
	}
}

// Whoever prints the cause prints nothing that a terminal obeys.
func TestCausesAreClean(t *testing.T) {
	cause := x509.HostnameError{Certificate: &x509.Certificate{DNSNames: []string{"a\x1b]0;x\x07\nb"}}, Host: "example.org"}
	e := newError(Insecure, "https://example.org", cause)
	var back x509.HostnameError
	if !errors.As(e, &back) || strings.ContainsAny(e.Error()+errors.Unwrap(e).Error(), "\x1b\x07\n") {
		t.Errorf("%q", e.Error())
	}
}

func TestErrorsHideThePassword(t *testing.T) {
	c := New(Options{Proxy: noProxy})
	for _, to := range []string{"http://me:secret@exa mple.org/", "http://me:sec%zzret@example.org/", "http://me:s@ecret@example.org:x/"} {
		if _, err := c.Get(t.Context(), Request{URL: to, Typed: true}); err == nil || strings.Contains(err.Error(), "ret") {
			t.Errorf("%s: %v", to, err)
		}
	}
}
