// Package term knows the terminal: what it is, what it does with text that
// runs from right to left, and which bytes make it show a finished row of
// cells as it was laid out.
//
// Terminals show the same bytes in different orders. The [Class] of a
// terminal says which of them it needs:
//
//   - [Visual]: a grid that draws what it is sent from left to right. It gets
//     cells in visual order, letters in presentation forms, brackets mirrored.
//     Terminals that reorder by themselves and can be told not to (VTE,
//     Konsole, mlterm, mintty) are switched first and then belong here.
//   - [Words]: kitty, which turns each right-to-left word around but not the
//     line. It gets words from left to right, and each of them in logical
//     order with base letters.
//   - [Implicit]: terminals that run UAX #9 on what they are sent and cannot
//     be switched. They get runs whose reordering gives the wanted row.
//
// An [Encoder] writes rows, from a [Profile]; a [Probe] finds the profile
// out; a [Session] puts the terminal into the state that the profile needs
// and takes it back on every way out.
//
// # Three ways to use it
//
// A program that prints takes [PrintProfile], lays its texts out with an engine
// of that profile's [Profile.Metrics], and writes each line with
// [Encoder.AppendLine]. Nothing is asked of the terminal and nothing is left
// switched in it.
//
// A program of the whole screen calls [Start], gives the [Session] to its
// renderer as output, draws on a canvas (ui/canvas) and writes it with
// [Encoder.AppendFrame].
//
// One whose screen another library composes, of lipgloss's boxes for instance,
// also starts a session, but encodes single lines, with the profile that
// [Profile.Inline] gives. What it hands on is as wide as that library takes it
// to be, and is not to be wrapped or cut again: the right end of a line is where
// right-to-left text begins.
//
// # What it follows
//
// The package follows the recommendation on bidirectional text in terminals
// of the freedesktop terminal working group (BDSM, SCP and the private modes
// 1243, 2500 and 2501), kitty's text sizing protocol (OSC 66) and ECMA-48. It
// lays nothing out and measures nothing: cells come finished. It must not
// open files or start processes: what it needs of the system it is handed.
package term
