package library

import (
	"context"
	"time"

	"khabar/feed"
)

// batch is how many articles are kept in one transaction. Between two of them
// another process may write.
const batch = 1000

// Added counts what became of the articles given to [Library.Add].
type Added struct {
	New, Edited int
	// Known came unchanged, or with less than is kept already.
	Known int
	// Forgotten were deleted here before, and stay so.
	Forgotten int
}

// Add keeps articles that came from a source at the time now. Read and Starred
// of those that are new are kept too. Where source has no URL it is known by
// its title; where it is empty, each article names its own.
//
// What was counted is kept, also when an error comes with it.
func (l *Library) Add(ctx context.Context, source feed.Source, articles []feed.Article, now time.Time) (Added, error) {
	var total Added
	done := make(chan struct{})
	defer close(done)
	for entries := range prepared(source, articles, now, done) {
		var added Added
		err := l.update(ctx, func(c *conn) error {
			added = Added{}
			return c.add(entries, &added)
		})
		if err != nil {
			return total, err
		}
		total.New += added.New
		total.Edited += added.Edited
		total.Known += added.Known
		total.Forgotten += added.Forgotten
	}
	return total, nil
}

// prepared does what needs no database, a batch ahead of who writes. Words are
// cut ahead where many articles come at once: those are new, while most of a
// refresh is known already and not indexed again.
func prepared(source feed.Source, articles []feed.Article, now time.Time, done <-chan struct{}) <-chan []entry {
	batches := make(chan []entry)
	go func() {
		defer close(batches)
		for first := 0; first < len(articles); first += batch {
			part := articles[first:min(first+batch, len(articles))]
			entries := make([]entry, len(part))
			for i := range part {
				e := &entries[i]
				e.prepare(&part[i], source, now.Add(-time.Duration(first+i)*time.Second))
				if len(articles) >= batch/2 {
					e.ahead = cutAhead(string(e.encoder.text))
				}
			}
			select {
			case batches <- entries:
			case <-done:
				return
			}
		}
	}()
	return batches
}

// An entry is an article on its way into the library.
type entry struct {
	article  *feed.Article
	source   feed.Source
	identity identity
	place    ID // the smallest of its second
	order    int
	id       ID   // that it got, where it is new
	extended bool // by what its page has
	now      time.Time
	digest   int64
	encoder  encoder
	ahead    *ahead // of the body, or nil
	comments []encoder
}

// prepare does what needs no database. Without a date an article takes its
// place by the moment that it came, with those behind it in the feed below.
func (e *entry) prepare(a *feed.Article, source feed.Source, now time.Time) {
	if source.URL == "" && source.Title == "" {
		source.Title = a.Source
	}
	e.article, e.source, e.now = a, source, now
	e.place = placeOf(now)
	if !a.Published.IsZero() {
		e.place = placeOf(a.Published)
	}
	e.encoder.article(a)
	e.identity = identityOf(a, &source, e.encoder.text)
	e.comments = make([]encoder, len(a.Comments))
	said := ""
	for i := range a.Comments {
		c := &e.comments[i]
		c.comment(&a.Comments[i])
		said += string(c.record) + string(c.text)
	}
	header := encoder{}
	header.strings(a.Title, a.Summary, a.Agency, a.Language, a.Link, a.ID)
	header.strings(a.Authors...)
	header.strings(a.Tags...)
	header.time(a.Published)
	e.digest = hash(string(header.record), string(e.encoder.record), string(e.encoder.text), said)
}

// identifyAs makes the identity anew, for a source that articles came from when
// it had another address.
func (e *entry) identifyAs(origin string) {
	then := e.source
	then.URL = origin
	e.identity = identityOf(e.article, &then, e.encoder.text)
}

func (c *conn) add(entries []entry, added *Added) error {
	w, err := c.beginAdding()
	if err != nil {
		return err
	}
	for i := range entries {
		entries[i].order = i
		if err := w.add(&entries[i], added); err != nil {
			return err
		}
	}
	return w.finish()
}

// adding is what is remembered within one transaction.
type adding struct {
	*conn
	arrival int64
	floor   ID   // of the index
	marks   bool // there are marks of articles that were not here
	sources map[string]int64
	origins map[int64]string // see subscriptionTables
	counted map[int64]int64  // articles by source
	met     map[ID]met
	indexing
}

// A met is the name by which an article of a source came within the transaction.
type met struct{ source, moment int64 }

func (c *conn) beginAdding() (*adding, error) {
	w := &adding{conn: c, sources: map[string]int64{}, origins: map[int64]string{}, counted: map[int64]int64{}, met: map[ID]met{}}
	arrival, err := c.meta("arrival")
	if err != nil {
		return nil, err
	}
	w.arrival = arrival + 1
	floor, err := c.meta("floor")
	if err != nil {
		return nil, err
	}
	w.floor = ID(floor)
	_, w.marks, err = c.integer("SELECT 1 FROM marks LIMIT 1")
	return w, err
}

func (w *adding) finish() error {
	for source, n := range w.counted {
		if err := w.exec("UPDATE sources SET articles = articles + ?2 WHERE id = ?1", source, n); err != nil {
			return err
		}
	}
	if err := w.setMeta("arrival", w.arrival); err != nil {
		return err
	}
	return w.indexing.store(w.conn)
}

func (w *adding) add(e *entry, added *Added) error {
	source, err := w.source(e.source) // it may have another title now
	if err != nil {
		return err
	}
	if origin := w.origins[source]; origin != "" && origin != e.source.URL {
		e.identifyAs(origin)
	}
	id, known, err := w.lookUp(e)
	if err != nil {
		return err
	}
	if first, again := w.met[id]; known && again && first.source == source {
		if first.moment == e.identity.moment {
			added.Known++
			return nil
		}
		known, e.identity.twin = false, true
	}
	if !known {
		added.New++
		err := w.insert(e)
		w.met[e.id] = met{source, e.identity.moment}
		return err
	}
	w.met[id] = met{source, e.identity.moment}
	old, found, err := w.stored(id)
	switch {
	case err != nil:
		return err
	case !found:
		added.Forgotten++
		return nil
	case old.digest == e.digest:
		added.Known++
		return nil
	}
	edited, err := w.edit(e, old)
	if edited {
		added.Edited++
	} else {
		added.Known++
	}
	return err
}
