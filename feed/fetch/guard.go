package fetch

import (
	"net/netip"
	"strconv"
	"strings"
	"syscall"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// guard refuses connections into private networks. It runs after the name was
// resolved and before the connection is made, for every address tried.
func guard(_, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil || Private(to.Addr()) {
		return errPrivate
	}
	return nil
}

// special are networks that are not the public Internet beyond those that
// package netip knows (IANA special-purpose address registries).
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"), // shared by carriers
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"), // benchmarks
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("fec0::/10"), // site-local, of old
	netip.MustParsePrefix("100::/64"),  // discard
	// NAT64 of a network's own (RFC 8215), which may lead to its own addresses.
	netip.MustParsePrefix("64:ff9b:1::/48"),
}

// The networks of IPv6 that carry an IPv4 address, and where in it.
var embedding = []struct {
	prefix netip.Prefix
	at     int // byte
}{
	{netip.MustParsePrefix("64:ff9b::/96"), 12},    // NAT64
	{netip.MustParsePrefix("2002::/16"), 2},        // 6to4
	{netip.MustParsePrefix("::/96"), 12},           // IPv4-compatible
	{netip.MustParsePrefix("::ffff:0:0:0/96"), 12}, // IPv4-translated
}

// Private reports whether an address is not one of the public Internet: this
// machine, a private or link-local network, multicast and other special
// purposes, also where it hides inside an IPv6 address.
func Private(a netip.Addr) bool {
	a = a.WithZone("").Unmap()
	if !a.IsValid() || a.IsLoopback() || a.IsPrivate() || a.IsLinkLocalUnicast() || a.IsMulticast() || a.IsUnspecified() {
		return true
	}
	for _, p := range special {
		if p.Contains(a) {
			return true
		}
	}
	if a.Is6() {
		bytes := a.As16()
		for _, e := range embedding {
			if e.prefix.Contains(a) {
				return Private(netip.AddrFrom4([4]byte(bytes[e.at : e.at+4])))
			}
		}
	}
	return false
}

// PrivateName tells hosts that need no resolution to be known as private: an
// address, or a name that only a network of one's own has. It is all that can be
// checked when a proxy resolves the names. An address in one of the forms that C
// libraries know besides (127.1, 0x7f000001) counts as private.
func PrivateName(host string) bool {
	if strings.ContainsFunc(host, func(r rune) bool { return r >= utf8.RuneSelf }) {
		// As net/http writes it to a proxy: full-width digits are digits.
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil {
			return true
		}
		host = ascii
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if a, err := netip.ParseAddr(host); err == nil {
		return Private(a)
	}
	// The URL Standard's "ends in a number": no name does.
	if _, err := strconv.ParseUint(host[strings.LastIndexByte(host, '.')+1:], 0, 64); err == nil {
		return true
	}
	for _, name := range []string{"localhost", "local", "internal", "lan", "home", "intranet", "home.arpa"} {
		if host == name || strings.HasSuffix(host, "."+name) {
			return true
		}
	}
	return !strings.Contains(host, ".")
}
