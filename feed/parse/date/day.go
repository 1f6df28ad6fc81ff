package date

import (
	"strings"
	"time"
)

// day puts the numerals and the month together.
func (r *reader) day() (time.Time, bool) {
	r.takeDottedClock()
	n := r.numerals
	if r.hasMonth {
		switch {
		case len(n) == 1 && n[0].digits == 4: // "November 2025", but not "26 November"
			return r.build(n[0], r.month.number, 1)
		case len(n) == 2:
			if isYear(n[0]) && !isYear(n[1]) {
				return r.build(n[0], r.month.number, n[1].value)
			}
			return r.build(n[1], r.month.number, n[0].value)
		}
		return time.Time{}, false
	}
	switch len(n) {
	case 1:
		return r.compactDay(n[0])
	case 2:
		return r.twoNumerals(n[0], n[1])
	case 3:
		return r.threeNumerals(n)
	}
	return time.Time{}, false
}

// takeDottedClock takes the "21.30" of "26.11.2025 21.30" for a clock: two
// numerals more than a date has.
func (r *reader) takeDottedClock() {
	n := r.numerals
	want := 5
	if r.hasMonth {
		want = 4
	}
	if r.hasClock || len(n) != want || n[want-2].joint != " " || n[want-1].digits != 2 {
		return
	}
	r.hasClock, r.hour, r.minute = true, n[want-2].value, n[want-1].value
	r.numerals = n[:want-2]
}

// isYear reports whether a numeral can be nothing but a year.
func isYear(n numeral) bool { return n.digits >= 3 || n.value > 31 }

// compactDay reads dates that are written without signs, by their length, and
// Unix times in seconds and milliseconds.
func (r *reader) compactDay(n numeral) (time.Time, bool) {
	v := n.value
	switch n.digits {
	case 4:
		return r.build(n, 1, 1)
	case 5:
		return ordinalDay(century(v/1000), v%1000)
	case 6:
		if v/100 >= 1900 && v/100 < 2100 && v%100 <= 12 {
			return r.build(numeral{v / 100, 4, " "}, v%100, 1)
		}
		return r.build(numeral{v / 10000, 2, " "}, v/100%100, v%100)
	case 7:
		return ordinalDay(v/1000, v%1000)
	case 8:
		return r.build(numeral{v / 10000, 4, " "}, v/100%100, v%100)
	case 10, 13:
		return r.unix(int64(v), n.digits)
	case 14:
		clock := v % 1000000
		r.hasClock, r.hour, r.minute, r.second = true, clock/10000, clock/100%100, clock%100
		v /= 1000000
		return r.build(numeral{v / 10000, 4, " "}, v/100%100, v%100)
	}
	return time.Time{}, false
}

// unix reads seconds or milliseconds since 1970. Of seconds with a fraction the
// fraction is dropped.
func (r *reader) unix(v int64, digits int) (time.Time, bool) {
	if len(r.tokens) != 1 && r.numerals[len(r.numerals)-1].joint != "." {
		return time.Time{}, false
	}
	if digits == 13 {
		v /= 1000
	}
	t := time.Unix(v, 0).UTC()
	r.hasClock, r.hour, r.minute, r.second = true, t.Hour(), t.Minute(), t.Second()
	return t, t.Year() <= lastGregorian
}

// twoNumerals reads year-month, year-ordinal and Unix times with a fraction.
func (r *reader) twoNumerals(a, b numeral) (time.Time, bool) {
	switch {
	case a.digits == 10 && b.joint == "." && len(r.tokens) == 3:
		return r.unix(int64(a.value), a.digits)
	case b.joint != "-" && b.joint != "/":
	case a.digits == 4 && b.digits == 3:
		return ordinalDay(a.value, b.value)
	case a.digits == 4:
		return r.build(a, b.value, 1)
	case b.digits == 4:
		return r.build(b, a.value, 1)
	case a.digits == 2 && b.digits == 2 && b.joint == "-" && r.lang == "":
		return r.build(a, b.value, 1)
	}
	return time.Time{}, false
}

// threeNumerals reads year-month-day and day-month-year. The day stands before
// the month, as in all languages here but American English; a second number
// above 12 turns them.
func (r *reader) threeNumerals(n []numeral) (time.Time, bool) {
	a, b, c := n[0], n[1], n[2]
	if b.joint != c.joint || b.joint == " " {
		return time.Time{}, false
	}
	switch {
	case isYear(a):
		if b.value > 12 && c.value <= 12 {
			b, c = c, b
		}
		return r.build(a, b.value, c.value)
	case isYear(c):
	case b.joint == "-" && r.lang == "" && b.value <= 12:
		return r.build(a, b.value, c.value) // ISO 8601 with two digits
	}
	if b.value > 12 || strings.EqualFold(r.lang, "en-US") && b.joint == "/" && a.value <= 12 {
		a, b = b, a
	}
	return r.build(c, b.value, a.value)
}

// build makes a day of a year as written, a month and a day, in the calendar
// that the month's name or else the year tells. A day past the month's end
// carries over, up to the 31st.
func (r *reader) build(year numeral, monthNumber, day int) (time.Time, bool) {
	y := year.value
	if monthNumber < 1 || monthNumber > 12 || day < 1 || day > 31 {
		return time.Time{}, false
	}
	if r.hasMonth && r.month.calendar == jalali {
		if firstKurdish <= y && y <= lastKurdish {
			y -= kurdishOffset
		} else if year.digits == 2 {
			y += 1300
		}
		return jalaliDate(y, monthNumber, day)
	}
	switch {
	case year.digits <= 2:
		y = century(y)
	case firstJalali <= y && y <= lastUnmistakableJalali && !r.hasMonth,
		firstJalali <= y && y <= lastJalali && isPersian(r.lang) && !r.hasMonth:
		return jalaliDate(y, monthNumber, day)
	}
	if y < firstGregorian || y > lastGregorian {
		return time.Time{}, false
	}
	return time.Date(y, time.Month(monthNumber), day, 0, 0, 0, 0, time.UTC), true
}

func isPersian(lang string) bool {
	return strings.HasPrefix(lang, "fa") || strings.HasPrefix(lang, "prs")
}

// century completes a year of two digits: 00 to 68 lie after 2000, as in POSIX.
func century(year int) int {
	if year < 69 {
		return 2000 + year
	}
	return 1900 + year
}

// ordinalDay returns the day of a year, counted from 1.
func ordinalDay(year, day int) (time.Time, bool) {
	if year < firstGregorian || year > lastGregorian || day < 1 || day > 366 {
		return time.Time{}, false
	}
	return time.Date(year, time.January, day, 0, 0, 0, 0, time.UTC), true
}
