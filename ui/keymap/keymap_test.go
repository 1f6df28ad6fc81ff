package keymap

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var screens = []struct {
	name string
	keys Map
}{{"list", List()}, {"reader", Reader()}, {"picker", Picker()}, {"overlay", Overlay()}, {"troubled", Troubled()}, {"input", Input()}}

func TestNoKeyIsBoundTwice(t *testing.T) {
	for _, s := range screens {
		seen := map[string]Action{}
		for _, b := range s.keys {
			for _, k := range b.Keys {
				if was, ok := seen[k]; ok {
					t.Errorf("%s: %q is bound to %s and %s", s.name, k, was, b.Action)
				}
				seen[k] = b.Action
			}
		}
	}
}

func TestLayoutsHaveAllKeys(t *testing.T) {
	n, m := len(strings.Fields(latinPlain)), len(strings.Fields(latinShifted))
	for _, l := range layouts {
		if got := len(strings.Fields(l.plain)); got != n {
			t.Errorf("%s: %d plain keys, want %d", l.name, got, n)
		}
		if got := len(strings.Fields(l.shifted)); got != m {
			t.Errorf("%s: %d shifted keys, want %d", l.name, got, m)
		}
	}
}

// TestEachLetterWorksOnEachLayout presses each letter that is bound, at its
// place on each layout, on the keyboard of a person who types that layout.
func TestEachLetterWorksOnEachLayout(t *testing.T) {
	latin := strings.Fields(latinPlain + " " + latinShifted)
	for i := range layouts {
		l := &layouts[i]
		sent := strings.Fields(l.plain + " " + l.shifted)
		for _, s := range screens[:2] {
			k := NewKeyboard(l.languages[0])
			_, k = k.Action(s.keys, sent[0])
			_, k = k.Action(s.keys, sent[21]) // the middle row: a letter on each layout
			for at, key := range latin {
				want, bound := s.keys.Find(key)
				if _, direct := s.keys.Find(sent[at]); !bound || direct || sent[at][0] < utf8.RuneSelf {
					continue // or it is a Latin letter there too: Sorani has X on Q
				}
				if got, _ := k.Action(s.keys, sent[at]); got != want {
					t.Errorf("%s, %s: %q (the key of %q) does %q, want %q", l.name, s.name, sent[at], key, got, want)
				}
			}
		}
	}
}

// TestAmbiguities lists the letters that ask for different things on
// different layouts: what a keyboard must know its layout for. A change of
// the bindings shows here what it costs.
func TestAmbiguities(t *testing.T) {
	letters := map[string]bool{}
	for i := range layouts {
		for sent := range layouts[i].keys {
			if r, _ := utf8.DecodeRuneInString(sent); r >= utf8.RuneSelf {
				letters[sent] = true
			}
		}
	}
	var got []string
	for letter := range letters {
		answers := map[Action]string{}
		var order []string
		for i := range layouts {
			twin, ok := layouts[i].latin(letter)
			if !ok {
				continue
			}
			a, _ := List().Find(twin)
			if answers[a] == "" {
				order = append(order, fmt.Sprintf("%s=%s", layouts[i].languages[0], a))
			}
			answers[a] = layouts[i].name
		}
		if len(order) > 1 {
			got = append(got, letter+" "+strings.Join(order, " "))
		}
	}
	slices.Sort(got)
	want := strings.Split(strings.TrimSpace(ambiguities), "\n")
	for i := range want {
		want[i] = strings.TrimSpace(want[i])
	}
	if !slices.Equal(got, want) {
		t.Errorf("the ambiguous letters are now:\n%s", strings.Join(got, "\n"))
	}
}

func TestKeyboardLearns(t *testing.T) {
	keys := List()
	tests := []struct {
		name, language string
		press          []string
		want           []Action
	}{
		{"Latin", "en", []string{"j", "k", "G"}, []Action{Down, Up, End}},
		{"Arabic presumed", "en", []string{"ت", "ن", "ف"}, []Action{Down, Up, Keywords}},
		{"Sorani presumed", "ckb", []string{"ژ", "ک", "ت"}, []Action{Down, Up, Keywords}},
		{"Sorani learned", "ar", []string{"ت", "ە", "ت"}, []Action{Down, Sources, Keywords}},
		{"Hebrew", "en", []string{"ח", "ל", "א"}, []Action{Down, Up, Keywords}},
		{"a slash searches on each layout", "en", []string{"/", "ח", "/", "j", "/"}, []Action{Search, Down, Search, Down, Search}},
		{"Arabic question mark", "ar", []string{"؟"}, []Action{Help}},
		{"lam-alef as one key", "ar", []string{"لا", "ﻻ", "لأ", "ﻷ"}, []Action{PageUp, PageUp, End, End}},
		{"named keys", "ar", []string{"down", "ctrl+c", " "}, []Action{Down, Quit, PageDown}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := NewKeyboard(tt.language)
			for i, press := range tt.press {
				var got Action
				if got, k = k.Action(keys, press); got != tt.want[i] {
					t.Errorf("press %d, %q: %q, want %q", i+1, press, got, tt.want[i])
				}
			}
		})
	}
}

