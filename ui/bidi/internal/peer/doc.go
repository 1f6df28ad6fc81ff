// Package peer runs the C libraries that package bidi is measured against:
// GNU FriBidi and ICU. It is empty without the build tag "peers", which needs
// cgo, pkg-config and the two libraries' headers (on Debian: libfribidi-dev,
// libicu-dev). Nothing that ships imports it.
package peer

// A Direction says where the base level comes from. Its values are those of
// package bidi, which this package does not import so that the tests of that
// package can import this one.
type Direction uint8

// The directions.
const (
	Auto Direction = iota
	LeftToRight
	RightToLeft
	AutoRightToLeft
)
