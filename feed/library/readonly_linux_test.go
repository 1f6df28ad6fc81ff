package library

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"

	"khabar/feed/feedtest/news"
)

// asNobody runs f with a user's rights on files: root may write everywhere. On
// Linux these are rights of the thread.
func asNobody(t *testing.T, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const nobody = 65534
	if _, err := unix.SetfsuidRetUid(nobody); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if _, err := unix.SetfsuidRetUid(0); err != nil {
			t.Error(err)
		}
	}()
	f()
}

func TestReadOnly(t *testing.T) {
	top, err := os.MkdirTemp("/tmp", "khabar") // the folders of t.TempDir let nobody in
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(top) })
	for name, modes := range map[string][2]os.FileMode{
		"folder": {0o555, 0o666}, "file": {0o777, 0o444}, "both": {0o555, 0o444},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(top, name)
			path := filepath.Join(dir, "library.db")
			l, err := Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			add(t, l, news.Source(1), full())
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
			for file, mode := range map[string]os.FileMode{path: modes[1], dir: modes[0], top: 0o755} {
				if err := os.Chmod(file, mode); err != nil {
					t.Fatal(err)
				}
			}
			asNobody(t, func() { openFails(t, path, ReadOnly) })
			asNobody(t, func() {
				_, err := Open(t.Context(), filepath.Join(dir, "deeper", "new.db"))
				if modes[0] == 0o555 {
					problemOf(t, err, ReadOnly)
				}
			})
		})
	}
}
