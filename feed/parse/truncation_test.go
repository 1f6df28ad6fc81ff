package parse

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"khabar/feed"
)

// cutsPerFeed is at how many places each well-formed feed is cut.
const cutsPerFeed = 200

// TestTruncation cuts each well-formed feed at places of chance. Every entry
// that is complete before the cut must be there, the same as in the whole feed;
// there may be one more, which must be marked.
func TestTruncation(t *testing.T) {
	feeds, cuts := 0, 0
	for _, c := range wellFormed(t) {
		whole, err := parseOdd(&c.Case)
		if err != nil || len(whole.Articles) != len(c.ends) {
			t.Errorf("%s: %d entries of %d, %v", c.String(), len(whole.Articles), len(c.ends), err)
			continue
		}
		feeds++
		chance := rand.New(rand.NewPCG(2025, uint64(len(c.Data))))
		for range cutsPerFeed {
			cut := chance.IntN(len(c.Data))
			checkCut(t, &c, whole.Articles, cut)
			cuts++
		}
	}
	if feeds < 230 {
		t.Errorf("%d well-formed feeds", feeds)
	}
	t.Logf("%d feeds, %d cuts", feeds, cuts)
}

func checkCut(t *testing.T, c *feedOutline, whole []feed.Article, cut int) {
	t.Helper()
	part := c.Case
	part.Data = c.Data[:cut]
	got, _ := parseOdd(&part)
	complete := 0
	for complete < len(c.ends) && c.ends[complete] <= cut {
		complete++
	}
	if complete > 0 && len(got.Articles) < complete || got.IsFeed() && len(got.Articles) > complete+1 {
		t.Fatalf("%s cut at %d: %d entries, %d complete", c.String(), cut, len(got.Articles), complete)
	}
	if complete == 0 {
		return // what is there may not be known to be a feed yet
	}
	for i := range got.Articles {
		a, b := got.Articles[i], whole[min(i, len(whole)-1)]
		switch {
		case i >= complete && !a.Partial && cut < len(c.Data)-1:
			t.Fatalf("%s cut at %d: the cut entry is not marked", c.String(), cut)
		case i >= complete:
		case cut < c.head && (a.ID != b.ID && b.ID != b.Link || a.Title != b.Title || len(a.Body) != len(b.Body)):
			t.Fatalf("%s cut at %d: entry %d is %+v", c.String(), cut, i, a)
		case cut >= c.head && !reflect.DeepEqual(a, b):
			t.Fatalf("%s cut at %d: entry %d is\n%+v, was\n%+v", c.String(), cut, i, a, b)
		}
	}
}
