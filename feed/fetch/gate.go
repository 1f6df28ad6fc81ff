package fetch

import (
	"context"
	"sync"
)

// gates let a few requests at a time through to each host. The transport could
// do that for connections, but not for HTTP/2, where one carries many requests,
// and a request that waits there looks like a server that does not answer.
type gates struct {
	most  int
	mu    sync.Mutex
	hosts map[string]*gate
}

// A gate is one host's. It is forgotten when nobody is at it.
type gate struct {
	places chan struct{} // one element for each request that is through
	users  int           // that are through or wait
}

// enter waits for a place at a host, which leave gives back.
func (g *gates) enter(ctx context.Context, host string) (leave func(), err error) {
	g.mu.Lock()
	at := g.hosts[host]
	if at == nil {
		at = &gate{places: make(chan struct{}, g.most)}
		g.hosts[host] = at
	}
	at.users++
	g.mu.Unlock()
	quit := func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		if at.users--; at.users == 0 {
			delete(g.hosts, host)
		}
	}
	select {
	case at.places <- struct{}{}:
		return func() { <-at.places; quit() }, nil
	case <-ctx.Done():
		quit()
		return nil, ctx.Err()
	}
}
