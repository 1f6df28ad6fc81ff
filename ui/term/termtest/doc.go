// Package termtest is a family of small terminals for tests: screens that
// take bytes as real terminals do, keep cells, and say what a person would
// see, column by column. They differ in what they do with right-to-left text
// and in what they answer when asked who they are, each after a real terminal
// whose behaviour was read in its source or measured:
//
//   - [Xterm] draws cells as they were sent.
//   - [Kitty] cuts a row into runs by blank, font and alignment and turns a
//     run that begins in a right-to-left script around; it knows OSC 66.
//   - [VTE] runs UAX #9 over rows, unless mode 8 was reset when the row was
//     cleared or begun.
//   - [Konsole] runs it over the whole view until OSC 50 switches it off, and
//     mirrors no brackets.
//   - [Mlterm] guesses a direction for each row until OSC 5379 switches it
//     off.
//   - [ITerm] runs it over every row, and nothing switches it off.
//
// A screen knows nothing of how the program under test came to its bytes: it
// shares the tables of Unicode (ui/bidi, ui/arabic) with it and no code of
// ui/term. What it does not understand it records in [Screen.Unknown], and a
// multicell that was written over in part in [Screen.Torn].
//
// The package is for tests alone.
package termtest
