package library

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
)

// ImportLog takes over marks and settings from the log that khabar kept before
// it had a library: lines of JSON, each a change, of which later ones hold. A
// line names an article by [feed.Article.Key] and says whether it was read or
// starred, or it names a setting and its value:
//
//	{"article":"guid:…","read":true}
//	{"setting":"size","value":"2"}
//
// Lines that cannot be read are passed over. Either all of it is taken over or
// nothing.
func (l *Library) ImportLog(ctx context.Context, r io.Reader) error {
	lines := bufio.NewReader(r)
	return l.update(ctx, func(c *conn) error {
		for {
			line, err := lines.ReadBytes('\n')
			if len(line) > 0 {
				if err := c.importChange(line); err != nil {
					return err
				}
			}
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return err
			}
		}
	})
}

func (c *conn) importChange(line []byte) error {
	var change struct {
		Article       string
		Read, Starred *bool
		Setting       string
		Value         string
	}
	if json.Unmarshal(line, &change) != nil {
		return nil
	}
	if change.Setting != "" {
		return c.setSetting(change.Setting, change.Value)
	}
	for state, on := range []*bool{Read: change.Read, Starred: change.Starred} {
		if on == nil {
			continue
		}
		id, found, err := c.find(change.Article)
		if err != nil {
			return err
		}
		if !found {
			err = c.markAbsent(State(state), *on, change.Article)
		} else {
			err = c.exec("UPDATE articles SET "+stateColumns[state]+" = ?2 WHERE id = ?1", id, *on)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
