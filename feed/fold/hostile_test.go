package fold

import (
	"flag"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed/feedtest/steps"
)

// hostile are what is repeated in texts that could make a search slow.
var hostile = []string{
	"ا", "\u064B", "\u200C", "م\u200C", "ﷺ", "\xff", " ", "a ", "_", "#", "#a_", "\"", "צ״", "'", "ال", "لل", "ـ", "½", "و", "\u0301a", "日",
}

// TestHostileIsLinear counts the steps that twice the text takes.
func TestHostileIsLinear(t *testing.T) {
	counter := steps.NewCounter(t, "khabar/feed/fold")
	for i, unit := range hostile {
		t.Run(strconv.QuoteToASCII(unit), func(t *testing.T) {
			counter.CheckLinear(t, 20_000, "TestFoldHostile", "-unit="+strconv.Itoa(i))
		})
	}
}

var (
	hostileUnit = flag.Int("unit", -1, "fold only the hostile text of this `index`")
	hostileSize = flag.Int("size", 1000, "`characters` of a hostile text")
)

// TestFoldHostile does with the texts all that a search does: with all of them,
// or with the one whose steps TestHostileIsLinear counts.
func TestFoldHostile(t *testing.T) {
	for i, unit := range hostile {
		if *hostileUnit >= 0 && *hostileUnit != i {
			continue
		}
		s := strings.Repeat(unit, *hostileSize/utf8.RuneCountInString(unit))
		var text Text
		text.Set(Full, s)
		if string(text.Bytes()) != Fold(s) {
			t.Errorf("%q: the fold has other bytes with positions", unit)
		}
		for from, to := range text.All(Fold(unit)) {
			if from >= to {
				t.Errorf("%q: found at [%d:%d]", unit, from, to)
			}
		}
		for w := range Words(Full, s) {
			if w.Start >= w.End {
				t.Errorf("%q: a word at [%d:%d]", unit, w.Start, w.End)
			}
		}
		Key(s)
		Index(s, unit+"x")
	}
}
