package library

import (
	"github.com/ncruces/go-sqlite3"
)

// A stored is what an article was before an edit.
type stored struct {
	id                            ID
	source, digest                int64
	title, terms, authors, agency string
	summary, body                 string
	record                        []byte
	published                     any
	zone                          int64
	dateOnly, extended            bool
}

func (w *adding) stored(id ID) (old stored, found bool, err error) {
	err = w.each(`SELECT a.source, a.digest, a.title, a.terms, a.authors, t.summary, t.body, t.record, a.published, a.zone, a.flags, a.agency
		FROM articles a JOIN texts t ON t.id = a.id WHERE a.id = ?1`, []any{id}, func(s *sqlite3.Stmt) error {
		found = true
		old = stored{id: id, source: s.ColumnInt64(0), digest: s.ColumnInt64(1), title: s.ColumnText(2), terms: s.ColumnText(3),
			authors: s.ColumnText(4), summary: s.ColumnText(5), body: s.ColumnText(6), record: s.ColumnBlob(7, nil),
			zone: s.ColumnInt64(9), agency: s.ColumnText(11), dateOnly: s.ColumnInt64(10)&flagDateOnly != 0,
			extended: s.ColumnInt64(10)&flagExtended != 0}
		if s.ColumnType(8) != sqlite3.NULL {
			old.published = s.ColumnInt64(8)
		}
		return nil
	})
	return old, found, err
}

// edit replaces an article by what its source says now, and keeps the version
// before if a text is another. States, place and the date that it first came
// with stay. Less than what is kept, or the same page through another source,
// changes nothing.
func (w *adding) edit(e *entry, old stored) (bool, error) {
	a := *e.article
	source, err := w.source(e.source)
	if err != nil {
		return false, err
	}
	if lesser := len(a.Body) == 0 || a.Partial; old.body != "" && (lesser || source != old.source) {
		return false, nil
	}
	if old.published != nil {
		if moved := a.Published; !moved.IsZero() && moved.Unix() != old.published && a.Updated.IsZero() {
			a.Updated = moved
		}
		a.Published, a.DateOnly = instant(old.published.(int64), old.zone), old.dateOnly
	}
	extended, err := keepExtension(&a, string(e.encoder.text), &old)
	if err != nil {
		return false, err
	}
	now := entry{article: &a, source: e.source, identity: e.identity, digest: e.digest, comments: e.comments, extended: extended}
	now.encoder.article(&a)
	if a.Title != old.title || a.Summary != old.summary || string(now.encoder.text) != old.body {
		if err := w.keepVersion(e, old); err != nil {
			return false, err
		}
	}
	return true, w.replace(&now, old)
}

func (w *adding) keepVersion(e *entry, old stored) error {
	return w.exec(`INSERT INTO versions(article, number, replaced, title, summary, body, record)
		VALUES (?1, 1 + (SELECT count(*) FROM versions WHERE article = ?1), ?2, ?3, ?4, ?5, ?6)`,
		old.id, e.now.Unix(), old.title, old.summary, old.body, old.record)
}

func (w *adding) replace(e *entry, old stored) error {
	a := e.article
	r, err := w.rowOf(e, old.id, old.source)
	if err != nil {
		return err
	}
	if old.id >= w.floor {
		w.remove(document{old.id, old.title, byline(old.authors, old.agency), old.summary, old.body, old.terms, nil})
		w.enter(r.document(old.id, a))
	}
	err = w.exec(`UPDATE articles SET discussed = max(discussed, ?2), flags = ?3, digest = ?4, published = ?5, zone = ?6,
			title = ?7, authors = ?8, agency = ?9, terms = ?10, language = ?11, link = ?12, guid = ?13 WHERE id = ?1`,
		old.id, r.discussed, r.flags, e.digest, r.published, r.zone,
		a.Title, r.authors, a.Agency, r.terms, a.Language, a.Link, a.ID)
	if err != nil {
		return err
	}
	err = w.exec("UPDATE texts SET summary = ?2, body = ?3, record = ?4 WHERE id = ?1", old.id, a.Summary, r.body, e.encoder.record)
	if err != nil {
		return err
	}
	if err := w.identify(e, old.id); err != nil {
		return err
	}
	return w.storeComments(e, old.id)
}
