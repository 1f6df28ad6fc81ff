// Package follow does what a person asks about the sources that they follow:
// it finds what is behind an address or a file (package discover), says what
// will be added before it is, follows it, takes lists from other readers over
// and writes one for them (package roll).
//
// The verbs of the command line and the screen both go through it, so that a
// source is added the same way from either.
//
// Nothing is fetched that the person did not ask for: a feed that was looked at
// is added with what came then, and the feeds of a list are fetched when sources
// are refreshed, not when the list is imported.
//
// The package is handed the network, the files and the store.
package follow
