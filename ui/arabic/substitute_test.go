package arabic

import (
	"slices"
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
