// Package find shows where the words of a filter stand in a text: the places
// to mark in a headline, and a piece of a long text around the words.
//
// A [Finder] is made from a filter (package query) once and used for many
// texts. Words are cut and folded by package fold, and stand where a reader
// would say that they do, in the text as its source wrote it: a search for بيت
// marks the whole of بَيْتٌ, and one for ههولير the letters of هەولێر. What a filter
// excludes, and its conditions on other things than words, is not looked for.
//
// Every store of articles finds with this package, so that one search shows the
// same wherever an article is kept. The package reads no store and knows no
// screen.
package find
