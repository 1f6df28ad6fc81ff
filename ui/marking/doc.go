// Package marking changes the states of articles, read and starred, at whoever
// keeps them: of one, of all that are listed, and back again.
//
// All changes are made in commands, which ask a [Store]. To mark all of a large
// library takes long, so that this says that it is going on, is under way once at
// a time, and can be stopped: taking it back while it is made stops it and takes
// back as far as it got. What is taken back is the last change that the store
// knows of, also one of an earlier run.
//
// What a mark looks like is not here: whoever marks shows it at once, and follows
// what the store says ([Outcome]).
package marking
