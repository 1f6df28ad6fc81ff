package page_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/locale"
	"khabar/ui/page"
	"khabar/ui/reader"
	"khabar/ui/text"
)

var now = time.Date(2025, 11, 26, 12, 0, 0, 0, time.UTC)

// A shelf has articles by their IDs, and the places that were kept in them.
type shelf struct {
	articles map[store.ID]*feed.Article
	places   map[store.ID]store.Position
	err      error
}

func (s *shelf) Article(ctx context.Context, id store.ID) (*feed.Article, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if a := s.articles[id]; a != nil {
		return a, nil
	}
	return nil, store.ErrNotFound
}

func (s *shelf) Position(_ context.Context, id store.ID) (store.Position, error) {
	return s.places[id], nil
}

func (s *shelf) SetPosition(_ context.Context, id store.ID, p store.Position) error {
	if s.err == nil {
		s.places[id] = p
	}
	return s.err
}

// long is an article of so many paragraphs, in letters of two bytes.
func long(title string, paragraphs int) *feed.Article {
	a := &feed.Article{Title: title, Language: "ar"}
	for range paragraphs {
		a.Body = append(a.Body, feed.Block{Text: strings.Repeat("فقرة من مقال طويل جدا. ", 4)})
	}
	return a
}

type bench struct {
	*page.Model
	shelf  *shelf
	reader *reader.Reader
	set    int // how often the reader was set
}

func begin(t *testing.T) *bench {
	t.Helper()
	words, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{reader: reader.New(text.NewEngine(text.Metrics{}), words), shelf: &shelf{
		articles: map[store.ID]*feed.Article{1: long("one", 40), 2: long("two", 2000)}, places: map[store.ID]store.Position{},
	}}
	b.reader.SetSize(60, 20)
	b.Model = page.New(page.Deps{
		Reader: b.reader, Store: b.shelf, Set: func() { b.set++ },
		Finder: func() reader.Finder { return nil },
	}, now)
	return b
}

// take takes what a command answers, and what follows from that.
func (b *bench) take(cmd tea.Cmd) page.Outcome {
	if cmd == nil {
		return page.Outcome{}
	}
	out, more := b.Take(cmd().(page.Message))
	if then := b.take(more); then.Err != nil {
		out.Err = then.Err
	}
	return out
}

func item(id store.ID) store.Item { return store.Item{ID: id} }

func TestAnArticleComesIntoTheReader(t *testing.T) {
	b := begin(t)
	load := b.Load(item(1), true)
	if id, read, some := b.Coming(); id != 1 || !read || !some || !b.Empty() {
		t.Errorf("%d is coming, to be read %v, %v; the page is empty: %v", id, read, some, b.Empty())
	}
	if out := b.take(load); !out.Opened || !out.Read || out.Err != nil {
		t.Errorf("handed up %+v", out)
	}
	if _, _, some := b.Coming(); some || !b.Shows(1) || b.Article().Title != "one" || b.set != 1 || b.reader.Article() != b.Article() {
		t.Errorf("coming %v, shows it %v, set %d times", some, b.Shows(1), b.set)
	}
}

// TestWhatIsOvertakenIsDropped asks for an article, then for another, and lets
// the first come last; then gives one up.
func TestWhatIsOvertakenIsDropped(t *testing.T) {
	b := begin(t)
	first, second := b.Load(item(1), false), b.Load(item(2), false)
	b.take(second)
	if out := b.take(first); out != (page.Outcome{}) || !b.Shows(2) {
		t.Errorf("handed up %+v of an article that was overtaken", out)
	}
	given := b.Load(item(1), false)
	b.Stop()
	if out := b.take(given); out != (page.Outcome{}) || !b.Shows(2) {
		t.Errorf("handed up %+v of an article that was given up", out)
	}
}

func TestTheArticleBeforeStaysWhereAnotherIsGone(t *testing.T) {
	b := begin(t)
	b.take(b.Load(item(1), true))
	if out := b.take(b.Load(item(9), true)); !out.Failed || !errors.Is(out.Err, store.ErrNotFound) || !b.Shows(1) {
		t.Errorf("handed up %+v", out)
	}
}

