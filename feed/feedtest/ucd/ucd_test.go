package ucd

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Property.txt.gz")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(f)
	if _, err := z.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRanges(t *testing.T) {
	path := write(t, "# Property-1.0.txt\n# @missing: 0000..10FFFF; Left_To_Right\n\n0041..005A    ; L # L&  [26] A..Z\n10FFFD;X;Y\n")
	got, err := Ranges(path)
	if err != nil {
		t.Fatal(err)
	}
	want := []Range{
		{0, 0x10FFFF, []string{"Left_To_Right"}, true},
		{'A', 'Z', []string{"L"}, false},
		{0x10FFFD, 0x10FFFD, []string{"X", "Y"}, false},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestErrorNamesTheLine(t *testing.T) {
	path := write(t, "0041 ; L\nnonsense ; L\n")
	_, err := Ranges(path)
	if err == nil {
		t.Fatal("a record without a code point was taken")
	}
	if want := path + ":2: "; len(err.Error()) < len(want) || err.Error()[:len(want)] != want {
		t.Errorf("error %q does not begin with %q", err, want)
	}
}

func TestNotCompressed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plain.txt")
	if err := os.WriteFile(path, []byte("0041 ; L\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Ranges(path); err == nil {
		t.Error("a file that is not gzip was read")
	}
	if _, err := Ranges(path + ".absent"); err == nil {
		t.Error("an absent file was read")
	}
}

func TestRunes(t *testing.T) {
	got, err := Runes("05D0 1F600")
	if err != nil || string(got) != "א😀" {
		t.Errorf("got %q, %v", string(got), err)
	}
	if _, err := Runes("05D0 zz"); err == nil {
		t.Error("a code point that is not hexadecimal was read")
	}
}
