package text

// Metrics says what a cell of this terminal can hold, as far as the layout
// has to know it before it measures: ui/term derives it from the profile.
type Metrics struct {
	// Forms asks for presentation forms in [Cell.Form]. Without it the form
	// is the text, with brackets mirrored: the terminal, or nobody, joins.
	Forms bool
	// LamAlef lets a lam and the alef after it share one cell. A terminal
	// that draws letter by letter and joins by itself gives them two.
	LamAlef bool
	// JoinMarks lets a letter that has no presentation forms be shown as the
	// joining skeleton of a like letter with a mark for the difference.
	JoinMarks bool
}
