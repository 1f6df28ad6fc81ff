// Package robots reads what a site asks of programs that fetch its pages by
// themselves: robots.txt, the Robots Exclusion Protocol (RFC 9309).
//
// It is a request and no lock: whoever may read a page may read it all the
// same, and a person who opens one is no robot. So it binds what khabar fetches
// unasked, and not what a key fetches.
//
// The package parses and decides; it fetches nothing. What comes is not
// trusted: at most [MostBytes] are read, whatever cannot be understood is left
// out, and matching takes time in proportion to what is matched.
package robots
