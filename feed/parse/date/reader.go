package date

import (
	"strings"
	"time"
)

// A numeral is a number of a date that belongs to no clock.
type numeral struct {
	value, digits int
	joint         string // the sign before it ("-", "/", "."), or a space
}

// A reader takes the tokens of one date apart.
type reader struct {
	lang   string
	tokens []token
	pos    int

	numerals []numeral
	month    month
	hasMonth bool

	hasClock                bool
	hour, minute, second, n int // n: nanoseconds
	afterNoon               int // hours to add, -1 when the clock says no half
	zone                    int // minutes east of UTC
	hasZone                 bool
	zoneAt                  int // the token where an offset may stand: behind the clock
}

// token returns the token at an offset from the current one, empty past the end.
func (r *reader) token(offset int) token {
	if i := r.pos + offset; i >= 0 && i < len(r.tokens) {
		return r.tokens[i]
	}
	return token{number: -1}
}

// read takes all tokens; false for one that no date has.
func (r *reader) read() bool {
	r.afterNoon = -1
	if len(r.tokens) == 0 || len(r.tokens) > 40 {
		return false
	}
	for r.pos < len(r.tokens) {
		t := r.token(0)
		var ok bool
		switch {
		case t.number >= 0:
			ok = r.readNumber(t)
		case t.word:
			ok = r.readWord(t)
		default:
			ok = r.readSign(t)
		}
		if !ok {
			return false
		}
	}
	return true
}

func (r *reader) readNumber(t token) bool {
	next, after := r.token(1), r.token(2)
	switch {
	case !r.hasClock && len(t.text) <= 2 && after.number >= 0 && (next.is(":") || next.is("h") && len(after.text) == 2):
		return r.readClock()
	case !r.hasClock && r.token(-1).is("t") && len(r.numerals) > 0:
		return r.readCompactClock(t)
	}
	joint := " "
	if before := r.token(-1); before.is("-") || before.is("/") || before.is(".") {
		joint = before.text
	} else if unitSigns[before.text] {
		joint = "-"
	}
	r.numerals = append(r.numerals, numeral{t.number, len(t.text), joint})
	r.pos++
	return len(r.numerals) <= 5
}

// readClock reads h:mm, h:mm:ss and fractions of a second, at a number.
func (r *reader) readClock() bool {
	r.hasClock = true
	r.hour, r.minute = r.token(0).number, r.token(2).number
	r.pos += 3
	if r.token(0).is(":") && r.token(1).number >= 0 {
		r.second = r.token(1).number
		r.pos += 2
		if (r.token(0).is(".") || r.token(0).is(",")) && r.token(1).number >= 0 {
			r.n = nanoseconds(r.token(1).text)
			r.pos += 2
		}
	}
	r.zoneAt = r.pos
	return true
}

// readCompactClock reads the hh, hhmm or hhmmss after the T of ISO 8601.
func (r *reader) readCompactClock(t token) bool {
	r.hasClock = true
	r.pos++
	r.zoneAt = r.pos
	switch len(t.text) {
	case 2:
		r.hour = t.number
	case 4:
		r.hour, r.minute = t.number/100, t.number%100
	case 6:
		r.hour, r.minute, r.second = t.number/10000, t.number/100%100, t.number%100
	default:
		return false
	}
	return true
}

func nanoseconds(fraction string) int {
	n := 0
	for i := range 9 {
		n *= 10
		if i < len(fraction) {
			n += int(fraction[i] - '0')
		}
	}
	return n
}

// readWord reads a month, a half of the day, a zone, or a word to pass over.
func (r *reader) readWord(t token) bool {
	if m, two, ok := monthOf(t.text, r.token(1).text); ok && (two || !r.passed(t.text) || months[t.text] == m) {
		r.pos++
		if two {
			r.pos++
		}
		return r.setMonth(m, t.text)
	}
	r.pos++
	if hours, ok := halfDays[t.text]; ok && (r.hasClock || r.clockFollows()) && r.afterNoon < 0 {
		r.afterNoon, r.zoneAt = hours, r.pos
		return true
	}
	if r.hasClock {
		if minutes, ok := zoneMinutes(t.text, r.lang); ok {
			r.zone, r.zoneAt, r.hasZone = minutes, r.pos, true
			return true
		}
		if regions[t.text] && r.token(0).is("/") {
			r.readPlace()
			return true
		}
	}
	return r.passed(t.text) || r.hasClock && isZoneLike(t.text) && r.yearOrEnd()
}

