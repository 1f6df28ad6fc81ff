package discover

import (
	"errors"
	"net/netip"
	"net/url"
	"regexp"
	"strings"

	"khabar/feed/fetch"
)

// ErrNoAddress says that what was given is not understood as an address.
var ErrNoAddress = errors.New("this is no address")

// maxAddress bounds an address, in bytes; longer ones are no feed's.
const maxAddress = 2000

var (
	account   = regexp.MustCompile(`^(?:acct:)?@?([\w][\w.-]*)@([^\s@/:]+\.[^\s@/:]+)$`)
	handle    = regexp.MustCompile(`^@([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*)$`)
	subreddit = regexp.MustCompile(`^/?(r|u|user)/(\w[\w+-]*)/?$`)
	scheme    = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9+.-]*:`)
	port      = regexp.MustCompile(`^[^/?#]*:\d{1,5}(?:[/?#]|$)`)
)

// A given is what a person gave, understood.
type given struct {
	// addresses are tried in order, until one answers.
	addresses []string
	// profile is a fediverse account as user and host, or empty.
	user, host string
}

// understand finds out what a person means. It fails with [ErrNoAddress].
func understand(what string) (given, error) {
	what = unwrap(what)
	switch {
	case what == "" || len(what) > maxAddress:
		return given{}, ErrNoAddress
	case account.MatchString(what):
		m := account.FindStringSubmatch(what)
		return given{user: m[1], host: strings.ToLower(m[2])}, nil
	case subreddit.MatchString(what):
		m := subreddit.FindStringSubmatch(what)
		return given{addresses: []string{"https://www.reddit.com/" + m[1] + "/" + m[2] + "/"}}, nil
	case handle.MatchString(what):
		return given{addresses: []string{"https://www.youtube.com/" + url.PathEscape(what)}}, nil
	case hasScheme(what):
		u, err := fetch.ParseAddress(what)
		if err != nil {
			return given{}, ErrNoAddress
		}
		return given{addresses: []string{u.String()}}, nil
	case looksLikeHost(what):
		return bare(what)
	}
	return given{}, ErrNoAddress
}

// bare completes an address without a scheme: https first, since a server that
// has both means the same by them, and www. last, for names that have no server
// of their own.
func bare(what string) (given, error) {
	what = strings.TrimPrefix(what, "//")
	var g given
	starts := []string{"https://", "http://"}
	if !strings.HasPrefix(what, "www.") && !port.MatchString(what) && strings.Contains(what, ".") && !isIP(what) {
		starts = append(starts, "https://www.")
	}
	for _, s := range starts {
		u, err := fetch.ParseAddress(s + what)
		if err != nil {
			return given{}, ErrNoAddress
		}
		g.addresses = append(g.addresses, u.String())
	}
	return g, nil
}

// hasScheme tells "https://x" and "feed:x" from "x:8080".
func hasScheme(s string) bool { return scheme.MatchString(s) && !port.MatchString(s) }

// looksLikeHost tells an address without a scheme from a word.
func looksLikeHost(s string) bool {
	host, _, _ := strings.Cut(strings.TrimPrefix(s, "//"), "/")
	host, _, _ = strings.Cut(host, "?")
	if strings.HasPrefix(host, "[") || port.MatchString(s) {
		return true
	}
	if isIP(host) || strings.EqualFold(host, "localhost") {
		return true
	}
	i := strings.LastIndexByte(strings.TrimSuffix(host, "."), '.')
	return i > 0 && i < len(host)-2 && !strings.ContainsAny(host, " \t\\@")
}

func isIP(s string) bool {
	host, _, _ := strings.Cut(s, "/")
	_, err := netip.ParseAddr(host)
	return err == nil
}

// unwrap takes off what surrounds an address that was copied: blanks,
// brackets, quotation marks, invisible marks of direction, the words of the
// sentence that it stood in.
func unwrap(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u2069', r == '\ufeff', r == '\u061c':
			return -1
		case r < ' ' || r == '\u00a0' || r == '\u007f':
			return ' '
		}
		return r
	}, s)
	fields := strings.Fields(s)
	if len(fields) > 1 {
		for _, f := range fields {
			if f = strip(f); strings.HasPrefix(f, "http://") || strings.HasPrefix(f, "https://") {
				return f
			}
		}
	}
	s = strip(strings.Join(fields, " "))
	if rest, ok := strings.CutPrefix(s, "view-source:"); ok {
		s = rest
	}
	return s
}

// strip takes off the punctuation around an address.
func strip(s string) string {
	s = strings.Trim(s, "<>\"'`«»“”‘’‹›")
	if s = strings.TrimRight(s, ",;،؛"); strings.HasPrefix(s, "(") {
		s = strings.TrimSuffix(s[1:], ")")
	}
	return s
}
