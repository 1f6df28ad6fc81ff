// Package date reads the dates of feeds and news pages, in the languages of
// khabar's readers.
//
// It reads RFC 822 and its successors (RFC 1123, RFC 2822, RFC 5322) with the
// usual mistakes, ISO 8601 and W3C-DTF, asctime, Unix times, day-first numeric
// dates (26-11-2025, 26/11/2025, 26.11.2025), and dates in words: Arabic with
// the month names of the Levant and Iraq, of Egypt and the Gulf, of Algeria and
// Tunisia and of Morocco, Sorani and Kurmanji Kurdish, Persian (Gregorian and
// Jalali), Dari, Pashto, Urdu, Uyghur, Hebrew, Turkish and the larger European
// languages. Digits may be Arabic, Persian or European.
//
// What it must not do is guess. The name of an unknown month, a leftover word,
// a Hijri date (whose day depends on a sighting of the moon) or a relative one
// ("two hours ago") is no date at all; nothing ever becomes "now". Callers then
// leave the article undated.
//
// Month names follow CLDR (ar, ar-DZ, ar-IQ, ar-LB, ar-MA, ar-SY, ckb, ku, fa,
// prs, ps, ur, ug, he, tr and others) and what news sites print beside it.
package date

import (
	"strings"
	"time"
)

// longest is the length in bytes above which a string is no date.
const longest = 300

// Parse reads one date. lang is the BCP 47 tag of the text around it, or empty;
// it settles only what is ambiguous: the order in 03-12-31 and 11/05/2025, and
// zone names that two countries share (IST, AST, BST).
//
// The time keeps the zone that the text names; without one it is UTC. Where the
// text has no time of day, dateOnly is true and t is midnight UTC; where it has
// no day ("2025-11", "November 2025") t is the first of the month, or of the
// year. ok is false, and t zero, for anything else.
func Parse(s, lang string) (t time.Time, dateOnly, ok bool) {
	if len(s) > longest {
		return time.Time{}, false, false
	}
	text := normalise(s)
	if text == "" {
		return time.Time{}, false, false
	}
	if t, dateOnly, ok = parseOne(text, lang); ok {
		return t, dateOnly, true
	}
	// The same day may stand there twice, in two calendars or two languages.
	for _, cut := range twice {
		if !strings.Contains(text, cut) {
			continue
		}
		for part := range strings.SplitSeq(text, cut) {
			if t, dateOnly, ok = parseOne(part, lang); ok && !isBareYear(part) {
				return t, dateOnly, true
			}
		}
	}
	return time.Time{}, false, false
}

// twice are the words and signs that stand between two ways of writing the
// same day, in folded letters.
var twice = []string{"الموافق", "المصادف", "برابر با", "مصادف با", "بمطابق", "بهرامبهر", " - ", " – ", " — ", "|", "(", "،", ","}

func isBareYear(s string) bool { return len(strings.TrimSpace(s)) <= 4 }

func parseOne(text, lang string) (time.Time, bool, bool) {
	r := reader{lang: lang, tokens: scan(text)}
	if !r.read() {
		return time.Time{}, false, false
	}
	day, ok := r.day()
	if !ok {
		return time.Time{}, false, false
	}
	if !r.hasClock {
		return day, true, true
	}
	return r.at(day)
}
