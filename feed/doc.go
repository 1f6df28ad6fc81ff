// Package feed is the domain of khabar: what an article is, whoever sent it
// and however it came in.
//
// An [Article] is a headline, its metadata and a body of [Block]s in reading
// order. Text is always kept in logical order (the order in which it is read
// and typed), as the source wrote it: no reordering, no presentation forms, no
// line breaks for a screen. Laying text out is the business of the packages
// under ui; turning bytes into articles that of feed/parse.
//
// The package imports the standard library alone, so that every other package
// may speak its types. It opens no file and no connection and holds no state.
package feed
