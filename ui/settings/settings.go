// Package settings holds what a person set on the screen while reading: how
// text is set for each language, the theme, the direction of each source, how
// close the list's rows are. They are values, kept between runs as one line of
// JSON; a later setting is one more field.
//
// What is kept may have been written by another version of the program, or by
// a hand: [Decode] takes what it understands, and each value is brought within
// its bounds when it is asked for. The package opens no file and draws
// nothing.
package settings

import (
	"encoding/json"
	"strings"

	"khabar/feed"
	"khabar/ui/size"
)

// Settings are all that is kept. The zero value is how the program comes.
type Settings struct {
	// Types is how articles are set, by their language (see [Language]). The
	// entry of "" is what was set last: it counts for languages that have none
	// of their own, so that one who has set one article need not set them all.
	Types map[string]Type `json:"types,omitempty"`
	// Letters is the size of the terminal's own letters, where these are what
	// grows: it cannot be another for each article that comes into sight.
	Letters size.Step `json:"letters,omitempty"`
	// Theme is the theme's name, "" for what the settings file says.
	Theme string `json:"theme,omitempty"`
	// Directions are the directions that were chosen for sources, "rtl" or
	// "ltr", by the source's name.
	Directions map[string]string `json:"directions,omitempty"`
	// Spacing is how far apart the list's rows are.
	Spacing int `json:"spacing,omitempty"`
}

// A Type is how the articles of a language are set.
type Type struct {
	Size size.Step `json:"size,omitempty"`
	size.Choice
	// Justified stretches lines to the whole measure.
	Justified bool `json:"justified,omitempty"`
}

// Decode reads what Encode wrote. It never fails: what cannot be understood is
// as if it had not been set, since nobody should be kept from reading by it.
func Decode(s string) Settings {
	var kept Settings
	if err := json.Unmarshal([]byte(s), &kept); err != nil {
		return Settings{}
	}
	return kept
}

// Encode writes the settings on one line.
func (s Settings) Encode() string {
	b, err := json.Marshal(s)
	if err != nil { // not with fields of these types
		return ""
	}
	return string(b)
}

// Type returns how an article of the language is set.
func (s Settings) Type(language string) Type {
	t, own := s.Types[language]
	if !own {
		t = s.Types[""]
	}
	t.Size, t.Choice = t.Size.Clamp(), t.Choice.Clamp()
	return t
}

// SetType sets the articles of a language, and those of languages that nothing
// was set for.
func (s *Settings) SetType(language string, t Type) {
	types := map[string]Type{}
	for l, old := range s.Types {
		types[l] = old
	}
	types[language], types[""] = t, t
	s.Types = types
}

// Direction returns the direction that was chosen for a source,
// DirectionUnknown for none.
func (s Settings) Direction(source string) feed.Direction {
	return feed.ParseDirection(s.Directions[source])
}

// SetDirection chooses the direction of a source; DirectionUnknown leaves it
// to its articles.
func (s *Settings) SetDirection(source string, d feed.Direction) {
	directions := map[string]string{}
	for name, old := range s.Directions {
		if name != source {
			directions[name] = old
		}
	}
	if d != feed.DirectionUnknown {
		directions[source] = d.String()
	}
	s.Directions = directions
}

// Language returns the language of an article as settings are kept by it: the
// primary subtag of the declared tag (BCP 47), which regions and scripts do not
// change, or for an article that declares none its direction.
func Language(a *feed.Article) string {
	base, _, _ := strings.Cut(strings.ReplaceAll(a.Language, "_", "-"), "-")
	if base = strings.ToLower(strings.TrimSpace(base)); base != "" && len(base) <= 8 && base != "und" {
		return base
	}
	return a.ResolveDirection().String()
}
