package arabic

import "slices"

// A substitute draws a letter that Unicode has no forms for: the form of the
// skeleton letter at the same position, then the marks.
type substitute struct {
	letter   rune
	at       uint8 // the positions that it serves, a bit each
	skeleton rune
	marks    [2]rune
}

const (
	atFinal  = 1 << Final
	atInside = 1<<Initial | 1<<Medial
	atAll    = atFinal | atInside
)

// Marks that stand for the part by which letters with one skeleton differ.
const (
	hamzaAbove   = '\u0654'
	wavyBelow    = '\u065F'
	vAbove       = '\u065A'
	caretAbove   = '\u065B'
	tahAbove     = '\u0615'
	threeDots    = '\u06DB'
	dotAbove     = '\u0307'
	dotsAbove    = '\u0308'
	dotBelow     = '\u0323'
	dotsBelow    = '\u0324'
	ringBelow    = '\u0325'
	caronBelow   = '\u032C'
	dotlessTooth = '\u0649' // initial and medial: a tooth without dots
)

// substitutes is ordered by letter and then by position. A letter is left out
// where only its dots tell it from another and no mark can make them (Sindhi
// ٽ and ث), because a wrong letter is worse than one that does not join.
var substitutes = [...]substitute{
	{0x0620, atAll, 0x0649, [2]rune{ringBelow}},          // Kashmiri yeh
	{0x063B, atAll, 0x06A9, [2]rune{dotsAbove}},          // keheh with two dots
	{0x063D, atAll, 0x06CC, [2]rune{caretAbove}},         // Azerbaijani yeh
	{0x063E, atAll, 0x06CC, [2]rune{dotsAbove}},          // yeh with two dots above
	{0x063F, atAll, 0x06CC, [2]rune{threeDots}},          // yeh with three dots above
	{0x066E, atInside, dotlessTooth, [2]rune{}},          // dotless beh
	{0x0673, atFinal, 0x0627, [2]rune{wavyBelow}},        // Kashmiri alef
	{0x067C, atAll, 0x062A, [2]rune{ringBelow}},          // Pashto retroflex teh
	{0x0681, atAll, 0x062D, [2]rune{hamzaAbove}},         // Pashto dze
	{0x0685, atAll, 0x062D, [2]rune{threeDots}},          // Pashto tse
	{0x0689, atFinal, 0x062F, [2]rune{ringBelow}},        // Pashto retroflex dal
	{0x068A, atFinal, 0x062F, [2]rune{dotBelow}},         // Sindhi retroflex dal
	{0x068B, atFinal, 0x0688, [2]rune{dotBelow}},         // Saraiki implosive dal
	{0x0692, atFinal, 0x0631, [2]rune{vAbove}},           // reh with small v
	{0x0693, atFinal, 0x0631, [2]rune{ringBelow}},        // Pashto retroflex reh
	{0x0694, atFinal, 0x0631, [2]rune{dotBelow}},         // reh with dot below
	{0x0695, atFinal, 0x0631, [2]rune{caronBelow}},       // Kurdish trilled reh
	{0x0696, atFinal, 0x0632, [2]rune{dotBelow}},         // Pashto zhe
	{0x0697, atFinal, 0x0631, [2]rune{dotsAbove}},        // reh with two dots
	{0x069A, atAll, 0x0633, [2]rune{dotBelow, dotAbove}}, // Pashto khin
	{0x069D, atAll, 0x0635, [2]rune{dotsBelow}},          // sad with two dots below
	{0x069E, atAll, 0x0635, [2]rune{threeDots}},          // sad with three dots
	{0x069F, atAll, 0x0637, [2]rune{threeDots}},          // Hausa tah
	{0x06A0, atAll, 0x0639, [2]rune{threeDots}},          // Jawi nga
	{0x06A3, atAll, 0x0641, [2]rune{dotBelow}},           // feh with dot below
	{0x06A7, atInside, 0x0641, [2]rune{}},                // Maghribi qaf, inside a word as feh
	{0x06A8, atInside, 0x06A4, [2]rune{}},                // Tunisian gaf, inside a word as veh
	{0x06AB, atAll, 0x06A9, [2]rune{ringBelow}},          // Pashto gaf
	{0x06AC, atAll, 0x0643, [2]rune{dotAbove}},           // kaf with dot
	{0x06B0, atAll, 0x06AF, [2]rune{ringBelow}},          // Saraiki gaf
	{0x06B2, atAll, 0x06AF, [2]rune{dotsBelow}},          // gaf with two dots below
	{0x06B4, atAll, 0x06AF, [2]rune{threeDots}},          // gaf with three dots
	{0x06B5, atAll, 0x0644, [2]rune{vAbove}},             // Kurdish velar lam
	{0x06B6, atAll, 0x0644, [2]rune{dotAbove}},           // lam with dot
	{0x06B7, atAll, 0x0644, [2]rune{threeDots}},          // Balochi lam
	{0x06B9, atAll, 0x0646, [2]rune{dotBelow}},           // noon with dot below
	{0x06BA, atInside, dotlessTooth, [2]rune{}},          // Urdu noon ghunna inside a word
	{0x06BC, atAll, 0x0646, [2]rune{ringBelow}},          // Pashto retroflex noon
	{0x06BD, atFinal, 0x06BA, [2]rune{threeDots}},        // Jawi nya
	{0x06BD, atInside, dotlessTooth, [2]rune{threeDots}}, //
	{0x06C2, atAll, 0x06C1, [2]rune{hamzaAbove}},         // its canonical decomposition
	{0x06C3, atFinal, 0x0629, [2]rune{}},                 // Urdu teh marbuta
	{0x06CA, atFinal, 0x0648, [2]rune{dotsAbove}},        // Kurdish waw
	{0x06CE, atAll, 0x06CC, [2]rune{vAbove}},             // Kurdish open yeh
	{0x06CF, atFinal, 0x0648, [2]rune{dotAbove}},         // Jawi va
	{0x06EE, atFinal, 0x062F, [2]rune{caretAbove}},       // dal with inverted v
	{0x06EF, atFinal, 0x0631, [2]rune{caretAbove}},       // reh with inverted v
	{0x06FA, atAll, 0x0634, [2]rune{dotBelow}},           // sheen with dot below
	{0x06FB, atAll, 0x0636, [2]rune{dotBelow}},           // dad with dot below
	{0x06FC, atAll, 0x063A, [2]rune{dotBelow}},           // ghain with dot below
	{0x06FF, atAll, 0x06BE, [2]rune{caretAbove}},         // heh with inverted v
	{0x0757, atAll, 0x062D, [2]rune{dotsAbove}},          // hah with two dots
	{0x075D, atAll, 0x0639, [2]rune{dotsAbove}},          // ain with two dots
	{0x0762, atAll, 0x06A9, [2]rune{dotAbove}},           // Jawi gaf
	{0x0763, atAll, 0x06AD, [2]rune{}},                   // Moroccan gaf, drawn as ng
	{0x0765, atAll, 0x0645, [2]rune{dotAbove}},           // meem with dot
	{0x0766, atAll, 0x0645, [2]rune{dotBelow}},           // Maba meem
	{0x0767, atAll, 0x0646, [2]rune{dotsBelow}},          // noon with two dots below
	{0x0768, atAll, 0x0646, [2]rune{tahAbove}},           // Shahmukhi retroflex noon
	{0x0769, atAll, 0x0646, [2]rune{vAbove}},             // Gojri noon
	{0x076C, atFinal, 0x0631, [2]rune{hamzaAbove}},       // Ormuri reh
	{0x077E, atAll, 0x0633, [2]rune{caretAbove}},         // seen with inverted v
	{0x077F, atAll, 0x0643, [2]rune{dotsAbove}},          // kaf with two dots
	{0x088B, atAll, 0x0637, [2]rune{dotBelow}},           // tah with dot below
	{0x08A1, atAll, 0x0628, [2]rune{hamzaAbove}},         // Fulfulde beh
	{0x08A5, atAll, 0x0642, [2]rune{dotBelow}},           // qaf with dot below
	{0x08A7, atAll, 0x0645, [2]rune{threeDots}},          // Arwi meem
	{0x08A8, atAll, 0x064A, [2]rune{hamzaAbove}},         // Fulfulde yeh
	{0x08B4, atAll, 0x0643, [2]rune{dotBelow}},           // kaf with dot below
	{0x08C2, atAll, 0x06A9, [2]rune{vAbove}},             // Hindko keheh
	{0x08C7, atAll, 0x0644, [2]rune{tahAbove}},           // Shahmukhi retroflex lam
}

// substituteFor returns how r is drawn at a position, or nil.
func substituteFor(r rune, p Position) *substitute {
	i, found := slices.BinarySearchFunc(substitutes[:], r, func(s substitute, r rune) int { return int(s.letter) - int(r) })
	if !found {
		return nil
	}
	for ; i < len(substitutes) && substitutes[i].letter == r; i++ {
		if substitutes[i].at&(1<<p) != 0 {
			return &substitutes[i]
		}
	}
	return nil
}
