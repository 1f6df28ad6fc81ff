package outside

import (
	"errors"
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"khabar/cmd/khabar/internal/problem"
	"khabar/ui/locale"
	"khabar/ui/text"
)

// An Opener opens addresses in the person's browser: in a window of its own,
// or on this terminal, if it is one that draws there. It is a ui.Opener.
type Opener struct {
	Words      *locale.Printer
	Env        func(string) string
	Foreground *Foreground
}

// Open opens an address. A browser with a window is not waited for; one that
// takes the terminal is, and the screen comes back when it has ended.
func (o Opener) Open(address string) error {
	b, err := browserFor(address, o.Env, runtime.GOOS)
	if err == nil {
		err = o.start(b)
	}
	var refused *notOpened
	if errors.As(err, &refused) {
		clean := func(s string) string { return text.Clean(s, text.SlotRow) }
		return errors.New(o.Words.T(refused.id, "Address", clean(refused.address), "Cause", clean(problem.Cause(refused.cause))))
	}
	return err
}

func (o Opener) start(b browser) error {
	name := filepath.Base(b.command.Args[0])
	if !b.onTerminal {
		if err := b.command.Start(); err != nil {
			return &notOpened{id: "browser.notStarted", address: name, cause: err}
		}
		go func() { _ = b.command.Wait() }() // so that no zombie is left
		return nil
	}
	err := o.Foreground.Run(b.command, nil)
	var ended *exec.ExitError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &ended):
		return &notOpened{id: "browser.notStarted", address: name, cause: err}
	case interrupted(ended):
		return nil // as the person wanted
	}
	return &notOpened{id: "browser.failed", address: name, cause: err}
}

// interrupted reports whether a program was ended by Ctrl-C, or says that it
// was as shells do.
func interrupted(e *exec.ExitError) bool {
	status, ok := e.Sys().(syscall.WaitStatus)
	return e.ExitCode() == 130 || ok && status.Signaled() && status.Signal() == syscall.SIGINT
}

// A browser is a command that shows a page.
type browser struct {
	command    *exec.Cmd
	onTerminal bool // it draws on the terminal that it is started from
}

// browserFor returns what shows an address: $BROWSER if set (its first
// choice), else the system's opener. No shell is involved, the address is
// rebuilt from its parts, and since it begins with its scheme it can never be
// taken for an option.
func browserFor(address string, env func(string) string, system string) (browser, error) {
	u, err := openable(address)
	if err != nil {
		return browser{}, err
	}
	words := []string{"xdg-open", u}
	separator := ":"
	if system == "windows" { // C:\… is one choice
		separator = ";"
	}
	switch choice, _, _ := strings.Cut(env("BROWSER"), separator); {
	case strings.TrimSpace(choice) != "":
		words = withAddress(strings.Fields(choice), u)
	case system == "darwin":
		words[0] = "open"
	case system == "windows":
		words = []string{"rundll32", "url.dll,FileProtocolHandler", u}
	}
	return browser{exec.Command(words[0], words[1:]...), drawsOnTerminal(words, env)}, nil
}

// withAddress puts the address where $BROWSER has %s, else at the end.
func withAddress(words []string, address string) []string {
	placed := false
	for i, w := range words {
		if strings.Contains(w, "%s") {
			words[i], placed = strings.ReplaceAll(w, "%s", address), true
		}
	}
	if !placed {
		words = append(words, address)
	}
	return words
}

// textBrowsers draw on the terminal that they are started from.
var textBrowsers = []string{"w3m", "lynx", "links", "links2", "elinks", "felinks", "chawan", "cha", "browsh", "carbonyl", "retawq", "netrik", "edbrowse"}

// drawsOnTerminal reports whether a command line needs the terminal. xdg-open
// does where there are no windows: it takes a text browser then.
func drawsOnTerminal(words []string, env func(string) string) bool {
	name := filepath.Base(words[0])
	if name == "xdg-open" {
		return env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "" && env("WSL_DISTRO_NAME") == ""
	}
	graphic := strings.HasPrefix(name, "links") && slices.Contains(words, "-g")
	return slices.Contains(textBrowsers, name) && !graphic
}

// notOpened says why an address was not opened. id is that of the sentence
// for it; address, of a program that failed, is the program's name.
type notOpened struct {
	id, address string
	cause       error
}

func (e *notOpened) Error() string {
	if e.cause != nil {
		return e.id + " " + e.address + ": " + e.cause.Error()
	}
	return e.id + " " + e.address
}

// openable returns the address in the form in which it may be handed on. Only
// pages and mail addresses are: files and scripts could do anything.
func openable(address string) (string, error) {
	if len(address) > 8<<10 {
		return "", &notOpened{id: "browser.tooLong"}
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", &notOpened{id: "browser.unreadable", address: address}
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return "", &notOpened{id: "browser.noSite", address: address}
		}
	case "mailto":
	default:
		return "", &notOpened{id: "browser.notWeb", address: address}
	}
	s := u.String()
	if strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7F }) {
		return "", &notOpened{id: "browser.unreadable", address: address}
	}
	return s, nil
}
