package listing

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/locale"
	"khabar/ui/scope"
	"khabar/ui/tally"
	"khabar/ui/text"
	"khabar/ui/uitest/commands"
	"khabar/ui/window"
)

var now = time.Date(2025, 11, 26, 12, 0, 0, 0, time.UTC)

// failing is a store that can be made to fail.
type failing struct {
	*store.Memory
	err error
}

func (f *failing) Page(ctx context.Context, w store.Window) ([]store.Item, error) {
	if f.err != nil {
		return nil, f.err
	}
	return f.Memory.Page(ctx, w)
}

// fixture is a list of n articles, "Article 0" the newest, on a pane of 40 by 20
// cells.
func fixture(t *testing.T, n int) (*Model, *failing) {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	s := &failing{Memory: store.NewMemory(nil)}
	articles := make([]feed.Article, n)
	for i := range articles {
		articles[i] = feed.Article{Title: fmt.Sprintf("Article %d", i), Link: fmt.Sprintf("https://news.example/%d", i), Published: now.Add(-time.Duration(i) * time.Minute)}
	}
	s.Add(articles)
	l := New(Deps{Engine: text.NewEngine(text.Metrics{}), Words: words, Store: s, Counts: tally.New(s)}, now)
	l.SetSize(40, 20)
	settle(t, l, l.Look(l.Scope(), window.Request{}))
	return l, s
}

// settle runs commands until nothing is on its way.
func settle(t *testing.T, l *Model, cmd tea.Cmd) {
	t.Helper()
	for _, msg := range commands.Messages(cmd) {
		switch msg := msg.(type) {
		case PageRead:
			taken, again := l.Take(msg)
			if taken.Err != nil {
				t.Fatal(taken.Err)
			}
			settle(t, l, tea.Batch(again, l.More()))
		case tally.Counted:
			l.deps.Counts.Take(msg)
		}
	}
}

func under(l *Model) string {
	item, ok := l.Item()
	if !ok {
		return ""
	}
	return item.Article.Title
}

func TestRowsAreOwedToTheCursor(t *testing.T) {
	l, _ := fixture(t, 1000)
	for range 700 {
		l.Move(1) // faster than pages come
	}
	if !l.Waits() || l.More() == nil {
		t.Fatal("the cursor does not wait for the page that it needs")
	}
}

// TestEveryRowIsReached moves through the whole list, with each page as it is
// wanted, and back by one jump.
func TestEveryRowIsReached(t *testing.T) {
	l, _ := fixture(t, 1000)
	for range 999 {
		l.Move(1)
		settle(t, l, l.More())
	}
	if n, known := l.Number(); under(l) != "Article 999" || n != 1000 || !known {
		t.Errorf("on %q, number %d (%v)", under(l), n, known)
	}
	settle(t, l, l.ToTop())
	if n, known := l.Number(); under(l) != "Article 0" || n != 1 || !known {
		t.Errorf("on %q, number %d (%v)", under(l), n, known)
	}
	settle(t, l, l.ToEnd())
	if under(l) != "Article 999" {
		t.Errorf("on %q", under(l))
	}
}

// TestPagesOfAnotherListAreDropped shows two lists in a row; the page of the
// first comes last.
func TestPagesOfAnotherListAreDropped(t *testing.T) {
	l, _ := fixture(t, 10)
	first := l.Look(scope.Scope{View: scope.Own()[scope.Unread]}, window.Request{})
	second := l.Look(scope.Scope{View: scope.Own()[scope.Starred]}, window.Request{})
	if l.List.Len() != 10 || !l.Fresh() {
		t.Error("the list before is gone before another is there")
	}
	settle(t, l, second)
	for _, msg := range commands.Messages(first) {
		if p, ok := msg.(PageRead); ok {
			if taken, cmd := l.Take(p); !taken.Dropped || cmd != nil {
				t.Error("a page of the list before was taken")
			}
		}
	}
	if l.List.Len() != 0 || l.WhyEmpty() == "" {
		t.Errorf("%d articles, %q", l.List.Len(), l.WhyEmpty())
	}
}

// TestAListThatCannotBeReadIsEmpty fails to read another list, and reads the
// first again after it.
func TestAListThatCannotBeReadIsEmpty(t *testing.T) {
	l, s := fixture(t, 10)
	all := l.Scope()
	s.err = errors.New("locked")
	for _, msg := range commands.Messages(l.Look(scope.Scope{View: scope.Own()[scope.Starred]}, window.Request{})) {
		if p, ok := msg.(PageRead); ok {
			if taken, _ := l.Take(p); !errors.Is(taken.Err, s.err) {
				t.Errorf("error %v", taken.Err)
			}
		}
	}
	if l.Waits() || l.List.Len() != 0 || l.WhyEmpty() != "" {
		t.Errorf("waits %v, %d articles, %q", l.Waits(), l.List.Len(), l.WhyEmpty())
	}
	s.err = nil
	settle(t, l, l.Look(all, window.Request{}))
	if l.List.Len() != 10 {
		t.Errorf("%d articles", l.List.Len())
	}
}

