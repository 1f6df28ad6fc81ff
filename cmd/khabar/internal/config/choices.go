package config

import (
	"errors"
	"slices"
	"strings"

	"khabar/ui/locale"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/theme"
)

// A choice is a setting that takes one of a few values. A flag of the same name
// overrules it.
type choice struct {
	name   string
	values []string
	of     func(*Settings) *string
}

func choices() []choice {
	return []choice{
		{"bidi", []string{"auto", string(term.BidiVisual), string(term.BidiWords), string(term.BidiLogical), string(term.BidiOff)},
			func(s *Settings) *string { return &s.Bidi }},
		{"shaping", []string{"auto", string(term.ShapingForms), string(term.ShapingNone)}, func(s *Settings) *string { return &s.Shaping }},
		{"theme", theme.Names(), func(s *Settings) *string { return &s.Theme }},
		{"letters", append([]string{"auto"}, size.Names()...), func(s *Settings) *string { return &s.Letters }},
	}
}

// Choices returns the values that a setting takes, by its name: bidi, shaping,
// theme or letters.
func Choices(name string) []string {
	for _, c := range choices() {
		if c.name == name {
			return c.values
		}
	}
	return nil
}

// Under returns the settings with what the flags say put over them.
func (s Settings) Under(flags Settings) Settings {
	for _, c := range choices() {
		if said := *c.of(&flags); said != "" {
			*c.of(&s) = said
		}
	}
	return s
}

// Check says in the person's language which value is none that its setting
// takes: of a flag, or else of the file.
func (s Settings) Check(file string, flags Settings, words *locale.Printer) error {
	if _, err := locale.New(s.Language); err != nil && s.Language != "" && flags.Language == "" {
		return badValue(file, "language", s.Language, strings.Join(locale.Languages(), ", "), words)
	}
	for _, c := range choices() {
		value, values := *c.of(&s), strings.Join(c.values, ", ")
		switch {
		case value == "" || slices.Contains(c.values, value):
		case *c.of(&flags) != "":
			return errors.New(words.T("cmd.badChoice", "Flag", c.name, "Value", value, "Choices", values))
		default:
			return badValue(file, c.name, value, values, words)
		}
	}
	if _, err := s.Retention(); err != nil {
		return errors.New(words.T("cmd.badKeep", "File", file, "Value", s.Keep))
	}
	return nil
}

// badValue says what a setting of the file takes.
func badValue(file, name, value, choices string, words *locale.Printer) error {
	return errors.New(words.T("cmd.badSetting", "File", file, "Name", name, "Value", value, "Choices", choices))
}
