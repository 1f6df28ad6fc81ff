package main

import (
	"context"
	"errors"
	"strconv"

	"khabar/feed"
	"khabar/feed/library"
	"khabar/ui/locale"
	"khabar/ui/size"
)

// kept is what the program remembers from run to run: what was read and
// starred, and what was set while reading. Reading goes on without a library:
// nothing is known then, and what would be kept fails with the reason.
type kept struct {
	words   *locale.Printer
	library *library.Library // nil: there is none
	missing error            // why
}

const (
	sizeSetting    = "size"
	spacingSetting = "spacing"
)

// SaveSize implements ui.Preferences.
func (k kept) SaveSize(step size.Step) error { return k.set(sizeSetting, strconv.Itoa(int(step))) }

// SaveSpacing implements ui.Preferences.
func (k kept) SaveSpacing(spacing int) error { return k.set(spacingSetting, strconv.Itoa(spacing)) }

// set does not end early when the program is stopped: it was said before.
func (k kept) set(name, value string) error {
	if k.library == nil {
		return k.missing
	}
	return inLanguage(k.library.SetSetting(context.Background(), name, value), k.words)
}

// unknown says that nothing is remembered, and why.
func (k kept) unknown() error {
	return errors.New(k.words.T("store.without", "Problem", k.missing.Error()))
}

// setting returns what was kept under a name, or "".
func (k kept) setting(ctx context.Context, name string) string {
	if k.library == nil {
		return ""
	}
	value, _ := k.library.Setting(ctx, name) // as good as none
	return value
}

// recall says of each article whether it was read and starred.
func (k kept) recall(ctx context.Context, articles []feed.Article) error {
	if k.library == nil {
		return nil
	}
	for i := range articles {
		read, starred, err := k.library.States(ctx, articles[i].Key())
		if err != nil {
			return inLanguage(err, k.words)
		}
		articles[i].Read, articles[i].Starred = read, starred
	}
	return nil
}

// size and spacing of the list's rows are those that were last chosen.
func (k kept) size(ctx context.Context) size.Step {
	n, err := strconv.Atoi(k.setting(ctx, sizeSetting))
	if err != nil {
		return size.Normal
	}
	return size.Step(max(min(n, int(size.Largest)), int(size.Smallest)))
}

func (k kept) spacing(ctx context.Context) int {
	n, err := strconv.Atoi(k.setting(ctx, spacingSetting))
	if err != nil {
		return 0
	}
	return n
}

func (k kept) close() error {
	if k.library == nil {
		return nil
	}
	return inLanguage(k.library.Close(), k.words)
}
