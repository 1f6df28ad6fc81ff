// Package roll carries the sources that a person follows in and out of lists of
// subscriptions (OPML, see package opml), without losing what either side says.
//
// A list from another reader says more than this program has a use for: its own
// attributes, the order, groups that are empty, a feed that stands in two
// groups. So the list itself is kept: [Merge] joins what is imported to the list
// that is there, and [Update] brings that list in step with what is followed now
// before it is written. What nobody changed is written as it was read.
//
// What other readers have no attribute for is written in a namespace, [Space]:
//
//	named      "feed" where text is what the feed calls itself, and not the
//	           person's own name for it
//	direction  "rtl" or "ltr"
//	interval   "90m", or "never"
//	fullText   "true"
//	userAgent  the name that the program goes by there
//	headers    header fields, a line each, "Name: value"
//	read, star filters (package query) that mark articles when they come
//	private    "true": the feed may stand in a private network
//
// The package reads and writes values. Files and the library are its callers'.
package roll

// Space is the namespace of the program's own attributes.
const Space = "urn:khabar:opml"
