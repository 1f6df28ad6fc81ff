package reader

import (
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed"
	"khabar/ui/bidi"
)

func TestBaseOf(t *testing.T) {
	const (
		auto = feed.DirectionUnknown
		ltr  = feed.LeftToRight
		rtl  = feed.RightToLeft
	)
	for _, c := range []struct {
		text           string
		declared, page feed.Direction
		forced         bool
		want           bidi.Direction
	}{
		{"نص عربي", auto, rtl, false, bidi.RightToLeft},
		{"نص عربي", auto, ltr, false, bidi.RightToLeft},
		{"plain English", auto, rtl, false, bidi.LeftToRight},
		{"iPhone 15 يصل إلى الأسواق العراقية", auto, rtl, false, bidi.RightToLeft},
		{"خبر means news in many languages", auto, ltr, false, bidi.LeftToRight},
		{"English with one عربي word in it, on an Arabic page", auto, rtl, false, bidi.LeftToRight},
		{"2025 (15%)", auto, rtl, false, bidi.RightToLeft},
		{"2025 (15%)", auto, ltr, false, bidi.LeftToRight},
		{"", auto, rtl, false, bidi.RightToLeft},
		{"plain English", rtl, ltr, false, bidi.RightToLeft},
		{"نص عربي", ltr, rtl, true, bidi.RightToLeft},
		{"plain English", auto, rtl, true, bidi.LeftToRight},
		{"English with one عربي word in it", auto, rtl, true, bidi.RightToLeft},
		{"שלום world שלום", auto, ltr, false, bidi.LeftToRight},
	} {
		if got := baseOf(c.text, c.declared, c.page, c.forced); got != c.want {
			t.Errorf("%q declared %q on a %v page (forced %v): %v, want %v", c.text, c.declared, c.page, c.forced, got, c.want)
		}
	}
}

func TestSplitAt(t *testing.T) {
	for _, c := range []struct {
		s     string
		limit int
		want  string // the first part
	}{
		{"short", 20, "short"},
		{"one two three four five", 16, "one two three "},
		{"A sentence. And another one", 16, "A sentence. "},
		{"a line\nof several words here", 12, "a line\n"},
		{"unbreakablylongword", 8, "unbreaka"},
		{"ااااااااا", 7, "ااا"},
	} {
		if got := c.s[:splitAt(c.s, c.limit)]; got != c.want {
			t.Errorf("%q is cut after %q, want %q", c.s, got, c.want)
		}
	}
	for limit := 8; limit < 40; limit++ {
		s, whole := strings.Repeat("خبر، news. ", 20), ""
		for rest := s; rest != ""; {
			cut := splitAt(rest, limit)
			if cut <= 0 || !utf8.ValidString(rest[:cut]) {
				t.Fatalf("at %d bytes, %q is cut at %d", limit, rest, cut)
			}
			whole += rest[:cut]
			rest = rest[cut:]
		}
		if whole != s {
			t.Errorf("at %d bytes the parts are %q", limit, whole)
		}
	}
}

// TestLongBlockIsCut reads a block that is laid out in parts.
func TestLongBlockIsCut(t *testing.T) {
	word := "كلمة "
	a := &feed.Article{Body: []feed.Block{{Text: strings.Repeat(word, 4*longest/len(word))}}}
	r := opened(t, "en", a, 60, 1500)
	if got, want := strings.Count(plain(r), "ك"), 0; got == want {
		t.Fatal("nothing is shown")
	}
	parts := 0
	for i := range r.outline.pieces {
		if r.outline.pieces[i].block != nil {
			parts++
		}
	}
	if parts < 4 {
		t.Errorf("the block is laid out in %d parts", parts)
	}
	turning := &feed.Article{Direction: feed.RightToLeft, Body: []feed.Block{{Text: strings.Repeat(word, 200) + strings.Repeat("English ", longest/4)}}}
	for i, base := range basesOf(opened(t, "en", turning, 60, 400)) {
		if !base.RTL() {
			t.Errorf("line %d of a block that begins in Arabic is left-to-right", i)
		}
	}
	if r.ParagraphAt(len(r.shown)-1) != a.Body[0].Text {
		t.Error("copying a part does not give the whole block")
	}
	want := Position{Block: 0, Offset: 3*longest + 1}
	r.SetSize(60, 10)
	r.SetPosition(want)
	screen(r)
	got := r.position(r.first())
	if want.before(got) || want.Offset-got.Offset > 200 {
		t.Errorf("asked for %v, shown from %v", want, got)
	}
}

// basesOf draws the reader and returns the base level of each line of the body.
func basesOf(r *Reader) (bases []bidi.Level) {
	screen(r)
	for _, p := range r.shown {
		if r.outline.pieces[p.piece].block == nil {
			continue
		}
		for _, at := range r.stands(p) {
			bases = append(bases, at.line.Base)
		}
	}
	return bases
}
