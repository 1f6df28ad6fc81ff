package progress

import tea "github.com/charmbracelet/bubbletea"

// asking is how asking sources for what is new goes.
type asking struct {
	reports chan Refreshing
	now     Refreshing
	waits   bool // an askedLong is on its way
	byKey   bool // a person has asked for it: it is shown at once
	shown   bool // it has gone on for longer than Patience
	began   int  // to fail, and that was not said yet
}

type (
	// refreshed says how the asking goes, as gathered.
	refreshed struct {
		Refreshing
		ended bool
	}
	// askedLong says that sources have been asked for longer than Patience.
	askedLong struct{}
)

func (refreshed) progress() {}
func (askedLong) progress() {}

// Watch lets sources be asked when their time has come.
func (w *Work) Watch(r Watcher) tea.Cmd {
	w.asking.reports = make(chan Refreshing)
	return tea.Batch(receiveRefreshed(w.asking.reports), send(w.ctx, r.Watch, w.asking.reports))
}

// AskByKey says whether a person waits for sources to be asked.
func (w *Work) AskByKey(on bool) { w.asking.byKey = on }

func receiveRefreshed(from <-chan Refreshing) tea.Cmd {
	return func() tea.Msg {
		var all refreshed
		return gather(from, all.add, func(ended bool) tea.Msg {
			all.ended = ended
			return all
		})
	}
}

func (r *refreshed) add(now Refreshing) {
	now.Changed, now.Began = now.Changed || r.Changed, now.Began+r.Began
	if now.Problem == nil {
		now.Problem = r.Problem
	}
	r.Refreshing = now
}

// takeRefreshed takes in how the asking goes and waits for more. That sources
// have begun to fail is told once, when all are asked: those that have failed
// before are told of in the list of problems alone.
func (w *Work) takeRefreshed(msg refreshed) (Outcome, tea.Cmd) {
	a := &w.asking
	a.now, a.began = msg.Refreshing, a.began+msg.Began
	if msg.ended {
		a.now = Refreshing{}
	}
	out := Outcome{Changed: msg.Changed, Err: msg.Problem}
	var long, more tea.Cmd
	switch busy := a.now.Total > 0; {
	case !busy:
		out.Asked, out.Failed = true, a.began
		a.shown, a.began = false, 0
	case a.byKey:
		a.shown = true
	case !a.waits && !a.shown:
		a.waits = true
		long = w.after(Patience, askedLong{})
	}
	if !msg.ended {
		more = receiveRefreshed(a.reports)
	}
	return out, tea.Batch(long, more)
}
