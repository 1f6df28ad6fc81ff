package locale

import (
	"errors"
	"strings"
	"sync"
	"testing"
)

func printer(t testing.TB, language string) *Printer {
	t.Helper()
	p, err := New(language)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestNew(t *testing.T) {
	for _, c := range []struct {
		name, language string
		rtl            bool
	}{
		{"", "en", false},
		{"en_GB.UTF-8", "en-GB", false},
		{"ar", "ar", true},
		{"ar_IQ.UTF-8", "ar-IQ", true},
		{"AR-iq", "ar-IQ", true},
	} {
		p := printer(t, c.name)
		if p.Language() != c.language || p.RTL() != c.rtl {
			t.Errorf("%q: %s, right-to-left %v", c.name, p.Language(), p.RTL())
		}
	}
	for _, name := range []string{"tlh", "C", "not a language", "--"} {
		_, err := New(name)
		if err == nil || !strings.Contains(err.Error(), "ar, en") {
			t.Errorf("%q: the error is %v", name, err)
		}
	}
}

func TestSentences(t *testing.T) {
	en, ar := printer(t, "en"), printer(t, "ar")
	for _, c := range []struct{ got, want string }{
		{en.T("date.today"), "today"},
		{ar.T("date.today"), "اليوم"},
		{en.T("size.larger", "Step", 2, "Of", "4"), "A+ 2 of 4"},
		{en.T("date.moment", "Date", errors.New("x"), "Time", 'y'), "x, 121"},
		{en.T("size.larger", "Step", 2), "A+ 2 of {{.Of}}"},
		{en.T("no.such"), "no.such"},
		{en.N("no.such", 3), "no.such"},
		{en.N("size.columns", 1), "1 column"},
		{en.N("size.columns", 30214), "30,214 columns"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestValuesAgainstTheDirectionAreIsolated(t *testing.T) {
	en, ar := printer(t, "en"), printer(t, "ar")
	for _, c := range []struct{ got, want string }{
		{en.T("date.moment", "Date", "خبر!", "Time", "x"), "\u2068خبر!\u2069, x"},
		{ar.T("date.moment", "Date", "rudaw.net", "Time", "خبر 12"), "\u2068rudaw.net\u2069، خبر 12"},
		{en.T("date.moment", "Date", "Reuters\u202e", "Time", "x"), "\u2068Reuters\u202e\u2069, x"},
		{en.T("date.moment", "Date", "\u2068\u2069\u202e", "Time", "x"), "\u2068\u2068\u2069\u202e\u2069, x"},
		{en.T("date.moment", "Date", "a\u2069\u202e", "Time", "x"), "\u2068a\u202e\u2069, x"},
		{ar.T("date.moment", "Date", "x", "Time", "  (HTTP 404) "), "\u2068x\u2069،   \u2068(HTTP 404)\u2069 "},
		{ar.T("date.moment", "Date", "\u2068rudaw.net\u2069", "Time", 12), "\u2068\u2068rudaw.net\u2069\u2069، 12"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestArabicPlurals(t *testing.T) {
	p := printer(t, "ar")
	for n, want := range map[int]string{
		0: "بلا أعمدة", 1: "عمود واحد", 2: "عمودان", 3: "3 أعمدة", 10: "10 أعمدة", 11: "11 عمودًا",
		99: "99 عمودًا", 100: "100 عمود", 102: "102 عمود", 103: "103 أعمدة", 111: "111 عمودًا", 1000: "1,000 عمود",
	} {
		if got := p.N("size.columns", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		language string
		n        int
		want     string
	}{
		{"en", 0, "0"}, {"en", 999, "999"}, {"en", -1234567, "-1,234,567"},
		{"ar", 30214, "30,214"}, {"ar-MA", 30214, "30,214"}, {"ar-AE", 5, "5"},
		{"ar-EG", 30214, "٣٠٬٢١٤"}, {"ar-IQ", 7, "٧"},
		{"ar-u-nu-arab", 12, "١٢"}, {"ar-IQ-u-nu-latn", 12, "12"}, {"ar-US", 12, "12"},
	} {
		if got := printer(t, c.language).Number(c.n); got != c.want {
			t.Errorf("%s: %d is %q, want %q", c.language, c.n, got, c.want)
		}
	}
}

func TestDetect(t *testing.T) {
	for _, c := range []struct{ env, want string }{
		{"", "en"},
		{"LANG=ar_IQ.UTF-8", "ar-IQ"},
		{"LANG=en_US.UTF-8", "en-US"},
		{"LANG=ckb_IQ.UTF-8", "en"},
		{"LANG=C", "en"},
		{"LANG=C.UTF-8 LANGUAGE=ar", "en"},
		{"LANG=ar_EG LC_ALL=en_GB.UTF-8", "en-GB"},
		{"LANG=en_GB LC_MESSAGES=ar_SY", "ar-SY"},
		{"LANG=ar_SY LC_MESSAGES=POSIX", "en"},
		{"LANG=en_GB LANGUAGE=ckb:ar:en", "ar"},
		{"LANG=ar_IQ LANGUAGE=ar", "ar-IQ"},
		{"LANG=fr_FR LANGUAGE=fr:de", "en"},
		{"LANG=ar_DZ@latin", "ar-Latn-DZ"},
	} {
		env := map[string]string{}
		for _, pair := range strings.Fields(c.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = value
		}
		got := Detect(func(name string) string { return env[name] })
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.env, got, c.want)
		}
		if _, err := New(got); err != nil {
			t.Errorf("%s: %v", c.env, err)
		}
	}
}

func TestPlainSentencesAllocateNothing(t *testing.T) {
	p := printer(t, "ar")
	if n := testing.AllocsPerRun(100, func() { p.T("date.today") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkSentence(b *testing.B) {
	p := printer(b, "ar")
	b.ReportAllocs()
	for b.Loop() {
		p.N("size.columns", 62)
	}
}

// A start pays for this once.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		printer(b, "ar")
	}
}

// Under the race detector this fails if a Printer is not for many goroutines.
func TestManyGoroutines(t *testing.T) {
	p := printer(t, "ar")
	var group sync.WaitGroup
	for n := range 8 {
		group.Go(func() {
			if p.N("size.columns", 2) != "عمودان" || p.T("size.larger", "Step", n, "Of", 4) == "" {
				t.Error("wrong words")
			}
		})
	}
	group.Wait()
}
