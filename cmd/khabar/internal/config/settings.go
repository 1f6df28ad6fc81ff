package config

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"
	"github.com/pelletier/go-toml/v2"

	"khabar/cmd/khabar/internal/upkeep"
	"khabar/feed/subscription"
	"khabar/ui/term"
)

// Settings are what stands in the file, which need not exist.
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

// File is where the settings stand when no flag says otherwise.
func File() string { return filepath.Join(xdg.ConfigHome, "khabar", "config.toml") }

// Read reads the file. What it could read stands in the settings also where it
// returns an error, which Wrong puts into words.
func Read(path string) (Settings, error) {
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

// Interval is how often sources are asked by themselves; 0 is as often as is
// usual.
func (s *Settings) Interval() time.Duration {
	switch {
	case s.Refresh == nil:
		return 0
	case *s.Refresh <= 0:
		return subscription.Never
	}
	return time.Duration(min(*s.Refresh, 365*24*60)) * time.Minute
}

// Retention is for how long articles are kept.
func (s *Settings) Retention() (upkeep.Retention, error) {
	return upkeep.ParseRetention(s.Keep, s.KeepStarred)
}

// Overrides are what is set about the terminal, once Check has passed it.
func (s *Settings) Overrides() term.Overrides {
	bidi, _ := term.ParseBidi(s.Bidi)
	shaping, _ := term.ParseShaping(s.Shaping)
	return term.Overrides{Bidi: bidi, Shaping: shaping}
}
