package desk

import (
	"context"
	"errors"
	"strconv"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/library"
	"khabar/ui/locale"
	"khabar/ui/settings"
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

// The names that settings are kept under: screenSetting has all that is set
// on the screen, the others what earlier versions kept apart.
const (
	screenSetting  = "screen"
	sizeSetting    = "size"
	spacingSetting = "spacing"
)

// Save implements settings.Preferences.
func (k kept) Save(change func(*settings.Settings)) error {
	s := k.settings(context.Background())
	change(&s)
	return k.set(screenSetting, s.Encode())
}

// set does not end early when the program is stopped: it was said before.
func (k kept) set(name, value string) error {
	if k.library == nil {
		return k.missing
	}
	return problem.InWords(k.library.SetSetting(context.Background(), name, value), k.words)
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

// settings are what was set on the screen. Size and spacing as they were kept
// before there was more count until something is set anew.
func (k kept) settings(ctx context.Context) settings.Settings {
	if line := k.setting(ctx, screenSetting); line != "" {
		return settings.Decode(line)
	}
	var s settings.Settings
	number := func(name string) int {
		n, err := strconv.Atoi(k.setting(ctx, name))
		if err != nil {
			return 0
		}
		return n
	}
	if n := number(sizeSetting); n != 0 {
		s.Letters = size.Step(min(max(n, int(size.Smallest)), int(size.Largest)))
		s.SetType("", settings.Type{Size: s.Letters})
	}
	s.Spacing = number(spacingSetting)
	return s
}
