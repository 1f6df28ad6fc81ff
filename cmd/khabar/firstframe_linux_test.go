package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/library"
	"khabar/feed/query"
	"khabar/ui/term/termtest"
)

// BenchmarkFirstFrame runs the whole program on a terminal, with a library of
// KHABAR_BENCH_ARTICLES articles (5,000 by default) and with an empty one, and
// says how the times to the first list, and the peaks of memory after reading on
// and searching, compare. The bars are 1.5 at 1,000,000.
//
// KHABAR_BENCH_DIR names the folder in which the large library is kept for the
// next time.
func BenchmarkFirstFrame(b *testing.B) {
	program := filepath.Join(b.TempDir(), "khabar")
	if out, err := exec.Command("go", "build", "-o", program, "khabar/cmd/khabar").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	none, many := filepath.Join(b.TempDir(), "none"), filledLibrary(b)
	watch(b, program, none) // makes the empty library
	watch(b, program, many) // from the disk
	least := map[string]time.Duration{none: time.Hour, many: time.Hour}
	peak := map[string]int64{}
	for b.Loop() {
		for _, folder := range []string{none, many} {
			frame, memory := watch(b, program, folder)
			least[folder] = min(least[folder], frame)
			peak[folder] = max(peak[folder], memory)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(least[none].Microseconds())/1000, "ms-with-none")
	b.ReportMetric(float64(least[many].Microseconds())/1000, "ms-with-many")
	b.ReportMetric(float64(least[many])/float64(least[none]), "frame-ratio")
	b.ReportMetric(float64(peak[none])/(1<<20), "MB-with-none")
	b.ReportMetric(float64(peak[many])/(1<<20), "MB-with-many")
	b.ReportMetric(float64(peak[many])/float64(peak[none]), "memory-ratio")
}

// filledLibrary returns a data folder with a library of generated articles.
func filledLibrary(b *testing.B) string {
	n, err := strconv.Atoi(os.Getenv("KHABAR_BENCH_ARTICLES"))
	if err != nil {
		n = 5000
	}
	dir := os.Getenv("KHABAR_BENCH_DIR")
	if dir == "" {
		dir = b.TempDir()
	}
	dir = filepath.Join(dir, strconv.Itoa(n))
	l, err := library.Open(b.Context(), filepath.Join(dir, "library.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	have, err := l.Count(b.Context(), query.All{}, n)
	if err == nil {
		err = news.Fill(have, n, func(source feed.Source, articles []feed.Article) error {
			_, err := l.Add(b.Context(), source, articles, time.Now())
			return err
		})
	}
	if err != nil {
		b.Fatal(err)
	}
	return dir
}

// watch starts the program, waits for its list, reads on, searches and quits. It
// returns how long the list took, and the peak of the memory in bytes.
func watch(tb testing.TB, program, folder string) (frame time.Duration, memory int64) {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, program, "--lang", "en", "--data-dir", folder)
	c.Env = []string{"TERM=xterm-256color", "HOME=" + folder, "XDG_STATE_HOME=" + folder, "XDG_CONFIG_HOME=" + folder, "PATH="}
	began := time.Now()
	outside, err := pty.StartWithSize(c, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		tb.Fatal(err)
	}
	defer outside.Close()
	v := newViewer(outside)
	v.until(tb, ctx, listIsShown)
	frame = time.Since(began)
	for _, keys := range []string{"G", "g", "jjjjj", "\r", "\x1b", "/government\r"} {
		if _, err := outside.WriteString(keys); err != nil {
			tb.Fatal(err)
		}
		v.settle()
	}
	memory = peakOf(tb, c.Process.Pid)
	if os.Getenv("KHABAR_BENCH_SHOW") != "" {
		tb.Logf("%s:\n%s", folder, strings.Join(v.rows(), "\n"))
	}
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		tb.Fatal(err)
	}
	_ = c.Wait()
	return frame, memory
}

// peakOf returns the peak of a process's memory in bytes. What the system tells
// of a process that has ended counts the one that started it, too.
func peakOf(tb testing.TB, pid int) int64 {
	tb.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		tb.Fatal(err)
	}
	var peak int64
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	if _, err := fmt.Sscanf(strings.TrimSpace(rest), "%d kB", &peak); err != nil {
		tb.Fatal(err)
	}
	return peak << 10
}

// A viewer is a terminal with someone before it.
type viewer struct {
	mu      sync.Mutex
	screen  *termtest.Screen
	changed chan struct{}
}

func newViewer(outside *os.File) *viewer {
	v := &viewer{screen: termtest.New(termtest.Xterm(), 80, 24), changed: make(chan struct{}, 1)}
	v.screen.Reply = func(answer string) { _, _ = outside.WriteString(answer) }
	go func() {
		defer close(v.changed)
		buffer := make([]byte, 1<<16)
		for {
			n, err := outside.Read(buffer)
			if err != nil {
				return // the program has ended
			}
			v.mu.Lock()
			_, _ = v.screen.Write(buffer[:n])
			v.mu.Unlock()
			select {
			case v.changed <- struct{}{}:
			default:
			}
		}
	}()
	return v
}

// until waits for the screen to be so.
func (v *viewer) until(tb testing.TB, ctx context.Context, so func([]string) bool) {
	tb.Helper()
	for {
		if so(v.rows()) {
			return
		}
		select {
		case _, open := <-v.changed:
			if !open {
				tb.Fatalf("the program has ended:\n%s", strings.Join(v.rows(), "\n"))
			}
		case <-ctx.Done():
			tb.Fatalf("it takes too long:\n%s", strings.Join(v.rows(), "\n"))
		}
	}
}

// settle waits until nothing has changed for a while.
func (v *viewer) settle() {
	const quiet = 200 * time.Millisecond
	timer := time.NewTimer(quiet)
	defer timer.Stop()
	for {
		select {
		case _, open := <-v.changed:
			if !open {
				return
			}
			timer.Reset(quiet)
		case <-timer.C:
			return
		}
	}
}

func (v *viewer) rows() (list []string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for y := range 24 {
		list = append(list, v.screen.Stored(y))
	}
	return list
}

// listIsShown reports whether rows of a list stand between the title and the keys.
func listIsShown(rows []string) bool {
	if !strings.Contains(rows[0], "khabar") {
		return false
	}
	filled := 0
	for y := 2; y < len(rows)-2; y++ {
		if strings.TrimSpace(rows[y]) != "" {
			filled++
		}
	}
	return filled >= 5
}
