package library

import "context"

// Touched reports whether another program has written to the library since this
// was last asked; the first time, it only begins to watch. It costs next to
// nothing.
//
// PRAGMA data_version changes with what other connections write, and all that
// this program writes goes through the one that is asked.
func (l *Library) Touched(ctx context.Context) (bool, error) {
	c, err := take(ctx, l.writer)
	if err != nil {
		return false, err
	}
	defer func() { l.writer <- c }()
	version, _, err := c.integer("PRAGMA data_version")
	touched := err == nil && c.seen != 0 && version != c.seen
	if err == nil {
		c.seen = version
	}
	return touched, problem(ctx, l.path, err)
}
