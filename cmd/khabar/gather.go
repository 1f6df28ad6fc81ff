package main

import (
	"context"
	"errors"
	"slices"
	"sync"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/load"
	"khabar/feed/parse"
	"khabar/feed/sample"
)

// A gatherer opens what was named and fills in what is remembered of it.
type gatherer struct {
	*app
	loader load.Loader
	names  []string
	kept   kept

	mu       sync.Mutex
	problems []*load.Problem
}

func (a *app) gatherer(names []string, k kept) *gatherer {
	return &gatherer{
		app: a, names: names, kept: k,
		loader: load.Loader{Files: load.OS{}, Fetcher: fetch.New(fetch.Options{}), Stdin: a.stdin},
	}
}

// An arrival is what came of one of the inputs. Done and total count inputs.
type arrival struct {
	articles    []feed.Article
	problem     error
	done, total int
}

// gather opens the inputs one after the other; without any it opens the
// articles that the program carries.
func (g *gatherer) gather(ctx context.Context, deliver func(arrival)) {
	if g.kept.missing != nil {
		deliver(arrival{problem: g.kept.unknown()})
	}
	if len(g.names) == 0 {
		samples := g.samples()
		problem := g.kept.recall(ctx, samples)
		if g.kept.library != nil {
			samples = slices.Insert(samples, min(1, len(samples)), g.beginnings()...)
		}
		deliver(arrival{articles: samples, problem: problem})
		return
	}
	done := 0
	for batch := range g.loader.Load(ctx, g.names) {
		done++
		a := arrival{articles: batch.Articles, done: done, total: done + batch.Pending}
		a.problem = g.kept.recall(ctx, batch.Articles)
		if batch.Problem != nil {
			a.problem = g.note(batch.Problem)
		}
		deliver(a)
	}
}

// note keeps a problem for the exit status and puts it into words.
func (g *gatherer) note(p *load.Problem) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.problems = append(g.problems, p)
	return problem.OfInput(p, g.words)
}

// samples are the program's own articles. That each can be read is tested
// where they stand.
func (g *gatherer) samples() []feed.Article {
	var all []feed.Article
	for _, in := range sample.Inputs(g.words.Language()) {
		if r, err := parse.Parse(in); err == nil {
			all = append(all, r.Articles...)
		}
	}
	return all
}

// collect opens everything that was named, for the verbs that print. Problems
// go to standard error as they come.
func (a *app) collect(ctx context.Context, names []string) ([]feed.Article, *gatherer, error) {
	if len(names) == 0 {
		return nil, nil, errors.New(a.words.T("cmd.noArgument"))
	}
	k := kept{words: a.words}
	k.library, k.missing = a.existingLibrary(ctx)
	g := a.gatherer(names, k)
	var found []feed.Article
	g.gather(ctx, func(came arrival) {
		found = append(found, came.articles...)
		if came.problem != nil {
			a.say(came.problem.Error())
		}
	})
	return found, g, k.close()
}

// outcome is the exit status after so many articles were found.
func (g *gatherer) outcome(found int) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if status := load.Exit(g.problems); status != 0 {
		return &problem.Exit{Status: status}
	}
	return g.found(found)
}

// sayProblems repeats on standard error what the screen showed and took away.
func (g *gatherer) sayProblems() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, p := range g.problems {
		g.say(problem.OfInput(p, g.words).Error())
	}
}
