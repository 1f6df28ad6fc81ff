package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A source is one Go file of the repository.
type source struct {
	path    string // from the top of the repository, "/"-separated
	dir     string
	test    bool
	file    *ast.File
	imports []string
}

func top(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func goFiles(t *testing.T) []source {
	t.Helper()
	root := top(t)
	var all []source
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && path != root && (strings.HasPrefix(name, ".") || name == "testdata" && filepath.Dir(path) != root) {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		s := source{path: rel, dir: strings.TrimSuffix(rel, "/"+name), test: strings.HasSuffix(name, "_test.go"), file: f}
		for _, i := range f.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			s.imports = append(s.imports, p)
		}
		all = append(all, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Fatalf("only %d Go files found: is the walk right?", len(all))
	}
	return all
}

// A wall says what the packages of a folder may not import, and why.
type wall struct {
	from, except string // folders; except is taken out of from
	not          []string
	because      string
}

var walls = []wall{
	{from: "feed", not: []string{"khabar/ui", "khabar/cmd", "github.com/charmbracelet/"},
		because: "articles, stores and parsers serve scripts and servers as well as a screen"},
	{from: "ui", except: "ui/uitest", not: []string{"khabar/cmd", "net/http", "database/sql", "github.com/ncruces/"},
		because: "a package under ui is handed small interfaces; it opens no socket and no store"},
	{from: "ui", except: "ui/uitest", not: []string{"khabar/feed/load", "khabar/feed/fetch", "khabar/feed/parse", "khabar/feed/library", "khabar/feed/refresh"},
		because: "what is loaded, fetched, parsed and remembered is wired in cmd"},
	{from: "ui/bidi", not: []string{"khabar/", "github.com/", "golang.org/"},
		because: "other programs import it: it stands on the standard library alone"},
	{from: "ui/arabic", not: []string{"khabar/", "github.com/", "golang.org/"},
		because: "other programs import it: it stands on the standard library alone"},
	{from: "ui/text", not: []string{"khabar/feed", "github.com/charmbracelet/"},
		because: "layout knows nothing of articles and of the runtime that shows it"},
	{from: "ui/canvas", not: []string{"khabar/feed", "github.com/charmbracelet/"},
		because: "a canvas is cells, whoever drew them"},
	widget("list"), widget("menu"), widget("panel"), widget("prompt"), widget("reader"), widget("sources"), widget("typing"),
	{from: "cmd/khabar", except: "cmd/khabar/internal/cli", not: []string{"github.com/spf13/"},
		because: "the command line is read in one place, and who sits at the screen has none"},
	serving("config"), serving("following"), serving("gather"), serving("printout"), serving("problem"), serving("treatment"), serving("upkeep"),
}

// widget is the wall around a package of things that are drawn.
func widget(name string) wall {
	return wall{
		from: "ui/" + name, not: []string{"github.com/charmbracelet/bubbletea", "os"},
		because: "widgets are plain structs, whatever runs the screen",
	}
}

// serving is the wall around a package of the program that verbs and the screen
// both use.
func serving(name string) wall {
	const internal = "khabar/cmd/khabar/internal/"
	return wall{
		from: "cmd/khabar/internal/" + name, not: []string{internal + "cli", internal + "desk", internal + "outside", "github.com/charmbracelet/bubbletea"},
		because: "it serves verbs and the screen alike, and works without either",
	}
}

func (w wall) covers(dir string) bool {
	return under(dir, w.from) && (w.except == "" || !under(dir, w.except))
}

func under(dir, folder string) bool { return dir == folder || strings.HasPrefix(dir, folder+"/") }

func TestWalls(t *testing.T) {
	for _, s := range goFiles(t) {
		if s.test || strings.HasSuffix(s.dir, "/gen") { // tests and generators do not ship
			continue
		}
		for _, w := range walls {
			if !w.covers(s.dir) {
				continue
			}
			for _, imported := range s.imports {
				for _, bad := range w.not {
					inside := under(strings.TrimPrefix(imported, "khabar/"), w.from) && strings.HasPrefix(imported, "khabar/")
					if (imported == bad || strings.HasPrefix(imported, strings.TrimSuffix(bad, "/")+"/")) && !inside && !allowed[[2]string{s.dir, imported}] {
						t.Errorf("%s imports %s: %s", s.path, imported, w.because)
					}
				}
			}
		}
	}
}

// allowed are the exceptions to the walls, each for the reason at its side.
var allowed = map[[2]string]bool{}

// The domain stands at the centre and knows nobody.
func TestDomainImportsStandardLibraryAlone(t *testing.T) {
	for _, s := range goFiles(t) {
		if s.dir != "feed" || s.test {
			continue
		}
		for _, imported := range s.imports {
			if strings.Contains(imported, ".") || strings.HasPrefix(imported, "khabar/") {
				t.Errorf("%s imports %s: every package speaks the domain's types, so it must not pull anything in", s.path, imported)
			}
		}
	}
}

// Nothing that runs links the test helpers, nor the parser that this one is
// compared with.
func TestTestHelpersAreImportedByTestsAlone(t *testing.T) {
	for _, s := range goFiles(t) {
		if s.test || forTests(s.dir) {
			continue
		}
		for _, imported := range s.imports {
			if imported == "testing" || strings.HasPrefix(imported, "github.com/mmcdole/") ||
				forTests(strings.TrimPrefix(imported, "khabar/")) && !strings.HasSuffix(s.dir, "/gen") {
				t.Errorf("%s imports %s: the shipped binary must not carry test code", s.path, imported)
			}
		}
	}
}

// forTests reports whether a folder holds what tests alone import.
func forTests(dir string) bool {
	return under(dir, "ui/uitest") || under(dir, "ui/term/termtest") || under(dir, "ui/canvas/canvastest") || under(dir, "feed/feedtest") || under(dir, "feed/store/storetest")
}

// Each package teaches what it is before any of its names.
func TestEveryPackageHasADocComment(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range goFiles(t) {
		if s.test {
			continue
		}
		documented[s.dir] = documented[s.dir] || s.file.Doc != nil && len(s.file.Doc.Text()) > 80
	}
	for dir, ok := range documented {
		if !ok {
			t.Errorf("%s has no package comment that says what it is", dir)
		}
	}
}

// The names that exported declarations are known by are explained.
func TestExportedNamesHaveDocComments(t *testing.T) {
	for _, s := range goFiles(t) {
		if s.test {
			continue
		}
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if ok && f.Name.IsExported() && exportedReceiver(f) && f.Doc == nil {
				t.Errorf("%s: %s has no doc comment", s.path, f.Name.Name)
			}
		}
	}
}

func exportedReceiver(f *ast.FuncDecl) bool {
	if f.Recv == nil {
		return true
	}
	e := f.Recv.List[0].Type
	if star, ok := e.(*ast.StarExpr); ok {
		e = star.X
	}
	id, ok := e.(*ast.Ident)
	return ok && id.IsExported()
}

// The top level is the project's own and stays small.
func TestTopLevel(t *testing.T) {
	want := []string{"CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "cmd", "feed", "go.mod", "go.sum", "testdata", "ui"}
	entries, err := os.ReadDir(top(t))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && e.Name() != "khabar" {
			got = append(got, e.Name())
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the top level holds %v, want %v", got, want)
	}
}

// A path that a document names exists.
func TestDocumentsNameWhatExists(t *testing.T) {
	named := regexp.MustCompile("`((?:cmd|feed|ui|testdata|\\.ci)/[A-Za-z0-9_./-]+)`")
	for _, doc := range []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md"} {
		data, err := os.ReadFile(filepath.Join(top(t), doc))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(data), -1) {
			if _, err := os.Stat(filepath.Join(top(t), m[1])); err != nil {
				t.Errorf("%s names %s, which does not exist", doc, m[1])
			}
		}
	}
}
