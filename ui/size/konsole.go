package size

import (
	"regexp"
	"strconv"
	"strings"
)

// Konsole changes the font of one of Konsole's tabs. No sequence does it alone: a
// tab takes the font that OSC 50 names and puts the one that it had back at once,
// and the actions that zoom are not among those that D-Bus offers. But a window
// takes a style sheet over D-Bus, and while that names a font nothing is put back
// over it. So one stands for as long as OSC 50 takes, and the tab, it alone, has
// then the font that it was told.
type Konsole struct {
	Service string // KONSOLE_DBUS_SERVICE
	Window  string // the path of the tab's window
	Font    string // of the tab's profile, as there: name, points, further fields
}

// Name returns "font".
func (Konsole) Name() string { return "font" }

// Layout returns the step's layout.
func (Konsole) Layout(step Step, width int) Layout { return fontLayout(step, width) }

// Change returns the order that sets the size.
func (k Konsole) Change(to Step) Order {
	name, rest, _ := strings.Cut(k.Font, ",")
	size, rest, more := strings.Cut(rest, ",")
	points, _ := strconv.ParseFloat(size, 64) // digits, by the expression
	if to != Normal {
		size = scaled(points, percent(to))
		points, _ = strconv.ParseFloat(size, 64)
	}
	font := name + "," + size
	if more {
		font += "," + rest
	}
	// A font that a tab has already it does not measure again, so that the style
	// sheet's is another by a trifle.
	other := strconv.FormatFloat(points+0.001, 'f', 3, 64)
	return Order{
		Run:  k.style("Konsole--TerminalDisplay{font-size:" + other + "pt}"),
		Send: "\x1b]50;Font=" + font + "\x07",
		Then: k.style(""),
	}
}

// Restore returns the order that sets the size as it was.
func (k Konsole) Restore() Order { return k.Change(Normal) }

func (k Konsole) style(sheet string) []string {
	return append(DBusCall(k.Service, k.Window, "org.qtproject.Qt.QWidget.setStyleSheet"), "string:"+sheet)
}

// DBusCall is a command that calls a method of an object on the person's bus and
// prints what it returns.
func DBusCall(service, object, method string) []string {
	return []string{"dbus-send", "--session", "--reply-timeout=1000", "--print-reply=literal", "--dest=" + service, object, method}
}

var (
	windowNode = regexp.MustCompile(`<node name="(MainWindow_[0-9]+)"`)
	dbusNumber = regexp.MustCompile(`int64 ([0-9]+)`)
	busName    = regexp.MustCompile(`^(:[0-9]+\.[0-9]+|[A-Za-z_-][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+)$`)
)

// KonsoleWindow finds the path of Konsole's window that has the number id, which
// is a tab's WINDOWID: "" if there is none, or nobody to ask. call makes a call
// as [DBusCall] has it and returns what is printed.
func KonsoleWindow(service, id string, call func(command []string) string) string {
	if !busName.MatchString(service) {
		return ""
	}
	const root = "/konsole"
	printed := call(DBusCall(service, root, "org.freedesktop.DBus.Introspectable.Introspect"))
	for _, node := range windowNode.FindAllStringSubmatch(printed, -1) {
		path := root + "/" + node[1]
		number := dbusNumber.FindStringSubmatch(call(DBusCall(service, path, "org.kde.KMainWindow.winId")))
		if number != nil && number[1] == id {
			return path
		}
	}
	return ""
}

// profileFont matches the font of a profile, in its file or in an option -p.
var profileFont = regexp.MustCompile(`(?m)(?:^|\s)Font=([^,;=[:cntrl:]]+,[0-9]+(?:\.[0-9]+)?(?:,[-0-9A-Za-z.]*)*)`)

// KonsoleFont finds the font that the profile of the Konsole has which this
// program runs in: by its arguments, as for [RxvtFont], or else by what the
// profile's file says. It is "" if neither does, as with the profile that Konsole
// comes with. A person may have zoomed since.
func KonsoleFont(processes string, pid int, profile string) string {
	program, arguments := ancestors(processes, pid).nearest("konsole")
	if program == "" {
		return ""
	}
	arguments, _, _ = strings.Cut(arguments, " -e ")
	for _, said := range []string{arguments, profile} {
		if at := profileFont.FindStringSubmatch(said); at != nil {
			return at[1]
		}
	}
	return ""
}

// tight and loose are how high lines of usual fonts are at least and at most,
// against the size that they are asked for by.
const tight, loose = 1.08, 1.42

// konsole returns the mechanism of a Konsole whose font is known to be of the
// size that its profile says, nil for others.
func konsole(t Terminal) Mechanism {
	dpi := t.DPI
	if dpi <= 0 {
		dpi = usualDPI
	}
	_, rest, _ := strings.Cut(t.Font, ",")
	size, _, _ := strings.Cut(rest, ",")
	points, err := strconv.ParseFloat(size, 64)
	height, cell := points*float64(dpi)/72, float64(t.CellHeight)
	if !t.Here || t.Window == "" || err != nil || cell <= 0 || cell < tight*height || cell > loose*height || len(t.Font) > maxFontName {
		return nil
	}
	return Konsole{Service: t.Service, Window: t.Window, Font: t.Font}
}
