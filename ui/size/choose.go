package size

// A Terminal is what is known of the terminal, as far as it decides how
// letters can grow there.
type Terminal struct {
	// TextSizes says that it knows the text sizing protocol (OSC 66).
	TextSizes bool
}

// Choose returns the mechanisms of a terminal, the best first. The last is
// [Typography], which every terminal has.
func Choose(t Terminal) []Mechanism {
	var list []Mechanism
	if t.TextSizes {
		list = append(list, TextSizes{})
	}
	return append(list, Typography{})
}
