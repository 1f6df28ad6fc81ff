package date

import (
	"strings"
	"time"
)

// mostWords is how many words of a text [Find] looks at.
const mostWords = 24

// Find returns the first date that names a day inside a short text, such as a
// by-line: "Submitted by Sara on 26 November 2025 at 10:00". It is for text
// that is known to hold one; in prose it would find the dates that the prose
// speaks of. lang is as in [Parse].
func Find(s, lang string) (t time.Time, dateOnly, ok bool) {
	if len(s) > 4*longest {
		return time.Time{}, false, false
	}
	words := strings.Fields(s)
	words = words[:min(len(words), mostWords)]
	for i := range words {
		for j := len(words); j > i; j-- {
			part := strings.Join(words[i:j], " ")
			if t, dateOnly, ok = Parse(part, lang); ok && namesDay(part) {
				return t, dateOnly, true
			}
		}
	}
	return time.Time{}, false, false
}

// namesDay reports whether a date has more than a year and a month's name.
func namesDay(s string) bool {
	numbers := 0
	for _, t := range scan(normalise(s)) {
		if t.number >= 0 {
			numbers++
		}
	}
	return numbers > 1
}
