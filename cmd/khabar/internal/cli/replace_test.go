//go:build unix

package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What is written may be read by whom the person lets, but for secrets; what fails
// leaves the file as it was, and nothing beside it.
func TestReplaceFile(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	dir := t.TempDir()
	name := filepath.Join(dir, "file")
	writing := func(s string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			_, failed := io.WriteString(w, s)
			return errors.Join(failed, err)
		}
	}
	for _, c := range []struct{ mode, want os.FileMode }{{shared, 0o640}, {private, 0o600}} {
		if err := replaceFile(name, c.mode, writing("text", nil)); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != c.want {
			t.Errorf("mode %v, want %v (%v)", info.Mode(), c.want, err)
		}
	}
	failed := errors.New("in the middle")
	if err := replaceFile(name, shared, writing("half", failed)); !errors.Is(err, failed) {
		t.Error(err)
	}
	data, err := os.ReadFile(name)
	files, _ := os.ReadDir(dir)
	if err != nil || string(data) != "text" || len(files) != 1 {
		t.Errorf("%q, %v beside %d files", data, err, len(files))
	}
}
