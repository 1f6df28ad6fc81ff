package robots

import (
	"net/url"
	"strings"
)

// Allow reports whether a robot of a name may fetch an address. The rules for
// the name hold, all groups that have it together; where there is none, those
// for all others. Of the rules that match, the longest pattern holds, and of
// two as long the one that allows (RFC 9309, section 2.2).
func (r *Rules) Allow(name, address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	path := u.EscapedPath()
	if path == "/robots.txt" {
		return true
	}
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" || u.ForceQuery {
		path += "?" + u.RawQuery
	}
	rules, named := r.of(strings.ToLower(name))
	if !named {
		rules, _ = r.of("*")
	}
	path = normalize(path, false)
	allowed, longest := true, -1
	for _, rule := range rules {
		if n := len(rule.pattern); (n > longest || n == longest && rule.allow) && matches(rule.pattern, path) {
			allowed, longest = rule.allow, n
		}
	}
	return allowed
}

// of returns the rules of all groups for a name, and whether there is one.
func (r *Rules) of(name string) (rules []rule, named bool) {
	for _, g := range r.groups {
		for _, agent := range g.agents {
			if agent == name {
				rules, named = append(rules, g.rules...), true
				break
			}
		}
	}
	return rules, named
}

// matches reports whether a pattern matches the beginning of a path, or all of
// it where the pattern ends in $. What stands between two stars is taken where
// it comes first, so that nothing is tried twice.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	first, rest, stars := strings.Cut(pattern, "*")
	path, ok := strings.CutPrefix(path, first)
	if !ok || !stars {
		return ok && (!whole || path == "")
	}
	for {
		part, next, more := strings.Cut(rest, "*")
		if !more {
			if whole {
				return strings.HasSuffix(path, part)
			}
			return strings.Contains(path, part)
		}
		_, path, ok = strings.Cut(path, part)
		if !ok {
			return false
		}
		rest = next
	}
}

const hex = "0123456789ABCDEF"

// normalize writes a path so that the same one is written the same way: what
// need not be escaped is not, the rest is, in capitals (RFC 3986, section
// 6.2.2). In a path that is no pattern, the signs of patterns are escaped.
func normalize(s string, pattern bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if v, ok := escaped(s[i:]); ok {
			i += 2
			if unreserved(v) {
				b.WriteByte(v)
			} else {
				escape(&b, v)
			}
			continue
		}
		if c <= ' ' || c >= 0x7F || !pattern && (c == '*' || c == '$') {
			escape(&b, c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func escape(b *strings.Builder, c byte) {
	b.WriteByte('%')
	b.WriteByte(hex[c>>4])
	b.WriteByte(hex[c&15])
}

// escaped reads %XX.
func escaped(s string) (byte, bool) {
	if len(s) < 3 || s[0] != '%' {
		return 0, false
	}
	high, low := strings.IndexByte(hex, upper(s[1])), strings.IndexByte(hex, upper(s[2]))
	return byte(high<<4 | low&15), high >= 0 && low >= 0
}

func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
}
