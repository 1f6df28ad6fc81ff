package load

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"khabar/feed/fetch"
	"khabar/feed/parse"
)

// A Problem says what is wrong with one input, and what to do. It is one line.
type Problem struct {
	// Where is the input as the person named it, or its path or address.
	Where string
	// What says what is wrong, as the end of a sentence about Where.
	What   string
	Remedy string
	// Network says that the fault lies with the network or a server, and not
	// with the input.
	Network bool
	// Err is the cause: a *parse.Error, a *fetch.Error, one of the file system,
	// or one of this package's.
	Err error
}

// Error returns "where: what; remedy".
func (p *Problem) Error() string { return p.Where + ": " + p.What + "; " + p.Remedy }

// Unwrap returns the cause.
func (p *Problem) Unwrap() error { return p.Err }

// Exit statuses of a program that loads.
const (
	ExitInput   = 2
	ExitNetwork = 3
)

// Exit returns the exit status for problems: ExitInput when one lies with an
// input, else ExitNetwork when one lies with the network, else 0.
func Exit(problems []*Problem) int {
	status := 0
	for _, p := range problems {
		if !p.Network {
			return ExitInput
		}
		status = ExitNetwork
	}
	return status
}

// The causes of the problems that are this package's own.
var (
	ErrEmptyFolder = errors.New("a folder with nothing to read in it")
	ErrNoFeed      = errors.New("a subscription that gives no feed")
	ErrWalkedList  = errors.New("a list of sources in a folder")
	ErrNoStdin     = errors.New("no standard input")
	ErrFileAddress = errors.New("a file named by an address")
)

// problem makes a Problem of any error that an input can meet.
func problem(where string, err error) *Problem {
	var (
		p  *Problem
		pe *parse.Error
		fe *fetch.Error
	)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &p):
		return p
	case errors.As(err, &pe):
		what := pe.What
		if pe.Err != nil {
			what += " (" + pe.Err.Error() + ")"
		}
		return &Problem{Where: where, What: what, Remedy: pe.Remedy, Err: err}
	case errors.As(err, &fe):
		what := fe.What
		if fe.Err != nil {
			what += " (" + fe.Err.Error() + ")"
		}
		return &Problem{Where: where, What: what, Remedy: fe.Remedy, Network: fe.Network(), Err: err}
	}
	p = &Problem{Where: where, Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		p.What, p.Remedy = "there is no such file", "check the name"
		if looksLikeHost(where) {
			p.Remedy = fmt.Sprintf("check the name; for the address write https://%s", where)
		}
	case errors.Is(err, fs.ErrPermission):
		p.What, p.Remedy = "may not be read", "check its permissions"
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		p.What, p.Remedy = "was not opened: stopped", "open it again when you want it"
	default:
		p.What, p.Remedy = "cannot be read ("+cause(err)+")", "check the file and its disk"
	}
	return p
}

// cause is an error's words without the path, which stands in front already.
func cause(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return strings.Join(strings.Fields(err.Error()), " ")
}

// looksLikeHost tells a name that may well be an address without its scheme.
func looksLikeHost(name string) bool {
	host, _, _ := strings.Cut(name, "/")
	i := strings.LastIndexByte(host, '.')
	switch strings.ToLower(host[max(i, 0):]) {
	case ".txt", ".html", ".htm", ".md", ".xml", ".rss", ".atom", ".json", ".opml", ".rdf", ".text":
		return false
	}
	return i > 0 && len(host)-i > 2 && !strings.ContainsAny(host, " \\") && !strings.HasPrefix(host, ".")
}
