package problem

import (
	"errors"

	"khabar/feed/discover"
	"khabar/feed/fetch"
	"khabar/feed/follow"
	"khabar/feed/load"
	"khabar/feed/parse"
	"khabar/ui/locale"
)

// OfSearch says why no source was found behind what a person gave, and what to
// do. It is an *Exit where the network was at fault, or nothing was there.
func OfSearch(what string, err error, words *locale.Printer) error {
	var (
		none      *discover.NotFound
		unfetched *fetch.Error
		unparsed  *parse.Error
	)
	sentence := func(id string, args ...any) error {
		return said{words.T(id, append([]any{"Where", what}, args...)...), err}
	}
	switch {
	case errors.Is(err, discover.ErrNoAddress):
		return sentence("source.noAddress")
	case errors.Is(err, follow.ErrFolder):
		return sentence("source.folder")
	case errors.As(err, &unfetched):
		p := OfInput(&load.Problem{Where: unfetched.Where, Err: err}, words)
		if unfetched.Network() {
			return &Exit{StatusNetwork, p}
		}
		return p
	case errors.As(err, &none):
		return &Exit{StatusNothing, sentence("source.notFound", "Tried", words.N("source.tried", len(none.Tried)))}
	case errors.As(err, &unparsed), isOfFile(err):
		return OfInput(&load.Problem{Where: what, Err: err}, words)
	}
	return err
}
