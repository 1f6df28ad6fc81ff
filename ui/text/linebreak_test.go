package text

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// askRules is UAX #14 without the short way for plain words.
func askRules(text []rune) []Opportunity {
	var s segmenter.Segmenter
	var all []Opportunity
	s.Init(text)
	for it := s.LineIterator(); it.Next(); {
		line := it.Line()
		all = append(all, Opportunity{line.Offset + len(line.Text), line.IsMandatoryBreak})
	}
	return all
}

func checkPlainWords(t *testing.T, text []rune) {
	t.Helper()
	var b LineBreaker
	got, want := b.AppendOpportunities(nil, text), askRules(text)
	if len(text) > 0 && !slices.Equal(got, want) {
		t.Errorf("%q\n got %v\nwant %v", string(text), got, want)
	}
}

// alphabet has what plain words are made of, and one or more characters of
// each line breaking class that might change what happens beside them.
var alphabet = []rune("aZé\u0301बкΩשاسلم\u064b\u0670ەێٱ19٣۴ ,.:;،!?؛؟۔ 	-–—/()[]«»“”\"'‘’%$€№\u00a0\u200b\u200c\u200d\u2060\u00ad\n" +
	"漢、。가ᄀ🇮🇶👍🏽…‥×÷§†\u05be\u2019\u2028\u200e\u202b\u2067\u2069\u25cc\ufffc‼‐゠々ー〜ก᝼\u0f0b\u0f08᭠")

func TestPlainWordsDifferential(t *testing.T) {
	random := rand.New(rand.NewPCG(14, 17))
	for range 40000 {
		text := make([]rune, 1+random.IntN(14))
		for i := range text {
			switch random.IntN(3) {
			case 0:
				text[i] = ' '
			case 1:
				text[i] = alphabet[random.IntN(32)]
			default:
				text[i] = alphabet[random.IntN(len(alphabet))]
			}
		}
		checkPlainWords(t, text)
		if t.Failed() {
			return
		}
	}
}

// TestBreakClasses asks the rules about each character that is taken for part
// of a plain word: beside all of the others it must break, or not, as said.
func TestBreakClasses(t *testing.T) {
	examples := []rune{'a', 'ا', 'ש', '1', '٣', ',', '!', '\u064b'}
	for r := rune(0); r < 0x0800; r++ {
		if breakClassOf(r) == breakOther {
			continue
		}
		for _, x := range examples {
			for _, s := range []string{"a%cb%c c", "a%c %cc", "%c%c", "%cb %ca", "1%c%c 1", "a b%c%c%c"} {
				text := strings.Replace(s, "%c", string(r), 1)
				text = strings.ReplaceAll(text, "%c", string(x))
				checkPlainWords(t, []rune(text))
			}
		}
	}
}

func FuzzLineBreaks(f *testing.F) {
	for _, s := range []string{news, "a (b) c", "see https://example.com/a-b?c=d, or", "«س» 1.5% ؟ ok", "x\ny -1 !", "٢٠٪ من"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) {
			checkPlainWords(t, []rune(s))
		}
	})
}
