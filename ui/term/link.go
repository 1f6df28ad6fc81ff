package term

import (
	"strings"

	"golang.org/x/net/idna"
)

// maxAddress is the longest address in bytes that is sent as a link: VTE
// drops longer ones.
const maxAddress = 2083

// safeAddress returns the address as it may stand in an OSC 8 sequence: ASCII
// alone, everything else percent-encoded (RFC 3986), a host name outside
// ASCII in its IDNA form. It returns "" for what must not become a link at
// all: any scheme but http, https and mailto, and addresses that are too
// long.
func safeAddress(address string) string {
	scheme, rest, found := strings.Cut(address, ":")
	if !found {
		return ""
	}
	scheme = strings.ToLower(scheme)
	switch scheme {
	case "http", "https":
		body, ok := strings.CutPrefix(rest, "//")
		if !ok || body == "" {
			return ""
		}
		end := strings.IndexAny(body, "/?#")
		if end < 0 {
			end = len(body)
		}
		rest = "//" + safeHost(body[:end]) + body[end:]
	case "mailto":
	default:
		return ""
	}
	safe := scheme + ":" + percentEncode(rest)
	if len(safe) > maxAddress {
		return ""
	}
	return safe
}

func safeHost(authority string) string {
	for i := range len(authority) {
		if authority[i] >= 0x80 {
			if host, err := idna.Lookup.ToASCII(authority); err == nil {
				return host
			}
			break
		}
	}
	return authority
}

// percentEncode encodes every byte that RFC 3986 has no place for. A percent
// sign stays: the address is encoded already, or the sign means itself.
func percentEncode(s string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c <= 0x20 || c >= 0x7F || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[c>>4])
			b.WriteByte("0123456789ABCDEF"[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
