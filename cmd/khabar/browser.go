package main

import (
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"runtime"
	"strings"
)

// browserCommand returns the command line that shows an address in the
// person's browser: $BROWSER if set (its first choice), else the system's
// opener. No shell is involved, the address is rebuilt from its parts, and
// since it begins with its scheme it can never be taken for an option.
func browserCommand(address string, env func(string) string, system string) (*exec.Cmd, error) {
	u, err := openable(address)
	if err != nil {
		return nil, err
	}
	if choice, _, _ := strings.Cut(env("BROWSER"), ":"); strings.TrimSpace(choice) != "" {
		words := strings.Fields(choice)
		placed := false
		for i, w := range words {
			if strings.Contains(w, "%s") {
				words[i], placed = strings.ReplaceAll(w, "%s", u), true
			}
		}
		if !placed {
			words = append(words, u)
		}
		return exec.Command(words[0], words[1:]...), nil
	}
	switch system {
	case "darwin":
		return exec.Command("open", u), nil
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", u), nil
	}
	return exec.Command("xdg-open", u), nil
}

// openable returns the address in the form in which it may be handed on. Only
// pages and mail addresses are: files and scripts could do anything.
func openable(address string) (string, error) {
	if len(address) > 8<<10 {
		return "", errors.New("the address is too long to open")
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("the address cannot be read: %w", err)
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return "", fmt.Errorf("%q names no site", address)
		}
	case "mailto":
	default:
		return "", fmt.Errorf("only web and mail addresses are opened, not %q", address)
	}
	s := u.String()
	if strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7F }) {
		return "", fmt.Errorf("%q has characters that no address has", address)
	}
	return s, nil
}

// openInBrowser starts the browser and does not wait for it.
func openInBrowser(address string, env func(string) string) error {
	cmd, err := browserCommand(address, env, runtime.GOOS)
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("cannot start the browser: %w; set BROWSER to the one that you use", err)
	}
	go func() { _ = cmd.Wait() }() // so that no zombie is left
	return nil
}
