package size

import (
	"fmt"
	"strings"
	"testing"
)

func TestKonsole(t *testing.T) {
	terminal := Terminal{Name: "konsole", Here: true, DoubleHeight: true, Window: "/konsole/MainWindow_1", Service: ":1.0", Font: "DejaVu Sans Mono,14,-1,5,50", CellHeight: 22}
	m := Choose(terminal)[0]
	for step, want := range map[Step]string{
		Smallest: "11.201 11.2", 1: "17.501 17.5", Largest: "28.601 28.6", Normal: "14.001 14",
	} {
		sheet, size, _ := strings.Cut(want, " ")
		o := m.Change(step)
		const call = "dbus-send --session --reply-timeout=1000 --print-reply=literal --dest=:1.0 /konsole/MainWindow_1 org.qtproject.Qt.QWidget.setStyleSheet string:"
		if got, want := strings.Join(o.Run, " "), call+"Konsole--TerminalDisplay{font-size:"+sheet+"pt}"; got != want {
			t.Errorf("%v: runs %q, want %q", step, got, want)
		}
		if got, want := o.Send, "\x1b]50;Font=DejaVu Sans Mono,"+size+",-1,5,50\x07"; got != want {
			t.Errorf("%v: sends %q, want %q", step, got, want)
		}
		if got := strings.Join(o.Then, " "); got != call {
			t.Errorf("%v: then runs %q, want %q", step, got, call)
		}
	}
	if got, want := fmt.Sprint(m.Restore()), fmt.Sprint(m.Change(Normal)); got != want {
		t.Errorf("restored by %s, want %s", got, want)
	}
	for name, change := range map[string]func(*Terminal){
		"elsewhere":                    func(t *Terminal) { t.Here = false },
		"behind a multiplexer":         func(t *Terminal) { t.Behind = true },
		"no window on the bus":         func(t *Terminal) { t.Window = "" },
		"the profile without a file":   func(t *Terminal) { t.Font = "" },
		"zoomed far in":                func(t *Terminal) { t.CellHeight = 30 },
		"zoomed far out":               func(t *Terminal) { t.CellHeight = 17 },
		"a cell of unknown size":       func(t *Terminal) { t.CellHeight = 0 },
		"a font without a size":        func(t *Terminal) { t.Font = "Hack" },
		"a screen of twice the pixels": func(t *Terminal) { t.DPI = 192 },
	} {
		other := terminal
		change(&other)
		if m := Choose(other)[0]; m.Name() == "font" {
			t.Errorf("%s: the mechanism is %q", name, m.Name())
		}
	}
}

func TestKonsoleFont(t *testing.T) {
	const processes = `
  1     0 init
 10     1 konsole --nofork -p TerminalColumns=80 -p Font=DejaVu Sans Mono,14 -p ScrollBarPosition=2 -e sh -c echo Font=Other,9
 11    10 khabar
 20     1 /usr/bin/konsole
 21    20 khabar
 31     1 khabar
`
	const profile = "[Appearance]\nColorScheme=Breeze\nFont=Hack,10.5,-1,5,50,0,0,0,0,0,Regular\n[General]\nName=mine\n"
	for _, c := range []struct {
		pid           int
		profile, want string
	}{
		{11, profile, "DejaVu Sans Mono,14"},
		{21, profile, "Hack,10.5,-1,5,50,0,0,0,0,0,Regular"},
		{21, "[General]\nName=mine\n", ""},
		{21, "Font=Hack\x07\x1b[2J,10\n", ""},
		{31, profile, ""},
	} {
		if got := KonsoleFont(processes, c.pid, c.profile); got != c.want {
			t.Errorf("%d: %q, want %q", c.pid, got, c.want)
		}
	}
}

func TestKonsoleWindow(t *testing.T) {
	call := func(command []string) string {
		switch asked := strings.Join(command[len(command)-2:], " "); asked {
		case "/konsole org.freedesktop.DBus.Introspectable.Introspect":
			return "<node>\n  <node name=\"MainWindow_1\"/>\n  <node name=\"MainWindow_3\"/>\n</node>\n"
		case "/konsole/MainWindow_1 org.kde.KMainWindow.winId":
			return "   int64 2097160\n"
		case "/konsole/MainWindow_3 org.kde.KMainWindow.winId":
			return "   int64 2097190\n"
		default:
			t.Errorf("asked for %q", asked)
			return ""
		}
	}
	for _, c := range []struct{ service, id, want string }{
		{":1.0", "2097190", "/konsole/MainWindow_3"},
		{"org.kde.konsole-123", "2097160", "/konsole/MainWindow_1"},
		{":1.0", "7", ""},
		{":1.0", "", ""},
		{"", "2097160", ""},
		{"--address=unix:path=/tmp/x", "2097160", ""},
	} {
		if got := KonsoleWindow(c.service, c.id, call); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.service, c.id, got, c.want)
		}
	}
	if got := KonsoleWindow(":1.0", "2097160", func([]string) string { return "" }); got != "" {
		t.Errorf("without a bus: %q", got)
	}
}
