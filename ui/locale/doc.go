// Package locale holds the words that khabar says to people, and says numbers,
// dates and spans of time in their language.
//
// The words live in catalogues, one folder a language and one file an area of
// the program: words/LANGUAGE/AREA.toml, read by go-i18n. They are compiled in.
// A sentence is found by its id, which begins with the name of its area:
//
//	[status.saved]
//	other = "Saved {{.Name}}"
//
//	[list.unread]
//	one = "{{.Count}} unread article"
//	other = "{{.Count}} unread articles"
//
// T says the first, N the second, with the form of the plural that the
// language's rules ask for (Unicode CLDR, plural rules: English has two forms,
// Arabic six). Placeholders begin with a capital; N fills Count. A name may not
// be one of go-i18n's own keys (id, description, hash, zero, one, two, few,
// many, other).
//
// To add a sentence, add it to the same area's file of every language: a test
// fails where an id, a placeholder or a form of the plural is missing, and
// where the program asks for an id that no catalogue has. To add a language,
// add its folder.
//
// A language is a BCP 47 tag. Its region decides the digits (in Arabic: those
// that the CLDR gives the region, Western ones where none is named, because
// those are understood everywhere and are what the Arabic press of most
// countries prints; "ar-u-nu-arab" and "ar-IQ-u-nu-latn" ask for the other)
// and the names of the months, of which Arabic has four sets. Dates are those of
// the Gregorian calendar, the day before the month.
//
// The package reads no environment and no file: [Detect] is handed a function.
// A [Printer] never changes and serves many goroutines.
package locale
