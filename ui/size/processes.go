package size

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// An ancestry is the commands of the processes above one, the nearest first.
type ancestry []string

// ancestors finds them in the printout of "ps -e -o pid=,ppid=,args=".
func ancestors(processes string, pid int) ancestry {
	parents, commands := map[int]int{}, map[int]string{}
	for line := range strings.SplitSeq(processes, "\n") {
		f := strings.Fields(line)
		if len(f) < 3 {
			continue
		}
		self, err1 := strconv.Atoi(f[0])
		parent, err2 := strconv.Atoi(f[1])
		if err1 == nil && err2 == nil {
			parents[self], commands[self] = parent, strings.Join(f[2:], " ")
		}
	}
	var found ancestry
	for range len(parents) { // a circle, which no system has, ends too
		pid = parents[pid]
		if command, known := commands[pid]; known {
			found = append(found, command)
		}
	}
	return found
}

// nearest returns the first of the given programs among the processes, and its
// arguments.
func (a ancestry) nearest(programs ...string) (program, arguments string) {
	for _, command := range a {
		name, arguments, _ := strings.Cut(command, " ")
		if name = path.Base(name); slices.Contains(programs, name) {
			return name, arguments
		}
	}
	return "", ""
}

// RxvtFont finds the font that the rxvt-unicode which this program runs in was
// started with, "" if it cannot be known. It does not tell by itself, unless
// it is told to trust its programs.
//
// processes is the printout of "ps -e -o pid=,ppid=,args=", pid the program's
// own, and resources that of "xrdb -query". A window of a daemon (urxvtd) may
// have been given its font by whoever asked for the window.
func RxvtFont(processes string, pid int, resources string) string {
	program, arguments := ancestors(processes, pid).nearest("urxvt", "rxvt-unicode", "rxvt", "urxvtd")
	switch {
	case program == "" || program == "urxvtd":
		return ""
	case option(arguments, "-fn", "-font") != "":
		return option(arguments, "-fn", "-font")
	}
	return fontResource(resources)
}

// xtermOwn is the size of xterm's scalable font, in points, where nobody set
// one.
const xtermOwn = 8

// faceSize matches xterm's resource for the size of its scalable font, among
// resources or in an option -xrm.
var faceSize = regexp.MustCompile(`(?m)(?:^|[\s"'])(?:(?i:xterm)[.*]|\*)[A-Za-z0-9.*]*faceSize\s*:\s*([0-9]+(?:\.[0-9]+)?)`)

// XtermPoints finds the size in points of the scalable font of the xterm which
// this program runs in: by its arguments, as for [RxvtFont], or else by its
// resources. It is 0 if another terminal is found, or none. A person may have
// chosen another by the menu since.
func XtermPoints(processes string, pid int, resources string) float64 {
	program, arguments := ancestors(processes, pid).nearest("xterm", "uxterm", "lxterm")
	if program == "" {
		return 0
	}
	arguments, _, _ = strings.Cut(arguments, " -e ")
	values := []string{option(arguments, "-fs")}
	for _, set := range [...]string{arguments, resources} {
		if at := faceSize.FindStringSubmatch(set); at != nil {
			values = append(values, at[1])
		}
	}
	for _, value := range values {
		if n, err := strconv.ParseFloat(value, 64); err == nil && n > 0 && n < 1000 {
			return n
		}
	}
	return xtermOwn
}

// mltermOwn is the size of mlterm's font, in pixels, where nobody set one.
const mltermOwn = 16

// MltermPixels finds the size in pixels of the font of the mlterm which this
// program runs in: by its arguments, as for [RxvtFont], or else by what its
// settings files say, the person's before the system's. It is 0 if another
// terminal is found, or none.
func MltermPixels(processes string, pid int, settings ...string) int {
	program, arguments := ancestors(processes, pid).nearest("mlterm")
	if program == "" {
		return 0
	}
	values := []string{option(arguments, "-w", "--fontsize")}
	for word := range strings.FieldsSeq(arguments) {
		if size, ok := strings.CutPrefix(word, "--fontsize="); ok {
			values = append(values, size)
		}
	}
	for _, file := range settings {
		for line := range strings.SplitSeq(file, "\n") {
			if name, value, ok := strings.Cut(line, "="); ok && strings.TrimSpace(name) == "fontsize" {
				values = append(values, strings.TrimSpace(value))
			}
		}
	}
	for _, value := range values {
		if n, err := strconv.Atoi(value); err == nil && n > 0 && n < 1000 {
			return n
		}
	}
	return mltermOwn
}

// option finds the value of an option, which reaches to the next one: a
// printout does not keep the quotes around it.
func option(arguments string, names ...string) string {
	words := strings.Fields(arguments)
	for i, w := range words {
		if w == "-e" {
			break
		}
		if !slices.Contains(names, w) {
			continue
		}
		end := i + 1
		for end < len(words) && !strings.HasPrefix(words[end], "-") && !strings.HasPrefix(words[end], "+") {
			end++
		}
		return strings.Join(words[i+1:end], " ")
	}
	return ""
}

// fontResource finds the font among X resources; the most particular name
// counts.
func fontResource(resources string) string {
	values := resourcesOf(resources)
	for _, name := range [...]string{"urxvt.font", "urxvt*font", "URxvt.font", "URxvt*font", "Rxvt.font", "Rxvt*font"} {
		if font := values[name]; font != "" {
			return font
		}
	}
	return ""
}

func resourcesOf(printed string) map[string]string {
	values := map[string]string{}
	for line := range strings.SplitSeq(printed, "\n") {
		if name, value, ok := strings.Cut(line, ":"); ok {
			values[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	return values
}

// DPI finds among X resources, as "xrdb -query" prints them, how many pixels
// an inch has: 0 if they do not say.
func DPI(resources string) int {
	dpi, err := strconv.ParseFloat(resourcesOf(resources)["Xft.dpi"], 64)
	if err != nil || dpi < 24 || dpi > 1200 {
		return 0
	}
	return int(dpi)
}

var fontSize = regexp.MustCompile(`"font":\{(?:[^{}]|\{[^{}]*\})*"size":([0-9]+(?:\.[0-9]+)?)`)

// AlacrittyPoints finds the size of the font in what "alacritty msg
// get-config" prints, which is JSON: 0 if it is not there. Alacritty has the
// command since 0.16.
func AlacrittyPoints(config string) float64 {
	at := fontSize.FindStringSubmatch(strings.Join(strings.Fields(config), ""))
	if at == nil {
		return 0
	}
	points, _ := strconv.ParseFloat(at[1], 64) // digits, by the expression
	return points
}
