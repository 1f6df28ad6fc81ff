package roll

import (
	"strings"

	"khabar/feed/fetch"
	"khabar/feed/opml"
	"khabar/feed/subscription"
)

// Update brings a list in step with what is followed now: feeds that are not
// followed any more leave it, new ones join at the end of their group, those
// that have moved, changed their group or their settings are written so.
// Everything else stays as it is.
//
// known returns the address of the subscription that is known by an address of
// the list, or "": it knows the addresses that sources had before. It may be
// nil.
func Update(d *opml.Document, followed []subscription.Subscription, known func(address string) string) {
	u := updater{Document: d, followed: map[string]*subscription.Subscription{}, listed: map[string]bool{}, moved: map[string]*opml.Outline{}, known: known}
	for i := range followed {
		u.followed[subscription.Key(followed[i].URL)] = &followed[i]
	}
	d.Outlines = u.keep(d.Outlines, "")
	for i := range followed {
		s := &followed[i]
		key := subscription.Key(s.URL)
		if u.listed[key] {
			continue
		}
		o := u.moved[key]
		if o == nil {
			o = &opml.Outline{}
		}
		write(o, s)
		u.place(o, s.Group)
	}
}

type updater struct {
	*opml.Document
	followed map[string]*subscription.Subscription // by key
	listed   map[string]bool
	moved    map[string]*opml.Outline // to other groups than they stand in
	known    func(string) string
}

// subscription returns what is followed under an address of the list.
func (u *updater) subscription(address string) *subscription.Subscription {
	s := u.followed[subscription.Key(address)]
	if s == nil && u.known != nil {
		if now := u.known(address); now != "" {
			s = u.followed[subscription.Key(now)]
		}
	}
	return s
}

// keep returns the outlines of a group that stay in it.
func (u *updater) keep(list []*opml.Outline, group string) []*opml.Outline {
	var kept []*opml.Outline
	for _, o := range list {
		children := len(o.Outlines)
		o.Outlines = u.keep(o.Outlines, opml.Join(group, o.Name()))
		to := o.FeedURL()
		if to == "" {
			if len(o.Outlines) > 0 || children == 0 { // a group that was empty is meant to be there
				kept = append(kept, o)
			}
			continue
		}
		if _, err := fetch.ParseAddress(to); err != nil {
			kept = append(kept, o) // nothing that could be followed or not
			continue
		}
		s := u.subscription(to)
		if s == nil {
			kept = append(kept, o.Outlines...)
			continue
		}
		key := subscription.Key(s.URL)
		if !u.listed[key] && o.GroupWithin(group) != s.Group {
			if strings.HasPrefix(o.Attr("category"), "/") && group == "" {
				o.SetAttr("category", "")
			}
			if u.moved[key] == nil { // the first of several has what was set
				u.moved[key] = o
			}
			continue
		}
		u.listed[key] = true
		write(o, s)
		kept = append(kept, o)
	}
	return kept
}

// place puts an outline at the end of a group, which is made where it is new.
func (u *updater) place(o *opml.Outline, group string) {
	list := &u.Outlines
	if group != "" {
		path := ""
		for name := range strings.SplitSeq(group, "/") {
			path = opml.Join(path, name)
			list = &child(list, name).Outlines
		}
	}
	*list = append(*list, o)
}

// child returns the group of a name in a list.
func child(list *[]*opml.Outline, name string) *opml.Outline {
	for _, o := range *list {
		if o.FeedURL() == "" && opml.Join("", o.Name()) == name {
			return o
		}
	}
	o := opml.NewGroup(name)
	*list = append(*list, o)
	return o
}

// write writes a subscription into its outline, where it is not the same
// already.
func write(o *opml.Outline, s *subscription.Subscription) {
	fresh := len(o.Attrs) == 0
	set := func(name, value string) {
		if o.Attr(name) != value {
			o.SetAttr(name, value)
		}
	}
	nameless := !fresh && o.Name() == "" && s.Title == "" && s.Settings.Title == ""
	if o.Name() != s.Name() && !nameless {
		set("text", s.Name())
		if o.Attr("title") != "" {
			set("title", s.Name())
		}
	}
	if fresh {
		if s.Title != "" {
			set("title", s.Title)
		}
		set("type", "rss")
	}
	if o.FeedURL() == "" || subscription.Key(o.FeedURL()) != subscription.Key(s.URL) {
		set("xmlUrl", s.URL)
	}
	if s.Home != "" && o.Attr("htmlUrl") == "" {
		set("htmlUrl", s.Home)
	}
	if s.Language != "" && o.Attr("language") == "" {
		set("language", s.Language)
	}
	setSettings(o, &s.Settings)
	if nameless {
		o.SetAttrIn(Space, "named", "")
	}
}
