package odd

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Write puts readings into the corpus in the folder root: what is to be the
// right reading of each case, by the case's name.
func Write(t testing.TB, root string, readings map[string]json.RawMessage) {
	t.Helper()
	archives := map[string]*txtar.Archive{}
	for _, c := range Cases(t, root) {
		reading, ok := readings[c.String()]
		if !ok {
			continue
		}
		beside := pretty(t, sidecar{Why: c.Why, Address: c.Address, ContentType: c.ContentType, Read: reading})
		if info, err := os.Stat(filepath.Join(root, c.Theme)); err == nil && info.IsDir() {
			writeFile(t, filepath.Join(root, c.Theme, c.Name+".json"), beside)
			continue
		}
		path := filepath.Join(root, c.Theme+".txtar")
		if archives[path] == nil {
			a, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			archives[path] = a
		}
		for i := range archives[path].Files {
			if f := &archives[path].Files[i]; f.Name == c.Name+".json" {
				f.Data = beside
			}
		}
	}
	for path, a := range archives {
		writeFile(t, path, txtar.Format(a))
	}
}

func writeFile(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// widest is the length in bytes up to which a value stands on one line.
const widest = 110

// pretty writes a value as JSON in which what is short stands on one line.
func pretty(t testing.TB, v any) []byte {
	t.Helper()
	var one bytes.Buffer
	e := json.NewEncoder(&one)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := indent(&out, one.Bytes(), ""); err != nil {
		t.Fatal(err)
	}
	out.WriteByte('\n')
	return out.Bytes()
}

// indent writes a compact value, its members on lines of their own where it is
// too long for one.
func indent(out *bytes.Buffer, value []byte, margin string) error {
	value = bytes.TrimSpace(value)
	if len(value) <= widest || value[0] != '{' && value[0] != '[' {
		out.Write(value)
		return nil
	}
	parts, err := members(value)
	if err != nil {
		return err
	}
	out.WriteByte(value[0])
	for i, p := range parts {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n" + margin + "  ")
		if p.name != "" {
			out.WriteString(p.name + ": ")
		}
		if err := indent(out, p.value, margin+"  "); err != nil {
			return err
		}
	}
	out.WriteString("\n" + margin + string(value[len(value)-1]))
	return nil
}

// A part is a member of an object, or an element of an array without a name.
type part struct {
	name  string // quoted
	value json.RawMessage
}

// members takes an object or array apart, in its order.
func members(value []byte) ([]part, error) {
	d := json.NewDecoder(bytes.NewReader(value))
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	var parts []part
	for d.More() {
		var p part
		if value[0] == '{' {
			var name json.RawMessage
			token, err := d.Token()
			if err != nil {
				return nil, err
			}
			if name, err = json.Marshal(token); err != nil {
				return nil, err
			}
			p.name = string(name)
		}
		if err := d.Decode(&p.value); err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
	return parts, nil
}
