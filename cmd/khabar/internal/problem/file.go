package problem

import (
	"errors"
	"io/fs"
	"os"

	"khabar/ui/locale"
)

// OfFile says why a file was not written; an error that concerns the library, or
// something else, stays as it is.
func OfFile(name string, err error, words *locale.Printer) error {
	switch {
	case errors.Is(err, fs.ErrExist):
		return said{words.T("verb.fileExists", "File", name), err}
	case isOfFile(err):
		return said{words.T("verb.notWritten", "File", name, "Cause", Cause(err)), err}
	}
	return err
}

// isOfFile reports whether the system would not do something with a file.
func isOfFile(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	return errors.As(err, &path) || errors.As(err, &link)
}
