// Package fetch gets feeds and pages over HTTP (RFC 9110), politely and within
// bounds.
//
// It sends no cookies and nothing about the person beyond what any request
// tells: a plain User-Agent, the formats that are understood, and, for an
// address that was fetched before, the validators that came with it (RFC 9110,
// section 13), so that an unchanged feed costs a few bytes. It keeps no state:
// validators, Retry-After and moved addresses are handed to the caller.
//
// What comes back is not trusted. Headers, the body as sent and the body after
// decompression each have a limit; a body may be compressed once, with gzip,
// brotli or zstd; redirects are followed ten times at most, and never out of
// http and https. A server that says nothing is given up on after a while, and
// so is one that goes on for ever. A body that breaks off is returned as far
// as it came, together with the error: half a feed is better than none.
//
// Addresses that a feed, a page or a redirect names never reach this machine
// or its private networks, whatever their names resolve to: the check is made
// on the address that is about to be connected to, so no second resolution can
// slip past it (server-side request forgery, DNS rebinding). An address that
// the person typed may be private.
package fetch
