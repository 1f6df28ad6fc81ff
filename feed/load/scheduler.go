package load

import (
	"context"
	"slices"
)

// lookahead is how many inputs, for each worker, may be under way or waiting
// for those before them. It bounds what is held in memory behind a slow one.
const lookahead = 8

// A task is an input on its way.
type task struct {
	in      input
	started bool
	ready   bool
	outcome outcome
}

// A scheduler keeps tasks in the order in which they are to come out, and a
// few of them at work. All of its fields belong to the goroutine that runs it;
// workers touch their own task alone, and hand it back through finished.
type scheduler struct {
	loader   *Loader
	ctx      context.Context
	workers  int
	running  int
	queue    []*task
	finished chan *task
	// named are the addresses that lists have named, so that a feed in two
	// groups is fetched once.
	named map[string]bool
}

func (s *scheduler) run(yield func(Batch) bool) {
	for len(s.queue) > 0 {
		s.start()
		if head := s.queue[0]; head.ready {
			s.queue = s.queue[1:]
			b := head.outcome.batch
			b.Pending = len(s.queue)
			if !yield(b) {
				return
			}
			continue
		}
		select {
		case t := <-s.finished:
			s.running--
			s.settle(t)
		case <-s.ctx.Done():
			return
		}
	}
}

// start puts the next tasks to work.
func (s *scheduler) start() {
	for _, t := range s.queue[:min(len(s.queue), s.workers*lookahead)] {
		if s.running >= s.workers {
			return
		}
		if t.started {
			continue
		}
		t.started = true
		s.running++
		go func() {
			t.outcome = s.loader.open(s.ctx, t.in)
			s.finished <- t // there is room for every worker
		}()
	}
}

// settle takes a finished task back. The inputs that it led to take its place
// in the queue, behind what it has to say itself.
func (s *scheduler) settle(t *task) {
	t.ready = true
	folder := t.outcome.batch.Name == "" // which says nothing for itself
	if len(t.outcome.inputs) == 0 && !folder {
		return
	}
	at := slices.Index(s.queue, t)
	if folder || t.outcome.silent() {
		s.queue = slices.Delete(s.queue, at, at+1)
	} else {
		at++
	}
	var next []*task
	for _, in := range t.outcome.inputs {
		if in.subscription != nil {
			if s.named[in.name] {
				continue
			}
			s.named[in.name] = true
		}
		next = append(next, &task{in: in})
	}
	t.outcome.inputs = nil
	s.queue = slices.Insert(s.queue, at, next...)
}
