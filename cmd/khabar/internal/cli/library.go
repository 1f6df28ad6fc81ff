package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/library"
	"khabar/feed/query"
)

// dataFolder is where the program keeps what it collects: the folder that a
// flag or $KHABAR_DATA_DIR names, or else khabar's among the XDG data folders.
func (a *app) dataFolder() string {
	for _, named := range []string{a.flags.dataDir, a.Env("KHABAR_DATA_DIR")} {
		if named != "" {
			return named
		}
	}
	return filepath.Join(xdg.DataHome, "khabar")
}

func (a *app) libraryFile() string { return filepath.Join(a.dataFolder(), "library.db") }

// openLibrary opens the library and makes it where there is none. The error is
// in the person's language.
func (a *app) openLibrary(ctx context.Context) (*library.Library, error) {
	l, err := library.Open(ctx, a.libraryFile())
	if err != nil {
		return nil, a.spoken(err)
	}
	if err := takeOver(ctx, l, logFile()); err != nil {
		return nil, errors.Join(a.spoken(err), l.Close())
	}
	return l, nil
}

// existingLibrary opens the library if there is one, and returns nil where
// there is none: who only looks does not begin one.
func (a *app) existingLibrary(ctx context.Context) (*library.Library, error) {
	for _, name := range []string{a.libraryFile(), logFile()} {
		if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) {
			return a.openLibrary(ctx)
		}
	}
	return nil, nil
}

// inLibrary does something with the library, for the verbs that need one.
func (a *app) inLibrary(ctx context.Context, do func(*library.Library) error) error {
	l, err := a.existingLibrary(ctx)
	if err != nil {
		return err
	}
	if l == nil {
		return problem.Nothing(a.words.T("store.absent", "Path", a.libraryFile()))
	}
	return errors.Join(do(l), l.Close())
}

// findInLibrary is inLibrary for what a filter holds for. The index is completed
// first where it is not, as after an update that folds words otherwise: a verb
// that marks or exports must not pass over what it does not find yet.
func (a *app) findInLibrary(ctx context.Context, filter query.Expr, do func(*library.Library) error) error {
	return a.inLibrary(ctx, func(l *library.Library) error {
		if _, all := filter.(query.All); all {
			return do(l)
		}
		stale, err := l.Stale(ctx)
		if err != nil {
			return err
		}
		if stale {
			a.say(a.words.T("store.stale"))
			if err := l.Reindex(ctx, nil); err != nil {
				return err
			}
		}
		return do(l)
	})
}

// found is the outcome where so many things were found.
func (a *app) found(n int) error { return problem.Found(n, a.words) }

// spoken says an error in the person's language, if it is one that there are
// words for.
func (a *app) spoken(err error) error { return problem.InWords(err, a.words) }
