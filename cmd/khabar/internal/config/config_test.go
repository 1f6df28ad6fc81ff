package config

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"khabar/feed/subscription"
	"khabar/ui/locale"
	"khabar/ui/term"
)

func fileOf(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// Every field of the settings is a name of the file that help tells of.
func TestEveryFieldHasAName(t *testing.T) {
	var fields []string
	for f := range reflect.TypeFor[Settings]().Fields() {
		fields = append(fields, f.Tag.Get("toml"))
	}
	listed := Names()
	slices.Sort(fields)
	slices.Sort(listed)
	if !slices.Equal(fields, listed) {
		t.Errorf("fields %v, names %v", fields, listed)
	}
}

// The values that are offered are those that are understood.
func TestChoicesAreUnderstood(t *testing.T) {
	for _, value := range Choices("bidi") {
		if _, ok := term.ParseBidi(value); !ok {
			t.Errorf("bidi = %q", value)
		}
	}
	for _, value := range Choices("shaping") {
		if _, ok := term.ParseShaping(value); !ok {
			t.Errorf("shaping = %q", value)
		}
	}
	if Choices("keep") != nil {
		t.Error("keep is not chosen from a list")
	}
}

func TestFlagsComeFirst(t *testing.T) {
	file := Settings{Theme: "sepia", Bidi: "off", Keep: "2y"}
	got := file.Under(Settings{Bidi: "visual"})
	if got.Theme != "sepia" || got.Bidi != "visual" || got.Keep != "2y" || file.Bidi != "off" {
		t.Errorf("%+v", got)
	}
}

// What is wrong is said where it stands, in each language.
func TestSlips(t *testing.T) {
	for text, want := range map[string]string{
		"colour = 1":                          "cmd.settingUnknown",
		"refresh = \"often\"":                 "cmd.settingKind",
		"theme":                               "cmd.settingWrong",
		"language = \"tlh\"":                  "cmd.badSetting",
		"theme = \"pink\"":                    "cmd.badSetting",
		"letters = \"huge\"":                  "cmd.badSetting",
		"bidi = \"sideways\"":                 "cmd.badSetting",
		"keep = \"2 years\"":                  "cmd.badKeep",
		"theme = \"sepia\"\nbidi = \"off\"\n": "",
	} {
		for _, language := range locale.Languages() {
			words, err := locale.New(language)
			if err != nil {
				t.Fatal(err)
			}
			file := fileOf(t, text)
			s, err := Read(file)
			if err != nil {
				err = Wrong(file, err, words)
			} else {
				err = s.Check(file, Settings{}, words)
			}
			if (err != nil) != (want != "") {
				t.Fatalf("%q: %v", text, err)
			}
			if err != nil && (strings.Contains(err.Error(), "cmd.") || !strings.Contains(err.Error(), file)) {
				t.Errorf("%s, %q: %v", language, text, err)
			}
		}
	}
}

func TestNoFileIsNoSettings(t *testing.T) {
	if s, err := Read(filepath.Join(t.TempDir(), "none")); err != nil || !reflect.DeepEqual(s, Settings{}) {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestInterval(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"": 0, "refresh = 0": subscription.Never, "refresh = -1": subscription.Never, "refresh = 30": 30 * time.Minute, "refresh = 99999999999": 365 * 24 * time.Hour,
	} {
		s, err := Read(fileOf(t, text))
		if got := s.Interval(); err != nil || got != want {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}
