package library

import "context"

// Repair makes anew what follows from the articles: the numbers of the sources'
// articles, and the index, which is then to be completed by [Library.Reindex].
// What is damaged beyond that is only to be had from a backup.
func (l *Library) Repair(ctx context.Context) error {
	return l.update(ctx, func(c *conn) error {
		err := c.exec("UPDATE sources SET articles = (SELECT count(*) FROM articles a WHERE a.source = sources.id)")
		if err != nil {
			return err
		}
		if err := c.setMeta("fold", foldVersion-1); err != nil {
			return err
		}
		return c.beginIndex()
	})
}
