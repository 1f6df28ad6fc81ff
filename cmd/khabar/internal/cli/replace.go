package cli

import (
	"crypto/rand"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// temporaryLetters tell the file apart that takes the other's place when all is
// written.
const temporaryLetters = 10

// Who may read a file that is written: only the person, where there may be secrets
// in it, or whoever they let (umask).
const (
	private = 0o600
	shared  = 0o666
)

// replaceFile writes a file anew, or leaves it as it was.
func replaceFile(name string, mode os.FileMode, write func(io.Writer) error) error {
	beside := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"."+rand.Text()[:temporaryLetters])
	f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }() // it is gone when all went well
	if err := errors.Join(write(f), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
