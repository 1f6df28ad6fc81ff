package main

import (
	"khabar/ui/size"
	"khabar/ui/term"
)

// mechanism is how letters grow in a terminal.
func mechanism(p term.Profile) size.Mechanism {
	return size.Choose(size.Terminal{TextSizes: p.TextSizing})[0]
}
