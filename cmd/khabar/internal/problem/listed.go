package problem

import (
	"errors"

	"khabar/feed/urlfile"
	"khabar/ui/locale"
)

// OfListed says why an address of a list cannot be followed.
func OfListed(address string, words *locale.Printer) error {
	if name, ok := urlfile.Query(address); ok {
		return errors.New(words.T("source.listQuery", "Name", name))
	}
	if urlfile.Made(address) {
		return errors.New(words.T("source.listMade", "Where", address))
	}
	return errors.New(words.T("input.badAddress", "Where", address))
}
