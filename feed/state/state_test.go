package state

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func open(t *testing.T, path string) *Log {
	t.Helper()
	l, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestRemembers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "folder", "state.jsonl")
	l := open(t, path)
	must(t, l.SetRead(true, "a", "b"))
	must(t, l.SetRead(false, "b"))
	must(t, l.SetStarred(true, "b"))
	must(t, l.SetSetting("size", "2"))
	must(t, l.SetSetting("size", "-1"))

	l = open(t, path)
	for key, want := range map[string][2]bool{"a": {true, false}, "b": {false, true}, "c": {false, false}} {
		if read, starred := l.Marks(key); [2]bool{read, starred} != want {
			t.Errorf("%s: read %v starred %v, want %v", key, read, starred, want)
		}
	}
	if got := l.Setting("size"); got != "-1" {
		t.Errorf("size is %q, want -1", got)
	}
}

func TestLineCutOff(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.jsonl")
	must(t, os.WriteFile(path, []byte(`{"article":"a","read":true}`+"\n"+`{"article":"b","re`), 0o600))
	l := open(t, path)
	must(t, l.SetRead(true, "c"))
	l = open(t, path)
	for key, want := range map[string]bool{"a": true, "b": false, "c": true} {
		if read, _ := l.Marks(key); read != want {
			t.Errorf("%s: read %v, want %v", key, read, want)
		}
	}
}

func TestTwoProgramsAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.jsonl")
	one, two := open(t, path), open(t, path)
	must(t, one.SetRead(true, "a"))
	must(t, two.SetRead(true, "b"))
	must(t, one.SetStarred(true, "a"))
	l := open(t, path)
	if read, starred := l.Marks("a"); !read || !starred {
		t.Error("the first program's marks are lost")
	}
	if read, _ := l.Marks("b"); !read {
		t.Error("the second program's mark is lost")
	}
}

func TestLongLogIsRewritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.jsonl")
	var b strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&b, `{"article":"a%d","read":%v}`+"\n", i%10, i >= 4990)
	}
	must(t, os.WriteFile(path, []byte(b.String()), 0o600))
	open(t, path)
	data, err := os.ReadFile(path)
	must(t, err)
	if n := strings.Count(string(data), "\n"); n != 10 {
		t.Errorf("%d lines remain, want 10", n)
	}
	if read, _ := open(t, path).Marks("a3"); !read {
		t.Error("a mark was lost in rewriting")
	}
}

func TestUnreadable(t *testing.T) {
	if _, err := Open(t.TempDir()); err == nil {
		t.Error("a folder was opened as a log")
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(`{"article":"a","read":true}` + "\n"))
	f.Add([]byte("{}\n\x00\n{\"setting\":1}\n[]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "state.jsonl")
		must(t, os.WriteFile(path, data, 0o600))
		l := open(t, path)
		must(t, l.SetRead(true, "mine"))
		if read, _ := open(t, path).Marks("mine"); !read {
			t.Error("what was remembered is lost")
		}
	})
}
