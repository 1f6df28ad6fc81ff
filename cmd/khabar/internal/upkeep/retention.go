package upkeep

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"khabar/feed/query"
)

// A Retention says which articles are kept: by default all of them.
type Retention struct {
	years, months, days int // all 0: for ever
	// ExceptStarred keeps articles with a star for ever.
	ExceptStarred bool
}

// longestRetention bounds the number in "2y".
const longestRetention = 9999

// ParseRetention reads the setting: "2y", "18mo", "6w", "90d", or "forever".
// Starred articles are kept for ever unless keepStarred says no.
func ParseRetention(keep string, keepStarred *bool) (Retention, error) {
	r := Retention{ExceptStarred: keepStarred == nil || *keepStarred}
	keep = strings.ToLower(strings.TrimSpace(keep))
	if keep == "" || keep == "forever" {
		return r, nil
	}
	unit := strings.TrimLeft(keep, "0123456789")
	n, err := strconv.Atoi(strings.TrimSuffix(keep, unit))
	if err != nil || n < 1 || n > longestRetention { // 0 would delete everything
		return r, errRetention
	}
	switch strings.TrimSpace(unit) {
	case "y":
		r.years = n
	case "mo", "m":
		r.months = n
	case "w":
		r.days = 7 * n
	case "d":
		r.days = n
	default:
		return r, errRetention
	}
	return r, nil
}

var errRetention = errors.New("not a time for which articles are kept")

// Border returns the time before which articles are not kept, if there is one.
func (r Retention) Border(now time.Time) (time.Time, bool) {
	border := now.AddDate(-r.years, -r.months, -r.days)
	return border, r.years+r.months+r.days > 0
}

// Filter is what holds for the articles from before a time that are not kept.
func (r Retention) Filter(border time.Time) query.Expr {
	old := query.Term{Field: query.Before, Time: border}
	if !r.ExceptStarred {
		return old
	}
	return query.And{Parts: []query.Expr{old, query.Not{Part: query.Term{Field: query.Is, Value: "starred"}}}}
}
