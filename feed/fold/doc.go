// Package fold removes from text what a person who searches does not tell
// apart, so that a word is found however it was written.
//
// The same Arabic word is spelled with hamza or without, vowelled or not,
// stretched by tatweel, with Arabic, Persian or Western digits, and, in what
// came out of a PDF, in presentation forms; Persian and Kurdish type the letter
// yeh as one of three characters, Kurdish its vowel e as a letter or as heh and
// ZWNJ. Latin words come with and without their diacritics. Folding maps all
// of them to one spelling, which is for comparing and never for showing:
//
//   - nothing is left of marks (of Latin, Greek, Cyrillic, Arabic, Hebrew and
//     Syriac; other scripts spell with theirs), tatweel, ZWNJ, ZWJ, soft hyphens
//     and the controls of UAX #9;
//   - compatibility characters become what they stand for (Unicode's form KD,
//     UAX #15): presentation forms, ligatures, full-width letters;
//   - letters become lower case, by simple case mapping; ß is ss, and dotless ı
//     is i, because Turkish words are typed on other keyboards too;
//   - decimal digits of all scripts become 0 to 9;
//   - the forms of alef, yeh, kaf, heh and waw in the Arabic script become one
//     each; گ پ چ ژ ڤ are letters of their own and stay;
//   - Hebrew letters lose their final shape, so that a word is found in its
//     longer forms (שלום in שלומי);
//   - typographic quotation marks, dashes and white space become those of ASCII.
//
// These are the classes that Lucene's normalizers for Arabic, Persian and
// Sorani know, taken together and completed from Unicode's data. There are two
// levels: [Full] also folds letters that Sorani keeps apart and its neighbours
// do not have (ڕ and ر, ڵ and ل). An index holds the full fold, and ranks
// first what matches at [Light].
//
// Folding works rune by rune, so that each byte of the result knows the rune it
// came from ([Text]): a match is shown in the original, marks and all. It is
// idempotent, and canonically equivalent texts fold to the same, but for kana
// and the scripts of India, which spell with their marks.
//
// The package imports the standard library alone, keeps no state and does no
// I/O.
package fold

//go:generate go run ./gen
