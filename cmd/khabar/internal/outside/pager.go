package outside

import (
	"bytes"
	"errors"
	"os/exec"
	"path/filepath"
	"strings"

	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/feed"
	"khabar/ui/locale"
	"khabar/ui/term"
)

// A Pager shows an article, laid out, in the person's own pager, on this
// terminal. The screen comes back when it has ended. It is a ui.Pager.
type Pager struct {
	Words      *locale.Printer
	Env        func(string) string
	Foreground *Foreground
	// Lay says what an article is laid out for, on a terminal of a profile.
	Lay func(term.Profile) printout.Page
}

// Page implements ui.Pager.
func (p Pager) Page(article *feed.Article) error {
	c := pagerFor(p.Env, exec.LookPath)
	name := filepath.Base(c.Args[0])
	err := p.Foreground.Run(c, func() []byte {
		var text bytes.Buffer
		_ = p.Lay(forPager(p.Foreground.session.Profile())).Article(&text, article) // memory takes all
		return text.Bytes()
	})
	var ended *exec.ExitError
	switch {
	case err == nil, errors.As(err, &ended) && interrupted(ended):
		return nil
	case errors.As(err, &ended):
		return errors.New(p.Words.T("browser.pagerFailed", "Program", name, "Cause", err))
	}
	return errors.New(p.Words.T("browser.noPager", "Program", name, "Cause", problem.Cause(err)))
}

// pagerFor returns $PAGER, or what the system has. No shell is involved.
//
// less is told to leave colours as they are and that text is UTF-8, unless it was
// told something about that already: it goes by a locale that may say otherwise.
func pagerFor(env func(string) string, look func(string) (string, error)) *exec.Cmd {
	words := strings.Fields(env("PAGER"))
	if len(words) == 0 {
		words = []string{"less"}
		if _, err := look("less"); err != nil {
			words[0] = "more"
		}
	}
	if filepath.Base(words[0]) == "less" {
		words = append(words, "-R")
	}
	c := exec.Command(words[0], words[1:]...)
	if env("LESSCHARSET") == "" {
		c.Env = append(c.Environ(), "LESSCHARSET=utf-8")
	}
	return c
}

// forPager is the profile of a terminal as a program finds it that runs on it:
// what khabar switches is back as it was, and a pager passes on colours, but no
// text sizes and no links.
func forPager(p term.Profile) term.Profile {
	if p.Switch != term.NoSwitch {
		p.Class, p.Forms, p.Switch = term.Logical, false, term.NoSwitch
	}
	p.TextSizing, p.Hyperlinks = false, false
	return p
}
