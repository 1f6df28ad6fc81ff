package main

import (
	"context"
	"os"

	"khabar/feed/parse"
	"khabar/feed/state"
	"khabar/ui"
)

type fileLoader struct {
	names []string
	log   *state.Log
}

func (a *app) loader(names []string, log *state.Log) *fileLoader { return &fileLoader{names, log} }

func (l *fileLoader) outcome(*app) error { return nil }

func (l *fileLoader) Load(ctx context.Context, deliver func(ui.Arrival)) {
	for i, n := range l.names {
		data, err := os.ReadFile(n)
		var r parse.Result
		if err == nil {
			r, err = parse.Parse(parse.Input{Name: n, Data: data})
		}
		deliver(ui.Arrival{Articles: r.Articles, Problem: err, Done: i + 1, Total: len(l.names)})
	}
}
