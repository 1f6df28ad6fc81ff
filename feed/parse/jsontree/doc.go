// Package jsontree reads JSON as it is found in the world into a tree, and
// never refuses a document for being malformed.
//
// JSON Feeds and the JSON-LD of pages are often written by templates rather
// than by encoders: a line end inside a string, a quotation mark that was not
// escaped, a comma too many, a number where a string belongs, or an end that
// never came, and comments. RFC 8259 allows none of it, and a strict decoder loses all of
// the articles for the first. This package reads on; what it cannot make sense
// of it passes over, and what the end of the input cut off is told by
// [Value.Complete].
//
// The accessors convert: [Value.Text] of a number is the number as written,
// [Value.Items] of anything but an array is that one thing. They may be called
// on nil, so that a path through missing members ends in nothing.
//
// On valid JSON the tree is the one that encoding/json gives; a fuzz test
// holds the two together.
package jsontree
