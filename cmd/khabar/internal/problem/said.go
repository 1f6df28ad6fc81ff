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

// Said is an error whose sentence, in the person's language, is there already.
func Said(sentence string, cause error) error { return said{sentence, cause} }

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
