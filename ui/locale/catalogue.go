package locale

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/pelletier/go-toml/v2"
)

//go:embed words
var words embed.FS

// fallback is the language of those for whom khabar has no words yet.
const fallback = "en"

// Languages returns the languages that khabar has words in, as BCP 47 tags in
// alphabetical order.
func Languages() []string {
	folders, err := words.ReadDir("words")
	if err != nil {
		return nil // not possible: the folder is compiled in
	}
	var languages []string
	for _, f := range folders {
		languages = append(languages, f.Name())
	}
	return languages
}

// catalogue reads the words of a language, all areas of it; none where there
// is no such language.
func catalogue(base string) ([]*i18n.Message, error) {
	folder := path.Join("words", base)
	files, err := words.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []*i18n.Message
	for _, f := range files {
		messages, err := area(path.Join(folder, f.Name()))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		all = append(all, messages...)
	}
	return all, nil
}

func area(name string) ([]*i18n.Message, error) {
	data, err := words.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return i18n.ParseMessageBytes(data, toml.Unmarshal)
}

// plain returns the sentences that are the same whatever is asked.
func plain(messages []*i18n.Message) map[string]string {
	sentences := make(map[string]string, len(messages))
	for _, m := range messages {
		if len(forms(m)) == 1 && m.Other != "" && !strings.Contains(m.Other, "{{") {
			sentences[m.ID] = m.Other
		}
	}
	return sentences
}

// forms returns the forms of the plural that a message has, by their CLDR
// names.
func forms(m *i18n.Message) map[string]string {
	all := map[string]string{
		"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many, "other": m.Other,
	}
	for form, s := range all {
		if s == "" {
			delete(all, form)
		}
	}
	return all
}
