// Package starter names sources to begin with, by language. They are offered to
// a person who follows nothing yet, and none is fetched unless it is picked.
//
// The list is data (starters.tsv). An address is that of a feed, or of a site,
// whose feed is then found like any other (package discover). That one stands in
// the list says that it was known when the list was written: what it sends now
// is found out when it is picked, and said.
package starter

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed starters.tsv
var data string

// A Source is one to begin with.
type Source struct {
	// Language is a BCP 47 tag without a region.
	Language string
	Title    string
	Address  string
}

// Sources returns all sources, those in a language (a BCP 47 tag, or empty)
// first, then the others by language, those of one in the order of the list.
func Sources(language string) []Source {
	language = base(language)
	var list []Source
	for line := range strings.Lines(data) {
		if fields := strings.Split(strings.TrimSpace(line), "\t"); len(fields) == 3 {
			list = append(list, Source{fields[0], fields[1], fields[2]})
		}
	}
	slices.SortStableFunc(list, func(a, b Source) int { return rank(a.Language, language) - rank(b.Language, language) })
	return list
}

// In returns the sources in one language (a BCP 47 tag), in the order of the
// list.
func In(language string) []Source {
	language = base(language)
	return slices.DeleteFunc(Sources(language), func(s Source) bool { return s.Language != language })
}

// Languages returns the languages that there are sources in, in the order of the
// list.
func Languages() []string {
	var all []string
	for _, s := range Sources("") {
		if !slices.Contains(all, s.Language) {
			all = append(all, s.Language)
		}
	}
	return all
}

// rank puts one language first and leaves the others in the list's order, in
// which those of one stand together.
func rank(language, first string) int {
	if language == first {
		return 0
	}
	return 1
}

// base is a language's first subtag, under the name that the list has.
func base(language string) string {
	language, _, _ = strings.Cut(strings.ToLower(language), "-")
	switch language {
	case "ku":
		return "kmr"
	case "iw":
		return "he"
	}
	return language
}