// TestBookmark leaves a list for another and comes back, to the same rows.
func TestBookmark(t *testing.T) {
	l, s := fixture(t, 1000)
	l.Move(40)
	settle(t, l, l.More())
	draw := func() string {
		return canvastest.Draw(40, 20, func(r canvas.Region) { l.Draw(r, true, "") })
	}
	before, b := draw(), l.Bookmark()
	search := l.Scope()
	search.Search = scope.Sought("999", now)
	settle(t, l, l.Look(search, window.Request{}))
	if l.List.Len() != 1 {
		t.Fatalf("%d found", l.List.Len())
	}
	if old := l.Restore(b); old || draw() != before {
		t.Errorf("old %v; drawn\n%s\nwas\n%s", old, draw(), before)
	}
	s.Add([]feed.Article{{Title: "New", Link: "https://news.example/new", Published: now.Add(time.Hour)}})
	settle(t, l, l.Look(search, window.Request{}))
	if !l.Restore(b) {
		t.Error("nobody is told that the list is old")
	}
	settle(t, l, l.Again())
	if under(l) != "Article 40" || l.List.Len() == 0 {
		t.Errorf("on %q", under(l))
	}
}

// TestSpot goes back to a list where it was left: on the same line too.
func TestSpot(t *testing.T) {
	l, _ := fixture(t, 1000)
	settle(t, l, l.ToEnd())
	l.Move(-2)
	spot, ok := l.Spot()
	line := l.List.Cursor() - l.List.Top()
	if !ok {
		t.Fatal("the cursor is nowhere")
	}
	all := l.Scope()
	settle(t, l, l.Look(scope.Scope{View: scope.Own()[scope.Unread]}, window.Request{}))
	settle(t, l, l.LookFrom(all, spot))
	if under(l) != "Article 997" || l.List.Cursor()-l.List.Top() != line {
		t.Errorf("on %q, %d rows below the top, want %d", under(l), l.List.Cursor()-l.List.Top(), line)
	}
}

// TestWhatIsReadKeepsItsPlace marks an article in the list of unread ones, and
// then all of them.
func TestWhatIsReadKeepsItsPlace(t *testing.T) {
	l, s := fixture(t, 5)
	settle(t, l, l.Look(scope.Scope{View: scope.Own()[scope.Unread]}, window.Request{}))
	item, _ := l.Item()
	l.Mark(store.Read, true, *item)
	if _, err := s.Set(context.Background(), store.Read, true, item.ID); err != nil {
		t.Fatal(err)
	}
	settle(t, l, l.Again())
	if l.List.Len() != 5 || under(l) != "Article 0" {
		t.Errorf("%d articles, on %q", l.List.Len(), under(l))
	}
	whole, _ := l.Whole()
	l.MarkRead(whole)
	unread := 0
	for i := range l.List.Len() {
		if item, _ := l.At(i); !item.Article.Read {
			unread++
		}
	}
	if unread != 0 {
		t.Errorf("%d are unread", unread)
	}
	l.Unmark()
	settle(t, l, l.Again())
	if l.List.Len() != 4 {
		t.Errorf("%d articles as the store has it", l.List.Len())
	}
}

func TestDraw(t *testing.T) {
	l, _ := fixture(t, 3)
	l.Move(1)
	drawn := canvastest.Draw(40, 20, func(r canvas.Region) { l.Draw(r, true, "") })
	for _, want := range []string{"Article 0", "▌● Article 1", "1 min", "2 of 3"} {
		if !strings.Contains(drawn, want) {
			t.Errorf("%q is not drawn:\n%s", want, drawn)
		}
	}
	empty, _ := fixture(t, 0)
	drawn = canvastest.Draw(40, 20, func(r canvas.Region) { empty.Draw(r, true, empty.WhyEmpty()) })
	if first, _, _ := strings.Cut(empty.WhyEmpty(), " "); first == "" || !strings.Contains(drawn, first) {
		t.Errorf("%q is not drawn:\n%s", empty.WhyEmpty(), drawn)
	}
}

// A search by what matches best lists the best of what it has found, and says how
// much that is.
func TestTheBestAreSomeOfWhatWasFound(t *testing.T) {
	const n = 1000
	l, _ := fixture(t, n)
	s := l.Scope()
	s.Search = scope.Sought("article", now)
	s.Search.Best = true
	settle(t, l, l.Look(s, window.Request{}))
	l.Move(n)
	best := l.List.Len()
	if got := l.Listed(); best >= n || got.N != n || !got.Known {
		t.Fatalf("%d in the list, %+v found", best, got)
	}
	if got, want := l.where(), fmt.Sprintf("%d of the best %d, of 1,000 found", best, best); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	s.Search.Best = false
	settle(t, l, l.Look(s, l.Here()))
	if got := l.where(); strings.Contains(got, "best") || !strings.HasSuffix(got, "1,000") {
		t.Error(got)
	}
}