func TestSplit(t *testing.T) {
	tests := []struct {
		runes string
		want  []string
	}{
		{"jjjj", []string{"j", "j", "j", "j"}},
		{"تتن", []string{"ت", "ت", "ن"}},
		{"لاتلأ", []string{"لا", "ت", "لأ"}},
		{"ل", []string{"ل"}},
	}
	for _, tt := range tests {
		if got := Split([]rune(tt.runes)); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.runes, got, tt.want)
		}
	}
}

func TestHints(t *testing.T) {
	for _, s := range screens {
		last := 0
		for _, b := range s.keys.Hints() {
			if b.Hint <= last {
				t.Errorf("%s: two bindings have the place %d in the hint line", s.name, b.Hint)
			}
			last = b.Hint
		}
	}
}

func TestTheHelpHasEachBinding(t *testing.T) {
	listed := map[Action]int{}
	for _, group := range Groups(List(), Reader()) {
		for _, b := range group {
			listed[b.Action]++
		}
	}
	for _, b := range append(List(), Reader()...) {
		if listed[b.Action] != 1 {
			t.Errorf("%s is listed %d times", b.Action, listed[b.Action])
		}
	}
}

func TestHintKeys(t *testing.T) {
	var got []string
	for _, b := range Reader().Hints() {
		got = append(got, Reader().HintKeys(b))
	}
	if want := "↑↓, Esc, t, n p, + -, c, ?"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

func TestTwin(t *testing.T) {
	for _, tt := range []struct{ language, key, want string }{
		{"ar", "t", "ف"}, {"ckb", "t", "ت"}, {"fa", "n", "د"}, {"he", "q", "/"}, {"en", "t", ""}, {"ar", "0", ""},
	} {
		if got := Twin(tt.language, tt.key); got != tt.want {
			t.Errorf("%s %q: %q, want %q", tt.language, tt.key, got, tt.want)
		}
	}
}

func TestDigit(t *testing.T) {
	for key, want := range map[string]int{"0": 0, "7": 7, "٣": 3, "۹": 9, "a": -1, "": -1, "12": -1, "f1": -1} {
		if got, ok := Digit(key); ok != (want >= 0) || ok && got != want {
			t.Errorf("%q: %d, %v; want %d", key, got, ok, want)
		}
	}
}

func TestShown(t *testing.T) {
	b := Binding{Keys: []string{"?", "؟", "f1", "ctrl+l"}}
	if got, want := b.Shown(), "? F1 Ctrl-L"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

const ambiguities = `
ء ar=clear fa= ur=undo
آ ar= ckb=markAll
أ ar= fa=end
ؤ ar= fa=markAll ckb=order
إ ar=copyText fa=
ئ ar= fa=save ckb=undo
ا ar= ckb=follow
ب ar=filter ckb=pageUp
ة ar=toggleRead fa=
ت ar=down ckb=keywords
ث ar=sources ckb=
ج ar=previous ckb= ur=down
ح ar=previous ckb=
خ ar=browser ckb=clear ur=
د ar=next ckb=
ذ fa=pageUp ckb=
ر ar= ckb=refresh
ش ar=follow ckb=save ur=clear
ص ar=switch ckb=remove ur=save
ض ar=quit ckb=
ط ar= fa=clear
ظ ar=search fa=
ع ar=undo ckb= ur=sources
غ ar=copyLink ckb=end
ف ar=keywords ckb=filter
ق ar=refresh ckb=quit
ل ar=top ckb=
م ar= ckb=toggleRead
ن ar=up ckb=next
و ar= ckb=switch
ى ar=next ckb=
ً ar= fa=refreshAll
ٌ ar=refreshAll fa=
ٍ ar=save fa=
َ ar=quit fa= ur=copyText
ِ ar=markAll fa=copyText ur=
ْ ar=remove fa=quit
پ fa=toggleRead ckb=previous
چ fa=next ckb=
ژ fa= ckb=down ur=remove
ک fa= ckb=up
گ fa= ckb=top
ی fa= ckb=copyLink
`
