package locale

import (
	"strings"
	"testing"

	"khabar/ui/bidi"
)

func TestOptionsKeepTheirSigns(t *testing.T) {
	for s, want := range map[string]string{
		"قل --first أو --all":             "قل \u200e--first أو \u200e--all",
		"--title يسمي":                    "\u200e--title يسمي",
		"{{.Value}} --help":               "{{.Value}} \u200e--help",
		"البرنامج ($PAGER)":               "البرنامج (\u200e$PAGER)",
		"في ~/.bashrc":                    "في \u200e~/.bashrc",
		"يكمله khabar mark --undo":        "يكمله khabar mark --undo",
		"مثال:\n  khabar list --all":      "مثال:\n  khabar list --all",
		"حسابًا (@name@host)":             "حسابًا (\u200e@name@host)",
		"مع https:// أو دونها":            "مع https://\u200e أو دونها",
		"https://{{.Host}} هو":            "https://{{.Host}} هو",
		"- شرطة":                          "- شرطة",
		"من 3-a إلى 5":                    "من 3-a إلى 5",
		"الأوامر: khabar ~/articles":      "الأوامر: khabar ~/articles",
		"سمِّ مجلدًا بالخيار --data-dir؛": "سمِّ مجلدًا بالخيار \u200e--data-dir؛",
	} {
		if got := keepOptions(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestOptionsReadRight resolves every sentence of the right-to-left languages:
// the signs of options run with their letters.
func TestOptionsReadRight(t *testing.T) {
	found := 0
	for _, language := range Languages() {
		p, err := New(language)
		if err != nil {
			t.Fatal(err)
		}
		if !p.RTL() {
			continue
		}
		messages, err := catalogue(language)
		if err != nil {
			t.Fatal(err)
		}
		keepAllOptions(messages)
		for _, m := range messages {
			for _, s := range forms(m) {
				for line := range strings.Lines(s) {
					found += checkOptions(t, m.ID, line)
				}
			}
		}
	}
	if found < 20 {
		t.Errorf("%d options found: does the pattern still match?", found)
	}
}

func checkOptions(t *testing.T, id, line string) (found int) {
	runes := []rune(line)
	var p bidi.Paragraph
	p.Resolve(runes, bidi.RightToLeft)
	levels := p.Levels()
	for i := range runes {
		after := strings.TrimLeft(string(runes[i:]), "-$~/.")
		if !strings.ContainsRune("-$~", runes[i]) || after == "" || bidi.ClassOf([]rune(after)[0]) != bidi.L {
			continue
		}
		found++
		if levels[i].RTL() {
			t.Errorf("%s: the signs of an option run from right to left: %q", id, line)
		}
	}
	return found
}
