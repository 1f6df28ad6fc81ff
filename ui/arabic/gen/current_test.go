package main

import (
	"bytes"
	"os"
	"testing"
)

// TestCurrent fails when tables.go is not what the generator writes.
func TestCurrent(t *testing.T) {
	want, err := generate("../../../testdata/ucd-17")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../tables.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("tables.go is not current: run go generate in ui/arabic")
	}
}
