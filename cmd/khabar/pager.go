package main

import (
	"bytes"
	"errors"
	"os/exec"
	"path/filepath"
	"strings"

	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/feed"
	"khabar/ui/term"
)

// A pager shows an article, laid out, in the person's own pager, on this
// terminal. The screen comes back when it has ended.
type pager struct{ *sitting }

// Page implements ui.Pager.
func (p pager) Page(article *feed.Article) error {
	c := pagerFor(p.env, exec.LookPath)
	name := filepath.Base(c.Args[0])
	err := p.foreground.run(c, func() []byte {
		var text bytes.Buffer
		page := printout.Page{
			Words: p.words, Now: p.now(), Width: printout.Width(p.stdout),
			Profile: forPager(p.session.Profile()), SGR: p.theme(term.Color{}).SGR,
		}
		_ = page.Article(&text, article) // memory takes all
		return text.Bytes()
	})
	var ended *exec.ExitError
	switch {
	case err == nil, errors.As(err, &ended) && interrupted(ended):
		return nil
	case errors.As(err, &ended):
		return errors.New(p.words.T("browser.pagerFailed", "Program", name, "Cause", err))
	}
	return errors.New(p.words.T("browser.noPager", "Program", name, "Cause", problem.Cause(err)))
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
