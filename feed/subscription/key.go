package subscription

import (
	"net"
	"net/url"
	"strings"

	"golang.org/x/net/idna"
)

// Key returns the form of a feed's address by which addresses are compared: two
// that have the same key name the same feed. Not counted are whether it is http
// or https or left out, the feed: scheme in front, upper case in the host, its letters or their ASCII form, "www.", the port
// that is usual, a password, a slash at the end, and a fragment. What follows
// a question mark counts, since it often chooses the feed. What is no address
// is its own key.
func Key(address string) string {
	address = strings.TrimSpace(address)
	u, err := url.Parse(webAddress(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return address
	}
	host := strings.TrimPrefix(strings.TrimSuffix(strings.ToLower(u.Hostname()), "."), "www.")
	if ascii, err := idna.Lookup.ToASCII(host); err == nil {
		host = ascii
	}
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host = net.JoinHostPort(host, port)
	}
	if u.User != nil {
		host = u.User.Username() + "@" + host
	}
	key := host + strings.TrimRight(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		key += "?" + u.RawQuery
	}
	return key
}

// webAddress gives an address the scheme that it lacks, and takes off the one
// that some sites put before the address of a feed: feed://host/ or
// feed:https://host/.
func webAddress(address string) string {
	const scheme = "feed:"
	if strings.HasPrefix(address, "//") {
		return "https:" + address
	}
	if len(address) < len(scheme) || !strings.EqualFold(address[:len(scheme)], scheme) {
		return address
	}
	rest := address[len(scheme):]
	if strings.HasPrefix(rest, "//") {
		return "http:" + rest
	}
	return rest
}
