// Package capture reads the plain text of a news page, as a browser saves or
// copies it: no markup is left, but the page's furniture is.
//
//	headline
//
//	26-11-2025                     date, in any of the ways of feed/parse/date
//	author
//	Keywords one, two              a label in one of the languages below
//	A+ A-                          the page's control of the size
//	agency
//
//	body, its paragraphs parted by blank lines or by lines of no-break spaces,
//	“sub-heads” in quotation marks on lines of their own
//
//	Comments                       the page's own word
//	comment as a guest or log in   the form's words
//	…
//
// Labels are known in Arabic, Kurdish (Sorani and Kurmanji), Persian, Urdu,
// Uyghur, Hebrew, Turkish and English, with or without a colon, before their
// value or on a line above it. Any of these lines may be missing or stand
// elsewhere.
//
// The package must not lose a line. What it recognises becomes a field of the
// article; the words of the comment form become [feed.CommentForm]; everything
// else stays in the body, in its place, so that a wrong guess costs a line's
// rank and never its text.
package capture
