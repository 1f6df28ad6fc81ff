package printout

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/ui/canvas"
	"khabar/ui/locale"
	"khabar/ui/text"
)

// printed returns what a printout prints to a file; on rows of a width in cells,
// as if it were a terminal, unless that is 0.
func printed(t *testing.T, language string, width int, do func(*Printout)) string {
	t.Helper()
	words, err := locale.New(language)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "out")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p := New(f, Options{Words: words, Env: func(string) string { return "" }})
	if width > 0 {
		p.LaidOut, p.Width = true, width
	}
	do(p)
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A file gets each text on one line, whatever it holds.
func TestLinesAreClean(t *testing.T) {
	got := printed(t, "ar", 0, func(p *Printout) {
		p.Line("خبر\x1b[2J\nعاجل")
		p.Fields("one\ttwo", "\u202eبيت\r\n", "")
	})
	if want := "خبر عاجل\none two\tبيت\t\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Columns are counted from the side where the interface starts, and what does not
// fit ends in an ellipsis.
func TestColumnsStartWhereTheInterfaceDoes(t *testing.T) {
	for language, want := range map[string]string{"en": "abc  a lo…\n", "ar": "a lo…  abc\n"} {
		got := printed(t, language, 10, func(p *Printout) {
			p.Row(func(r canvas.Region) {
				p.Cell(r, 0, 3, "abc", 0)
				p.Cell(r, 5, 5, "a long text", 0)
			})
		})
		if got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

// A paragraph takes the rows that it needs, or as many as it may.
func TestParagraphRows(t *testing.T) {
	const s = "one two three four"
	for most, want := range map[int]string{0: "one two\nthree\nfour\n", 3: "one two\nthree\nfour\n", 2: "one two\nthree…\n", 1: "one tw…\n"} {
		got := printed(t, "en", 7, func(p *Printout) { p.Paragraph(s, text.Options{}, most) })
		if got != want {
			t.Errorf("%d rows: %q, want %q", most, got, want)
		}
	}
}

// Commands in a sentence keep their own direction: their dashes stay in front.
func TestCommandsStandForThemselves(t *testing.T) {
	got := printed(t, "ar", 40, func(p *Printout) { p.Line("جرّب khabar list --json الآن") })
	if !strings.Contains(got, "khabar list --json") {
		t.Errorf("%q", got)
	}
}

// An article in a file is in logical order, at the side where its direction starts.
func TestArticleInAFile(t *testing.T) {
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Words: words, Env: func(string) string { return "" }}
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b bytes.Buffer
	article := &feed.Article{Title: "عنوان", Body: []feed.Block{{Text: "نص الخبر"}}}
	if err := o.Page(f, 30, time.Unix(0, 0)).Article(&b, article); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"عنوان\n", "نص الخبر\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in %q", want, b.String())
		}
	}
}

// JSON is a line for each value, with addresses as they are; what cannot be
// written is reported once.
func TestJSON(t *testing.T) {
	got := printed(t, "en", 0, func(p *Printout) {
		p.JSON(map[string]string{"url": "https://example.org/?a=1&b=<2>"})
		p.JSON([]int{})
	})
	if want := "{\"url\":\"https://example.org/?a=1&b=<2>\"}\n[]\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	printed(t, "en", 0, func(p *Printout) {
		p.JSON(func() {})
		if err := p.Flush(); err == nil {
			t.Error("no error")
		}
	})
}
