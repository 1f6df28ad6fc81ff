package discover

import (
	"encoding/json"
	"net/url"
	"strings"
)

// profile searches for the posts of a fediverse account. Its page stands on the
// host that is named in most cases; where it does not, the host says where
// (WebFinger, RFC 7033), as one does whose accounts bear its own name and live
// on a host below it.
func (s *search) profile(user, host string) {
	page := "https://" + host + "/@" + url.PathEscape(user)
	if s.visitAll([]target{{url: page + ".rss", by: Rule}}) {
		return
	}
	if there := s.webFinger(user, host); there != "" && there != page {
		_ = s.explore(there) // what became of it is among the attempts
		return
	}
	_ = s.explore(page)
}

// webFinger returns the address of an account's page, or "".
func (s *search) webFinger(user, host string) string {
	query := url.Values{"resource": {"acct:" + user + "@" + host}}
	a := s.one(target{url: "https://" + host + "/.well-known/webfinger?" + query.Encode(), by: Rule})
	if a == nil {
		return ""
	}
	if a.response == nil {
		s.note(a.url, a.by, a.err)
		return ""
	}
	var found struct {
		Links []struct{ Rel, Type, Href string }
	}
	if json.Unmarshal(a.response.Body, &found) == nil {
		for _, l := range found.Links {
			if l.Rel == "http://webfinger.net/rel/profile-page" && strings.HasPrefix(l.Href, "https://") {
				return l.Href
			}
		}
	}
	s.note(a.url, a.by, ErrNoHint)
	return ""
}
