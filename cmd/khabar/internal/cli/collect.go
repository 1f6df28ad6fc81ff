package cli

import (
	"context"
	"errors"

	"khabar/cmd/khabar/internal/gather"
	"khabar/feed"
)

// collect opens everything that was named, for the verbs that print. Problems
// go to standard error as they come.
func (a *app) collect(ctx context.Context, names []string) (found []feed.Article, inputs *gather.Gatherer, err error) {
	if len(names) == 0 {
		return nil, nil, errors.New(a.words.T("cmd.noArgument"))
	}
	inputs = &gather.Gatherer{Names: names, Stdin: a.Stdin, Words: a.words}
	l, err := a.existingLibrary(ctx)
	if err != nil { // reading goes on without
		a.sayWithout(err)
	} else if l != nil {
		inputs.Marks = l
		defer func() { err = errors.Join(err, l.Close()) }()
	}
	inputs.Gather(ctx, func(came gather.Arrival) {
		found = append(found, came.Articles...)
		if came.Problem != nil {
			a.say(came.Problem.Error())
		}
	})
	return found, inputs, nil
}
