// Package urlfile reads lists of subscriptions that are plain text, one address
// a line: the file "urls" of newsboat, and of newsbeuter before it.
//
//	# a comment
//	https://news.example/feed  "~My own name"  World  "long tag"
//	"query:Unread:unread = \"yes\""
//
// Behind an address stand tags, in quotes where they have blanks. One that
// begins with ~ is the person's own name for the feed; ! hides the feed from
// that program's list and says nothing here. The first of the others becomes the
// group, the rest stay as the categories of OPML 2.0.
//
// The feeds are a list as package opml has it, so that all that is done with
// such lists is done with these as well. What only that program can make stands
// beside it: a query over other feeds ([Query]), what a command prints (exec:,
// filter:), a file.
package urlfile

import (
	"strings"

	"khabar/feed/opml"
	"khabar/feed/parse/xmltree"
)

// longest is how many bytes a line may have. A file with a longer one is some
// other text.
const longest = 16 << 10

// Read reads a list. others are the lines' first words that are no address of a
// feed. It reports false for a text of another kind: one that has a line that
// begins with neither, or no feed at all.
func Read(text string) (d *opml.Document, others []string, ok bool) {
	d = &opml.Document{Version: "2.0"}
	groups := map[string]*opml.Outline{}
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		words := split(line)
		switch {
		case len(words) == 0:
		case len(line) > longest:
			return nil, nil, false
		case isAddress(words[0]):
			add(d, groups, words)
		case Made(words[0]):
			others = append(others, words[0])
		default:
			return nil, nil, false
		}
	}
	return d, others, len(d.Outlines) > 0
}

// add puts a line's feed into its group.
func add(d *opml.Document, groups map[string]*opml.Outline, words []string) {
	o := &opml.Outline{}
	name, tags := "", []string(nil)
	for _, w := range words[1:] {
		switch {
		case strings.HasPrefix(w, "~"):
			name = strings.TrimSpace(w[1:])
		case strings.HasPrefix(w, "!"), w == "":
		default:
			tags = append(tags, w)
		}
	}
	if name != "" {
		o.SetAttr("text", name)
	}
	o.SetAttr("type", "rss")
	o.SetAttr("xmlUrl", words[0])
	if len(tags) == 0 {
		d.Outlines = append(d.Outlines, o)
		return
	}
	if len(tags) > 1 {
		o.SetAttr("category", strings.Join(tags[1:], ","))
	}
	g := groups[tags[0]]
	if g == nil {
		g = &opml.Outline{Attrs: []xmltree.Attr{{Name: "text", Value: tags[0]}}}
		groups[tags[0]] = g
		d.Outlines = append(d.Outlines, g)
	}
	g.Outlines = append(g.Outlines, o)
}

// isAddress reports whether the first word of a line is a feed's address.
func isAddress(word string) bool {
	return hasPrefix(word, "http://", "https://", "feed:")
}

// Made reports whether it stands for what the other program makes itself, or
// reads from a file.
func Made(word string) bool {
	return hasPrefix(word, "query:", "exec:", "filter:", "file://")
}

func hasPrefix(word string, prefixes ...string) bool {
	for _, p := range prefixes {
		if len(word) > len(p) && strings.EqualFold(word[:len(p)], p) {
			return true
		}
	}
	return false
}

// Query returns the name of a line that is a query over other feeds,
// "query:Name:condition".
func Query(address string) (name string, ok bool) {
	if !hasPrefix(address, "query:") {
		return "", false
	}
	name, _, _ = strings.Cut(address[len("query:"):], ":")
	return strings.TrimSpace(name), true
}
