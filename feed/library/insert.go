package library

import (
	"strings"

	"khabar/feed"
)

// The flags of an article.
const (
	flagDateOnly = 1 << iota
	flagPartial
	flagExtended // by what its page has; see [Library.Extend]
)

// insert keeps a new article.
func (w *adding) insert(e *entry) error {
	a := e.article
	source, err := w.source(e.source)
	if err != nil {
		return err
	}
	id, err := w.freeID(e)
	if err != nil {
		return err
	}
	r, err := w.rowOf(e, id, source)
	if err != nil {
		return err
	}
	read, starred := a.Read, a.Starred
	if w.marks {
		for _, key := range []int64{e.identity.key, e.identity.shown} {
			if err := w.takeMarks(key, &read, &starred); err != nil {
				return err
			}
		}
	}
	err = w.exec(`INSERT INTO articles(id, source, arrival, read, starred, discussed, flags, digest, published, zone,
			title, authors, agency, terms, language, link, guid)
		VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)`,
		id, source, w.arrival, read, starred, r.discussed, r.flags, e.digest, r.published, r.zone,
		a.Title, r.authors, a.Agency, r.terms, a.Language, a.Link, a.ID)
	if err != nil {
		return err
	}
	err = w.exec("INSERT INTO texts(id, summary, body, record) VALUES (?1, ?2, ?3, ?4)", id, a.Summary, r.body, e.encoder.record)
	if err != nil {
		return err
	}
	if id >= w.floor {
		w.enter(r.document(id, a))
	}
	if err := w.identify(e, id); err != nil {
		return err
	}
	w.counted[source]++
	e.id = id
	return w.storeComments(e, id)
}

// freeID returns an ID for a new article: of its second, and within that in the
// order of its feed, newest first. The lowest bits come from its identity, so
// that the ID of an article that was deleted is not given to another.
func (w *adding) freeID(e *entry) (ID, error) {
	const last = 1<<placeBits - 1
	inSecond := ID(last-min(e.order, 1023)<<10)&^1023 | ID(e.identity.all()[0]&1023)
	for range last {
		id := e.place | inSecond
		_, taken, err := w.integer("SELECT 1 FROM articles WHERE id = ?1", id)
		if err != nil || !taken {
			return id, err
		}
		inSecond = (inSecond - 1) & last
	}
	return 0, errCrowded
}

// A row is what the columns of an article hold.
type row struct {
	published            any // seconds from 1970, or nil
	zone                 int
	flags                int
	discussed            bool
	authors, terms, body string
	ahead                *ahead
}

func (w *adding) rowOf(e *entry, id ID, source int64) (row, error) {
	a := e.article
	r := row{authors: joined(a.Authors), body: string(e.encoder.text), ahead: e.ahead}
	if !a.Published.IsZero() {
		_, offset := a.Published.Zone()
		r.published, r.zone = a.Published.Unix(), offset/60
	}
	if a.DateOnly {
		r.flags |= flagDateOnly
	}
	if a.Partial {
		r.flags |= flagPartial
	}
	if e.extended {
		r.flags |= flagExtended
	}
	r.discussed = len(a.Comments) > 0 || a.CommentsLink != ""
	terms, err := w.terms(a, source)
	r.terms = terms
	return r, err
}

func (w *adding) terms(a *feed.Article, source int64) (string, error) {
	var names []int64
	for _, author := range a.Authors {
		id, err := w.name(authorName, author)
		if err != nil {
			return "", err
		}
		names = append(names, id)
	}
	if a.Agency != "" {
		id, err := w.name(agencyName, a.Agency)
		if err != nil {
			return "", err
		}
		names = append(names, id)
	}
	return string(appendTerms(nil, source, names, a.Language, a.Tags)), nil
}

// joined puts names into one column. No name can hold a barrier.
func joined(names []string) string {
	for i, s := range names {
		if p := plain(s); p != s {
			names = append(append(append([]string{}, names[:i]...), p), names[i+1:]...)
		}
	}
	return strings.Join(names, barrier)
}

// parted is the opposite of joined.
func parted(names string) []string {
	if names == "" {
		return nil
	}
	return strings.Split(names, barrier)
}

func (w *adding) storeComments(e *entry, id ID) error {
	if len(e.comments) == 0 {
		return nil
	}
	if err := w.exec("DELETE FROM comments WHERE article = ?1", id); err != nil {
		return err
	}
	for i := range e.comments {
		c := &e.comments[i]
		if err := w.exec("INSERT INTO comments(article, number, record, body) VALUES (?1, ?2, ?3, ?4)", id, i, c.record, string(c.text)); err != nil {
			return err
		}
	}
	return nil
}
