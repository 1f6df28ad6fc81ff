package query

import (
	"strconv"
	"strings"
	"time"
)

// parseDate reads a day (2026-11-26, 26-11-2026, 26/11/2026, 2026-11, 2026), a
// distance back from now (3d, 2w, 6m, 1y, 12h) or today and yesterday. Digits
// may be Arabic-Indic or Persian ones.
func parseDate(s string, now time.Time) (time.Time, bool) {
	s = strings.ToLower(westernDigits(strings.TrimSpace(s)))
	midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
	switch s {
	case "today", "اليوم":
		return midnight, true
	case "yesterday", "أمس", "امس":
		return midnight.AddDate(0, 0, -1), true
	}
	if t, ok := distance(s, now, midnight); ok {
		return t, true
	}
	for _, layout := range []string{"2006-1-2", "2-1-2006", "2/1/2006", "2.1.2006", "2006/1/2", "2006-1", "2006", time.RFC3339} {
		if t, err := time.ParseInLocation(layout, strings.ToUpper(s), now.Location()); err == nil && t.Year() >= 1000 {
			return t, true
		}
	}
	return time.Time{}, false
}

func distance(s string, now, midnight time.Time) (time.Time, bool) {
	digits := strings.TrimRight(s, "hdwmyسيشع")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 0 || n > 10000 {
		return time.Time{}, false
	}
	switch s[len(digits):] {
	case "h", "س":
		return now.Add(-time.Duration(n) * time.Hour), true
	case "d", "ي":
		return midnight.AddDate(0, 0, -n), true
	case "w", "ع":
		return midnight.AddDate(0, 0, -7*n), true
	case "m", "ش":
		return midnight.AddDate(0, -n, 0), true
	case "y":
		return midnight.AddDate(-n, 0, 0), true
	}
	return time.Time{}, false
}

func westernDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '٠' <= r && r <= '٩':
			return r - '٠' + '0'
		case '۰' <= r && r <= '۹':
			return r - '۰' + '0'
		}
		return r
	}, s)
}
