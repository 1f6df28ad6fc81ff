package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run the program itself, as the command khabar.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"khabar": main})
}

// TestScripts runs the command line as a person or a script does. Each file of
// testdata/script is a case, with its inputs and what has to come out.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("LC_ALL", "en_GB.UTF-8")
			e.Setenv("TERM", "xterm-256color")
			e.Setenv("XDG_CONFIG_HOME", e.WorkDir+"/.config")
			e.Setenv("XDG_STATE_HOME", e.WorkDir+"/.state")
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/.data")
			return nil
		},
	})
}
