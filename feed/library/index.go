package library

import (
	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
)

// A document is what the index holds of an article.
type document struct {
	id                                  ID
	title, byline, summary, body, terms string
	ahead                               *ahead // of body, or nil
}

func (r *row) document(id ID, a *feed.Article) document {
	return document{id, a.Title, byline(r.authors, a.Agency), a.Summary, r.body, r.terms, r.ahead}
}

// byline is the column of names, as the view documents makes it.
func byline(authors, agency string) string { return authors + barrier + agency }

// indexing is what is to be done to the index, and to the counts of keywords, at the
// end of a transaction.
//
// At the end, because a statement that may have to be taken back in part makes
// FTS5 write out what it has collected: among other statements it writes a
// segment every few articles, and spends its time merging them.
type indexing struct {
	leave, join []document
}

func (x *indexing) enter(d document)  { x.join = append(x.join, d) }
func (x *indexing) remove(d document) { x.leave = append(x.leave, d) }

func (x *indexing) store(c *conn) error {
	tags := tagChanges{}
	for i := range x.leave {
		tags.add(tagsOf(x.leave[i].terms), -1)
	}
	for i := range x.join {
		tags.add(tagsOf(x.join[i].terms), +1)
	}
	if err := tags.store(c); err != nil {
		return err
	}
	for i := range x.leave {
		d := &x.leave[i]
		err := c.exec(`INSERT INTO words(words, rowid, title, byline, summary, body, terms) VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6)`,
			d.id, d.title, d.byline, d.summary, d.body, d.terms)
		if err != nil {
			return err
		}
	}
	for i := range x.join {
		d := &x.join[i]
		c.ahead = d.ahead
		err := c.exec("INSERT INTO words(rowid, title, byline, summary, body, terms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
			d.id, d.title, d.byline, d.summary, d.body, d.terms)
		c.ahead = nil
		if err != nil {
			return err
		}
	}
	return nil
}

const selectDocument = "SELECT id, title, byline, summary, body, terms FROM documents "

func documentOf(s *sqlite3.Stmt) document {
	return document{ID(s.ColumnInt64(0)), s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), s.ColumnText(4), s.ColumnText(5), nil}
}
