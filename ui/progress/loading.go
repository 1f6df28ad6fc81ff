package progress

import tea "github.com/charmbracelet/bubbletea"

// loading is how far the loading of what was named is.
type loading struct {
	reports       chan Report
	active, shown bool
	done, total   int
}

type (
	// loaded says what the loader has done since the last one.
	loaded struct {
		changed     bool
		problems    []error
		done, total int
		ended       bool
	}
	// loadedLong says that the loading takes longer than Patience.
	loadedLong struct{}
)

func (loaded) progress()     {}
func (loadedLong) progress() {}

// Load loads what was named.
func (w *Work) Load(l Loader) tea.Cmd {
	w.loading = loading{reports: make(chan Report), active: true}
	return tea.Batch(send(w.ctx, l.Load, w.loading.reports), receiveLoaded(w.loading.reports), w.after(Patience, loadedLong{}))
}

func receiveLoaded(from <-chan Report) tea.Cmd {
	return func() tea.Msg {
		var all loaded
		return gather(from, all.add, func(ended bool) tea.Msg {
			all.ended = ended
			return all
		})
	}
}

func (b *loaded) add(r Report) {
	b.changed = b.changed || r.Changed
	if r.Problem != nil {
		b.problems = append(b.problems, r.Problem)
	}
	b.done, b.total = max(b.done, r.Done), max(b.total, r.Total)
}

// takeLoaded takes in what the loader has done and waits for more.
func (w *Work) takeLoaded(msg loaded) (Outcome, tea.Cmd) {
	w.Problems = append(w.Problems, msg.problems...)
	l := &w.loading
	l.done, l.total = max(l.done, msg.done), max(l.total, msg.total)
	out := Outcome{Changed: msg.changed}
	if msg.ended {
		l.active = false
		out.Failed = len(w.Problems)
		return out, nil
	}
	return out, receiveLoaded(l.reports)
}
