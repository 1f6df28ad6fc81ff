package library

import (
	"cmp"
	"slices"

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
//
// In ascending order, because FTS5 collects rows only while their numbers grow:
// at each that is smaller than the one before, it writes a segment. A feed has its
// newest article first.
type indexing []indexChange

// An indexChange is a document that leaves the index or joins it.
type indexChange struct {
	document
	leaves bool
}

func (x *indexing) enter(d document)  { *x = append(*x, indexChange{d, false}) }
func (x *indexing) remove(d document) { *x = append(*x, indexChange{d, true}) }

func (x indexing) store(c *conn) error {
	tags := tagChanges{}
	for i := range x {
		n := 1
		if x[i].leaves {
			n = -1
		}
		tags.add(tagsOf(x[i].terms), n)
	}
	if err := tags.store(c); err != nil {
		return err
	}
	// Of one article, what leaves stays before what joins, as they were noted.
	slices.SortStableFunc(x, func(a, b indexChange) int { return cmp.Compare(a.id, b.id) })
	for i := range x {
		if err := x[i].store(c); err != nil {
			return err
		}
	}
	return nil
}

func (d *indexChange) store(c *conn) error {
	if d.leaves {
		return c.exec(`INSERT INTO words(words, rowid, title, byline, summary, body, terms) VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6)`,
			d.id, d.title, d.byline, d.summary, d.body, d.terms)
	}
	c.ahead = d.ahead
	defer func() { c.ahead = nil }()
	return c.exec("INSERT INTO words(rowid, title, byline, summary, body, terms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
		d.id, d.title, d.byline, d.summary, d.body, d.terms)
}

const selectDocument = "SELECT id, title, byline, summary, body, terms FROM documents "

func documentOf(s *sqlite3.Stmt) document {
	return document{ID(s.ColumnInt64(0)), s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), s.ColumnText(4), s.ColumnText(5), nil}
}
