package size

import (
	"path"
	"regexp"
	"strconv"
	"strings"
)

// RxvtFont finds the font that the rxvt-unicode which this program runs in was
// started with, "" if it cannot be known. It does not tell by itself, unless
// it is told to trust its programs.
//
// processes is the printout of "ps -e -o pid=,ppid=,args=", pid the program's
// own, and resources that of "xrdb -query". A window of a daemon (urxvtd) may
// have been given its font by whoever asked for the window.
func RxvtFont(processes string, pid int, resources string) string {
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
	for range len(parents) {
		pid = parents[pid]
		program, arguments, _ := strings.Cut(commands[pid], " ")
		switch path.Base(program) {
		case "urxvt", "rxvt-unicode", "rxvt":
			if font := fontArgument(arguments); font != "" {
				return font
			}
			return fontResource(resources)
		case "urxvtd":
			return ""
		}
	}
	return ""
}

// fontArgument finds the value of -fn or -font, which reaches to the next
// option: a printout does not keep the quotes around it.
func fontArgument(arguments string) string {
	words := strings.Fields(arguments)
	for i, w := range words {
		if w == "-e" {
			break
		}
		if w != "-fn" && w != "-font" {
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
