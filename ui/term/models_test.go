package term_test

import (
	"io"
	"strings"
	"testing"
	"unicode"

	xansi "github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"khabar/ui/arabic"
	"khabar/ui/term"
	"khabar/ui/term/termtest"
	"khabar/ui/text"
)

// lines are what every emitter has to get right, by language and trouble.
var lines = []struct{ name, text string }{
	{"Arabic", "صحيفة الأخبار تنشر مقالا جديدا عن السلام."},
	{"Arabic, lam-alef", "لا إله إلا الله، سلام الآن والأول"},
	{"Arabic, brackets", "قال (الرئيس) إن «الاتفاق» [مهم]."},
	{"Arabic, marks", "كَتَبَ الوَلَدُ الدَّرْسَ ولَا"},
	{"Arabic, long words", "فأسقيناكموها والاستقلالية وسيستخدمونهما فلسطينيتينهما"},
	{"Arabic, digits", "في عام ٢٠٢٦ بلغ ١٢٫٥٪ من ٣٠٠"},
	{"Arabic, European digits", "إف-16 و25% و10:30 و3.14"},
	{"Arabic, Latin", "شركة OpenAI أطلقت GPT-5 اليوم"},
	{"Arabic, Latin touching", "الـCNN و(BBC) وWi-Fi."},
	{"Arabic, question", "هل هذا صحيح؟ نعم؛ ربما، لا!"},
	{"Sorani", "ڕۆژنامەی ڕووداو هەواڵی نوێ بڵاودەکاتەوە لە هەولێر"},
	{"Sorani, digits", "ساڵی ٢٠٢٦: ١٥ کەس"},
	{"Persian", "خبرگزاری می\u200cخواهد دربارهٔ گزارش\u200cها بنویسد"},
	{"letters parted by ZWNJ", "ب\u200cب لازال زال هه\u200cه"},
	{"Persian, digits", "سال ۱۴۰۵ (۲۰۲۶)؛ ۱۲٪ رشد"},
	{"Urdu", "پاکستان میں آج موسم ٹھنڈا ہے۔ کیا آپ آئیں گے؟"},
	{"Urdu, quotes", "انہوں نے کہا: ’’یہ سچ ہے۔‘‘"},
	{"Uyghur", "خەۋەرلەر: ئۇيغۇر تىلىدىكى يېڭىلىقلار (2026)"},
	{"Hebrew", "שלום עולם! ראש הממשלה אמר (אתמול) כי 25% מהתושבים."},
	{"Hebrew, gershayim", "צה״ל ו-F16: תל־אביב"},
	{"English with Arabic", "The word سلام (peace) means “salaam” in العربية."},
	{"English", "Nothing here runs from right to left: 1, 2, 3."},
	{"mixed", "نقلت Reuters عن 'مصدر' أن السعر 1,200.50$ (≈ 900€)"},
	{"wide", "سلام 中文 مرحبا"},
	{"nothing", ""},
}

// layOut is the row of the line as it should be seen, right-aligned where its
// direction says so, with the letters in the forms in which they are drawn.
func layOut(m text.Metrics, s string, width int) []text.Cell {
	l := text.NewEngine(m).LabelWithin(s, 0, width)
	row := make([]text.Cell, 0, width)
	blank := text.Cell{Text: " ", Form: " ", Width: 1}
	pad := width - l.Width
	for range pad {
		if l.Base.RTL() {
			row = append(row, blank)
		}
	}
	for _, c := range l.Cells {
		row = append(row, c)
		for range int(c.Width) - 1 {
			row = append(row, text.Cell{Style: c.Style})
		}
	}
	for len(row) < width {
		row = append(row, blank)
	}
	return row
}

// seen is the picture of a row: one entry a column.
func seen(row []text.Cell) []string {
	list := make([]string, len(row))
	for i, c := range row {
		list[i] = c.Form
	}
	return list
}

// wanted is the picture that a profile's row should give.
func wanted(p term.Profile, s string, width int) []string {
	m := p.Metrics()
	m.Forms = true
	return seen(layOut(m, s, width))
}

const columns = 80

