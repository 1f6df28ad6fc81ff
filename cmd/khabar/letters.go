package main

import (
	"context"
	"os"
	"path/filepath"

	"khabar/ui/size"
	"khabar/ui/term"
)

// mechanism is how letters grow in this terminal: as the person has set, or
// else as best they can.
func (a *app) mechanism(ctx context.Context, p term.Profile) size.Mechanism {
	t := size.Terminal{
		Name: p.Name, Behind: p.Multiplexer != "", Here: a.env("SSH_CONNECTION") == "" && a.env("SSH_TTY") == "",
		TextSizes: p.TextSizing, DoubleHeight: p.DoubleHeight && p.Class == term.Visual && p.Multiplexer == "",
		CellHeight: p.CellHeight, Font: p.Font, Orders: p.Orders, Window: a.env("ALACRITTY_WINDOW_ID"),
	}
	if t.Here && !t.Behind {
		askSystem(ctx, &t)
	}
	return size.Named(size.Choose(t), a.settings.Letters)
}

// askSystem asks the system, and the terminal's own command, what the terminal
// does not tell of its font.
func askSystem(ctx context.Context, t *size.Terminal) {
	printed := func(name string, args ...string) string {
		out, err := runCommand(ctx, nil, name, args...)
		if err != nil {
			return "" // no such command here, or nothing to say
		}
		return string(out)
	}
	switch t.Name {
	case "alacritty":
		t.DPI = size.DPI(printed("xrdb", "-query"))
		t.Points = size.AlacrittyPoints(printed("alacritty", "msg", "get-config", "-w", t.Window))
	case "xterm":
		resources := printed("xrdb", "-query")
		t.DPI = size.DPI(resources)
		t.Points = size.XtermPoints(printed("ps", "-e", "-o", "pid=,ppid=,args="), os.Getpid(), resources)
	case "mlterm":
		t.Pixels = size.MltermPixels(printed("ps", "-e", "-o", "pid=,ppid=,args="), os.Getpid(), mltermSettings()...)
	case "urxvt":
		if t.Font == "" {
			t.Font = size.RxvtFont(printed("ps", "-e", "-o", "pid=,ppid=,args="), os.Getpid(), printed("xrdb", "-query"))
		}
	}
}

// mltermSettings are the files that mlterm is set by, the person's first.
func mltermSettings() []string {
	home, _ := os.UserHomeDir()
	var found []string
	for _, path := range []string{filepath.Join(home, ".mlterm", "main"), "/etc/mlterm/main"} {
		if data, err := os.ReadFile(path); err == nil {
			found = append(found, string(data))
		}
	}
	return found
}

// letters keep the terminal's font at a size for as long as its screen is in
// use.
type letters struct {
	session *term.Session
	window  *size.Window
}

func newLetters(s *term.Session) letters { return letters{s, &size.Window{}} }

func (l letters) Keep(set, restore size.Order) error {
	if len(set.Run) == 0 && len(restore.Run) == 0 && set.Scale == 0 {
		return l.session.Hold("letters", set.Send, restore.Send)
	}
	l.session.HoldBy("letters", func() { l.give(set) }, func() { l.give(restore) })
	return nil
}

// give gives the terminal an order, in bytes or by a command. Nothing depends
// on it: if it fails, the letters stay as they are. The session calls it, one
// call at a time, and writes nothing meanwhile.
func (l letters) give(o size.Order) {
	if len(o.Run) > 0 {
		_, _ = runCommand(context.Background(), nil, o.Run[0], o.Run[1:]...)
		return
	}
	send := o.Send
	if o.Scale > 0 {
		columns, rows := l.session.Cells()
		send += l.window.Fit(columns, rows, o.Scale)
	}
	l.session.Send(send)
}
