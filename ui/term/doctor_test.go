package term_test

import (
	"strings"
	"testing"

	"khabar/ui/locale"
	"khabar/ui/term"
	"khabar/ui/term/termtest"
)

func TestFindings(t *testing.T) {
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		answers term.Answers
		env     string
		outside term.Outside
		want    []string
	}{
		{"kitty", term.Answers{XTVersion: "kitty(0.41.1)", Sizing: []int{1, 3, 5}, CellWidth: 9, CellHeight: 18}, "", term.Outside{},
			[]string{"kitty 0.41.1", "its own answer", "it is sent words", "joined by the terminal", "9×18", "(OSC 66): yes", "(OSC 8): yes"}},
		{"vte", term.Answers{XTVersion: "VTE(8001)", Modes: map[int]int{-8: 1}}, "", term.Outside{},
			[]string{"vte 8001", "switched off (CSI 8 l)", "joined by khabar"}},
		{"nothing", term.Answers{}, "", term.Outside{}, []string{"unknown", "nothing: it is taken for a plain grid"}},
		{"by the environment", term.Answers{}, "TERM=foot", term.Outside{}, []string{"foot", "the environment alone"}},
		{"vte around tmux", term.Answers{XTVersion: "tmux 3.5a"}, "TERM=tmux-256color", term.Outside{XTVersion: "VTE(8001)"},
			[]string{"vte 8001, behind", "tmux", "cannot be told not to", "--bidi visual"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := term.Classify(tt.answers, lookup(tt.env), tt.outside, term.Overrides{})
			var b strings.Builder
			for _, f := range term.Findings(p, tt.answers, words) {
				b.WriteString(f.Label + ": " + f.Value + "\n")
			}
			got := strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "").Replace(b.String())
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("no %q in\n%s", want, got)
				}
			}
		})
	}
}

func lookup(env string) func(string) string {
	return func(key string) string {
		for _, v := range strings.Fields(env) {
			if value, ok := strings.CutPrefix(v, key+"="); ok {
				return value
			}
		}
		return ""
	}
}

// TestOneSampleReadsRight: in each terminal the line that reads right is the
// one that the setting is for.
func TestOneSampleReadsRight(t *testing.T) {
	const line = "قال (الرئيس) إن 25% من ٢٠٢٦ كافية."
	tests := []struct {
		model   termtest.Model
		profile term.Profile
		want    string
	}{
		{termtest.Xterm(), term.Profile{Forms: true}, "1"},
		{termtest.Kitty(termtest.OneFont), term.Profile{Class: term.Words, TextSizing: true}, "2"},
		{termtest.ITerm(), term.Profile{}, "3"},
	}
	for _, tt := range tests {
		want := strings.Join(wanted(term.Profile{}, line, 40), "")
		right := ""
		for i, s := range term.Samples(tt.profile) {
			screen := termtest.New(tt.model, 60, 1)
			_, _ = screen.Write(s.AppendRow(nil, i+1, line, 60))
			if strings.Contains(screen.Picture(0), strings.TrimSpace(want)) {
				right += string(rune('1' + i))
			}
		}
		if right != tt.want {
			t.Errorf("%s: the lines %q read right, want %s", tt.model.Name(), right, tt.want)
		}
	}
	if b, ok := term.Chosen(term.Profile{}, "2"); b != term.BidiWords || !ok {
		t.Errorf("2 chose %q, %v", b, ok)
	}
	if b, ok := term.Chosen(term.Profile{}, "0"); b != term.BidiAuto || !ok {
		t.Errorf("0 chose %q, %v", b, ok)
	}
	for _, key := range []string{"", "5", "q", "12"} {
		if b, ok := term.Chosen(term.Profile{}, key); ok {
			t.Errorf("%q chose %q", key, b)
		}
	}
}
