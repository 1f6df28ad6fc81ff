package library

import (
	"net/url"
	"strings"
)

// canonicalLink returns the form of a page's address by which pages are
// compared: without scheme, "www.", the port that is usual, a slash at the end
// and what is there to follow readers. It returns "" for the address of a whole
// site, which names no article, and for what is no address.
func canonicalLink(link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	path := strings.TrimRight(u.EscapedPath(), "/")
	query := keptParameters(u.RawQuery)
	fragment := u.EscapedFragment()
	if isTracking(fragment) || fragment == "rss" || fragment == "comments" {
		fragment = ""
	}
	if path == "" && query == "" && fragment == "" {
		return ""
	}
	if query != "" {
		path += "?" + query
	}
	if fragment != "" {
		path += "#" + fragment
	}
	return host + path
}

func keptParameters(query string) string {
	if query == "" {
		return ""
	}
	var kept []string
	for p := range strings.SplitSeq(query, "&") {
		if p != "" && !isTracking(p) {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "&")
}

// isTracking reports whether a parameter, "name=value", says where a reader came
// from and not which page it is.
func isTracking(parameter string) bool {
	name, _, _ := strings.Cut(strings.ToLower(parameter), "=")
	switch name {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "xtor", "echobox",
		"cmpid", "ocid", "ftag", "at_medium", "at_campaign", "ns_mchannel", "ns_source", "ref_src", "traffic_source":
		return true
	}
	return strings.HasPrefix(name, "utm_")
}
