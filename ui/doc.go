// Package ui is the program on the screen: the one Bubble Tea model, which
// owns the list, the reader and what is laid over them, and decides which of
// them a message is for.
//
// Update decides, commands work, View draws. Update and View open no file and
// no connection, look at no clock and wait for nothing: what has to be done
// outside is asked of the small interfaces in [Deps], in commands, which
// capture values and answer with one message. Requests that may be overtaken
// carry a stamp, and an answer to an older one is dropped.
//
// What works over time (the list over a store, the page, marks, sources that are
// added and looked after) is a package of its own below this one: it gives
// commands, takes in the messages that they answer with, and hands up in a value
// what follows for others. Here is what follows: which part a key is for and what
// it asks of it, what lies over what, and where each part stands.
//
// View draws on a canvas that is kept from frame to frame and writes each row
// with the encoder of the terminal's class. It gives exactly as many rows as
// the screen has, since Bubble Tea drops the first ones of a longer view.
// Only what is visible is laid out, so that a frame costs the same however
// long the list and the article are.
package ui
