// Package odd reads the corpus of odd feeds, feed/parse/testdata/odd: feeds as
// they are found in the world, damaged, mislabelled or merely unusual, each
// with what the right reading of it is.
//
// A theme is a txtar archive, whose comment states the theme's rule, or a
// folder, where bytes matter that text cannot hold. In both, an input
// "name.xml" stands beside "name.json", its [Case] without the input. Of an
// archive's input the last line end is not a part, so that inputs may be cut
// off anywhere.
//
// Tests alone import it.
package odd

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// A Case is one input and what is known of it.
type Case struct {
	// Theme and Name name it: "dates/rfc822-two-digit-years".
	Theme, Name string
	// File is the name of the input with its extension.
	File string
	Data []byte
	// Why says in one sentence what the right reading is, and why.
	Why string
	// Address and ContentType are what the server told, both may be empty.
	Address, ContentType string
	// Read is the right reading, as JSON; empty in a case that has none yet.
	Read json.RawMessage
}

// sidecar is the JSON beside an input.
type sidecar struct {
	Why         string          `json:"why"`
	Address     string          `json:"address,omitempty"`
	ContentType string          `json:"contentType,omitempty"`
	Read        json.RawMessage `json:"read,omitempty"`
}

// String names the case.
func (c *Case) String() string { return c.Theme + "/" + c.Name }

// Cases reads the corpus in the folder root, in the order of its names.
func Cases(t testing.TB, root string) []Case {
	t.Helper()
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	var all []Case
	for _, e := range entries {
		theme, isArchive := strings.CutSuffix(e.Name(), ".txtar")
		switch {
		case e.IsDir():
			all = append(all, cases(t, e.Name(), folder(t, filepath.Join(root, e.Name())))...)
		case isArchive:
			all = append(all, cases(t, theme, archive(t, filepath.Join(root, e.Name())))...)
		}
	}
	if len(all) == 0 {
		t.Fatalf("no cases in %s", root)
	}
	return all
}

// folder reads a theme whose inputs are files.
func folder(t testing.TB, path string) []txtar.File {
	t.Helper()
	var files []txtar.File
	err := filepath.WalkDir(path, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		files = append(files, txtar.File{Name: e.Name(), Data: data})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// archive reads a theme whose inputs are text.
func archive(t testing.TB, path string) []txtar.File {
	t.Helper()
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range a.Files {
		if f := &a.Files[i]; !strings.HasSuffix(f.Name, ".json") || isInput(f.Name) {
			f.Data = bytes.TrimSuffix(f.Data, []byte("\n"))
		}
	}
	return a.Files
}

// isInput tells "name.feed.json", a JSON Feed, from the JSON beside an input.
func isInput(name string) bool { return strings.HasSuffix(name, ".feed.json") }

// stem is what an input and the JSON beside it have in common.
func stem(name string) string { return strings.SplitN(name, ".", 2)[0] }

// cases joins inputs with the JSON beside them.
func cases(t testing.TB, theme string, files []txtar.File) []Case {
	t.Helper()
	beside := map[string]sidecar{}
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".json") || isInput(f.Name) {
			continue
		}
		var s sidecar
		if err := json.Unmarshal(f.Data, &s); err != nil {
			t.Fatalf("%s/%s: %v", theme, f.Name, err)
		}
		beside[stem(f.Name)] = s
	}
	var all []Case
	for _, f := range files {
		if strings.HasSuffix(f.Name, ".json") && !isInput(f.Name) {
			continue
		}
		s, ok := beside[stem(f.Name)]
		if !ok || s.Why == "" {
			t.Fatalf("%s/%s: nothing says how it is read and why", theme, f.Name)
		}
		delete(beside, stem(f.Name))
		all = append(all, Case{Theme: theme, Name: stem(f.Name), File: f.Name, Data: f.Data,
			Why: s.Why, Address: s.Address, ContentType: s.ContentType, Read: s.Read})
	}
	for name := range beside {
		t.Fatalf("%s/%s.json: no input", theme, name)
	}
	return all
}
