package library

import (
	"context"
	"strings"

	"khabar/feed/subscription"
)

// Subscribe follows sources from now on, all of them or, with an error, none.
// What became of each stands at its place. A source that is followed already,
// under its address or another one that it is known by, is left as it is, and
// the outcome says which one it is.
//
// Articles that came from the source before belong to it again.
func (l *Library) Subscribe(ctx context.Context, list ...subscription.Subscription) ([]subscription.Outcome, error) {
	var outcomes []subscription.Outcome
	err := l.update(ctx, func(c *conn) error {
		outcomes = make([]subscription.Outcome, len(list))
		for i := range list {
			f := list[i]
			f.URL = strings.TrimSpace(f.URL)
			id, err := c.followed(f.URL)
			outcomes[i].Duplicate = err == nil
			if err == subscription.ErrNotFollowed {
				id, err = c.subscribe(f)
			}
			if err == nil {
				outcomes[i].Subscription, err = c.subscription(id)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

func (c *conn) subscribe(f subscription.Subscription) (int64, error) {
	s := f.Source
	if f.Settings.Title != "" {
		s.Title = f.Settings.Title
	}
	if s.Title == "" {
		s.Title = f.Name() // until it says one
	}
	id, err := c.source(s)
	if err != nil {
		return 0, err
	}
	if err := c.returned(id, f.URL); err != nil {
		return 0, err
	}
	// What stood there from before is not the person's wish of now.
	if err := c.exec("UPDATE sources SET folder = ?2 WHERE id = ?1", id, f.Group); err != nil {
		return 0, err
	}
	err = c.exec(`INSERT INTO subscriptions(source, number, added, named, title, direction, interval, fulltext, agent, headers, markread, markstarred, private)
		VALUES (?1, (SELECT 1 + coalesce(max(number), 0) FROM subscriptions), ?2, ?3, '', '', 0, 0, '', '', '', '', 0)`, id, secondsOf(f.Added), f.Title)
	if err != nil {
		return 0, err
	}
	if err := c.setSettings(id, f.Settings); err != nil {
		return 0, err
	}
	return id, c.setHealth(id, f.Health)
}

// Unsubscribe ends following a source, and returns what it was, so that it can
// be followed again. Its articles stay. The error is
// [subscription.ErrNotFollowed] if it was not followed.
func (l *Library) Unsubscribe(ctx context.Context, url string) (f subscription.Subscription, err error) {
	err = l.update(ctx, func(c *conn) error {
		id, err := c.followed(url)
		if err != nil {
			return err
		}
		if f, err = c.subscription(id); err != nil {
			return err
		}
		return c.exec("DELETE FROM subscriptions WHERE source = ?1", id)
	})
	return f, err
}

// SetSettings says how a source is to be treated from now on.
func (l *Library) SetSettings(ctx context.Context, url string, settings subscription.Settings) error {
	return l.update(ctx, func(c *conn) error {
		id, err := c.followed(url)
		if err != nil {
			return err
		}
		return c.setSettings(id, settings)
	})
}

// setSettings keeps settings, and gives the source the name that follows from
// them. The person's name is in the same column as any other, because lists and
// filters go by that.
func (c *conn) setSettings(id int64, s subscription.Settings) error {
	err := c.exec(`UPDATE subscriptions SET title = ?2, direction = ?3, interval = ?4, fulltext = ?5, agent = ?6, headers = ?7,
			markread = ?8, markstarred = ?9, private = ?10 WHERE source = ?1`,
		id, s.Title, s.Direction.String(), secondsOfInterval(s.Interval), s.FullText, s.UserAgent, linesOf(s.Headers),
		s.Read, s.Starred, s.Private)
	if err != nil {
		return err
	}
	f, err := c.subscription(id)
	if err != nil {
		return err
	}
	return c.exec("UPDATE sources SET title = ?2 WHERE id = ?1", id, f.Name())
}

// setHealth keeps how fetching a source has gone.
func (c *conn) setHealth(id int64, h subscription.Health) error {
	return c.exec(`UPDATE subscriptions SET etag = ?2, modified = ?3, whole = ?4, checked = ?5, succeeded = ?6, due = ?7, failures = ?8,
			problem = ?9, status = ?10, retryafter = ?11, other = ?12, moved = ?13, parsed = ?14, every = ?15, skiphours = ?16, skipdays = ?17
		WHERE source = ?1`,
		id, h.Validators.ETag, h.Validators.LastModified, secondsOf(h.Whole), secondsOf(h.Checked), secondsOf(h.Succeeded), secondsOf(h.Due), h.Failures,
		h.Problem.Kind.String(), h.Problem.Status, secondsOfInterval(h.Problem.RetryAfter), h.Problem.Other, h.Moved.URL, h.Moved.Parsed,
		secondsOfInterval(h.Pace.Every), int64(h.Pace.Hours), int64(h.Pace.Days))
}

// Regroup puts sources into a group, a folder path with "/" between its parts,
// or into none.
func (l *Library) Regroup(ctx context.Context, group string, urls ...string) error {
	return l.update(ctx, func(c *conn) error {
		for _, url := range urls {
			id, err := c.followed(url)
			if err != nil {
				return err
			}
			if err := c.exec("UPDATE sources SET folder = ?2 WHERE id = ?1", id, group); err != nil {
				return err
			}
		}
		return nil
	})
}

// RenameGroup gives a group another path, with all groups in it. Where that
// exists already, the two become one.
func (l *Library) RenameGroup(ctx context.Context, from, to string) error {
	return l.update(ctx, func(c *conn) error {
		return c.exec(`UPDATE sources SET folder = ltrim(?2 || substr(folder, length(?1) + 1), '/')
			WHERE folder = ?1 OR substr(folder, 1, length(?1) + 1) = ?1 || '/'`, from, to)
	})
}
