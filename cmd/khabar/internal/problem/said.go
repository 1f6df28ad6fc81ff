package problem

import (
	"errors"
	"io/fs"
	"os"
	"strings"
)

// A said error is one in the person's language.
type said struct {
	sentence string
	cause    error
}

func (e said) Error() string { return e.sentence }
func (e said) Unwrap() error { return e.cause }

// Cause is what the system said, on one line and without the path, which stands
// in front already; "" for nil.
func Cause(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return strings.Join(strings.Fields(err.Error()), " ")
}