// show sends one line through the profile's encoder to the model, within the
// session that switches the terminal.
func show(t *testing.T, p term.Profile, model termtest.Model, s string) *termtest.Screen {
	t.Helper()
	screen := termtest.New(model, columns, 3)
	session := term.NewSession(p, nil, screen)
	e := term.NewEncoder(p, nil, nil)
	row := e.AppendRow(nil, layOut(p.Metrics(), s, columns))
	for _, w := range []string{"$ \r\n", "\x1b[?1049h", "\x1b[2J", "\x1b[H", string(row)} {
		if _, err := io.WriteString(session, w); err != nil {
			t.Fatal(err)
		}
	}
	if len(screen.Torn)+len(screen.Unknown) > 0 {
		t.Errorf("torn %v, unknown %v", screen.Torn, screen.Unknown)
	}
	return screen
}

func compare(t *testing.T, screen *termtest.Screen, want []string) {
	t.Helper()
	got := screen.Shown(0)
	if screen.Model().Name() == "kitty" && !screen.Model().Multicells() {
		// Marks may have to be left out there, and a letter that has no
		// presentation form is not joined: it is the order that counts.
		got, want = baseLetters(got), baseLetters(want)
	}
	got, want = lone(got), lone(want)
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("column %d shows %q, want %q\ngot  %s\nwant %s\nsent %q", i, got[i], want[i],
				strings.Join(got, ""), strings.Join(want, ""), screen.Stored(0))
		}
	}
}

func TestEachEmitterInItsTerminal(t *testing.T) {
	forms := term.Profile{Forms: true}
	with := func(s term.Switch) term.Profile { p := forms; p.Switch = s; return p }
	kitty := term.Profile{Class: term.Words, TextSizing: true}
	tests := []struct {
		name    string
		profile term.Profile
		model   termtest.Model
	}{
		{"visual in xterm", forms, termtest.Xterm()},
		{"switched in vte", with(term.BDSM), termtest.VTE()},
		{"switched in konsole", with(term.KonsoleOSC50), termtest.Konsole()},
		{"switched in mlterm", with(term.MltermOSC5379), termtest.Mlterm()},
		{"words in kitty with one font", kitty, termtest.Kitty(termtest.OneFont)},
		{"words in kitty with a Latin font", kitty, termtest.Kitty(termtest.LatinMain)},
		{"words in kitty with fallback fonts", kitty, termtest.Kitty(termtest.Fallbacks)},
		{"implicit in iterm2", term.Profile{Class: term.Implicit}, termtest.ITerm()},
		{"implicit in vte", term.Profile{Class: term.Implicit}, termtest.VTE()},
		{"words in an old kitty", term.Profile{Class: term.Words, Forms: true}, termtest.OldKitty(termtest.DejaVuMono)},
	}
	for _, tt := range tests {
		for _, line := range lines {
			t.Run(tt.name+"/"+line.name, func(t *testing.T) {
				compare(t, show(t, tt.profile, tt.model, line.text), wanted(tt.profile, line.text, columns))
			})
		}
	}
}

// lone shows isolated presentation forms as the letters that they are: the
// two look the same.
func lone(row []string) []string {
	list := make([]string, len(row))
	for i, s := range row {
		list[i] = strings.Map(func(r rune) rune {
			for base := rune(0x0621); r >= 0xFB50 && base < 0x0700; base++ {
				if form, ok := arabic.Form(base, arabic.Isolated); ok && form == r {
					return base
				}
			}
			return r
		}, s)
	}
	return list
}

// baseLetters shows letters without their marks and forms.
func baseLetters(row []string) []string {
	list := make([]string, len(row))
	for i, s := range row {
		s = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFKD.String(s))
		list[i] = strings.NewReplacer("ە", "ه", "ڵ", "ل", "ێ", "ی", "ڕ", "ر").Replace(s)
	}
	return list
}

