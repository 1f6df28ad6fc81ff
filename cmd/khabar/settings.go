package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
	"github.com/pelletier/go-toml/v2"
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
		return s, fmt.Errorf("cannot read the settings: %w", err)
	}
	d := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		return s, fmt.Errorf("%s: %w", path, explainTOML(err))
	}
	return s, nil
}

// explainTOML says where in the file the mistake is.
func explainTOML(err error) error {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		row, _ := unknown.Errors[0].Position()
		return fmt.Errorf("line %d: %q is no setting; known are language, bidi, shaping, theme, letters, refresh, keep and keep_starred", row, strings.Join(unknown.Errors[0].Key(), "."))
	}
	var wrong *toml.DecodeError
	if errors.As(err, &wrong) {
		row, column := wrong.Position()
		return fmt.Errorf("line %d, column %d: %w", row, column, err)
	}
	return err
}