// yearOrEnd reports whether nothing follows but perhaps the year, which asctime
// and its descendants put behind the zone.
func (r *reader) yearOrEnd() bool {
	left := len(r.tokens) - r.pos
	return left == 0 || left == 1 && len(r.token(0).text) == 4 && r.token(0).number >= 0
}

// readPlace reads the rest of a zone's name in the tz database ("Asia/Baghdad",
// "America/Argentina/Buenos_Aires"). Places whose clocks do not change are known;
// of others, without an offset beside them, the time is taken for UTC, as that of
// an unknown zone is.
func (r *reader) readPlace() {
	for (r.token(0).is("/") || r.token(0).is("_") || r.token(0).is("-")) && r.token(1).word {
		if minutes, ok := places[r.token(1).text]; ok && !r.hasZone {
			r.zone, r.hasZone = minutes, true
		}
		r.pos += 2
	}
}

// passed reports whether a word means nothing to the date.
func (r *reader) passed(word string) bool {
	return weekdays[word] || particles[word] || unitSigns[word]
}

// clockFollows reports whether the next token starts a clock: Korean and
// Chinese put the half of the day first.
func (r *reader) clockFollows() bool { return r.token(0).number >= 0 && r.token(1).is(":") }

// isZoneLike reports whether a last word may be the abbreviation of a zone that
// no table has. RFC 5322 reads those as UTC.
func isZoneLike(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return len(word) >= 3 && len(word) <= 5
}

// setMonth notes a month. The same month in two languages is one month; of two
// different ones, that which is also a weekday's abbreviation (mar.) gives way.
func (r *reader) setMonth(m month, word string) bool {
	switch {
	case !r.hasMonth || r.month == m:
		r.month, r.hasMonth = m, true
	case weekdays[word]:
	case r.month.number == 3:
		r.month = m
	default:
		return false
	}
	return true
}

// readSign reads a zone's offset, or passes over punctuation.
func (r *reader) readSign(t token) bool {
	if (t.is("+") || t.is("-")) && r.readOffset(t.is("-")) {
		return true
	}
	if t.is("(") && r.hasClock { // a comment, as RFC 822 has them
		for r.pos < len(r.tokens) && !r.token(0).is(")") {
			r.pos++
		}
	}
	r.pos++
	return strings.Contains("-–—/.,:;()[]'\"|·•", t.text)
}

// readOffset reads +hhmm, +hh:mm and +hh behind a clock. A plus sign elsewhere
// ("2025-11-26+03:00") counts too; a minus sign there joins a date, and so does
// one before a bare number, unless nothing follows.
func (r *reader) readOffset(west bool) bool {
	hours := r.token(1)
	if hours.number < 0 || len(hours.text) > 4 || west && (!r.hasClock || r.pos != r.zoneAt) {
		return false
	}
	minutes, taken := hours.number*60, 2
	switch {
	case len(hours.text) > 2:
		minutes = hours.number/100*60 + hours.number%100
	case r.token(2).is(":") && r.token(3).number >= 0:
		minutes += r.token(3).number
		taken = 4
	case west && r.pos+2 < len(r.tokens):
		return false
	}
	if west {
		minutes = -minutes
	}
	r.zone, r.hasZone = minutes, true
	r.pos += taken
	return true
}

// at returns the day with the clock on it. Hours and minutes past their end
// carry over, as "25:14" does in a feed that counts from noon of the day before.
func (r *reader) at(day time.Time) (time.Time, bool, bool) {
	hour := r.hour
	switch {
	case r.afterNoon == 12 && hour < 12:
		hour += 12
	case r.afterNoon == 0 && hour == 12:
		hour = 0
	}
	if hour > 47 || r.minute > 99 || r.second > 99 || r.zone > 15*60 || r.zone < -15*60 {
		return time.Time{}, false, false
	}
	location := time.UTC
	if r.zone != 0 {
		location = time.FixedZone("", r.zone*60)
	}
	return time.Date(day.Year(), day.Month(), day.Day(), hour, r.minute, r.second, r.n, location), false, true
}
