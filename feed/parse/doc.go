// Package parse turns bytes into articles, whatever they are: a feed, a page,
// a saved text, a list of subscriptions.
//
// What an input is, is found from its content, never from its name: a page
// saved as ".xml" and a feed served as "text/plain" are both common. [Parse]
// brings the bytes to UTF-8 (feed/parse/charset), decides the format from the
// text, and hands it to that format's package:
//
//	capture   the plain text of a news page, as a browser saves or copies it
//	page      HTML
//	rss       RSS 0.9x to 2.0 and RDF
//	atom      Atom 0.3 and 1.0
//	jsonfeed  JSON Feed
//	opml      subscriptions
//	markdown  Markdown, with front matter or without
//	plain     any other text
//
// The format packages know only the domain's types and do not import this
// one; a new format is a package and one line in the table of formats.
//
// Input is foreign and may be hostile, cut off, or mislabelled. Nothing here
// panics, keeps state, or opens a file or a connection. What can be read is
// kept: an input that ends too early gives the articles that it has and a
// [Result.Problems]; only one that holds nothing readable is an [Error].
package parse
