package library

import "context"

// mergeStep is how many pages of the index are merged in one transaction: some
// 10 ms of work.
const mergeStep = 500

// Tidy does what makes searches faster and the file smaller, when there is time
// for it: it merges the parts of the index that many small additions leave, in
// steps between which others may write, and writes the log of changes into the
// file.
func (l *Library) Tidy(ctx context.Context) error {
	for again := true; again; {
		err := l.update(ctx, func(c *conn) error {
			before := c.db.TotalChanges()
			err := c.exec("INSERT INTO words(words, rank) VALUES ('merge', ?1)", mergeStep)
			again = c.db.TotalChanges()-before >= 2 // fewer: there was nothing to merge
			return err
		})
		if err != nil {
			return err
		}
	}
	c, err := take(ctx, l.writer)
	if err != nil {
		return err
	}
	defer func() { l.writer <- c }()
	return problem(ctx, l.path, c.script("PRAGMA optimize; PRAGMA wal_checkpoint(PASSIVE)"))
}
