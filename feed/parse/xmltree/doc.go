// Package xmltree reads XML as it is found in the world into a tree, and never
// refuses a document for being malformed.
//
// Feeds are XML 1.0 with namespaces on paper. In practice one in fifteen is
// not well-formed: a bare ampersand, an HTML entity, a control character, an
// end tag that is missing or one too many, a DTD, a PHP warning in front, or a
// connection that broke in the middle. A conforming processor must stop at the
// first of these (XML 1.0, section 1.2, "fatal error"), and a reader of news
// then loses every article. This package reads on:
//
//   - character data that XML forbids is dropped, references to it as well;
//     references to 128 … 159 mean windows-1252, as they do in HTML;
//   - all of HTML's named references are known; unknown ones stay as written;
//   - an end tag closes the nearest open element of its name and whatever is
//     open inside; one that closes nothing is ignored;
//   - item and entry do not nest: a new one closes the one that is open, and an
//     element of an entry closes a title or a link;
//   - HTML's elements without content (br, img) hold nothing, and p and li end
//     where the next one begins;
//   - a CDATA section without its end mark ends with the element it stands in;
//   - a document that ends early keeps everything before the end, and the
//     elements that were still open are told by [Node.Complete].
//
// What a document may cost is bounded by [Limits]: elements that are nested too
// deeply are dropped, at the most elements reading stops like at an early end,
// and [Document.Problems] says so. External entities are
// never loaded; internal ones only when they are short plain text, so nothing
// can be made to expand.
//
// Names are resolved by namespace URI (Namespaces in XML 1.0), with the many
// spellings of well-known URIs brought to one, and well-known prefixes
// understood where their declaration is missing or names nothing known. xml:base, xml:lang and dir
// are inherited while reading, so a node knows its own.
//
// The package takes text, not bytes: character encodings are feed/parse/charset's.
// On well-formed input without a DTD the tree is the one that encoding/xml
// gives; a fuzz test holds the two together.
package xmltree
