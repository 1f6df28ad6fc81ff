// Package gather opens what a person named on the command line, files, folders,
// standard input and addresses, and fills in what is remembered of the articles:
// which of them were read and starred.
//
// One input that cannot be opened does not keep the others from being read: what
// was wrong comes with the rest, in the person's language, and counts for the exit
// status at the end. How bytes become articles is package feed/load's.
package gather

import (
	"context"
	"io"
	"sync"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/load"
	"khabar/ui/locale"
)

// Marks knows the marks of articles by their keys (feed.Article.Key);
// *library.Library does.
type Marks interface {
	States(ctx context.Context, key string) (read, starred bool, err error)
}

// A Gatherer opens inputs. It is used once.
type Gatherer struct {
	Names    []string // of the inputs: paths, addresses, "-"
	Stdin    io.Reader
	Fetching fetch.Options
	Marks    Marks // nil: nothing is remembered
	Words    *locale.Printer

	mu       sync.Mutex
	problems []*load.Problem
}

// An Arrival is what came of one of the inputs. Problem is in the person's
// language; there may be articles all the same. Done and Total count inputs.
type Arrival struct {
	Articles    []feed.Article
	Problem     error
	Done, Total int
}

// Gather opens the inputs one after the other, until ctx ends.
func (g *Gatherer) Gather(ctx context.Context, deliver func(Arrival)) {
	client := fetch.New(g.Fetching)
	defer client.Close()
	loader := load.Loader{Files: load.OS{}, Fetcher: client, Stdin: g.Stdin}
	done := 0
	for batch := range loader.Load(ctx, g.Names) {
		if ctx.Err() != nil { // as the person wanted: no problem of what was not opened
			return
		}
		done++
		a := Arrival{Articles: batch.Articles, Done: done, Total: done + batch.Pending}
		a.Problem = problem.InWords(Recall(ctx, g.Marks, batch.Articles), g.Words)
		if batch.Problem != nil {
			a.Problem = g.note(batch.Problem)
		}
		deliver(a)
	}
}

// Recall says of each article whether it was read and starred. Where nothing is
// remembered, marks is nil and articles stay as they are.
func Recall(ctx context.Context, marks Marks, articles []feed.Article) error {
	if marks == nil {
		return nil
	}
	for i := range articles {
		read, starred, err := marks.States(ctx, articles[i].Key())
		if err != nil {
			return err
		}
		articles[i].Read, articles[i].Starred = read, starred
	}
	return nil
}

// note keeps a problem for the exit status and puts it into words.
func (g *Gatherer) note(p *load.Problem) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.problems = append(g.problems, p)
	return problem.OfInput(p, g.Words)
}

// Problems returns what was wrong so far, in the person's language.
func (g *Gatherer) Problems() []error {
	g.mu.Lock()
	defer g.mu.Unlock()
	var list []error
	for _, p := range g.problems {
		list = append(list, problem.OfInput(p, g.Words))
	}
	return list
}

// Outcome is the outcome of all that was opened, after so many articles were
// found: an *problem.Exit, or nil.
func (g *Gatherer) Outcome(found int) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if status := load.Exit(g.problems); status != 0 {
		return &problem.Exit{Status: status}
	}
	return problem.Found(found, g.Words)
}
