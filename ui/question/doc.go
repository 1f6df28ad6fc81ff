// Package question is what the program asks of a person for a moment: a line to
// be typed at the foot of the screen ([Line]), or things to choose from ([Menu]).
// A question is a widget, of package typing or menu, with what becomes of the
// answer. Whoever asks makes one and hands it up; whoever shows it gives it keys
// and clicks, and takes it away when it says that it is done. So those who ask
// need not know what else is on the screen.
//
// What becomes of an answer may be work outside, which is returned as a command;
// it must not show another question by itself.
package question
