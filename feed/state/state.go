// Package state remembers from run to run what a person did: which articles
// were read and starred, and a few settings that the program itself changes,
// such as the size of the text.
//
// It is a log: each change is one line of JSON, appended in a single write, so
// that a crash loses nothing that was written before, two programs may run at
// once, and a line that was cut off in the middle is passed over. Reading the
// log gives the present state; a log that has grown far beyond what it says is
// rewritten when it is opened.
//
// The package keeps no articles and draws nothing.
package state

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// A change is one line of the log. Fields that are absent say nothing.
type change struct {
	Article string `json:"article,omitempty"` // an article's key
	Read    *bool  `json:"read,omitempty"`
	Starred *bool  `json:"starred,omitempty"`
	Setting string `json:"setting,omitempty"`
	Value   string `json:"value,omitempty"`
}

// A mark is what is known about one article.
type mark struct{ read, starred bool }

// Log is the opened log. Its methods may be called by several goroutines.
type Log struct {
	path     string
	mu       sync.Mutex
	marks    map[string]mark
	settings map[string]string
}

// Open reads the log at path; the file and its folder need not exist yet. The
// error names the file and says what to do.
func Open(path string) (*Log, error) {
	l := &Log{path: path, marks: map[string]mark{}, settings: map[string]string{}}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read what was remembered: %w; check the file's permissions", err)
	}
	lines := l.replay(data)
	if lines > 1000 && lines > 4*(len(l.marks)+len(l.settings)) {
		// The log as it is stays usable when rewriting it fails.
		_ = l.rewrite(int64(len(data)))
	}
	return l, nil
}

// replay applies each whole line and returns how many there were.
func (l *Log) replay(data []byte) (lines int) {
	for line := range bytes.Lines(data) {
		var c change
		if json.Unmarshal(line, &c) == nil {
			l.apply(c)
		}
		lines++
	}
	return lines
}

func (l *Log) apply(c change) {
	if c.Article != "" {
		m := l.marks[c.Article]
		if c.Read != nil {
			m.read = *c.Read
		}
		if c.Starred != nil {
			m.starred = *c.Starred
		}
		l.marks[c.Article] = m
	}
	if c.Setting != "" {
		l.settings[c.Setting] = c.Value
	}
}

// Marks returns whether the article with that key was read and starred.
func (l *Log) Marks(key string) (read, starred bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	m := l.marks[key]
	return m.read, m.starred
}

// Setting returns what was last remembered under name, or "".
func (l *Log) Setting(name string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.settings[name]
}

// SetRead remembers whether articles were read, by their keys.
func (l *Log) SetRead(read bool, keys ...string) error {
	return l.append(func(key string) change { return change{Article: key, Read: &read} }, keys)
}

// SetStarred remembers whether articles were starred, by their keys.
func (l *Log) SetStarred(starred bool, keys ...string) error {
	return l.append(func(key string) change { return change{Article: key, Starred: &starred} }, keys)
}

// SetSetting remembers a value under a name.
func (l *Log) SetSetting(name, value string) error {
	return l.append(func(string) change { return change{Setting: name, Value: value} }, []string{name})
}

// append applies a change for each key and writes them all at once.
func (l *Log) append(of func(key string) change, keys []string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	var lines []byte
	for _, key := range keys {
		c := of(key)
		l.apply(c)
		line, err := json.Marshal(c)
		if err != nil {
			return err
		}
		lines = append(append(lines, line...), '\n')
	}
	if err := l.write(lines); err != nil {
		return fmt.Errorf("cannot remember this for the next time: %w", err)
	}
	return nil
}

func (l *Log) write(lines []byte) error {
	if err := os.MkdirAll(filepath.Dir(l.path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(l.path, os.O_CREATE|os.O_APPEND|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	if !endsInNewline(f) { // a line that a crash cut off must not swallow ours
		lines = append([]byte{'\n'}, lines...)
	}
	_, err = f.Write(lines)
	return errors.Join(err, f.Close())
}

func endsInNewline(f *os.File) bool {
	end, err := f.Seek(0, io.SeekEnd)
	if err != nil || end == 0 {
		return true
	}
	var last [1]byte
	_, err = f.ReadAt(last[:], end-1)
	return err != nil || last[0] == '\n'
}

// rewrite replaces the log, of the given size in bytes, by one line for each
// thing that is still known. When another program has added to it meanwhile,
// it stays as it is.
func (l *Log) rewrite(size int64) error {
	f, err := os.CreateTemp(filepath.Dir(l.path), filepath.Base(l.path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	w := bufio.NewWriter(f)
	lines := json.NewEncoder(w)
	for key, m := range l.marks {
		err = errors.Join(err, lines.Encode(change{Article: key, Read: &m.read, Starred: &m.starred}))
	}
	for name, value := range l.settings {
		err = errors.Join(err, lines.Encode(change{Setting: name, Value: value}))
	}
	if err = errors.Join(err, w.Flush(), f.Sync(), f.Close()); err != nil {
		return err
	}
	if info, err := os.Stat(l.path); err != nil || info.Size() != size {
		return err
	}
	return os.Rename(f.Name(), l.path)
}
