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
	parts := strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(",،;؛|•·\t\n、", r) })
	for i, part := range parts {
		parts[i] = strings.Trim(strings.Join(strings.Fields(part), " "), "#.۔\"“”«»")
	}
	return Append(nil, parts...)
}

var joints = strings.NewReplacer(" / ", "\n", " - ", "\n", " – ", "\n", "  ", "\n")

// Names splits the names of several authors. Beside the signs that part
// keywords, the words for "and" part names.
func Names(value string) []string {
	parts := strings.FieldsFunc(ands.Replace(value), func(r rune) bool { return strings.ContainsRune(",،;؛|&\n", r) })
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return Append(nil, parts...)
}

var ands = strings.NewReplacer(" and ", "\n", " و ", "\n", " ve ", "\n", " û ", "\n", " ۋە ", "\n", " اور ", "\n")

// Append appends those keywords or names that have a letter or digit and are
// not there yet in any spelling that a reader would take for the same.
func Append(list []string, more ...string) []string {
	seen := make(map[string]bool, len(list)+len(more))
	for _, have := range list {
		seen[fold.Key(have)] = true
	}
	for _, s := range more {
		key := fold.Key(s)
		if seen[key] || !strings.ContainsFunc(key, isWordRune) {
			continue
		}
		seen[key] = true
		list = append(list, s)
	}
	return list
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) }
