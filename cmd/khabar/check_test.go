package main

import (
	"os"
	"path/filepath"
	"strconv"

	"github.com/ncruces/go-sqlite3"
	"github.com/rogpeppe/go-internal/testscript"
)

func init() {
	scriptCommands["harm"], scriptCommands["cut"] = harm, cut
}

// harm runs statements on the library behind its back.
func harm(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sqlite3.Open(filepath.Join(ts.Getenv("XDG_DATA_HOME"), "khabar", "library.db"))
	ts.Check(err)
	defer db.Close()
	ts.Check(db.Exec(args[0]))
}

// cut ends a file after some bytes.
func cut(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}
