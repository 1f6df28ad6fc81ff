package reader

import (
	"strings"
	"testing"

	"khabar/feed"
)

// TestJustifiedLinesAreFull looks at the lines of running text, in languages
// that stretch words and in those that do not.
func TestJustifiedLinesAreFull(t *testing.T) {
	for _, c := range []struct {
		name, language, text string
		stretched            bool
	}{
		{"Arabic", "ar-IQ", "قالت الشركة المشغلة للعبارة إن القارب يعبر النهر في تسع دقائق عند ارتفاع الماء. ", true},
		{"Arabic, not declared", "", "قالت الشركة المشغلة للعبارة إن القارب يعبر النهر في تسع دقائق عند ارتفاع الماء. ", true},
		{"Persian", "fa", "شرکت می\u200cگوید قایق در نه دقیقه از رودخانه می\u200cگذرد و مسافران خوشحال هستند. ", false},
		{"Sorani, not declared", "", "کۆمپانیاکە دەڵێت بەلەمەکە لە نۆ خولەکدا لە ڕووبارەکە دەپەڕێتەوە. ", false},
		{"English", "en", "The company says that the boat crosses the river in nine minutes at high water. ", false},
	} {
		a := &feed.Article{Language: c.language, Body: []feed.Block{{Text: strings.Repeat(c.text, 6)}}}
		r := opened(t, "en", a, 46, 60)
		ragged := plain(r)
		r.SetJustified(true)
		screen(r)
		full, lines := 0, 0
		for _, p := range r.shown {
			if r.outline.pieces[p.piece].block == nil {
				continue
			}
			for _, at := range r.stands(p) {
				lines++
				if at.line.Width == r.frame.width {
					full++
				}
			}
		}
		if full < lines-1 || lines < 5 {
			t.Errorf("%s: %d of %d lines are full:\n%s", c.name, full, lines, plain(r))
		}
		if got := strings.Contains(plain(r), "ـ"); got != c.stretched {
			t.Errorf("%s: stretched %v, want %v:\n%s", c.name, got, c.stretched, plain(r))
		}
		if text := r.ParagraphAt(len(r.shown) - 1); strings.Contains(text, "ـ") {
			t.Errorf("%s: the copied text is stretched: %q", c.name, text)
		}
		if r.SetJustified(false); plain(r) != ragged {
			t.Errorf("%s: ragged again, the page differs", c.name)
		}
	}
}
