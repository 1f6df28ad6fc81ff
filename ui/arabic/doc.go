// Package arabic turns letters of the Arabic script into the shapes that they
// take beside each other, for a grid that does not do so itself.
//
// Letters of a cursive script join: each has up to four shapes, and which one
// is shown depends on its neighbours in logical order (the Unicode Standard,
// section 9.2, "Arabic Cursive Joining"). A shaping engine chooses the shape
// inside the font. Most terminals have no such engine: they draw the glyph of
// the code point that they are sent. For them [AppendGlyphs] replaces letters
// by the compatibility characters of the blocks Arabic Presentation Forms-A
// and -B, which name one shape each.
//
// The rules, and where they come from:
//
//   - The joining type of a character is the property Joining_Type
//     (extracted/DerivedJoiningType.txt of Unicode 17). Marks are transparent:
//     they never change what stands around them. ZWNJ breaks a join, ZWJ and
//     tatweel cause one.
//   - The presentation forms are the characters whose compatibility
//     decomposition in UnicodeData.txt is one letter, tagged isolated, initial,
//     medial or final. ە (U+06D5) has none there; it takes those of heh,
//     which look the same.
//   - A letter that joins neither way is left as it is written. Its isolated
//     form looks the same, is missing from more fonts, and does not paste as
//     the letter that it is.
//   - Most letters beyond those of Arabic, Persian and Urdu have no forms at
//     all (of Sorani: ڕ ڵ ێ ۊ). They stay base letters, between neighbours
//     that join as they should; with [Options.JoinMarks] they are drawn as the
//     form of a letter with the same skeleton, and a mark.
//   - Lam followed by alef is one ligature ([Options.LamAlef]), also where
//     marks stand between the two: the marks then follow the ligature.
//
// Joining comes before measuring, because a ligature takes one cell where its
// letters take two, and before lines are broken, because a break never changes
// a letter's shape. It works on text in logical order; putting glyphs in visual
// order is the business of ui/bidi. A change of level ends joining (UAX #9,
// section 3.5), since what is at another level may stand elsewhere on the line:
// a paragraph is handed over one run of one odd level at a time.
//
// Letters of the other cursive scripts (Syriac, N'Ko, Mongolian, Adlam …) have
// joining types here, so that what stands beside them takes the right shape, but
// no presentation forms in Unicode: they stay as they are, and a plain grid shows
// them unjoined.
//
// The package knows nothing of cells, styles or terminals, keeps no state and
// returns no errors: every sequence of runes has a shape.
package arabic

//go:generate go run ./gen
