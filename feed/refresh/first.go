package refresh

import (
	"time"

	"khabar/feed/fetch"
	"khabar/feed/parse"
	"khabar/feed/subscription"
)

// First returns what is to be kept of a source whose feed was fetched before it
// was followed, so that following it needs no second request. err is what the
// fetcher said beside the response, if anything.
func First(s *subscription.Subscription, response *fetch.Response, err error, now time.Time) subscription.Delivery {
	o := outcome{before: *s, delivery: subscription.Delivery{URL: s.URL, First: true, FullText: s.Settings.FullText}}
	a := answer{now: now, response: response, err: err}
	a.result, a.unread = parse.Parse(parse.Input{Name: s.URL, URL: response.URL, ContentType: response.ContentType, Data: response.Body})
	new(job).judge(&a, &o, func() float64 { return 0.5 })
	return o.delivery
}
