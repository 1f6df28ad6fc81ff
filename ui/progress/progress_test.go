package progress

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// job reports what it is made of, each at its time.
type job[T any] []struct {
	wait   time.Duration
	report T
}

func (j job[T]) run(ctx context.Context, report func(T)) {
	for _, step := range j {
		time.Sleep(step.wait)
		report(step.report)
	}
}

type loader struct{ job[Report] }

func (l loader) Load(ctx context.Context, report func(Report)) { l.run(ctx, report) }

type watcher struct{ job[Refreshing] }

func (w watcher) Watch(ctx context.Context, report func(Refreshing)) { w.run(ctx, report) }

// A moment is what was shown after a message.
type moment struct {
	at          time.Duration
	out         Outcome
	done, total int
}

// follow runs a command and all that follows from it, on a fake clock, and
// returns the moments at which something was taken in.
func follow(w *Work, cmd tea.Cmd) []moment {
	began := time.Now()
	messages := make(chan tea.Msg)
	pending := 0
	start := func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		pending++
		go func() { messages <- cmd() }()
	}
	var moments []moment
	for start(cmd); pending > 0; pending-- {
		switch msg := (<-messages).(type) {
		case tea.BatchMsg:
			for _, c := range msg {
				start(c)
			}
		case Message:
			out, more := w.Take(msg)
			done, total := w.Sources()
			moments = append(moments, moment{time.Since(began), out, done, total})
			start(more)
		}
	}
	return moments
}

func after(d time.Duration, msg tea.Msg) tea.Cmd {
	return func() tea.Msg { time.Sleep(d); return msg }
}

// TestReportsAreGathered has five hundred sources answer within a moment, and
// one after it.
func TestReportsAreGathered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l loader
		for i := range 500 {
			r := Report{Changed: i == 3, Done: i, Total: 501}
			if i%250 == 0 {
				r.Problem = errors.New("unreachable")
			}
			l.job = append(l.job, struct {
				wait   time.Duration
				report Report
			}{report: r})
		}
		l.job = append(l.job, struct {
			wait   time.Duration
			report Report
		}{time.Second, Report{Done: 501, Total: 501}})
		w := New(after)
		moments := follow(w, w.Load(l))
		if len(moments) != 3 { // the many, patience, the last
			t.Fatalf("%d messages: %v", len(moments), moments)
		}
		if m := moments[0]; m.at != GatherFor || !m.out.Changed || m.total != 0 {
			t.Errorf("first %+v: not shown before patience is over", m)
		}
		if m := moments[1]; m.at != Patience || m.done != 499 || m.total != 501 {
			t.Errorf("then %+v", m)
		}
		if m := moments[2]; m.out.Failed != 2 || m.total != 0 {
			t.Errorf("at the end %+v", m)
		}
		if loading, _ := w.Loading(); loading || w.Failed() != 2 {
			t.Errorf("loading %v, %d failed", loading, w.Failed())
		}
	})
}

// TestWhatIsOverSoonIsNotShown asks sources for a short time, for a long one,
// and for a short one that a person waits for.
func TestWhatIsOverSoonIsNotShown(t *testing.T) {
	for _, tt := range []struct {
		name  string
		lasts time.Duration
		byKey bool
		shown bool
	}{{"short", 100 * time.Millisecond, false, false}, {"long", time.Second, false, true}, {"short, by a key", 100 * time.Millisecond, true, true}} {
		synctest.Test(t, func(t *testing.T) {
			w := New(after)
			w.AskByKey(tt.byKey)
			moments := follow(w, w.Watch(watcher{job[Refreshing]{{0, Refreshing{Total: 3}}, {tt.lasts, Refreshing{Began: 1}}}}))
			shown, failed := false, 0
			for _, m := range moments {
				shown = shown || m.total > 0
				failed += m.out.Failed
			}
			if shown != tt.shown || failed != 1 {
				t.Errorf("%s: shown %v, %d told of", tt.name, shown, failed)
			}
		})
	}
}

// TestStop ends what never would by itself.
func TestStop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := New(after)
		forever := make(chan struct{})
		go follow(w, w.Watch(watching(func(ctx context.Context, report func(Refreshing)) {
			report(Refreshing{Total: 1})
			<-ctx.Done()
			report(Refreshing{Total: 2}) // nobody listens: it must not hang
			close(forever)
		})))
		synctest.Wait()
		w.Stop()
		<-forever
	})
}

type watching func(context.Context, func(Refreshing))

func (f watching) Watch(ctx context.Context, report func(Refreshing)) { f(ctx, report) }

// TestIndex follows one that is being completed, and one that was complete.
func TestIndex(t *testing.T) {
	for _, tt := range []struct {
		articles []int
		found    bool
	}{{[]int{10, 20}, true}, {nil, false}} {
		indexed := make(chan int, len(tt.articles))
		for _, n := range tt.articles {
			indexed <- n
		}
		close(indexed)
		w := New(after)
		moments := follow(w, w.FollowIndex(indexed))
		if last := moments[len(moments)-1]; last.out.Found != tt.found || w.Indexed() != 0 {
			t.Errorf("%v: %+v", tt.articles, last)
		}
	}
}
