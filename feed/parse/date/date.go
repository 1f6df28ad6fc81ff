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
	"slices"
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
	if rest, is := strings.CutPrefix(text, "/date("); is { // .NET writes "/Date(1764144000000+0300)/", whose zone is for showing
		return parseOne(rest[:run(rest, isDigit)], lang)
	}
	if t, dateOnly, ok = parseOne(text, lang); ok {
		return t, dateOnly, true
	}
	return parseTwice(text, lang)
}

// equals are the words that stand between two ways of writing the same day, and
// joints the signs that do.
var (
	equals = foldedList("الموافق|المصادف|برابر با|مصادف با|بمطابق|بەرامبەر")
	joints = []string{" - ", " | ", "|", "(", ","}
)

// parseTwice reads a day that is written in two calendars or two languages:
// the first of the two that can be read. Between signs, the other must be a
// date as well, or "Sara Ahmed - 26-11-2025" would be one.
func parseTwice(text, lang string) (t time.Time, dateOnly, ok bool) {
	for _, cut := range equals {
		if before, after, found := strings.Cut(text, cut); found {
			for _, part := range []string{before, after} {
				if t, dateOnly, ok = parseOne(part, lang); ok && !isBareYear(part) {
					return t, dateOnly, true
				}
			}
		}
	}
	for _, cut := range joints {
		before, after, found := strings.Cut(text, cut)
		first, firstOnly, one := parseOne(before, lang)
		second, secondOnly, two := parseOne(strings.Trim(after, ") "), lang)
		switch {
		case !found || isBareYear(before) || isBareYear(after):
		case one && (two || isOther(after)):
			return first, firstOnly, true
		case two && isOther(before):
			return second, secondOnly, true
		}
	}
	return time.Time{}, false, false
}

func isBareYear(s string) bool { return len(strings.TrimSpace(s)) <= 4 }

// hijriMonths are the months of the lunar calendar, by their first word.
var hijriMonths = foldedList("محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو|ذي")

// hebrewMonths are those of the Hebrew calendar, whose days and years are written
// in letters.
var hebrewMonths = foldedList("תשרי|חשוון|חשון|מרחשוון|מרחשון|כסלו|טבת|שבט|אדר|ניסן|אייר|סיוון|סיון|תמוז|אב|אלול")

// isOther reports whether s names a day of a calendar that is not computed here.
func isOther(s string) bool {
	if isHijri(s) {
		return true
	}
	tokens := scan(s)
	for _, t := range tokens {
		if slices.Contains(hebrewMonths, strings.TrimPrefix(t.text, "ב")) {
			return len(tokens) < 8
		}
	}
	return false
}

// hijriSigns stand behind a year of the lunar calendar.
var hijriSigns = foldedList("هـ|هجري|هجرية")

// isHijri reports whether s names a day of the lunar calendar, with the name of
// the month or with a sign behind its year. Its day in the Gregorian one depends
// on a sighting, so that none is computed.
func isHijri(s string) bool {
	tokens := scan(s)
	numbers, months, signs := 0, 0, 0
	for _, t := range tokens {
		if t.number >= 0 {
			numbers++
		}
		if slices.Contains(hijriMonths, t.text) {
			months++
		}
		if slices.Contains(hijriSigns, t.text) {
			signs++
		}
	}
	return len(tokens) < 10 && (numbers == 2 && months > 0 || numbers == 3 && signs == 1)
}

func foldedList(words string) []string {
	list := strings.Split(words, "|")
	for i := range list {
		list[i] = normalise(list[i])
	}
	return list
}

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
