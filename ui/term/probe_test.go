package term

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

var errCancelled = errors.New("cancelled")

// A fakeTTY answers questions after a delay, on the bubble's clock.
type fakeTTY struct {
	answers map[string][]timed // by a part of the question
	in      chan []byte
	done    chan struct{}
	written strings.Builder
}

// A timed is something that a terminal says, or somebody types, some time
// after a question.
type timed struct {
	after time.Duration
	bytes string
}

func newFakeTTY(answers map[string][]timed) *fakeTTY {
	return &fakeTTY{answers: answers, in: make(chan []byte), done: make(chan struct{})}
}

func (f *fakeTTY) Write(b []byte) (int, error) {
	f.written.Write(b)
	for question, list := range f.answers {
		if !strings.Contains(string(b), question) {
			continue
		}
		go func() {
			for _, t := range list {
				select {
				case <-time.After(t.after):
				case <-f.done:
					return
				}
				select {
				case f.in <- []byte(t.bytes):
				case <-f.done:
					return
				}
			}
		}()
	}
	return len(b), nil
}

func (f *fakeTTY) Read(p []byte) (int, error) {
	select {
	case b := <-f.in:
		return copy(p, b), nil
	case <-f.done:
		return 0, errCancelled
	}
}

func (f *fakeTTY) Cancel() bool {
	close(f.done)
	return true
}

// recorded is what a real terminal answered.
type recorded struct{ env, answers, sizing string }

func readRecorded(t *testing.T, path string) recorded {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var r recorded
	for line := range strings.Lines(string(data)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch key {
		case "env":
			r.env = value
		case "answers", "sizing":
			s, err := strconv.Unquote(value)
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if key == "answers" {
				r.answers = s
			} else {
				r.sizing = s
			}
		}
	}
	return r
}

func environment(s string) func(string) string {
	vars := map[string]string{}
	for _, f := range strings.Fields(s) {
		key, value, _ := strings.Cut(f, "=")
		vars[key] = value
	}
	return func(key string) string { return vars[key] }
}

// ask runs a probe against the fake in a bubble and returns how long it took.
func ask(t *testing.T, answers map[string][]timed) (a Answers, typed string, took time.Duration, tty *fakeTTY) {
	t.Helper()
	tty = newFakeTTY(answers)
	start := time.Now()
	a, keys, err := Probe{In: tty, Out: tty, Bound: LocalBound}.Ask(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return a, string(keys), time.Since(start), tty
}

func TestRealTerminalsAreRecognised(t *testing.T) {
	want := map[string]Profile{
		"alacritty":   {Name: "alacritty", Forms: true, Hyperlinks: true, Clipboard: true, Synchronized: true, MarksAhead: true, CellWidth: 9, CellHeight: 18},
		"kitty":       {Name: "kitty", Version: "0.41.1", Class: Words, TextSizing: true, Hyperlinks: true, Clipboard: true, Synchronized: true, InBandResize: true, CellWidth: 9, CellHeight: 18},
		"konsole":     {Name: "konsole", Version: "25.04.2", Switch: KonsoleOSC50, Forms: true, DoubleHeight: true, Synchronized: true, Overhang: true, CellWidth: 7, CellHeight: 14},
		"mlterm":      {Name: "mlterm", Switch: MltermOSC5379, Forms: true, Clipboard: true, DoubleHeight: true, Overhang: true, CellWidth: 10, CellHeight: 19},
		"st":          {Name: "st", Forms: true},
		"urxvt":       {Name: "urxvt", Forms: true, CellWidth: 11, CellHeight: 20},
		"vte":         {Name: "vte", Version: "8001", Switch: BDSM, Forms: true, Hyperlinks: true, CellWidth: 10, CellHeight: 19},
		"xterm":       {Name: "xterm", Version: "379", Forms: true, DoubleHeight: true},
		"xterm_allow": {Name: "xterm", Version: "379", Forms: true, DoubleHeight: true, CellWidth: 10, CellHeight: 20},
	}
	files, _ := filepath.Glob("testdata/replies/*.txt")
	if len(files) != len(want) {
		t.Fatalf("%d recordings, want %d", len(files), len(want))
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			r := readRecorded(t, file)
			synctest.Test(t, func(t *testing.T) {
				a, typed, took, _ := ask(t, map[string][]timed{
					askXTVersion: {{5 * time.Millisecond, r.answers}},
					"]66;":       {{5 * time.Millisecond, r.sizing}},
					"]50;?":      {{5 * time.Millisecond, "\x1b[?64c"}},
					"]710;?":     {{5 * time.Millisecond, "\x1b]710;\x07\x1b[?1;2c"}},
				})
				if typed != "" || !a.Fenced || took > 10*time.Millisecond {
					t.Errorf("keys %q, fenced %v, took %v", typed, a.Fenced, took)
				}
				if got := Classify(a, environment(r.env), Outside{}, Overrides{}); got != want[name] {
					t.Errorf("got  %+v\nwant %+v", got, want[name])
				}
			})
		})
	}
}

