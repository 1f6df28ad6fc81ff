package store

import (
	"context"

	"khabar/feed/query"
)

// A scan looks through a part of the list, while the store is locked.
type scan struct {
	m        *Memory
	matcher  *query.Matcher // nil matches all
	found    set            // what of the index can match, or nil
	exact    bool           // and all of it does
	arrival  int64          // 0, or nothing that came later
	from, to int            // the range of the list
	up       bool           // from its end
}

func (m *Memory) scan(filter query.Expr, arrival int64) scan {
	s := scan{m: m, arrival: arrival, to: len(m.entries)}
	if _, all := filter.(query.All); filter != nil && !all {
		s.matcher = query.NewMatcher(filter)
		if asksWords(filter) {
			s.found, s.exact = m.candidates(filter)
		}
	}
	return s
}

// each calls f for the place of every article that matches, until f returns
// false or ctx ends.
func (s scan) each(ctx context.Context, f func(int) bool) error {
	for n := range s.to - s.from {
		if n%64 == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		i := s.from + n
		if s.up {
			i = s.to - 1 - n
		}
		if s.holds(i) && !f(i) {
			return nil
		}
	}
	return nil
}

func (s scan) holds(i int) bool {
	e := &s.m.entries[i]
	if s.arrival != 0 && e.arrival > s.arrival {
		return false
	}
	if s.found != nil && i < s.m.index.until && !s.m.index.loose[i] && (s.exact || !s.found.has(i)) {
		return s.found.has(i)
	}
	return s.matcher == nil || s.matcher.Match(&e.article)
}

// collect returns the places of the first that match, at most limit.
func (s scan) collect(ctx context.Context, limit int) (at []int, err error) {
	if limit <= 0 {
		return nil, nil
	}
	err = s.each(ctx, func(i int) bool {
		at = append(at, i)
		return len(at) < limit
	})
	return at, err
}
