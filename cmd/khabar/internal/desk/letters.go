package desk

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"

	"khabar/cmd/khabar/internal/outside"
	"khabar/ui/size"
	"khabar/ui/term"
)

// mechanism is how letters grow in this terminal: as the person has set, or
// else as best they can.
func (s *sitting) mechanism(ctx context.Context, p term.Profile) size.Mechanism {
	t := size.Terminal{
		Name: p.Name, Behind: p.Multiplexer != "", Here: s.Env("SSH_CONNECTION") == "" && s.Env("SSH_TTY") == "",
		TextSizes: p.TextSizing, DoubleHeight: p.DoubleHeight && p.Class == term.Visual && p.Multiplexer == "",
		CellHeight: p.CellHeight, Font: p.Font, Orders: p.Orders, Window: s.Env("ALACRITTY_WINDOW_ID"),
	}
	switch {
	case !t.Here || t.Behind:
	case t.Name == "konsole":
		s.askKonsole(ctx, &t)
	default:
		askSystem(ctx, &t)
	}
	return size.Named(size.Choose(t), s.Settings.Letters)
}

// askSystem asks the system, and the terminal's own command, what the terminal
// does not tell of its font.
func askSystem(ctx context.Context, t *size.Terminal) {
	printed := func(name string, args ...string) string { return printedBy(ctx, name, args...) }
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

// printedBy returns what a command prints, "" if there is no such command here or
// it has nothing to say.
func printedBy(ctx context.Context, name string, args ...string) string {
	out, err := outside.Run(ctx, nil, name, args...)
	if err != nil {
		return ""
	}
	return string(out)
}

// askKonsole finds the window over D-Bus, and the size of its font in what the
// window was started with or in the file of the tab's profile.
func (s *sitting) askKonsole(ctx context.Context, t *size.Terminal) {
	call := func(command []string) string { return printedBy(ctx, command[0], command[1:]...) }
	t.Service = s.Env("KONSOLE_DBUS_SERVICE")
	if t.Window = size.KonsoleWindow(t.Service, s.Env("WINDOWID"), call); t.Window == "" {
		return
	}
	profile := ""
	if session := s.Env("KONSOLE_DBUS_SESSION"); strings.HasPrefix(session, "/Sessions/") {
		name := strings.TrimSpace(call(size.DBusCall(t.Service, session, "org.kde.konsole.Session.profile")))
		profile = s.konsoleProfile(name)
	}
	t.DPI = size.DPI(printedBy(ctx, "xrdb", "-query"))
	t.Font = size.KonsoleFont(printedBy(ctx, "ps", "-e", "-o", "pid=,ppid=,args="), os.Getpid(), profile)
}

// konsoleProfile returns the file of one of Konsole's profiles, "" if it has
// none: the built-in one is nowhere.
func (s *sitting) konsoleProfile(name string) string {
	if name == "" || name != filepath.Base(name) {
		return ""
	}
	data := s.Env("XDG_DATA_HOME")
	if data == "" {
		home, _ := os.UserHomeDir()
		data = filepath.Join(home, ".local", "share")
	}
	file, err := os.ReadFile(filepath.Join(data, "konsole", name+".profile"))
	if err != nil {
		return ""
	}
	return string(file)
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
		_, _ = outside.Run(context.Background(), nil, o.Run[0], o.Run[1:]...)
	}
	if len(o.Then) > 0 {
		before := l.cells()
		l.session.Send(o.Send)
		awaitChange(before, l.cells)
		_, _ = outside.Run(context.Background(), nil, o.Then[0], o.Then[1:]...)
		return
	}
	send := o.Send
	if o.Scale > 0 {
		columns, rows := l.session.Cells()
		send += l.window.Fit(columns, rows, o.Scale)
	}
	l.session.Send(send)
}

// cells are the columns and rows of the window.
func (l letters) cells() [2]int {
	columns, rows := l.session.Cells()
	return [2]int{columns, rows}
}

// How long a terminal gets to do as it is told, and how often it is looked at.
const (
	changeLimit = 300 * time.Millisecond
	lookEvery   = 10 * time.Millisecond
)

// awaitChange returns when what is looked at is no more what it was, or else
// after a while: a size may leave a window with the cells that it has.
func awaitChange(before [2]int, look func() [2]int) {
	for end := time.Now().Add(changeLimit); time.Now().Before(end) && look() == before; {
		time.Sleep(lookEvery)
	}
}