func TestFontsAreAskedFor(t *testing.T) {
	for name, tt := range map[string]struct{ first, question, answer, want string }{
		"xterm":              {"\x1bP>|XTerm(379)\x1b\\\x1b[?64c", fontQuestions["xterm"], "\x1b]50;DejaVu Sans Mono:size=14\x1b\\", "DejaVu Sans Mono:size=14"},
		"urxvt":              {"\x1b[>85;95;0c\x1b[?1;2c", fontQuestions["urxvt"], "\x1b]710;xft:Mono:size=9\x07", "xft:Mono:size=9"},
		"mintty":             {"\x1bP>|mintty 3.7\x1b\\\x1b[?64c", fontQuestions["mintty"], "\x1b]7770;12\x07", "12"},
		"nothing said":       {"\x1bP>|XTerm(379)\x1b\\\x1b[?64c", fontQuestions["xterm"], "", ""},
		"an endless name":    {"\x1bP>|XTerm(379)\x1b\\\x1b[?64c", fontQuestions["xterm"], "\x1b]50;" + strings.Repeat("a", 300) + "\x07", ""},
		"nobody to be asked": {"\x1bP>|foot(1.2)\x1b\\\x1b[?64c", "]50;?", "\x1b]50;Mono\x07", ""},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a, _, _, tty := ask(t, map[string][]timed{
					askXTVersion: {{1, tt.first}}, tt.question: {{1, tt.answer + "\x1b[?6c"}},
				})
				if p := Classify(a, environment(""), Outside{}, Overrides{}); p.Font != tt.want || !a.Fenced {
					t.Errorf("font %q, want %q; fenced %v", p.Font, tt.want, a.Fenced)
				}
				if asked := strings.Count(tty.written.String(), "?\x1b\\") + strings.Count(tty.written.String(), "?\x07"); asked > 2 {
					t.Errorf("asked more than once: %q", tty.written.String())
				}
			})
		})
	}
}

// TestSlowTerminal takes nearly all of the time for each answer, as on a machine
// that has just started it.
func TestSlowTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, _, took, _ := ask(t, map[string][]timed{
			askXTVersion: {{LocalBound - 1, "\x1bP>|kitty(0.41.1)\x1b\\\x1b[?62;c"}},
			"]66;":       {{LocalBound - 1, "\x1b[2;1R\x1b[2;3R\x1b[2;5R\x1b[?62;c"}},
		})
		if p := Classify(a, environment(""), Outside{}, Overrides{}); !p.TextSizing || !a.Fenced || took >= 2*LocalBound {
			t.Errorf("text sizes %v, fenced %v, took %v", p.TextSizing, a.Fenced, took)
		}
	})
}

// TestKittysOrders asks kitties whether they take orders, in the words of
// version 0.41.
func TestKittysOrders(t *testing.T) {
	const font = "\x1bP1+r6b697474792d71756572792d666f6e745f73697a65=31312e35\x1b\\"
	for name, tt := range map[string]struct {
		answer string
		orders bool
		font   string
	}{
		"allowed":   {"\x1bP@kitty-cmd{\"ok\": false, \"error\": \"The kitty client you are using to send remote commands is newer than this kitty instance. This is not supported.\"}\x1b\\" + font, true, "11.5"},
		"disabled":  {"\x1bP@kitty-cmd{\"ok\": false, \"error\": \"Remote control is disabled\"}\x1b\\" + font, false, "11.5"},
		"obeyed":    {"\x1bP@kitty-cmd{\"ok\": true}\x1b\\" + font, true, "11.5"},
		"silent":    {"", false, ""},
		"nonsense":  {"\x1bP@kitty-cmd{\"ok\": tru\x1b\\", false, ""},
		"no number": {"\x1bP1+r6b697474792d71756572792d666f6e745f73697a65=xx\x1b\\", false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a, typed, _, tty := ask(t, map[string][]timed{
					askXTVersion: {{1, "\x1bP>|kitty(0.35.2)\x1b\\\x1b[?62;c"}},
					"@kitty-cmd": {{1, "\x1b[2;1R\x1b[2;1R\x1b[2;1R" + tt.answer + "\x1b[?62;c"}},
				})
				p := Classify(a, environment(""), Outside{}, Overrides{})
				if p.Orders != tt.orders || p.Font != tt.font || !a.Fenced || typed != "" {
					t.Errorf("orders %v, font %q, fenced %v, keys %q", p.Orders, p.Font, a.Fenced, typed)
				}
				if strings.Contains(tty.written.String(), `"version":[0`) {
					t.Error("the question is an order that a kitty would obey")
				}
			})
		})
	}
}

