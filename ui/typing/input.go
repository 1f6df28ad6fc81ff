// Package typing is the line that is typed at the foot of the screen: a search, a
// filter, a name, an address. It is a line of package prompt with what is said
// about it: the place of a mistake in a filter and what was probably meant, what
// was wrong with what was typed before, how many articles were found.
//
// A mistake is not told while it may be one only because more is about to be
// typed: nobody wants to hear of a missing quotation mark within the quotation.
// When the line is accepted it is told in any case.
//
// What becomes of the line is up to whoever lets it be typed.
package typing

import (
	"khabar/feed/query"
	"khabar/ui/keymap"
	"khabar/ui/mistake"
	"khabar/ui/prompt"
)

// A Kind is what a line is for.
type Kind uint8

// The kinds.
const (
	Plain    Kind = iota // a filter, a name
	Search               // it lists what has its words, letter by letter
	Question             // Enter does something that is not seen while it is typed
)

// An Input is a line that is being typed. It is not for concurrent use.
type Input struct {
	Kind Kind
	// Problem is what was wrong with what was typed before, "" for nothing.
	Problem string

	line    *prompt.Line
	mistake *query.Error
	told    bool
}

// New returns a line with a label before it and a text in it.
func New(kind Kind, label, text string) *Input {
	return &Input{Kind: kind, line: prompt.NewLine(label, text)}
}

// Offer puts a suggestion on the line, which the first letter replaces.
func (in *Input) Offer(text string) { in.line.Offer(text) }

// Text returns what was typed, in logical order.
func (in *Input) Text() string { return in.line.Text() }

// Type puts typed or pasted text at the caret.
func (in *Input) Type(s string) { in.line.Type(s) }

// Edit moves the caret or changes the text, as a key asks, and reports whether
// the text has changed.
func (in *Input) Edit(a keymap.Action, rtl bool) (changed bool) {
	was := in.Text()
	if a == keymap.Suggest {
		in.takeMeant()
	} else {
		Edit(in.line, a, rtl)
	}
	return in.Text() != was
}

// Edit moves the caret of a line or erases, as a key asks. The arrows point to
// the side, whichever way the line runs; rtl is the direction of the interface.
func Edit(l *prompt.Line, a keymap.Action, rtl bool) {
	forward := 1
	if l.RightToLeft(rtl) {
		forward = -1
	}
	switch a {
	case keymap.Right:
		l.Move(forward)
	case keymap.Left:
		l.Move(-forward)
	case keymap.Top:
		l.Top()
	case keymap.End:
		l.End()
	case keymap.Erase:
		l.Erase()
	case keymap.Delete:
		l.Delete()
	case keymap.EraseWord:
		l.EraseWord()
	case keymap.EraseAll:
		l.EraseAll()
	}
}

// takeMeant puts what was probably meant in the place of the mistake.
func (in *Input) takeMeant() {
	if in.mistake == nil || in.mistake.Meant == "" {
		return
	}
	start, end := mistake.Place(in.mistake, in.line.Text())
	in.line.Replace(start, end, in.mistake.Meant)
}

// SetMistake says what is wrong with the text, nil for nothing. accepted says
// that nothing more is about to be typed.
func (in *Input) SetMistake(e *query.Error, accepted bool) {
	in.mistake = e
	in.told = e != nil && (accepted || !in.unfinished())
}

// unfinished reports whether the mistake may be one only because more is about
// to be typed.
func (in *Input) unfinished() bool {
	e, end := in.mistake, len(in.line.Text())
	switch e.Problem {
	case query.OpenQuote, query.OpenParen, query.MissingValue:
		return true
	}
	return e.End == end && in.line.Caret() == end && e.Problem != query.UnknownField
}

// wrong is the place of the mistake that is told.
func (in *Input) wrong() prompt.Wrong {
	if !in.told {
		return prompt.Wrong{}
	}
	start, end := mistake.Place(in.mistake, in.line.Text())
	return prompt.Wrong{Start: start, End: end}
}
