package bidi_test

import (
	"math/rand/v2"

	"khabar/ui/bidi"
)

// alphabet holds the characters that random texts are made of: some of each
// class, all of long standing, so that libraries with older data agree on
// their classes.
var alphabet = map[bidi.Class][]rune{
	bidi.L:   []rune("aZé中я\u200E𝐀"),
	bidi.R:   []rune("את\u200F\u07C1𐠀"),
	bidi.AL:  []rune("ابگەې\u0780"),
	bidi.EN:  []rune("09²۵𝟏"),
	bidi.ES:  []rune("+-\u2212"),
	bidi.ET:  []rune("%$#°€\u066A"),
	bidi.AN:  []rune("٠٩\u066B\u06DD"),
	bidi.CS:  []rune(",.:/\u060C\u00A0"),
	bidi.NSM: []rune("\u0300\u064B\u0670\u05B0\u0651"),
	bidi.BN:  []rune("\u00AD\u200C\u200D\u200B\u0001"),
	bidi.S:   []rune("\t\u000B"),
	bidi.WS:  []rune("  \u2003\u3000"),
	bidi.ON:  []rune("!&\"«…*()[]{}<>\u2329\u232A\u3008\u3009\u300C\u300D\u27E8\u27E9"),
	bidi.LRE: {'\u202A'}, bidi.LRO: {'\u202D'}, bidi.RLE: {'\u202B'}, bidi.RLO: {'\u202E'}, bidi.PDF: {'\u202C'},
	bidi.LRI: {'\u2066'}, bidi.RLI: {'\u2067'}, bidi.FSI: {'\u2068'}, bidi.PDI: {'\u2069'},
}

// flavours are the mixtures of classes that random texts are drawn from. A
// class named twice comes twice as often.
var flavours = [][]bidi.Class{
	{ // anything at all
		bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.ES, bidi.ET, bidi.AN, bidi.CS, bidi.NSM, bidi.BN, bidi.S, bidi.WS, bidi.ON,
		bidi.LRE, bidi.LRO, bidi.RLE, bidi.RLO, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI,
	},
	{ // prose, as feeds have it
		bidi.AL, bidi.AL, bidi.AL, bidi.R, bidi.L, bidi.L, bidi.WS, bidi.WS, bidi.ON, bidi.ON, bidi.EN, bidi.AN, bidi.CS, bidi.NSM,
	},
	{ // numbers
		bidi.EN, bidi.EN, bidi.AN, bidi.ES, bidi.CS, bidi.CS, bidi.ET, bidi.ET, bidi.NSM, bidi.BN, bidi.L, bidi.R, bidi.AL, bidi.WS,
	},
	{ // brackets
		bidi.ON, bidi.ON, bidi.ON, bidi.ON, bidi.ON, bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.NSM, bidi.BN, bidi.LRI, bidi.PDI, bidi.RLO, bidi.PDF,
	},
	{ // brackets with marks on them
		bidi.ON, bidi.ON, bidi.ON, bidi.ON, bidi.NSM, bidi.NSM, bidi.L, bidi.R, bidi.AL, bidi.EN,
	},
	{ // explicit controls
		bidi.LRE, bidi.LRO, bidi.RLE, bidi.RLO, bidi.PDF, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI, bidi.PDI, bidi.PDI,
		bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.NSM, bidi.ON, bidi.WS,
	},
	{ // isolates
		bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI, bidi.PDI, bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.AN, bidi.NSM, bidi.ON, bidi.ON, bidi.WS, bidi.ET,
	},
}

// randomText draws a paragraph of 1 to longest runes.
func randomText(rng *rand.Rand, longest int) []rune {
	flavour := flavours[rng.IntN(len(flavours))]
	text := make([]rune, 1+rng.IntN(longest))
	for i := range text {
		characters := alphabet[flavour[rng.IntN(len(flavour))]]
		text[i] = characters[rng.IntN(len(characters))]
	}
	return text
}
