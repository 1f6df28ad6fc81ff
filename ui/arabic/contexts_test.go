package arabic

import (
	"slices"
	"strings"
	"testing"

	"khabar/feed/feedtest/ucd"
)

// ucdLetter is what Unicode's files say of one joining letter.
type ucdLetter struct {
	r     rune
	dual  bool
	forms map[string]rune
}

// ucdLetters reads the letters of the Arabic script that join, without the
// tables under test.
func ucdLetters(t *testing.T) []ucdLetter {
	t.Helper()
	forms := map[rune]map[string]rune{0x06D5: {"<final>": 0xFEEA}}
	names := map[rune]string{}
	records(t, "UnicodeData.txt", func(r, _ rune, f []string) {
		names[r] = f[1]
		tag, letters, _ := strings.Cut(f[5], " ")
		if !strings.HasPrefix(f[1], "ARABIC LETTER ") || !strings.HasPrefix(tag, "<") || strings.Contains(letters, " ") {
			return
		}
		base, err := ucd.Rune(letters)
		if err != nil {
			t.Fatal(err)
		}
		if forms[base] == nil {
			forms[base] = map[string]rune{}
		}
		forms[base][tag] = r
	})
	var letters []ucdLetter
	records(t, "ArabicShaping.txt", func(r, _ rune, f []string) {
		if strings.HasPrefix(names[r], "ARABIC ") && (f[2] == "D" || f[2] == "R") {
			letters = append(letters, ucdLetter{r, f[2] == "D", forms[r]})
		}
	})
	return letters
}

// at returns the letter's form, or the letter where there is none.
func (l ucdLetter) at(position string) rune {
	if f, ok := l.forms[position]; ok {
		return f
	}
	return l.r
}

func TestEveryLetterInEveryContext(t *testing.T) {
	const beh, behFinal, behInitial = 0x0628, 0xFE90, 0xFE91
	letters := ucdLetters(t)
	basic, passed := 0, 0
	for _, l := range letters {
		var after rune = beh // what a beh that follows looks like
		initial, medial := l.r, l.at("<final>")
		if l.dual {
			after, initial, medial = behFinal, l.at("<initial>"), l.at("<medial>")
		}
		contexts := []struct {
			name       string
			text, want []rune
		}{
			{"isolated", []rune{l.r}, []rune{l.r}},
			{"initial", []rune{l.r, beh}, []rune{initial, after}},
			{"medial", []rune{beh, l.r, beh}, []rune{behInitial, medial, after}},
			{"final", []rune{beh, l.r}, []rune{behInitial, l.at("<final>")}},
		}
		for _, c := range contexts {
			if got := runesOf(AppendGlyphs(nil, c.text, Options{})); !slices.Equal(got, c.want) {
				t.Errorf("%U %s: got %U, want %U", l.r, c.name, got, c.want)
			} else if l.r <= 0xFFFF {
				passed++
			}
		}
		if l.r <= 0xFFFF {
			basic++
		}
	}
	if basic != 263 || passed != 1052 || len(letters) != 268 {
		t.Errorf("%d letters, %d of them in the Basic Multilingual Plane; %d contexts right of 1052", len(letters), basic, passed)
	}
}

func runesOf(glyphs []Glyph) []rune {
	var runes []rune
	for _, g := range glyphs {
		runes = append(runes, g.Rune)
	}
	return runes
}
