package problem

import (
	"errors"

	"khabar/feed/library"
	"khabar/feed/subscription"
	"khabar/ui/locale"
)

// librarySentences say what is wrong with the library, and what to do.
var librarySentences = map[library.Problem]string{
	library.Corrupt: "store.corrupt", library.Foreign: "store.foreign", library.Newer: "store.newer",
	library.ReadOnly: "store.readOnly", library.Full: "store.full", library.Busy: "store.busy",
	library.Unusable: "store.unusable",
}

// InWords says an error in the person's language, if it is one that there are
// words for and they were not found yet.
func InWords(err error, words *locale.Printer) error {
	var already said
	var problem *library.Error
	switch {
	case err == nil, errors.As(err, &already):
		return err
	case errors.As(err, &problem):
		return said{words.T(librarySentences[problem.Problem], "Path", problem.Path, "Cause", Cause(problem.Err)), err}
	case errors.Is(err, library.ErrNotFound):
		return said{words.T("store.noArticle"), err}
	case errors.Is(err, subscription.ErrNotFollowed):
		return said{words.T("store.noSource"), err}
	}
	return err
}
