// Command gen writes the character tables of package bidi from the files of
// the Unicode Character Database. Run it through "go generate" in ui/bidi.
package main

import (
	"flag"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("gen: ")
	data := flag.String("ucd", "../../testdata/ucd-17", "folder of the gzipped `files`")
	out := flag.String("o", "tables.go", "the Go `file` to write")
	flag.Parse()
	source, err := generate(*data)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, source, 0o644); err != nil {
		log.Fatal(err)
	}
}
