// Package query is khabar's filter language: one notation for the list, for
// search, for saved views and for the verbs of the command line.
//
//	word              an article that has the word, in headline, body, by-line or keywords
//	word*             a word that begins so
//	"some words"      these words, one after the other
//	tag:iraq          one of the article's own keywords, whole
//	source: author: agency:   a part of the name; source:="News" the whole of it
//	group:iraq        the group of the source, or one that it is in
//	title:word        in the headline alone
//	lang:ar           the language ("ar" also finds "ar-IQ")
//	is:unread  is:read  is:starred
//	has:comments
//	after:2026-11-01  before:26-11-2026  after:3d  after:today
//
// Terms that stand side by side must all hold; OR between two terms needs one
// of them and binds weaker; a minus sign before a term or a parenthesis negates
// it; parentheses group. Field names are known in English and Arabic.
//
// Words match as a reader takes them, not as bytes: both sides are cut into
// words and folded by package fold, and an Arabic word is also found behind
// the particles that are written onto it. A word matches whole, unless a star
// lets it go on.
//
// [Parse] turns a string into an [Expr]; a mistake is an [*Error] that knows
// its place and what was probably meant. [Matcher] decides on an article in
// memory. The package reads no clock: dates such as "3d" are counted from the
// time that Parse is given.
package query
