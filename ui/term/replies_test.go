package term

import "testing"

// TestAnswersAboutSizesAndFonts replays what real terminals said when they
// were asked for their sizes and fonts, before the letters were changed and
// after: the cell is known from it, and nothing of it is taken for keys.
func TestAnswersAboutSizesAndFonts(t *testing.T) {
	for said, cell := range map[string][2]int{
		"\x1b[4;594;792t\x1b[8;33;88t":                {9, 18}, // Alacritty
		"\x1b[4;576;800t\x1b[8;18;50t":                {16, 32},
		"\x1b[6;18;9t\x1b[4;666;1476t\x1b[8;37;164t":  {9, 18}, // kitty
		"\x1b[6;21;10t\x1b[4;672;1480t\x1b[8;32;148t": {10, 21},
		"\x1b[6;14;7t\x1b[4;392;770t\x1b[8;28;110t":   {7, 14},  // Konsole 25.04
		"\x1b[6;17;8t\x1b[4;476;880t\x1b[8;28;110t":   {8, 17},  // Konsole 22.12
		"\x1b[6;19;10t\x1b[4;456;800t\x1b[8;24;80t":   {10, 19}, // mlterm
		"\x1b[6;35;18t\x1b[4;840;1440t\x1b[8;24;80t":  {18, 35},
		"\x1b[4;484;896t\x1b[8;24;80t":                {11, 20}, // rxvt-unicode
		"\x1b[4;796;1376t\x1b[8;24;80t":               {17, 33},
		"\x1b[6;13;6t\x1b[4;312;480t\x1b[8;24;80t":    {6, 13},  // xterm, bitmap font
		"\x1b[6;33;17t\x1b[4;792;1360t\x1b[8;24;80t":  {17, 33}, // xterm, Xft

		"\x1bP@kitty-cmd{\"ok\": true}\x1b\\":                                             {},
		"\x1bP@kitty-cmd{\"ok\": false, \"error\": \"Remote control is disabled\"}\x1b\\": {},
		"\x1bP1+r6b697474792d71756572792d666f6e745f73697a65=3131\x1b\\":                   {},
		"\x1b]50;#0 -misc-fixed-medium-r-semicondensed--13-120-75-75-c-60-iso10646-1\x07": {},
		"\x1b]50;\x07": {},
	} {
		var a Answers
		s := scanner{expecting: true}
		keys := s.feed(nil, []byte(said+"q"), a.take)
		if string(keys) != "q" {
			t.Errorf("%q: the keys are %q", said, keys)
		}
		if w, h := a.CellSize(); w != cell[0] || h != cell[1] {
			t.Errorf("%q: a cell of %d×%d, want %d×%d", said, w, h, cell[0], cell[1])
		}
	}
}