// TestWindowSizeOfTheTty is what xterm leaves unanswered.
func TestWindowSizeOfTheTty(t *testing.T) {
	for _, c := range []struct {
		answers       Answers
		tty           [4]int
		width, height int
	}{
		{Answers{}, [4]int{80, 24, 884, 532}, 11, 22},
		{Answers{}, [4]int{80, 24, 0, 0}, 0, 0},
		{Answers{}, [4]int{0, 0, 884, 532}, 0, 0},
		{Answers{Columns: 80, Rows: 24}, [4]int{80, 24, 884, 532}, 11, 22},
		{Answers{CellWidth: 9, CellHeight: 18}, [4]int{80, 24, 884, 532}, 9, 18},
	} {
		a := c.answers
		a.learnSize(c.tty[0], c.tty[1], c.tty[2], c.tty[3])
		if w, h := a.CellSize(); w != c.width || h != c.height {
			t.Errorf("%+v and %v: cells of %dx%d, want %dx%d", c.answers, c.tty, w, h, c.width, c.height)
		}
	}
}

func TestAnswersInSingleBytes(t *testing.T) {
	r := readRecorded(t, "testdata/replies/kitty.txt")
	synctest.Test(t, func(t *testing.T) {
		var bytes []timed
		for i := range len(r.answers) {
			bytes = append(bytes, timed{time.Microsecond, r.answers[i : i+1]})
		}
		a, typed, _, _ := ask(t, map[string][]timed{askXTVersion: bytes})
		if typed != "" || a.XTVersion != "kitty(0.41.1)" || a.Modes[2026] != 2 || a.CellWidth != 9 {
			t.Errorf("keys %q, answers %+v", typed, a)
		}
	})
}

