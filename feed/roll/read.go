package roll

import (
	"net/url"
	"strings"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/opml"
	"khabar/feed/parse/xmltree"
	"khabar/feed/subscription"
)

// An Origin says where a list comes from.
type Origin struct {
	// Base is its address, to which relative ones refer, or nil.
	Base *url.URL
	// Trusted says that it is the person's own: a file of theirs. Only then may
	// its feeds stand in private networks.
	Trusted bool
}

// Subscriptions returns the feeds that a list names, in its order, once each,
// with what it says of how they are to be treated. unusable are the addresses
// that cannot be fetched.
func Subscriptions(d *opml.Document, from Origin) (list []subscription.Subscription, unusable []string) {
	seen := map[string]bool{}
	d.Walk(func(o *opml.Outline, group string) {
		written := o.FeedURL()
		if written == "" {
			return
		}
		to, err := fetch.ParseAddress(xmltree.Resolve(from.Base, written))
		if err != nil {
			unusable = append(unusable, written)
			return
		}
		s := subscription.Subscription{
			Source: feed.Source{Title: o.Attr("title"), URL: to.String(), Home: xmltree.Resolve(from.Base, o.Attr("htmlUrl")),
				Language: o.Attr("language"), Group: groupOf(d, o, group)},
			Settings: settingsOf(o),
		}
		if s.Title == "" {
			s.Title = o.Name()
		}
		s.Settings.Private = from.Trusted && (s.Settings.Private || fetch.PrivateName(to.Hostname()))
		if key := subscription.Key(s.URL); !seen[key] {
			seen[key] = true
			list = append(list, s)
		}
	})
	return list, unusable
}

// groupOf returns the group of a feed that stands in a group. Newsboat has tags
// in place of groups, and exports them as plain words: there the first one
// counts.
func groupOf(d *opml.Document, o *opml.Outline, group string) string {
	group = o.GroupWithin(group)
	if group != "" || !strings.HasPrefix(d.Title(), "newsboat") {
		return group
	}
	for tag := range strings.SplitSeq(o.Attr("category"), ",") {
		if tag = strings.TrimSpace(tag); tag != "" && tag[0] != '~' && tag[0] != '!' {
			return opml.Join("", tag)
		}
	}
	return ""
}

// Absolute makes the addresses of a list's feeds absolute, so that the list can
// be kept apart from the place that it came from.
func Absolute(d *opml.Document, base *url.URL) {
	d.Walk(func(o *opml.Outline, _ string) {
		to := o.FeedURL()
		if u, err := url.Parse(to); to == "" || err != nil || u.IsAbs() {
			return
		}
		if to = xmltree.Resolve(base, to); to != "" {
			o.SetAttr("xmlUrl", to)
		}
	})
}
