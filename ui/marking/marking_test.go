package marking_test

import (
	"context"
	"errors"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/listing"
	"khabar/ui/locale"
	"khabar/ui/marking"
	"khabar/ui/status"
	"khabar/ui/uitest/commands"
)

// A ledger is a store that keeps changes alone.
type ledger struct {
	changes []store.Change
	ended   bool // the marking of all was ended before it was done
	err     error
}

func (l *ledger) note(c store.Change) store.Change {
	c.ID = int64(len(l.changes) + 1)
	l.changes = append(l.changes, c)
	return c
}

func (l *ledger) Set(_ context.Context, s store.State, on bool, ids ...store.ID) (store.Change, error) {
	if l.err != nil {
		return store.Change{}, l.err
	}
	return l.note(store.Change{State: s, On: on, Articles: len(ids)}), nil
}

func (l *ledger) SetAll(ctx context.Context, s store.State, on bool, _ query.Expr, _ int64) (store.Change, error) {
	if l.ended = ctx.Err() != nil; l.ended && l.err != nil {
		return store.Change{}, l.err
	}
	return l.note(store.Change{State: s, On: on, Articles: 30}), l.err
}

func (l *ledger) LastChange(context.Context) (store.Change, error) {
	if len(l.changes) == 0 {
		return store.Change{}, l.err
	}
	return l.changes[len(l.changes)-1], l.err
}

func (l *ledger) Undo(_ context.Context, change int64) (int, error) {
	n := l.changes[change-1].Articles
	l.changes = l.changes[:change-1]
	return n, l.err
}

type bench struct {
	*marking.Model
	ledger *ledger
	status *status.Line
}

func begin(t *testing.T) *bench {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{ledger: &ledger{}, status: status.New(words, nil)}
	b.Model = marking.New(marking.Deps{
		Words: words, Status: b.status, Store: b.ledger,
		After: func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } },
	})
	return b
}

// run takes what a command answers, and what follows from that, and returns the
// last fact.
func (b *bench) run(cmd tea.Cmd) (last marking.Fact) {
	for _, msg := range commands.Messages(cmd) {
		out, more := b.Take(msg.(marking.Message))
		for _, fact := range []marking.Fact{out.Fact, b.run(more)} {
			if fact != marking.Nothing {
				last = fact
			}
		}
	}
	return last
}

// TestEachChangeIsTakenBack makes changes of each kind, and takes them back from
// the last on.
func TestEachChangeIsTakenBack(t *testing.T) {
	b := begin(t)
	for _, change := range []func() tea.Cmd{
		func() tea.Cmd { return b.Set(store.Starred, true, 1) },
		func() tea.Cmd { return b.Set(store.Starred, false, 1) },
		func() tea.Cmd { return b.Set(store.Read, false, 2) },
	} {
		if fact := b.run(change()); fact != marking.Set {
			t.Fatalf("fact %d", fact)
		}
	}
	if fact := b.run(b.Read(listing.Whole{})); fact != marking.Read || b.status.Said().Text != "30 articles marked as read. u takes it back." {
		t.Errorf("fact %d, said %q", fact, b.status.Said().Text)
	}
	for _, want := range []string{"Taken back: 30 articles are unread again.", "Taken back: 1 article is read again.", "Taken back: 1 article has its star again.", "Taken back: the star of 1 article."} {
		if fact := b.run(b.Undo()); fact != marking.Undone || b.status.Said().Text != want {
			t.Errorf("fact %d, said %q, want %q", fact, b.status.Said().Text, want)
		}
	}
	if fact := b.run(b.Undo()); fact != marking.Nothing || b.status.Said().Text == "" {
		t.Errorf("fact %d, said %q when nothing was left", fact, b.status.Said().Text)
	}
}

// TestAllAreMarkedOnceAtATime takes the marking of all back while it is made:
// that ends it, and takes back as far as it got.
func TestAllAreMarkedOnceAtATime(t *testing.T) {
	b := begin(t)
	reading := b.Read(listing.Whole{})
	if b.Read(listing.Whole{}) != nil {
		t.Error("all are marked twice")
	}
	if b.Undo() != nil {
		t.Error("the change before is taken back")
	}
	if fact := b.run(reading); fact != marking.Undone || !b.ledger.ended || len(b.ledger.changes) != 0 {
		t.Errorf("fact %d, ended %v, changes %v", fact, b.ledger.ended, b.ledger.changes)
	}
	b.ledger.err = context.Canceled
	reading = b.Read(listing.Whole{})
	b.Undo()
	if fact := b.run(reading); fact != marking.Nothing {
		t.Errorf("fact %d of what was ended before it began", fact)
	}
	b.ledger.err = nil
	if fact := b.run(b.Read(listing.Whole{})); fact != marking.Read {
		t.Errorf("fact %d: what was ended stands in the way", fact)
	}
}

// TestItSaysThatItGoesOn lets a while pass before all are marked, with the status
// line free and not.
func TestItSaysThatItGoesOn(t *testing.T) {
	for _, said := range []string{"", "something else"} {
		b := begin(t)
		batch := b.Read(listing.Whole{})().(tea.BatchMsg)
		b.status.Say(said)
		b.Take(batch[1]().(marking.Message))
		if got := b.status.Said().Text; (got == said) != (said != "") || got == "" {
			t.Errorf("after %q: said %q", said, got)
		}
		b.Stop()
		b.run(batch[0])
		if !b.ledger.ended {
			t.Error("it goes on though it was stopped")
		}
	}
}

func TestWhatIsRefusedIsTold(t *testing.T) {
	b := begin(t)
	b.ledger.err = errors.New("locked")
	if fact := b.run(b.Set(store.Read, true, 1)); fact != marking.Refused || b.status.Said().Text != "locked" {
		t.Errorf("fact %d, said %q", fact, b.status.Said().Text)
	}
	b.status.Clear()
	if fact := b.run(b.Undo()); fact != marking.Nothing || b.status.Said().Text != "locked" {
		t.Errorf("fact %d, said %q", fact, b.status.Said().Text)
	}
	b.Stop() // nothing is being done
}
