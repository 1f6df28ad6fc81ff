package query_test

import (
	"errors"
	"fmt"
	"time"

	"khabar/feed"
	"khabar/feed/query"
)

// Dates such as "3d" count from the time that Parse is given.
func ExampleParse() {
	now := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	e, err := query.Parse(`tag:oil after:3d -source:Harbour`, now)
	if err != nil {
		fmt.Println(err)
		return
	}
	m := query.NewMatcher(e)
	for _, a := range []feed.Article{
		{Title: "Prices slide", Tags: []string{"Oil"}, Source: "Rudaw", Published: now.AddDate(0, 0, -1)},
		{Title: "Prices rise", Tags: []string{"Oil"}, Source: "Harbour News", Published: now.AddDate(0, 0, -1)},
		{Title: "Old prices", Tags: []string{"Oil"}, Source: "Rudaw", Published: now.AddDate(0, 0, -9)},
	} {
		fmt.Println(a.Title, m.Match(&a))
	}
	// Output:
	// Prices slide true
	// Prices rise false
	// Old prices false
}

// A mistake knows its place, and what was probably meant.
func ExampleError() {
	_, err := query.Parse("tag:sea souce:Harbour", time.Now())
	var e *query.Error
	if errors.As(err, &e) {
		fmt.Println(e.Problem == query.UnknownField, e.Start, e.End, e.Text, e.Meant)
	}
	// Output: true 8 14 souce: source:
}

// Words match as a reader takes them: without marks, in any of the letters' forms,
// behind the particles that are written onto them.
func ExampleMatcher_Match() {
	e, err := query.Parse("اتفاق", time.Now())
	if err != nil {
		fmt.Println(err)
		return
	}
	m := query.NewMatcher(e)
	for _, title := range []string{"الاتّفاق النفطي", "بالاتفاق مع بغداد", "مفترق"} {
		fmt.Println(m.Match(&feed.Article{Title: title}))
	}
	// Output:
	// true
	// true
	// false
}
