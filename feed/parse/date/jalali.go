package date

import "time"

// A calendar says how a month's name counts the days.
type calendar uint8

const (
	gregorian calendar = iota
	jalali             // the solar calendar of Iran, Afghanistan and Kurdistan
)

// Years that the news may be dated with. The Hijri year stands at about 1447
// while the Jalali one stands at about 1404: the years in which the two could
// be mistaken for one another count as Jalali only beside a Jalali month or in
// Persian.
const (
	firstGregorian, lastGregorian = 1600, 2200
	firstJalali, lastJalali       = 1300, 1450
	lastUnmistakableJalali        = 1409
	kurdishOffset                 = 1321 // Kurdish solar year minus Jalali year
	firstKurdish, lastKurdish     = firstJalali + kurdishOffset, lastJalali + kurdishOffset
)

// jalaliDate returns midnight UTC of a day of the Jalali calendar.
func jalaliDate(year, month, day int) (time.Time, bool) {
	if year < firstJalali || year > lastJalali || month < 1 || month > 12 || day < 1 || day > jalaliMonthDays(year, month) {
		return time.Time{}, false
	}
	days := day - 1
	for y := firstJalali; y < year; y++ {
		days += 365
		if isJalaliLeap(y) {
			days++
		}
	}
	for m := 1; m < month; m++ {
		days += jalaliMonthDays(year, m)
	}
	nowruz1300 := time.Date(1921, time.March, 21, 0, 0, 0, 0, time.UTC)
	return nowruz1300.AddDate(0, 0, days), true
}

// jalaliMonthDays returns the length of a month: six of 31 days, five of 30,
// and Esfand of 29, or 30 in a leap year.
func jalaliMonthDays(year, month int) int {
	switch {
	case month <= 6:
		return 31
	case month <= 11 || isJalaliLeap(year):
		return 30
	}
	return 29
}

// isJalaliLeap follows the cycle of 33 years, which agrees with the equinox at
// Tehran from 1206 to 1498.
func isJalaliLeap(year int) bool {
	switch year % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return true
	}
	return false
}
