package config

import (
	"errors"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"khabar/cmd/khabar/internal/problem"
	"khabar/ui/locale"
)

// names are those of the file, in the order in which they are told, each
// with the id of what its value is.
var names = []struct{ name, kind string }{
	{"language", "cmd.settingText"}, {"theme", "cmd.settingText"}, {"letters", "cmd.settingText"}, {"bidi", "cmd.settingText"},
	{"shaping", "cmd.settingText"}, {"refresh", "cmd.settingNumber"}, {"keep", "cmd.settingText"}, {"keep_starred", "cmd.settingOn"},
}

// Names returns the names of the file, in the order in which they are told.
func Names() []string {
	var list []string
	for _, s := range names {
		list = append(list, s.name)
	}
	return list
}

// Wrong says what is wrong with the settings file, where in it, and what
// to write.
func Wrong(file string, err error, words *locale.Printer) error {
	var unknown *toml.StrictMissingError
	var wrong *toml.DecodeError
	t := words.T
	switch {
	case errors.As(err, &unknown) && len(unknown.Errors) > 0:
		line, _ := unknown.Errors[0].Position()
		return errors.New(t("cmd.settingUnknown", "File", file, "Line", line, "Name", strings.Join(unknown.Errors[0].Key(), "."), "Names", strings.Join(Names(), ", ")))
	case errors.As(err, &wrong):
		line, _ := wrong.Position()
		name := strings.Join(wrong.Key(), ".")
		for _, s := range names {
			if s.name == name {
				return errors.New(t("cmd.settingKind", "File", file, "Line", line, "Name", name, "Kind", t(s.kind)))
			}
		}
		return errors.New(t("cmd.settingWrong", "File", file, "Line", line))
	}
	return errors.New(t("cmd.settingsUnreadable", "File", file, "Cause", problem.Cause(err)))
}
