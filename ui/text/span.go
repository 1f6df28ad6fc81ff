package text

// An Isolation says how a span stands in its surroundings (UAX #9, 2.4): what
// HTML writes as dir, bdi and bdo.
type Isolation uint8

// The isolations.
const (
	IsolateNone Isolation = iota // part of what is around it
	IsolateAuto                  // as between FSI and PDI: dir=auto, bdi
	IsolateLTR                   // as between LRI and PDI: dir=ltr
	IsolateRTL                   // as between RLI and PDI: dir=rtl
	OverrideLTR                  // LRI LRO … PDF PDI: bdo dir=ltr
	OverrideRTL                  // RLI RLO … PDF PDI: bdo dir=rtl
)

// A Span gives a part of a text its style, its link or its direction. Spans
// may nest and overlap; where they do, the one that stands later in the list
// wins.
type Span struct {
	// Start and End are byte offsets in the text as it was handed over, not
	// as cleaned. They are clipped to the text.
	Start, End int
	Style      Style // 0 leaves the style beneath
	Link       Link  // 0 leaves the link beneath
	Isolate    Isolation
}
