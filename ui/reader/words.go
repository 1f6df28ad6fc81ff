package reader

import (
	"time"

	"khabar/ui/size"
)

// Words says things in the person's language. It does no more than put
// sentences together, so that a page may ask it while it is drawn.
type Words interface {
	size.Printer
	// Date returns a day, and with it the time of day unless dateOnly, in the
	// language's own order and names.
	Date(t time.Time, dateOnly bool) string
	// Minutes returns a range of minutes: "3–4 min".
	Minutes(low, high int) string
	// Ago returns how long before now t was: "2 h".
	Ago(t, now time.Time) string
}