// TestThePlaceIsKept reads on, goes to another article and comes back: in this
// run, and in the next, which knows only what the store has.
func TestThePlaceIsKept(t *testing.T) {
	b := begin(t)
	b.take(b.Load(item(1), true))
	b.reader.Scroll(30)
	at := b.reader.Position()
	b.take(b.Load(item(2), true))
	if kept := b.shelf.places[1]; kept.Paragraph != at.Block || at.Block == 0 || 2*kept.Offset < at.Offset {
		t.Errorf("%+v is kept of %+v", kept, at) // an offset is letters in the store, and bytes in the reader
	}
	b.take(b.Load(item(1), true))
	if got := b.reader.Position(); got != at {
		t.Errorf("at %+v again, want %+v", got, at)
	}
	if b.Unsaved() != nil {
		t.Error("what the store has is saved again")
	}
	next := begin(t)
	next.shelf = b.shelf
	next.Model = page.New(page.Deps{Reader: next.reader, Store: b.shelf, Set: func() {}, Finder: func() reader.Finder { return nil }}, now)
	next.take(next.Load(item(1), true))
	if got := next.reader.Position(); got != at {
		t.Errorf("at %+v in the next run, want %+v", got, at)
	}
}

// TestPlacesOfAnotherStoreAreForgotten forgets, and keeps no place of what was
// read before.
func TestPlacesOfAnotherStoreAreForgotten(t *testing.T) {
	b := begin(t)
	b.take(b.Load(item(1), true))
	b.reader.Scroll(30)
	b.take(b.Keep())
	b.Forget()
	clear(b.shelf.places)
	if !b.Empty() || b.Unsaved() != nil {
		t.Error("an article is there still")
	}
	b.take(b.Load(item(1), true))
	if got := b.reader.Position(); got.Block > 0 {
		t.Errorf("at %+v of an article that was not read", got)
	}
}

func TestAPlaceThatCannotBeKeptIsTold(t *testing.T) {
	b := begin(t)
	b.take(b.Load(item(1), true))
	b.reader.Scroll(30)
	b.shelf.err = errors.New("locked")
	if out := b.take(b.Load(item(2), true)); !out.Opened || !errors.Is(out.Err, b.shelf.err) {
		t.Errorf("handed up %+v", out)
	}
}

// TestAPlaceThatIsNotThere opens articles at places that they have not: they have
// become shorter.
func TestAPlaceThatIsNotThere(t *testing.T) {
	for _, kept := range []store.Position{{Paragraph: 400}, {Paragraph: -3}, {Paragraph: 2, Offset: 1 << 20}} {
		b := begin(t)
		b.shelf.places[1] = kept
		if out := b.take(b.Load(item(1), true)); !out.Opened {
			t.Errorf("%+v: handed up %+v", kept, out)
		}
		b.reader.End()
		b.reader.Scroll(-5)
		if save := b.Unsaved(); save == nil || save(t.Context()) != nil {
			t.Errorf("%+v: no place is kept behind it", kept)
		}
	}
}

// TestOtherContentIsShownAtThePlace replaces an article with its full text.
func TestOtherContentIsShownAtThePlace(t *testing.T) {
	b := begin(t)
	b.take(b.Load(item(1), true))
	b.reader.Scroll(30)
	at := b.reader.Position()
	full := long("one", 60)
	b.Replace(full)
	if b.Article() != full || b.reader.Article() != full || b.reader.Position() != at {
		t.Errorf("at %+v, want %+v", b.reader.Position(), at)
	}
	marked := item(1)
	marked.Article.Read = true
	b.Learn(marked)
	b.Learn(item(2))
	if !b.Item().Article.Read || b.Item().ID != 1 {
		t.Errorf("the list's article is %+v", b.Item())
	}
}

// TestOneIdleMessageAtATime opens articles one after the other: the work behind
// must go on for the last one, and for one alone.
func TestOneIdleMessageAtATime(t *testing.T) {
	b := begin(t)
	if b.Idle() != nil {
		t.Error("nothing is laid out in idle time")
	}
	b.take(b.Load(item(1), true))
	idle := b.Idle()
	b.take(b.Load(item(2), true))
	if idle == nil || b.Idle() != nil {
		t.Fatal("want one message on its way, for the two")
	}
	rounds := 0
	for ; idle != nil; rounds++ {
		b.take(idle)
		idle = b.Idle()
	}
	if !b.Settled() || rounds < 5 {
		t.Errorf("settled %v after %d rounds, want several", b.Settled(), rounds)
	}
	b.Unsettle()
	if b.Idle() == nil {
		t.Error("a layout that has changed is not completed")
	}
}
