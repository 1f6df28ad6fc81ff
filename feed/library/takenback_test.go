package library

import (
	"testing"

	"khabar/feed/feedtest/news"
	"khabar/feed/query"
)

// TestMarkingEndsWhereItIsTakenBack undoes a change of all articles between
// two of its steps, as another program may.
func TestMarkingEndsWhereItIsTakenBack(t *testing.T) {
	l := openTest(t)
	g := news.New(4)
	g.BodyBytes = 20
	list := g.Articles(3 * batch)
	for i := range list {
		list[i].Read = false
	}
	add(t, l, news.Source(1), list...)
	first := Change{}
	err := l.update(t.Context(), func(c *conn) error {
		p, err := c.plan(opposite(query.All{}, Read, true))
		if err != nil {
			return err
		}
		ids, err := c.newest(p, MaxID, batch)
		if err == nil {
			first, err = c.set(Change{}, Read, true, ids)
		}
		return err
	})
	if err != nil || first.Articles != batch {
		t.Fatalf("%+v, %v", first, err)
	}
	if _, err := l.Undo(t.Context(), first.ID); err != nil {
		t.Fatal(err)
	}
	rest, err := l.setAll(t.Context(), first, Read, true, query.All{}, 0)
	if err != nil || rest != first {
		t.Errorf("%+v, %v", rest, err)
	}
	if n, err := l.Count(t.Context(), parse(t, "is:read"), 10); n != 0 || err != nil {
		t.Errorf("%d are read (%v)", n, err)
	}
}
