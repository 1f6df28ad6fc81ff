package discover

import (
	"net/url"
	"strings"
)

const (
	maxHeaderLinks  = 40 // links of an answer's header
	maxHeaderParams = 20 // of one of them
)

// headerLinks reads the feeds that an answer names in its Link fields (RFC
// 8288), which also what is no page may have. It reads what it can: a link that
// is written wrongly is left out, with what follows it in its field.
func headerLinks(values []string, base *url.URL) []link {
	var links []link
	for _, v := range values {
		for len(links) < maxHeaderLinks {
			attrs, rest, ok := headerLink(v)
			if !ok {
				break
			}
			v = rest
			// An anchor says that the link belongs to something else.
			if _, elsewhere := attrs["anchor"]; !elsewhere && attrs["href"] != "" && offersFeed(attrs) {
				links = append(links, link{attrs["href"], tidy(attrs["title"]), attrs["hreflang"]})
			}
		}
	}
	return absolute(base, links)
}

// headerLink reads the first link of a field, as the attributes that an element
// <link> would have, and returns what follows it.
func headerLink(s string) (attrs map[string]string, rest string, ok bool) {
	s = strings.TrimLeft(s, ", \t")
	if s, ok = strings.CutPrefix(s, "<"); !ok {
		return nil, "", false
	}
	href, s, ok := strings.Cut(s, ">")
	if !ok {
		return nil, "", false
	}
	attrs = map[string]string{"href": strings.TrimSpace(href)}
	for range maxHeaderParams {
		if s = strings.TrimLeft(s, " \t"); !strings.HasPrefix(s, ";") {
			break
		}
		var name, value string
		name, value, s = headerParam(strings.TrimLeft(s[1:], " \t"))
		if extended, is := strings.CutSuffix(name, "*"); is {
			if value, is = extendedValue(value); is {
				attrs[extended] = value // before the plain one, wherever that stands (section 3.4.1)
			}
			continue
		}
		if _, twice := attrs[name]; !twice && name != "" {
			attrs[name] = value
		}
	}
	if s = strings.TrimLeft(s, " \t"); s != "" && s[0] != ',' {
		return nil, "", false
	}
	return attrs, s, true
}

// headerParam reads name=value, where the value may be quoted or missing.
func headerParam(s string) (name, value, rest string) {
	end := strings.IndexAny(s, "=;, \t")
	if end < 0 {
		return strings.ToLower(s), "", ""
	}
	name, s = strings.ToLower(s[:end]), strings.TrimLeft(s[end:], " \t")
	s, ok := strings.CutPrefix(s, "=")
	if !ok {
		return name, "", s
	}
	s = strings.TrimLeft(s, " \t")
	if !strings.HasPrefix(s, `"`) {
		end := strings.IndexAny(s, ";, \t")
		if end < 0 {
			end = len(s)
		}
		return name, s[:end], s[end:]
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '"':
			return name, b.String(), s[i+1:]
		case s[i] == '\\' && i+1 < len(s):
			i++
		}
		b.WriteByte(s[i])
	}
	return name, b.String(), "" // it does not end
}

// extendedValue reads a value that is not ASCII (RFC 8187): UTF-8”%D8%A3.
func extendedValue(s string) (string, bool) {
	charset, s, ok := strings.Cut(s, "'")
	_, s, ok2 := strings.Cut(s, "'")
	if !ok || !ok2 || !strings.EqualFold(charset, "UTF-8") {
		return "", false
	}
	text, err := url.PathUnescape(s)
	return text, err == nil
}
