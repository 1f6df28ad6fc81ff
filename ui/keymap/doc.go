// Package keymap says which key does what. Bindings are data: the hint line
// and the help are made from them, so that what the screen says and what the
// keys do cannot part.
//
// A person who reads Arabic, Persian, Sorani or Hebrew has the keyboard on
// that layout half of the time. The key that has j printed on it then sends ت
// or ژ or ח. A [Keyboard] knows the layouts and answers by the place of the
// key: the letter that stands on the same physical key does the same. The
// layouts are those of XKB (symbols ara, ir, iq(ku_ara), pk(urd-phonetic),
// il), which agree with those of Windows in the letters that are bound here.
//
// The same letter may stand on different keys of different layouts (ت is on j
// in Arabic and on t in Sorani). A Keyboard presumes the layout of the
// person's language, and changes its mind when a letter arrives that the
// presumed layout cannot type. What stays ambiguous is listed by a test.
//
// The package knows nothing of Bubble Tea; keys are named as that names them.
package keymap
