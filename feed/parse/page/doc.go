// Package page turns HTML into an article: a whole page ([Parse]) or a piece
// of HTML that a feed carries ([Fragment]).
//
// The walk from HTML to blocks is the package's own, because direction must
// survive it: dir and lang attributes, bdi and bdo reach the block or the span
// that they hold for. Structure follows the HTML Standard's own elements
// (headings, lists with their numbering, quotes, code, tables, figures, ruby);
// white space collapses as CSS white-space: normal says.
//
// A dir attribute far above a paragraph (on the page's html element, say)
// holds for it unless all of its letters are of the other direction: an
// English paragraph in an Arabic page is read as English. One on the
// paragraph's own element always holds.
//
// What the page says about itself is read from schema.org JSON-LD, OpenGraph
// and article:* properties, meta elements, rel=tag links, microdata and time
// elements, in that order of trust; nothing is guessed, so a page that names
// no date has none. The article's text is found by go-readability. Comments
// are read where the page marks them up as such.
//
// The package runs no script, fetches nothing, and passes no control
// characters on. Addresses are made absolute; those that are not http, https
// or mailto are dropped.
package page
