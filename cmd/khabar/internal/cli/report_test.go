package cli

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"khabar/cmd/khabar/internal/problem"
	"khabar/ui/locale"
)

// A verb that is stopped says that and nothing else, and ends with the status of
// an interrupt.
func TestStopped(t *testing.T) {
	for _, verb := range [][]string{{"list"}, {"add", "--yes"}, {"show"}, {"import"}} {
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			stop() // as Ctrl-C does
			<-r.Context().Done()
		}))
		defer server.Close()
		status, said := runIn(t, ctx, append(verb, server.URL+"/feed", server.URL+"/other")...)
		if status != problem.StatusSignal+int(syscall.SIGINT) || said != "khabar: stopped\n" {
			t.Errorf("%s: status %d, %q", verb[0], status, said)
		}
	}
}

func english(t *testing.T) *locale.Printer {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func devNull(t *testing.T) *os.File {
	t.Helper()
	f, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// runIn runs a command line with folders of its own, and returns its status and
// what it said to standard error.
func runIn(t *testing.T, ctx context.Context, args ...string) (status int, said string) {
	t.Helper()
	dir := t.TempDir()
	var files [3]*os.File
	for i := range files {
		f, err := os.Create(filepath.Join(dir, string(rune('0'+i))))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		files[i] = f
	}
	env := func(name string) string {
		return map[string]string{"KHABAR_DATA_DIR": dir, "LC_ALL": "en_GB.UTF-8"}[name]
	}
	w := World{Stdin: files[0], Stdout: files[1], Stderr: files[2], Env: env, Now: time.Now}
	status = Run(ctx, w, append(args, "--config", filepath.Join(dir, "none.toml")))
	if _, err := files[2].Seek(0, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(files[2])
	if err != nil {
		t.Fatal(err)
	}
	return status, string(data)
}
