package fetch

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

// serve returns a dialer to a server that reads a request and then does as
// answer says, on connections in memory, so that the clock can be a fake one.
func serve(answer func(net.Conn)) func(context.Context, string, string) (net.Conn, error) {
	return func(context.Context, string, string) (net.Conn, error) {
		client, server := net.Pipe()
		go func() {
			defer server.Close()
			if _, err := http.ReadRequest(bufio.NewReader(server)); err == nil {
				answer(server)
			}
		}()
		return client, nil
	}
}

const head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"

// A server may be slow, and it may fall silent; only the second is given up on.
func TestSlowServers(t *testing.T) {
	drip := func(every time.Duration, times int) func(net.Conn) {
		return func(c net.Conn) {
			if _, err := io.WriteString(c, head); err != nil {
				return
			}
			for range times {
				time.Sleep(every)
				if _, err := io.WriteString(c, "x"); err != nil {
					return
				}
			}
		}
	}
	for _, test := range []struct {
		name   string
		answer func(net.Conn)
		kind   int
		bytes  int
		took   time.Duration
	}{
		{"slow", drip(15*time.Second, 4), none, 4, time.Minute},
		{"silent before the answer", func(c net.Conn) { _, _ = io.Copy(io.Discard, c) }, int(TimedOut), 0, 20 * time.Second},
		{"silent in the middle", func(c net.Conn) {
			_, _ = io.WriteString(c, head+"half a feed")
			_, _ = io.Copy(io.Discard, c)
		}, int(TimedOut), len("half a feed"), 20 * time.Second},
		{"drips for ever", drip(11*time.Second, 1000), int(TimedOut), 10, 2 * time.Minute},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := New(Options{Proxy: noProxy, Dial: serve(test.answer)})
				start := time.Now()
				r, err := c.Get(t.Context(), Request{URL: "http://news.example.org/", Typed: true})
				c.Close()
				took := time.Since(start)
				time.Sleep(time.Minute) // of the fake clock, for the server to notice
				if took != test.took {
					t.Errorf("it took %v, want %v", took, test.took)
				}
				var e *Error
				if errors.As(err, &e); e == nil && test.kind != none || e != nil && int(e.Kind) != test.kind {
					t.Fatalf("%v", err)
				}
				got := 0
				if r != nil {
					got = len(r.Body)
				}
				if got != test.bytes {
					t.Errorf("got %d bytes, want %d", got, test.bytes)
				}
			})
		})
	}
}

func TestCancel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New(Options{Proxy: noProxy, Dial: serve(func(conn net.Conn) { _, _ = io.Copy(io.Discard, conn) })})
		defer c.Close()
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(3*time.Second, cancel)
		start := time.Now()
		_, err := c.Get(ctx, Request{URL: "http://news.example.org/", Typed: true})
		var e *Error
		if !errors.As(err, &e) || e.Kind != Cancelled || time.Since(start) != 3*time.Second {
			t.Errorf("%v after %v", err, time.Since(start))
		}
	})
}
