// Package prompt holds what is laid over a screen for a moment: the keyword
// picker, and sheets of text to read and close (the keys, what went wrong).
//
// They are plain values with methods. They know neither the terminal nor the
// list that they stand over: a picker is given keywords and hands back what
// was chosen; what a key means is decided above.
package prompt
