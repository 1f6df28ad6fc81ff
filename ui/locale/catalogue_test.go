package locale

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// pluralForms are the forms that the CLDR gives the integers of a language.
var pluralForms = map[string][]string{
	"ar": {"few", "many", "one", "other", "two", "zero"},
	"en": {"one", "other"},
}

func areas(t *testing.T, language string) []string {
	t.Helper()
	files, err := words.ReadDir(path.Join("words", language))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	return names
}

// messagesByID reads a language and fails where two sentences have one id.
func messagesByID(t *testing.T, language string) map[string]*i18n.Message {
	t.Helper()
	byID := map[string]*i18n.Message{}
	for _, name := range areas(t, language) {
		messages, err := area(path.Join("words", language, name))
		if err != nil {
			t.Fatalf("%s/%s: %v", language, name, err)
		}
		for _, m := range messages {
			if byID[m.ID] != nil {
				t.Errorf("%s: two sentences are called %q", language, m.ID)
			}
			if prefix := strings.TrimSuffix(name, ".toml") + "."; !strings.HasPrefix(m.ID, prefix) {
				t.Errorf("%s/%s: the id %q does not begin with %q", language, name, m.ID, prefix)
			}
			byID[m.ID] = m
		}
	}
	return byID
}

func TestLanguagesHaveTheSameSentences(t *testing.T) {
	english := messagesByID(t, fallback)
	for _, language := range Languages() {
		own := messagesByID(t, language)
		for id := range english {
			if own[id] == nil {
				t.Errorf("%s lacks %q", language, id)
			}
		}
		for id := range own {
			if english[id] == nil {
				t.Errorf("%s has %q, which English lacks", language, id)
			}
		}
	}
}

func TestPluralsAreComplete(t *testing.T) {
	english := messagesByID(t, fallback)
	for _, language := range Languages() {
		want, ok := pluralForms[language]
		if !ok {
			t.Errorf("which forms of the plural has %s?", language)
		}
		for id, m := range messagesByID(t, language) {
			got := slices.Sorted(maps.Keys(forms(m)))
			plural := english[id] != nil && english[id].One != ""
			if plural && !slices.Equal(got, want) {
				t.Errorf("%s: %q has the forms %v, want %v", language, id, got, want)
			}
			if !plural && !slices.Equal(got, []string{"other"}) {
				t.Errorf("%s: %q has the forms %v, and is no plural in English", language, id, got)
			}
		}
	}
}

var placeholder = regexp.MustCompile(`\{\{(.*?)\}\}`)

func placeholdersOf(s string) map[string]bool {
	names := map[string]bool{}
	for _, m := range placeholder.FindAllStringSubmatch(s, -1) {
		names[m[1]] = true
	}
	return names
}

// The forms that say a number in a word (one, two, zero) may leave placeholders
// out; no form may have one that English does not have.
func TestPlaceholdersAgree(t *testing.T) {
	name := regexp.MustCompile(`^\.[A-Z][A-Za-z]*$`)
	english := messagesByID(t, fallback)
	for _, language := range Languages() {
		for id, m := range messagesByID(t, language) {
			if english[id] == nil {
				continue
			}
			want := placeholdersOf(english[id].Other)
			for form, s := range forms(m) {
				got := placeholdersOf(s)
				for p := range got {
					if !want[p] || !name.MatchString(p) {
						t.Errorf("%s: %q (%s) has the placeholder {{%s}}", language, id, form, p)
					}
				}
				inWords := form == "zero" || form == "one" || form == "two"
				for p := range want {
					if !got[p] && !(inWords && (p == ".Count" || strings.HasPrefix(id, "date."))) {
						t.Errorf("%s: %q (%s) lacks the placeholder {{%s}}", language, id, form, p)
					}
				}
			}
		}
	}
}
