package discover

import (
	"net/url"
	"strings"

	"khabar/feed/fetch"
	"khabar/feed/parse/reference"
)

// resolve makes all addresses absolute, and drops those that are none.
func (r *linkReader) resolve() {
	r.endAnchor()
	if u, err := fetch.ParseAddress(r.claimed); err == nil {
		r.page.own = u.String()
		if r.base == nil {
			r.address, r.base = u, u
		}
	}
	if r.based {
		if u := resolve(r.base, r.baseRef); u != nil {
			r.base = u
		}
		if r.address == nil {
			r.address = r.base
		}
	}
	if u := resolve(r.base, r.refresh); u != nil && r.refresh != "" {
		r.refresh = u.String()
	} else {
		r.refresh = ""
	}
	r.links, r.hinted = absolute(r.base, r.links), absolute(r.base, r.hinted)
}

func absolute(base *url.URL, links []link) []link {
	seen := map[string]bool{}
	kept := links[:0]
	for _, l := range links {
		u := resolve(base, l.url)
		if u == nil || strings.Contains(u.Path, "/wp-json/") || seen[u.String()] {
			continue
		}
		l.url = u.String()
		seen[l.url] = true
		kept = append(kept, l)
	}
	return kept
}

// resolve makes an address absolute; nil for one that cannot be fetched.
func resolve(base *url.URL, ref string) *url.URL {
	if len(ref) > maxAddress {
		return nil
	}
	ref = reference.Repair(ref)
	if base != nil && !strings.HasPrefix(strings.ToLower(ref), "feed:") {
		u, err := base.Parse(ref)
		if err != nil {
			return nil
		}
		ref = u.String()
	}
	u, err := fetch.ParseAddress(ref)
	if err != nil {
		return nil
	}
	return u
}
