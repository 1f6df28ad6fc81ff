package settings

import (
	"reflect"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/ui/size"
)

func TestKeptSettingsComeBack(t *testing.T) {
	var s Settings
	s.SetType("ar", Type{Size: 2, Choice: size.Choice{Measure: 58, Leading: size.DoubleSpaced}, Justified: true})
	s.SetType("en", Type{Size: -1})
	s.SetDirection("Rudaw", feed.RightToLeft)
	s.SetDirection("BBC \"World\"", feed.LeftToRight)
	s.SetDirection("BBC \"World\"", feed.DirectionUnknown)
	s.Theme, s.Spacing, s.Letters = "sepia", -1, 3
	line := s.Encode()
	if strings.ContainsAny(line, "\r\n") {
		t.Errorf("not one line: %q", line)
	}
	if got := Decode(line); !reflect.DeepEqual(got, s) {
		t.Errorf("%s came back as %+v", line, got)
	}
	want := `{"types":{"":{"size":-1},"ar":{"size":2,"measure":58,"leading":200,"justified":true},"en":{"size":-1}},` +
		`"letters":3,"theme":"sepia","directions":{"Rudaw":"rtl"},"spacing":-1}`
	if line != want {
		t.Errorf("kept as\n%s\nwant\n%s", line, want)
	}
}

// TestLanguagesAreSetApart holds the rule for languages that nothing was set
// for: they are as what was set last.
func TestLanguagesAreSetApart(t *testing.T) {
	var s Settings
	at := func(language string) size.Step { return s.Type(language).Size }
	s.SetType("ar", Type{Size: 3})
	if at("ar") != 3 || at("en") != 3 || at("") != 3 {
		t.Errorf("after the first: %+v", s.Types)
	}
	before := s
	s.SetType("en", Type{})
	if at("ar") != 3 || at("en") != 0 || at("fa") != 0 {
		t.Errorf("after the second: %+v", s.Types)
	}
	if before.Type("en").Size != 3 {
		t.Error("a copy made before changes with it")
	}
}

func TestWhatAnotherVersionWrote(t *testing.T) {
	for kept, want := range map[string]Settings{
		"":                                 {},
		"nonsense":                         {},
		`{"types":5}`:                      {},
		`{"later":{"a":1},"theme":"dark"}`: {Theme: "dark"},
	} {
		if got := Decode(kept); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %+v, want %+v", kept, got, want)
		}
	}
	s := Decode(`{"types":{"ar":{"size":99,"measure":-1,"leading":7}},"directions":{"a":"sideways"}}`)
	if got, want := s.Type("ar"), (Type{Size: size.Largest, Choice: size.Choice{Measure: size.ShortestMeasure, Leading: size.SingleSpaced}}); got != want {
		t.Errorf("out of bounds: %+v, want %+v", got, want)
	}
	if s.Direction("a") != feed.DirectionUnknown || s.Direction("b") != feed.DirectionUnknown {
		t.Error("a direction that is none is one")
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		article feed.Article
		want    string
	}{
		{feed.Article{Language: "ar-IQ"}, "ar"},
		{feed.Article{Language: "AR_eg"}, "ar"},
		{feed.Article{Language: "ckb"}, "ckb"},
		{feed.Article{Title: "عنوان المقال"}, "rtl"},
		{feed.Article{Title: "A headline", Language: "und"}, "ltr"},
		{feed.Article{Title: "A headline", Language: strings.Repeat("x", 99)}, "ltr"},
	} {
		if got := Language(&c.article); got != c.want {
			t.Errorf("%+v: %q, want %q", c.article, got, c.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`{"types":{"ar":{"size":2,"measure":58}},"directions":{"x":"rtl"}}`)
	f.Add(`{"types":{"":{"size":-128,"leading":-300}}}`)
	f.Fuzz(func(t *testing.T, kept string) {
		s := Decode(kept)
		for language := range s.Types {
			got := s.Type(language)
			if got.Size != got.Size.Clamp() || got.Choice != got.Choice.Clamp() {
				t.Errorf("%q: out of bounds: %+v", kept, got)
			}
		}
		if again := Decode(s.Encode()); again.Encode() != s.Encode() {
			t.Errorf("%q: %s became %s", kept, s.Encode(), again.Encode())
		}
	})
}
