// Package quiet keeps the terminal libraries silent until the program speaks.
//
// Bubble Tea asks the terminal for its background colour in its package's
// init, before main: of every program that is linked with it, whatever the
// program was called for, and it waits up to five seconds for the answer,
// swallowing keys. This program asks for the colour itself, within a bound,
// and only when it takes the screen.
//
// The query is left out when the environment says that nobody is there (CI).
// So this package says so, at its own init, and [Done] takes it back when
// main begins. That it comes first is by rule: packages are initialized in
// the order of their paths as soon as what they import is, and Bubble Tea
// imports os/signal and regexp, which this one's path precedes. It must
// import nothing but os to keep that so.
package quiet

import "os"

const variable, value = "CI", "khabar is starting"

func init() {
	if _, there := os.LookupEnv(variable); !there {
		_ = os.Setenv(variable, value)
	}
}

// Done restores the environment. It is the first thing that main does, before
// anything else may look or a program be run.
func Done() {
	if os.Getenv(variable) == value {
		_ = os.Unsetenv(variable)
	}
}
