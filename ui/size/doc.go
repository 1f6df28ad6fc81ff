// Package size is the ladder behind A+ and A−: seven steps, from A−2 (as much
// text as fits) over 0 (the terminal's own size) to A+4 (the largest), and what
// each step does to a page.
//
// A terminal's letters have one size, which a program can change only in some
// terminals and each in its own way. What every terminal can do is typography:
// a shorter measure, wider margins, blank rows between the lines, a heavier
// weight, space between letters that do not join. A [Mechanism] is one way of
// carrying the ladder. [Typography] is the one that works everywhere; the others
// (the text sizing protocol OSC 66, the terminal's own font, double-height
// lines) are types with the same four methods, and a program picks the first
// that its terminal has.
//
// A step never changes the text itself: it gives a [Layout], values that a
// reader lays a page out by, and the bytes that a terminal has to be sent. The
// package sends nothing, draws nothing and keeps nothing between runs.
package size