// TestTheModelsTellEmittersApart: what is right for one terminal is wrong in
// another, or these tests would prove nothing.
func TestTheModelsTellEmittersApart(t *testing.T) {
	forms := term.Profile{Forms: true}
	tests := []struct {
		name    string
		profile term.Profile
		model   termtest.Model
	}{
		{"visual in kitty", forms, termtest.Kitty(termtest.OneFont)},
		{"visual in vte that is not switched", forms, termtest.VTE()},
		{"visual in konsole that is not switched", forms, termtest.Konsole()},
		{"visual in mlterm that is not switched", forms, termtest.Mlterm()},
		{"visual in iterm2", forms, termtest.ITerm()},
		{"implicit in xterm", term.Profile{Class: term.Implicit}, termtest.Xterm()},
		{"implicit in kitty", term.Profile{Class: term.Implicit}, termtest.Kitty(termtest.OneFont)},
		{"words in xterm", term.Profile{Class: term.Words, Forms: true}, termtest.Xterm()},
	}
	const line = "قال (الرئيس) إن OpenAI أطلقت ٢٠٢٦."
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			screen := show(t, tt.profile, tt.model, line)
			if got, want := strings.Join(screen.Shown(0), ""), strings.Join(wanted(tt.profile, line, columns), ""); got == want {
				t.Errorf("shows %q, as if it were the right one", got)
			}
		})
	}
}

// TestRowsSurviveTheRenderer holds what a renderer does to a row: it cuts it
// to the screen's width, and erases from the cursor on if it measures less.
func TestRowsSurviveTheRenderer(t *testing.T) {
	for name, p := range map[string]term.Profile{
		"visual": {Forms: true}, "words": {Class: term.Words, TextSizing: true}, "words of old": {Class: term.Words, Forms: true},
		"implicit": {Class: term.Implicit}, "logical": {Class: term.Logical},
	} {
		e := term.NewEncoder(p, nil, nil)
		for _, line := range lines {
			row := string(e.AppendRow(nil, layOut(p.Metrics(), line.text, columns)))
			if w := xansi.StringWidth(row); w != columns {
				t.Errorf("%s, %s: measured as %d columns of %d: %q", name, line.name, w, columns, row)
			}
			if cut := xansi.Truncate(row, columns, ""); cut != row {
				t.Errorf("%s, %s: cut to %q", name, line.name, cut)
			}
		}
	}
}

// TestARowReplacesAnother: nothing of a row, multicells among it, is left when
// another is written over it.
func TestARowReplacesAnother(t *testing.T) {
	p := term.Profile{Class: term.Words, TextSizing: true}
	e := term.NewEncoder(p, nil, nil)
	screen := termtest.New(termtest.Kitty(termtest.Fallbacks), columns, 1)
	for range 2 {
		for _, line := range lines {
			_, _ = io.WriteString(screen, "\x1b[H"+string(e.AppendRow(nil, layOut(p.Metrics(), line.text, columns))))
			compare(t, screen, wanted(p, line.text, columns))
		}
	}
}

// FuzzEmitters lays arbitrary text out and compares what each terminal shows.
func FuzzEmitters(f *testing.F) {
	for _, line := range lines {
		f.Add(line.text, uint8(60))
	}
	f.Fuzz(func(t *testing.T, s string, width uint8) {
		w := int(width)%columns + 1
		for _, tt := range []struct {
			profile term.Profile
			model   termtest.Model
		}{
			{term.Profile{Forms: true}, termtest.Xterm()},
			{term.Profile{Class: term.Words, TextSizing: true}, termtest.Kitty(termtest.Fallbacks)},
			{term.Profile{Class: term.Implicit}, termtest.ITerm()},
		} {
			row := layOut(tt.profile.Metrics(), s, w)
			sent := string(term.NewEncoder(tt.profile, nil, nil).AppendRow(nil, row))
			if got := xansi.StringWidth(sent); got != w {
				t.Fatalf("%v: %q measures %d columns of %d", tt.profile.Class, sent, got, w)
			}
			screen := termtest.New(tt.model, w, 2)
			_, _ = io.WriteString(screen, sent)
			if len(screen.Unknown) > 0 {
				t.Fatalf("%v: %q holds %v", tt.profile.Class, sent, screen.Unknown)
			}
			if x, y := screen.Cursor(); x != w-1 || y != 0 {
				t.Fatalf("%v: %q leaves the cursor in %d, %d of %d columns", tt.profile.Class, sent, x, y, w)
			}
		}
	})
}
