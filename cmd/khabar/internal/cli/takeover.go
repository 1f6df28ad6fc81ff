package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"khabar/feed/library"
)

// logFile is where versions without a library kept marks and settings.
func logFile() string { return filepath.Join(xdg.StateHome, "khabar", "state.jsonl") }

const takenOver = "taken over"

// takeOver imports the log of an earlier version, once. The log stays as it is:
// an earlier version may still be in use.
func takeOver(ctx context.Context, l *library.Library, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return nil // there is none, or it is not ours to read
	}
	defer f.Close()
	if done, err := l.Setting(ctx, takenOver); err != nil || done != "" {
		return err
	}
	// That it was done is kept with what it brings, or not at all.
	done := strings.NewReader("\n" + `{"setting":"` + takenOver + `","value":"state.jsonl"}` + "\n")
	return l.ImportLog(ctx, io.MultiReader(f, done))
}
