package arabic

import (
	"slices"
	"strings"
	"testing"
)

func TestSubstitutesAreSound(t *testing.T) {
	bySpelling := func(a, b substitute) int {
		if a.letter != b.letter {
			return int(a.letter - b.letter)
		}
		return int(a.at) - int(b.at)
	}
	if !slices.IsSortedFunc(substitutes[:], bySpelling) {
		t.Error("the table is not in order, and is searched by halves")
	}
	type drawing struct {
		skeleton rune
		marks    [2]rune
		p        Position
	}
	drawn := map[drawing]rune{}
	for _, s := range substitutes {
		for _, p := range []Position{Final, Initial, Medial} {
			if s.at&(1<<p) == 0 {
				continue
			}
			if f, ok := Form(s.letter, p); ok {
				t.Errorf("%U has the form %U at position %d", s.letter, f, p)
			}
			if _, ok := Form(s.skeleton, p); !ok {
				t.Errorf("%U: the skeleton %U has no form at position %d", s.letter, s.skeleton, p)
			}
			if p != Final && JoiningTypeOf(s.letter) != DualJoining {
				t.Errorf("%U does not join at position %d", s.letter, p)
			}
			d := drawing{s.skeleton, s.marks, p}
			if other := drawn[d]; other != 0 && s.marks != [2]rune{} {
				t.Errorf("%U and %U are drawn alike", s.letter, other)
			}
			drawn[d] = s.letter
		}
		for _, m := range s.marks {
			if m != 0 && JoiningTypeOf(m) != Transparent {
				t.Errorf("%U: %U is no mark", s.letter, m)
			}
		}
	}
}

// Unicode names the skeleton of each letter (Joining_Group): a substitute has
// the letter's own, or one that looks the same at the positions that it serves.
func TestSubstitutesHaveTheSkeletonOfTheLetter(t *testing.T) {
	groups := map[rune]string{}
	records(t, "ArabicShaping.txt", func(r, _ rune, f []string) { groups[r] = f[3] })
	alike := map[[2]string]uint8{
		{"BEH", "YEH"}:                      atInside, // a tooth
		{"NOON", "YEH"}:                     atInside,
		{"NYA", "YEH"}:                      atInside,
		{"NYA", "NOON"}:                     atFinal,
		{"QAF", "FEH"}:                      atInside, // a loop
		{"KASHMIRI YEH", "YEH"}:             atAll,    // but for the ring, which is the mark
		{"TEH MARBUTA GOAL", "TEH MARBUTA"}: atFinal,
		{"GAF", "KAF"}:                      atAll, // in the hand of Morocco
	}
	for _, s := range substitutes {
		pair := [2]string{groups[s.letter], groups[s.skeleton]}
		if pair[0] != pair[1] && s.at&^alike[pair] != 0 {
			t.Errorf("%U has the skeleton of %s, %U that of %s", s.letter, pair[0], s.skeleton, pair[1])
		}
	}
}

// A letter's name says what it is made of: TEH WITH RING is drawn as teh and a
// ring. Where the skeleton has part of that already, or the name is that of a
// cousin, the table says so here.
func TestSubstitutesAreWhatTheNamesSay(t *testing.T) {
	marks := map[string]rune{
		"RING": ringBelow, "DOT ABOVE": dotAbove, "DOT BELOW": dotBelow, "TWO DOTS ABOVE": dotsAbove, "TWO DOTS BELOW": dotsBelow,
		"THREE DOTS ABOVE": threeDots, "HAMZA ABOVE": hamzaAbove, "WAVY HAMZA BELOW": wavyBelow, "SMALL V": vAbove, "SMALL V BELOW": caronBelow,
		"INVERTED V": caretAbove, "SMALL TAH": tahAbove, "SMALL ARABIC LETTER TAH ABOVE": tahAbove,
	}
	other := map[rune]string{
		0x068B: "DDAL WITH DOT BELOW", 0x0696: "ZAIN WITH DOT BELOW", 0x06A7: "FEH", 0x06A8: "VEH", 0x06AB: "KEHEH WITH RING",
		0x06BD: "NOON GHUNNA WITH THREE DOTS ABOVE", 0x06CE: "FARSI YEH WITH SMALL V", 0x06FF: "HEH DOACHASHMEE WITH INVERTED V",
		0x0763: "NG", 0x08A8: "YEH WITH HAMZA ABOVE", 0x0620: "ALEF MAKSURA WITH RING", 0x06C3: "TEH MARBUTA",
	}
	names := map[rune]string{}
	records(t, "UnicodeData.txt", func(r, _ rune, f []string) { names[r] = strings.TrimPrefix(f[1], "ARABIC LETTER ") })
	for _, s := range substitutes {
		if s.skeleton == dotlessTooth && s.at == atInside {
			continue // a tooth stands for many letters
		}
		name := names[s.letter]
		if o := other[s.letter]; o != "" {
			name = o
		}
		skeleton, parts, _ := strings.Cut(name, " WITH ")
		var want [2]rune
		for i, part := range strings.SplitN(parts, " AND ", 2) {
			want[i] = marks[part]
		}
		if names[s.skeleton] != skeleton || s.marks != want {
			t.Errorf("%U is %s and %U, by its name %s and %U", s.letter, names[s.skeleton], s.marks, skeleton, want)
		}
	}
}

// The letters of the languages that khabar is for join wherever they stand.
func TestLettersOfTheLanguagesJoin(t *testing.T) {
	for language, letters := range map[string]string{
		"Sorani": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێۊ",
		"Pashto": "آابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهیېئ",
		"Uyghur": "ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي",
		"Urdu":   "آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےئ",
	} {
		for _, r := range letters {
			positions := []Position{Final}
			if JoiningTypeOf(r) == DualJoining {
				positions = append(positions, Initial, Medial)
			}
			for _, p := range positions {
				if _, ok := Form(r, p); !ok && substituteFor(r, p) == nil {
					t.Errorf("%s %c has no shape at position %d", language, r, p)
				}
			}
		}
	}
}
