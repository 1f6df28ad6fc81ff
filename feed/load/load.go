package load

import (
	"cmp"
	"context"
	"io"
	"iter"
	"net/url"
	"runtime"
	"strings"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/parse"
)

// Fetcher fetches an address; *fetch.Client is one.
type Fetcher interface {
	Get(ctx context.Context, r fetch.Request) (*fetch.Response, error)
}

// A Loader opens inputs.
type Loader struct {
	Files   Files
	Fetcher Fetcher
	// Stdin is what "-" stands for.
	Stdin io.Reader
	// Workers is how many inputs are worked on at once; 0 stands for twice the
	// number of processors, and at least 8.
	Workers int
}

// A Batch is what one input held.
type Batch struct {
	// Name is the input: a path, an address, or "-".
	Name     string
	Source   feed.Source
	Articles []feed.Article
	// Problem says what was wrong, if anything; articles may be there all the
	// same.
	Problem *Problem
	// Pending is how many inputs are known to come.
	Pending int
}

// Load opens what names say and yields one batch an input, in order. It ends
// early when ctx is done.
func (l *Loader) Load(ctx context.Context, names []string) iter.Seq[Batch] {
	return func(yield func(Batch) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		s := &scheduler{loader: l, ctx: ctx, workers: l.Workers, named: map[string]bool{}}
		if s.workers <= 0 {
			s.workers = max(8, 2*runtime.NumCPU())
		}
		s.finished = make(chan *task, s.workers)
		for _, name := range names {
			s.queue = append(s.queue, &task{in: newInput(name)})
		}
		s.run(yield)
	}
}

// All opens what names say and returns everything at once.
func (l *Loader) All(ctx context.Context, names []string) (articles []feed.Article, problems []*Problem) {
	for b := range l.Load(ctx, names) {
		articles = append(articles, b.Articles...)
		if b.Problem != nil {
			problems = append(problems, b.Problem)
		}
	}
	return articles, problems
}

// The kinds of input.
type kind uint8

const (
	local kind = iota // a path
	remote
	stdin
)

// An input is one thing to open.
type input struct {
	kind kind
	name string
	// walked says that it was found in a folder; typed, that its address may
	// be private.
	walked, typed bool
	// subscription is what a list says of a feed, and nil for other inputs.
	subscription *feed.Source
}

// newInput finds out what a person's word means.
func newInput(name string) input {
	switch {
	case name == "-":
		return input{kind: stdin, name: name}
	case isAddress(name):
		return input{kind: remote, name: name, typed: true}
	}
	return input{kind: local, name: name}
}

// isAddress tells addresses from paths: only schemes that are known are
// schemes, since a path may have a colon in it.
func isAddress(name string) bool {
	scheme, _, ok := strings.Cut(name, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "feed", "file", "ftp", "gopher", "data", "javascript":
		return ok
	}
	return false
}

// An outcome is what opening an input came to: a batch, further inputs that
// stand in its place, or both.
type outcome struct {
	batch  Batch
	inputs []input
}

// silent reports that there is nothing to tell of the input itself.
func (o *outcome) silent() bool {
	return o.batch.Problem == nil && len(o.batch.Articles) == 0
}

func (l *Loader) failed(in input, err error) outcome {
	return outcome{batch: Batch{Name: in.name, Problem: problem(in.name, err)}}
}

// open opens one input.
func (l *Loader) open(ctx context.Context, in input) outcome {
	switch in.kind {
	case stdin:
		if l.Stdin == nil {
			return l.failed(in, &Problem{Where: in.name, What: "there is no standard input", Remedy: "name a file", Err: ErrNoStdin})
		}
		return l.read(in, l.Stdin, "")
	case remote:
		return l.fetch(ctx, in)
	}
	return l.path(in)
}

// fetch opens an address.
func (l *Loader) fetch(ctx context.Context, in input) outcome {
	if u, err := url.Parse(in.name); err == nil && u.Scheme == "file" && in.typed {
		return l.failed(in, &Problem{Where: in.name, What: "is not fetched", Remedy: "name the file by its path: " + cmp.Or(u.Path, u.Opaque), Err: ErrFileAddress})
	}
	r, err := l.Fetcher.Get(ctx, fetch.Request{URL: in.name, Typed: in.typed})
	if r == nil {
		return l.failed(in, err)
	}
	out := l.parse(in, parse.Input{Name: in.name, URL: r.URL, ContentType: r.ContentType, Data: r.Body})
	if err != nil { // it broke off: what came is there
		out.batch.Problem = problem(in.name, err)
	}
	return out
}

// parse reads what an input holds.
func (l *Loader) parse(in input, data parse.Input) outcome {
	r, err := parse.Parse(data)
	if err == nil && len(r.Problems) > 0 {
		err = r.Problems[0]
	}
	out := outcome{batch: Batch{Name: in.name, Source: r.Source, Articles: r.Articles, Problem: problem(in.name, err)}}
	if in.subscription != nil {
		out.subscribed(in, r)
		return out
	}
	if in.kind == remote && out.batch.Source.URL == "" {
		out.batch.Source.URL = data.URL
	}
	if in.walked && len(r.Feeds) > 0 {
		out.batch.Problem = &Problem{Where: in.name, What: "is a list of sources in a folder, of which none was asked",
			Remedy: "name it by itself, or follow them with khabar import", Err: ErrWalkedList}
		return out
	}
	for i := range r.Feeds {
		out.inputs = append(out.inputs, input{kind: remote, name: r.Feeds[i].URL, subscription: &r.Feeds[i],
			typed: in.kind != remote || sameHost(r.Feeds[i].URL, data.URL)})
	}
	return out
}

// subscribed makes the outcome of a feed that a list names: what the person
// calls it goes before what it calls itself.
func (o *outcome) subscribed(in input, r parse.Result) {
	b := &o.batch
	if !r.IsFeed() && b.Problem == nil {
		b.Articles = nil
		b.Problem = &Problem{Where: in.name, What: "gives a page or a text where a feed is expected",
			Remedy: "look for the source's new feed, or open the address by itself", Err: ErrNoFeed}
		return
	}
	s := in.subscription
	b.Source.URL, b.Source.Group = s.URL, s.Group
	if s.Title != "" {
		for i := range b.Articles {
			if b.Articles[i].Source == b.Source.Title {
				b.Articles[i].Source = s.Title
			}
		}
		b.Source.Title = s.Title
	}
}

func sameHost(a, b string) bool {
	u, err := url.Parse(a)
	v, err2 := url.Parse(b)
	return err == nil && err2 == nil && u.Hostname() != "" && strings.EqualFold(u.Hostname(), v.Hostname())
}
