package progress

import tea "github.com/charmbracelet/bubbletea"

// indexing says how many articles an index that is being completed has had added
// so far; ended, that it is complete.
type indexing struct {
	articles int
	ended    bool
	more     <-chan int
}

func (indexing) progress() {}

// FollowIndex follows an index that is being completed: how many articles it has
// comes on the channel, which is closed when it has all.
func (w *Work) FollowIndex(indexed <-chan int) tea.Cmd {
	return func() tea.Msg {
		articles, open := <-indexed
		return indexing{articles, !open, indexed}
	}
}

// takeIndexing takes in how far the index is.
func (w *Work) takeIndexing(msg indexing) (Outcome, tea.Cmd) {
	before := w.indexed
	w.indexed = msg.articles
	if msg.ended {
		return Outcome{Found: before > 0}, nil // or else it was complete
	}
	return Outcome{}, w.FollowIndex(msg.more)
}
