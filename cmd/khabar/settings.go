package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
	"github.com/pelletier/go-toml/v2"

	"khabar/cmd/khabar/internal/problem"
)

// Settings are what a person decides in the settings file (config.toml in
// khabar's XDG configuration folder). Flags overrule it; the file need not
// exist.
type Settings struct {
	// Language of the interface, as a BCP 47 tag.
	Language string `toml:"language"`
	// Bidi is how lines are sent: auto, visual, words, logical or off.
	Bidi string `toml:"bidi"`
	// Shaping is whether letters are joined here: auto, forms or none.
	Shaping string `toml:"shaping"`
	// Theme is auto, light, dark, sepia or contrast.
	Theme string `toml:"theme"`
	// Letters is how they grow: auto, text sizes, font, double-height lines
	// or layout.
	Letters string `toml:"letters"`
	// Refresh is how many minutes lie between two automatic requests to a
	// source; 0 is never.
	Refresh *int `toml:"refresh"`
	// Keep is for how long articles stay in the library, by their date: "2y",
	// "18mo", "6w", "90d", or forever, which is the default. KeepStarred, unless
	// it is false, lets starred ones stay for ever.
	Keep        string `toml:"keep"`
	KeepStarred *bool  `toml:"keep_starred"`
}

// settingsFile is where the settings stand when no flag says otherwise.
func settingsFile() string { return filepath.Join(xdg.ConfigHome, "khabar", "config.toml") }

// readSettings reads the file. A name that it does not know is an error, so
// that a slip of the pen does not pass for a setting that does nothing.
func readSettings(path string) (Settings, error) {
	var s Settings
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	d := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	return s, d.Decode(&s)
}

// settingNames are those of the file, in the order in which they are told, each
// with the id of what its value is.
var settingNames = []struct{ name, kind string }{
	{"language", "cmd.settingText"}, {"theme", "cmd.settingText"}, {"letters", "cmd.settingText"}, {"bidi", "cmd.settingText"},
	{"shaping", "cmd.settingText"}, {"refresh", "cmd.settingNumber"}, {"keep", "cmd.settingText"}, {"keep_starred", "cmd.settingOn"},
}

// aboutSettings says what is wrong with the settings file, where in it, and what
// to write.
func (a *app) aboutSettings(file string, err error) error {
	var unknown *toml.StrictMissingError
	var wrong *toml.DecodeError
	t := a.words.T
	switch {
	case errors.As(err, &unknown) && len(unknown.Errors) > 0:
		var names []string
		for _, s := range settingNames {
			names = append(names, s.name)
		}
		line, _ := unknown.Errors[0].Position()
		err = errors.New(t("cmd.settingUnknown", "File", file, "Line", line, "Name", strings.Join(unknown.Errors[0].Key(), "."), "Names", strings.Join(names, ", ")))
	case errors.As(err, &wrong):
		line, _ := wrong.Position()
		name := strings.Join(wrong.Key(), ".")
		for _, s := range settingNames {
			if s.name == name {
				return errors.New(t("cmd.settingKind", "File", file, "Line", line, "Name", name, "Kind", t(s.kind)))
			}
		}
		err = errors.New(t("cmd.settingWrong", "File", file, "Line", line))
	default:
		err = errors.New(t("cmd.settingsUnreadable", "File", file, "Cause", problem.Cause(err)))
	}
	return err
}

// badSetting says what a setting of the file takes.
func (a *app) badSetting(name, value, choices string) error {
	return errors.New(a.words.T("cmd.badSetting", "File", a.flags.config, "Name", name, "Value", value, "Choices", choices))
}
