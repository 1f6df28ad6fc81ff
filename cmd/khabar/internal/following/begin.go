package following

import (
	"context"
	"errors"
	"sync"

	"khabar/feed/follow"
	"khabar/feed/starter"
	"khabar/ui/adding"
)

// Starters implements ui.Sources.
func (f *Sources) Starters() []adding.Starter {
	var list []adding.Starter
	for _, s := range starter.Sources(f.Words.Language()) {
		list = append(list, adding.Starter{Language: s.Language, Title: s.Title, Address: s.Address})
	}
	return list
}

// atOnce is how many starters are looked for at a time.
const atOnce = 4

// Begin implements ui.Sources.
func (f *Sources) Begin(ctx context.Context, chosen []adding.Starter, tell func(int)) (adding.Followed, error) {
	made, done := f.follower(nil)
	defer done()
	var (
		out     adding.Followed
		mu      sync.Mutex
		workers sync.WaitGroup
		count   int
	)
	queue := make(chan adding.Starter, len(chosen))
	for _, s := range chosen {
		queue <- s
	}
	close(queue)
	for range min(atOnce, len(chosen)) {
		workers.Go(func() {
			for s := range queue {
				if ctx.Err() != nil {
					return
				}
				o, err := f.beginOne(ctx, made, s)
				mu.Lock()
				switch {
				case errors.Is(err, context.Canceled): // as the person wanted
				case err != nil:
					out.Problems = append(out.Problems, err)
				default:
					take(&out, o)
				}
				count++
				tell(count)
				mu.Unlock()
			}
		})
	}
	workers.Wait()
	f.finish(&out)
	if len(out.Titles) == 0 && ctx.Err() != nil {
		return out, context.Canceled
	}
	return out, nil
}

// beginOne follows the likeliest feed of a starter.
func (f *Sources) beginOne(ctx context.Context, made *follow.Follower, s adding.Starter) (*follow.Followed, error) {
	found, err := made.Look(ctx, s.Address)
	if err != nil {
		return nil, f.inSentence(ctx, s.Address, err)
	}
	if len(found.Candidates) == 0 {
		return nil, errors.New(f.Words.T("source.notFound", "Where", s.Address, "Tried", f.Words.N("source.tried", len(found.Tried))))
	}
	done, err := made.Follow(ctx, follow.Wish{Candidate: found.Candidates[0]})
	if err != nil {
		return nil, f.spoken(err)
	}
	return &done[0], nil
}
