// Package theme gives cells their looks. A [text.Style] is a role (what the
// cell is for) with attributes; a [Theme] turns each into the escape sequence
// of this terminal's own palette. Colour is never the only signal: what
// matters also has a mark or an attribute, so that a screen without colour
// reads the same.
//
// The package writes no bytes and asks the terminal nothing: it is told the
// colour profile and whether the background is dark.
package theme

import "khabar/ui/text"

// The roles. A style is a role, with attributes set by |.
const (
	Body     text.Style = iota // running text
	Headline                   // the reader's title
	Heading                    // a sub-head in an article
	Faint                      // by-lines, dates, hints, what is read
	Accent                     // chips, what can be acted on
	LinkText                   // links in running text
	Quoted                     // quotations
	CodeText                   // code
	Border                     // rules, borders, scrollbar tracks
	Mark                       // search hits, the filter in force
	Failure                    // errors
	Good                       // done, fresh, unread
	Bar                        // title bar, status line, hint line
	roles
)

// Attributes of a style.
const (
	Bold text.Style = 1 << (iota + 6)
	Dim
	Italic
	Underline
	Reverse
	Strike
	Selected // on the cursor's row: the theme's highlight behind the role
	roleMask = 1<<6 - 1
)

// Found is the look of what a search has found: it is told without colour too.
const Found = Mark | Bold | Underline

// RoleOf returns the style without its attributes.
func RoleOf(s text.Style) text.Style { return s & roleMask }
