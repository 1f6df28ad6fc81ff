// Package keyword splits the lists of keywords and of authors that articles
// carry as one string.
package keyword

import (
	"strings"
	"unicode"

	"khabar/feed/fold"
)

// Split splits a list of keywords at the separators in use: commas and
// semicolons of either direction, bars, bullets, tabs, double spaces, and
// slashes and dashes between spaces. A single space parts nothing, since a
// keyword may have several words; hashtags are the exception. The order stays,
// and what a reader would not tell apart comes once.
func Split(value string) []string {
	value = joints.Replace(value)
	if strings.HasPrefix(value, "#") {
		value = strings.ReplaceAll(strings.ReplaceAll(value, " #", "\n"), "_", " ")
	}
	var out []string
	for k := range strings.FieldsFuncSeq(value, func(r rune) bool { return strings.ContainsRune(",،;؛|•·\t\n、", r) }) {
		out = Append(out, strings.Trim(strings.Join(strings.Fields(k), " "), "#.۔\"“”«»"))
	}
	return out
}

var joints = strings.NewReplacer(" / ", "\n", " - ", "\n", " – ", "\n", "  ", "\n")

// Names splits the names of several authors. Beside the signs that part
// keywords, the words for "and" part names.
func Names(value string) []string {
	var out []string
	for name := range strings.FieldsFuncSeq(ands.Replace(value), func(r rune) bool { return strings.ContainsRune(",،;؛|&\n", r) }) {
		out = Append(out, strings.TrimSpace(name))
	}
	return out
}

var ands = strings.NewReplacer(" and ", "\n", " و ", "\n", " ve ", "\n", " û ", "\n", " ۋە ", "\n", " اور ", "\n")

// Append appends a keyword or name that has a letter or digit and is not there
// yet in any spelling that a reader would take for the same.
func Append(list []string, s string) []string {
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return list
	}
	key := fold.Key(s)
	for _, have := range list {
		if fold.Key(have) == key {
			return list
		}
	}
	return append(list, s)
}
