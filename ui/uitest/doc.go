// Package uitest runs the whole program on the screen in a test: Bubble Tea's
// loop and renderer, the keyboard's bytes going in, and what comes out
// interpreted by a small terminal (ui/term/termtest).
//
// It runs on the fake clock of testing/synctest, so that a test waits for
// quiet and never for time: [App.Quiet] returns when nothing is going on any
// more, however long the program's own waits are, and takes next to none.
//
// A script speaks as a person does: it presses, types, clicks, turns the
// wheel, resizes the window, and looks. Text is looked for in logical order,
// as it is written; the package knows how it looks on the screen.
//
// The package is for tests alone.
package uitest
