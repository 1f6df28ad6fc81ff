package outside

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/status"
)

// Done says how work ended.
type Done struct {
	said string
	err  error
}

// Do does work outside Update. said is what is said when it went well, "" for
// nothing.
func Do(said string, work func() error) tea.Cmd {
	return func() tea.Msg { return Done{said, work()} }
}

// Tell says how it went, where there is something to say.
func (d Done) Tell(line *status.Line) {
	switch {
	case d.err != nil:
		line.Report(d.err)
	case d.said != "":
		line.Say(d.said)
	}
}
