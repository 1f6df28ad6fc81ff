package library

import (
	"github.com/ncruces/go-sqlite3"

	"khabar/feed/fold"
)

// lookUp finds the article that e is a later form of: by its GUID, else by its
// link, else, among those of the same source and second, by its text. The ID may be
// of an article that was deleted.
//
// Some feeds give two entries one GUID or one link: of a day's notes, say. Their
// articles are told apart by date and headline, which is asked for first; a feed
// has them one beside the other, so that what is met a second time within one
// addition is not an edit of the first.
func (w *adding) lookUp(e *entry) (id ID, known bool, err error) {
	if e.identity.moment != 0 {
		if id, known, err = w.identified(e.identity.moment); known || err != nil {
			return id, known, err
		}
	}
	if e.identity.guid != 0 {
		if id, known, err = w.identified(e.identity.guid); known || err != nil {
			return id, known, err
		}
	}
	for _, h := range e.identity.links {
		id, known, err = w.identified(h)
		if err != nil || known && e.identity.guid == 0 {
			return id, known, err
		}
		if known {
			if same, err := w.sameArticle(id, e); same || err != nil {
				return id, same, err
			}
		}
	}
	if e.identity.text != 0 {
		if id, known, err = w.identified(e.identity.text); known || err != nil {
			return id, known, err
		}
	}
	id, err = w.twin(e)
	if err != nil || id == 0 {
		return 0, false, err
	}
	return id, true, w.identify(e, id)
}

func (w *adding) identified(hash int64) (ID, bool, error) {
	id, found, err := w.integer("SELECT article FROM identities WHERE hash = ?1", hash)
	return ID(id), found, err
}

// identify remembers that everything e is known by means the article id, but
// for what means another already.
func (w *adding) identify(e *entry, id ID) error {
	for _, h := range e.identity.all() {
		if err := w.exec("INSERT OR IGNORE INTO identities(hash, article) VALUES (?1, ?2)", h, id); err != nil {
			return err
		}
	}
	return nil
}

// sameArticle decides on an entry that has the link of an article, but a GUID
// that was not seen before. A source that gives out new GUIDs keeps headline or
// date; one that links all its articles to one page does not. Notes have no
// headline to keep: theirs is the text. Another source that has the link has the
// article.
func (w *adding) sameArticle(id ID, e *entry) (same bool, err error) {
	source, err := w.source(e.source)
	if err != nil {
		return false, err
	}
	found := false
	err = w.each(`SELECT a.title, a.source, a.arrival, t.body = ?2 FROM articles a LEFT JOIN texts t ON t.id = a.id WHERE a.id = ?1`,
		[]any{id, string(e.encoder.text)}, func(s *sqlite3.Stmt) error {
			found = true
			foreign := s.ColumnInt64(1) != source
			dated := id>>placeBits == e.place>>placeBits && !e.article.Published.IsZero() && !e.article.DateOnly
			headline := fold.Fold(e.article.Title)
			named := fold.Fold(s.ColumnText(0)) == headline && (headline != "" || s.ColumnBool(3))
			same = foreign || named || dated && s.ColumnInt64(2) != w.arrival
			return nil
		})
	if err != nil {
		return false, err
	}
	if same || !found { // not found: it was deleted here
		return true, w.identify(e, id)
	}
	return false, nil
}

const selectTwin = `SELECT a.id FROM articles a JOIN texts t ON t.id = a.id
	WHERE a.id BETWEEN ?1 AND ?2 AND a.source = ?3 AND a.title = ?4 AND t.body = ?5 AND a.arrival <> ?6 LIMIT 1`

// twin returns an article of the same source and second with the same headline
// and text, or 0. Without a date there is no second to look at.
func (w *adding) twin(e *entry) (ID, error) {
	if e.article.Published.IsZero() {
		return 0, nil
	}
	source, err := w.source(e.source)
	if err != nil {
		return 0, err
	}
	id, _, err := w.integer(selectTwin, e.place, e.place|(1<<placeBits-1), source, e.article.Title, string(e.encoder.text), w.arrival)
	return ID(id), err
}
