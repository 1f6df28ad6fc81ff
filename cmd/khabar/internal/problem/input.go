package problem

import (
	"context"
	"errors"
	"io/fs"
	"strconv"

	"khabar/feed/fetch"
	"khabar/feed/load"
	"khabar/feed/parse"
	"khabar/ui/locale"
	"khabar/ui/text"
)

// The sentences for what can be wrong with an input.
var (
	parseSentences = map[parse.ErrorKind]string{
		parse.Unreadable: "input.unreadable", parse.Empty: "input.empty", parse.Binary: "input.binary",
		parse.TooLarge: "input.tooLarge", parse.Truncated: "input.truncated",
		parse.Overfull: "input.overfull",
	}
	fetchSentences = map[fetch.Kind]string{
		fetch.BadAddress: "input.badAddress", fetch.Forbidden: "input.forbidden", fetch.Unreachable: "input.unreachable",
		fetch.Insecure: "input.insecure", fetch.TimedOut: "input.timedOut", fetch.Cancelled: "input.stopped",
		fetch.Interrupted: "input.interrupted", fetch.Redirects: "input.redirects", fetch.Missing: "input.missing",
		fetch.Gone: "input.gone", fetch.Denied: "input.denied", fetch.Busy: "input.busy",
		fetch.ServerFault: "input.serverFault", fetch.TooLarge: "input.tooLarge", fetch.BadEncoding: "input.badEncoding",
		fetch.BadResponse: "input.badResponse", fetch.Proxy: "input.proxy",
	}
)

// OfInput says what is wrong with an input: what, where, what to do.
func OfInput(p *load.Problem, words *locale.Printer) error {
	id, cause := sentenceOf(p)
	if cause != "" {
		cause = " (" + cause + ")"
	}
	// Where and cause came from a file or a site, and must not steer the terminal.
	clean := func(s string) string { return text.Clean(s, text.SlotRow) }
	return said{words.T(id, "Where", clean(p.Where), "Cause", clean(cause)), p}
}

func sentenceOf(p *load.Problem) (id, cause string) {
	var (
		unparsed  *parse.Error
		unfetched *fetch.Error
	)
	switch {
	case errors.As(p.Err, &unparsed):
		return parseSentences[unparsed.Kind], Cause(unparsed.Err)
	case errors.As(p.Err, &unfetched):
		if unfetched.Status != 0 {
			return fetchSentences[unfetched.Kind], "HTTP " + strconv.Itoa(unfetched.Status)
		}
		return fetchSentences[unfetched.Kind], Cause(unfetched.Err)
	case errors.Is(p.Err, load.ErrEmptyFolder):
		return "input.emptyFolder", ""
	case errors.Is(p.Err, load.ErrNoFeed):
		return "input.noFeed", ""
	case errors.Is(p.Err, load.ErrWalkedList):
		return "input.walkedList", ""
	case errors.Is(p.Err, load.ErrNoStdin):
		return "input.noStdin", ""
	case errors.Is(p.Err, load.ErrFileAddress):
		return "input.fileAddress", ""
	case errors.Is(p.Err, fs.ErrNotExist):
		return "input.noFile", ""
	case errors.Is(p.Err, fs.ErrPermission):
		return "input.noPermission", ""
	case errors.Is(p.Err, context.Canceled), errors.Is(p.Err, context.DeadlineExceeded):
		return "input.stopped", ""
	}
	return "input.fileFault", Cause(p.Err)
}
