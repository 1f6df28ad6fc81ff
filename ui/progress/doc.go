// Package progress knows how far the work is that goes on behind the screen:
// what was named is being loaded, sources are asked for what is new, an index is
// being completed.
//
// Whoever works reports as often as it likes; reports are gathered for a moment
// ([GatherFor]), so that five hundred answers are not five hundred frames. What
// is over within [Patience] is never shown: a bar that flashes up tells nobody
// anything. What a person has asked for by a key is shown at once.
//
// [Work] starts the work in commands and takes in what they bring. It says
// nothing itself: an [Outcome] tells what has changed, and what is worth telling
// if nothing more important is being said.
package progress
