package label

import (
	"net/url"
	"strings"
)

// Address returns an address without what every one has, its scheme, and without
// its query: host and path. What is no address stays as it is.
func Address(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	return u.Host + u.Path
}

// Host returns the host of an address, by which people know a site: without its
// port and "www.".
func Host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
