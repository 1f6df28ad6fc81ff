package reader

// Action is what a place on the page does when it is clicked.
type Action uint8

// The actions.
const (
	NoAction     Action = iota
	Enlarge             // A+
	Reduce              // A-
	ShowTag             // a keyword; Target.Tag
	FollowLink          // a link; Target.Link and Target.Address
	PickComment         // a comment; Target.Comment
	ScrollHere          // the scrollbar; Target.Fraction
	ShowNext            // the next article
	ShowPrevious        // the one before
)

// A Target is what stands at a place on the page.
type Target struct {
	Action  Action
	Tag     string // as the article has it
	Address string // of a link
	Link    int    // its number on the page, from 1
	Comment int    // index in the article's Comments
	// Fraction is how far down the scrollbar the place is, from 0 to 1.
	Fraction float64
}
