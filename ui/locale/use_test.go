package locale

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// asked matches the program's questions: p.T("id"), p.N("id", n), and the
// beginning of an id that is put together, p.T("keys."+name).
var asked = regexp.MustCompile(`\.([TN])\(\s*"([^"]*)"(\s*\+)?`)

// named matches an id that stands elsewhere, to be asked for through a
// variable.
var named = regexp.MustCompile(`"([a-z]+)\.([a-z][A-Za-z0-9]*)"(\s*\+)?`)

// TestEverySentenceAskedForIsThere reads the source of the whole program.
func TestEverySentenceAskedForIsThere(t *testing.T) {
	catalogues := map[string]map[string]bool{}
	for _, language := range Languages() {
		plural := map[string]bool{}
		for id, m := range messagesByID(t, language) {
			plural[id] = len(forms(m)) > 1
		}
		catalogues[language] = plural
	}
	found := 0
	eachSource(t, func(name, source string) {
		for _, m := range asked.FindAllStringSubmatch(source, -1) {
			found++
			for language, plural := range catalogues {
				checkID(t, name, language, plural, m[1] == "N", m[2], m[3] != "")
			}
		}
	})
	english := catalogues[fallback]
	eachSource(t, func(name, source string) {
		for _, m := range named.FindAllStringSubmatch(source, -1) {
			_, known := english[m[1]+"."+m[2]]
			if isArea(t, m[1]) && !known && m[3] == "" && !slices.Contains(extensions, m[2]) {
				t.Errorf("%s: no words for %s", name, m[0])
			}
		}
	})
	if found < 20 {
		t.Errorf("found only %d uses: does the pattern still match?", found)
	}
}

// extensions follow a point in the names of files.
var extensions = []string{"go", "html", "json", "log", "opml", "rss", "toml", "txt", "xml"}

func isArea(t *testing.T, name string) bool {
	return slices.Contains(areas(t, fallback), name+".toml")
}

func checkID(t *testing.T, source, language string, plural map[string]bool, asPlural bool, id string, prefix bool) {
	t.Helper()
	if prefix {
		for known := range plural {
			if strings.HasPrefix(known, id) {
				return
			}
		}
		t.Errorf("%s: %s has no words that begin with %q", source, language, id)
		return
	}
	isPlural, known := plural[id]
	switch {
	case !known:
		t.Errorf("%s: no words for %q in ui/locale/words/%s", source, id, language)
	case isPlural != asPlural:
		t.Errorf("%s: %q: T is for sentences without a plural, N for those with one (%s)", source, id, language)
	}
}

// eachSource calls f with the source files of the program, without its tests.
func eachSource(t *testing.T, f func(name, source string)) {
	t.Helper()
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && name != "." {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		source, err := fs.ReadFile(root, name)
		f(name, string(source))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