// TestHostileAnswers gives a probe what no terminal should say. Whatever it
// is, the probe ends by its bound and writes nothing but its questions.
func TestHostileAnswers(t *testing.T) {
	const fence = "\x1b[?62;c"
	flood := make([]timed, 3000)
	for i := range flood {
		flood[i] = timed{time.Millisecond / 4, strings.Repeat("\x1b[?2026;2$y", 80)}
	}
	garbage := make([]timed, 3000)
	for i := range garbage {
		garbage[i] = timed{time.Millisecond / 4, strings.Repeat("garbage ", 128)}
	}
	tests := []struct {
		name   string
		says   []timed
		fenced bool
		keys   string
	}{
		{"silence", nil, false, ""},
		{"a fence alone", []timed{{1, fence}}, true, ""},
		{"a late fence", []timed{{time.Hour, fence}}, false, ""},
		{"a flood of answers", flood, false, ""},
		{"a flood of text", garbage, false, ""},
		{"half a DCS", []timed{{1, "\x1bP>|kit"}}, false, ""},
		{"half a CSI", []timed{{1, "\x1b[?20"}}, false, ""},
		{"half an OSC, then the fence", []timed{{1, "\x1b]11;rgb:00"}, {1, fence}}, true, ""},
		{"a lone escape", []timed{{1, "\x1b"}}, false, ""},
		{"an endless name", []timed{{1, "\x1bP>|" + strings.Repeat("k", 900)}, {1, strings.Repeat("k", 1000)}, {1, strings.Repeat("k", 1000)}, {1, strings.Repeat("k", 1000)}, {1, strings.Repeat("k", 1000)}, {1, "\x1b\\" + fence}}, true, ""},
		{"a name that is an escape sequence", []timed{{1, "\x1bP>|a\x07\x1b[2J" + fence}}, true, "\x1b[2J"},
		{"a name with controls", []timed{{1, "\x1bP>|ev\x9bil\x01(1)\x1b\\" + fence}}, true, ""},
		{"huge numbers", []timed{{1, "\x1b[6;99999999999999999999;99999999999999999999t\x1b[4;0;0t\x1b[8;-1;5t" + fence}}, true, ""},
		{"negative and empty parameters", []timed{{1, "\x1b[;$y\x1b[?$y\x1b[?;;;$y\x1b[>c" + fence}}, true, ""},
		{"a mode that nobody asked for", []timed{{1, "\x1b[?1;1$y" + fence}}, true, ""},
		{"a thousand modes", []timed{{1, strings.Repeat("\x1b[?1;1$y\x1b[?2;2$y", 40)}, {1, fence}}, true, ""},
		{"the colour of nothing", []timed{{1, "\x1b]11;rgb:zz/00/00\x07\x1b]11;\x07\x1b]11;rgb:12345/0/0\x1b\\" + fence}}, true, ""},
		{"a cancelled string", []timed{{1, "\x1bP>|kitty\x18" + fence}}, true, ""},
		{"two fences", []timed{{1, fence + fence}}, true, ""},
		{"answers after the fence", []timed{{1, fence + "\x1bP>|foot(1)\x1b\\\x1b[8;1$y"}}, true, ""},
		{"keys before, between and after", []timed{{1, "j\x1b[>1;4000;41ck\x1b[A" + fence + "q"}}, true, "jk\x1b[Aq"},
		{"the answer of another, then keys", []timed{{1, "\x1b[1;2R\x1b[5;2R" + fence + "سلام"}}, true, "\x1b[1;2Rسلام"},
		{"an empty read", []timed{{1, ""}, {1, fence}}, true, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a, keys, took, tty := ask(t, map[string][]timed{askXTVersion: tt.says})
				if took > LocalBound {
					t.Errorf("took %v, over the bound of %v", took, LocalBound)
				}
				if a.Fenced != tt.fenced || keys != tt.keys {
					t.Errorf("fenced %v, keys %q; want %v, %q", a.Fenced, keys, tt.fenced, tt.keys)
				}
				if got := tty.written.String(); got != questions {
					t.Errorf("wrote %q beside its questions", got)
				}
				p := Classify(a, environment(""), Outside{}, Overrides{})
				if len(p.Name) > maxName || strings.ContainsFunc(p.Name+p.Version, func(r rune) bool { return r < 0x20 || r > 0x7e }) {
					t.Errorf("a name of %q", p.Name+p.Version)
				}
			})
		})
	}
}

func TestCancelledProbe(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tty := newFakeTTY(nil)
		ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
		defer cancel()
		start := time.Now()
		_, _, err := Probe{In: tty, Out: tty, Bound: LocalBound}.Ask(ctx)
		if err != nil || time.Since(start) != time.Millisecond {
			t.Errorf("took %v, error %v", time.Since(start), err)
		}
	})
}

// TestSizingIsAskedWhereItMayBe holds the line that OSC 66 reaches nobody who
// may show or swallow it.
func TestSizingIsAskedWhereItMayBe(t *testing.T) {
	for name, want := range map[string]bool{"kitty(0.41.1)": true, "ghostty 1.2.0": false, "XTerm(379)": false, "tmux 3.5": false, "": false, "foot(1.20)": false} {
		synctest.Test(t, func(t *testing.T) {
			_, _, _, tty := ask(t, map[string][]timed{
				askXTVersion: {{1, "\x1bP>|" + name + "\x1b\\\x1b[?62c"}},
				"]66;":       {{1, "\x1b[2;1R\x1b[2;3R\x1b[2;4R\x1b[?62c"}},
			})
			if got := strings.Contains(tty.written.String(), "]66;"); got != want {
				t.Errorf("%q was asked for text sizes: %v, want %v", name, got, want)
			}
		})
	}
}

func TestSizing(t *testing.T) {
	tests := []struct {
		columns      []int
		width, scale bool
	}{
		{nil, false, false}, {[]int{1, 1, 1}, false, false}, {[]int{1, 3, 5}, true, true},
		{[]int{1, 3, 4}, true, false}, {[]int{1, 1, 3}, false, false}, {[]int{1, 3}, false, false},
	}
	for _, tt := range tests {
		a := Answers{Sizing: tt.columns}
		if w, s := a.sizing(); w != tt.width || s != tt.scale {
			t.Errorf("%v: width %v, scale %v; want %v, %v", tt.columns, w, s, tt.width, tt.scale)
		}
	}
}
