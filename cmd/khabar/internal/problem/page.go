package problem

import (
	"context"
	"errors"
	"strconv"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/parse"
	"khabar/feed/refresh"
	"khabar/ui/locale"
)

// The sentences for what can be wrong with the page of an article. Those for an
// input would send the person to check what they gave, or to give up a source.
var (
	pageParsed = map[parse.ErrorKind]string{
		parse.Unreadable: "page.unreadable", parse.Empty: "page.empty", parse.Binary: "page.binary",
		parse.TooLarge: "page.tooLarge", parse.Truncated: "page.unreadable", parse.Overfull: "page.tooLarge",
	}
	pageFetched = map[fetch.Kind]string{
		fetch.BadAddress: "page.badAddress", fetch.Forbidden: "page.forbidden", fetch.Unreachable: "page.unreachable",
		fetch.Insecure: "page.insecure", fetch.TimedOut: "page.timedOut", fetch.Interrupted: "page.interrupted",
		fetch.Redirects: "page.redirects", fetch.Missing: "page.missing", fetch.Gone: "page.gone", fetch.Denied: "page.denied",
		fetch.Busy: "page.busy", fetch.ServerFault: "page.serverFault", fetch.TooLarge: "page.tooLarge",
		fetch.BadEncoding: "page.badEncoding", fetch.BadResponse: "page.badResponse", fetch.Proxy: "page.proxy",
	}
)

// OfPage says why an article did not get the text of its page. That it was
// stopped is context.Canceled, and no failure.
func OfPage(err error, words *locale.Printer) error {
	var unfetched *fetch.Error
	var unparsed *parse.Error
	switch {
	case errors.Is(err, refresh.ErrNoPage):
		return said{words.T("status.noLink"), err}
	case errors.Is(err, refresh.ErrNoBetter):
		return said{words.T("page.noBetter"), err}
	case errors.Is(err, refresh.ErrOther):
		return said{words.T("page.notIt"), err}
	case errors.As(err, &unfetched) && unfetched.Kind == fetch.Cancelled:
		return context.Canceled
	case errors.As(err, &unfetched):
		return said{unfetchedPage(unfetched, words), err}
	case errors.As(err, &unparsed):
		return said{words.T(pageParsed[unparsed.Kind]), err}
	}
	return err
}

func unfetchedPage(e *fetch.Error, words *locale.Printer) string {
	status := ""
	if e.Status != 0 {
		status = " (HTTP " + strconv.Itoa(e.Status) + ")"
	}
	if e.Kind == fetch.Busy && e.RetryAfter > 0 {
		return words.N("page.busyFor", int((e.RetryAfter+time.Minute-1)/time.Minute), "Status", status)
	}
	return words.T(pageFetched[e.Kind], "Status", status)
}
