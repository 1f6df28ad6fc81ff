// Package printout prints what a verb has to say, to standard output or standard
// error.
//
// A file or another program gets each text whole, on a line of its own and in
// logical order, which is what an editor and a search need. A terminal gets rows
// that are laid out for it: embedding levels resolved (UAX #9) and letters joined
// where it does not do so by itself, broken at its width, columns counted from
// the side where the interface's language begins. Nothing is switched for that, as
// it is for the screen: what is printed stays when the program has ended, so that a
// terminal that reorders lines by itself gets lines that are made for that.
//
// What came from a file or a site must not steer the terminal: rows are cleaned by
// the engine that lays them out, lines by Clean.
package printout
