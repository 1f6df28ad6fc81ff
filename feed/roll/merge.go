package roll

import (
	"slices"
	"strings"

	"khabar/feed/opml"
	"khabar/feed/parse/xmltree"
	"khabar/feed/subscription"
)

// Merge adds to a list what another one has: elements of the head and groups
// that are not there, feeds that are in no group yet, and of those that are
// there the attributes that nobody has set. Groups of the same name become one.
// from is not to be used afterwards.
func Merge(into, from *opml.Document) {
	if len(into.Outlines) == 0 && len(into.Head) == 0 {
		into.Version = from.Version
	}
	into.UsePrefixes(from)
	for _, e := range from.Head {
		if !hasElement(into.Head, e) {
			into.Head = append(into.Head, e)
		}
	}
	have := map[string]*opml.Outline{}
	into.Walk(func(o *opml.Outline, _ string) {
		if to := o.FeedURL(); to != "" {
			have[subscription.Key(to)] = o
		}
	})
	into.Outlines = mergeOutlines(into.Outlines, from.Outlines, have)
}

// hasElement reports whether a head has an element of that name. Those without
// a namespace stand there once; what others put there may well repeat.
func hasElement(head []opml.Element, e opml.Element) bool {
	for _, h := range head {
		if h.Space == e.Space && strings.EqualFold(h.Name, e.Name) && (e.Space == "" || h.Text == e.Text) {
			return true
		}
	}
	return false
}

// mergeOutlines adds outlines to a list. have are the feeds that were there
// before, wherever they stand: those stay in the group that the person has them
// in.
func mergeOutlines(into, from []*opml.Outline, have map[string]*opml.Outline) []*opml.Outline {
	known := map[identity]*opml.Outline{}
	for _, o := range slices.Backward(into) { // the first of a name counts
		if o.FeedURL() == "" {
			known[identityOf(o)] = o
		}
	}
	for _, o := range from {
		if to := o.FeedURL(); to != "" {
			if there := have[subscription.Key(to)]; there != nil {
				mergeAttrs(there, o)
				continue
			}
			into = append(into, o)
			continue
		}
		if there := known[identityOf(o)]; there != nil {
			mergeAttrs(there, o)
			there.Outlines = mergeOutlines(there.Outlines, o.Outlines, have)
			continue
		}
		children := o.Outlines
		o.Outlines = mergeOutlines(nil, children, have)
		if len(o.Outlines) > 0 || len(children) == 0 { // all of its feeds stand elsewhere
			into = append(into, o)
			known[identityOf(o)] = o
		}
	}
	return into
}

// An identity tells the outlines of a list that are no feeds: two that have the
// same are the same group, or say the same thing.
type identity struct{ name, url string }

func identityOf(o *opml.Outline) identity { return identity{o.Name(), o.Attr("url")} }

func mergeAttrs(into, from *opml.Outline) {
	for _, a := range from.Attrs {
		if !hasAttr(into, a) {
			into.Attrs = append(into.Attrs, a)
		}
	}
}

func hasAttr(o *opml.Outline, a xmltree.Attr) bool {
	for _, have := range o.Attrs {
		if have.Space == a.Space && (have.Name == a.Name || a.Space == "" && strings.EqualFold(have.Name, a.Name)) {
			return true
		}
	}
	return false
}
