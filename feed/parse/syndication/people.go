package syndication

import (
	"strings"

	"khabar/feed/parse/page"
)

// Person reads a by-line as RSS has it: "Name", "mail@example.org (Name)",
// "Name (mail@example.org)", "Name <mail@example.org>". It returns the name
// where there is one, else the address.
func Person(s string) string {
	s = strings.TrimPrefix(page.Line(s), "mailto:")
	if first, second, ok := strings.Cut(s, "("); ok && strings.HasSuffix(second, ")") {
		first, second = strings.TrimSpace(first), strings.TrimSpace(strings.TrimSuffix(second, ")"))
		switch {
		case bareAddress(first) && second != "":
			return second
		case bareAddress(first), bareAddress(second) && first != "":
			return first
		}
	}
	if name, address, ok := strings.Cut(s, "<"); ok && strings.Contains(address, "@") && strings.TrimSpace(name) != "" {
		return strings.Trim(strings.TrimSpace(name), `"`)
	}
	return strings.Trim(s, "<>")
}

// maxList bounds the people, keywords and files of one entry.
const maxList = 200

// AppendNew appends s to list unless it is empty or there already; case and
// the width of white space are not told apart.
func AppendNew(list []string, s string) []string {
	s = page.Line(s)
	if s == "" || len(list) >= maxList {
		return list
	}
	for _, have := range list {
		if strings.EqualFold(have, s) {
			return list
		}
	}
	return append(list, s)
}

// AppendPerson appends a person's name. A bare mail address gives way to any
// name.
func AppendPerson(list []string, s string) []string {
	name := Person(s)
	if bareAddress(name) {
		if len(list) > 0 {
			return list
		}
	} else if len(list) == 1 && name != "" && bareAddress(list[0]) {
		list = list[:0]
	}
	return AppendNew(list, name)
}

func bareAddress(s string) bool {
	return strings.Contains(s, "@") && !strings.Contains(s, " ")
}

// SplitKeywords splits a list of keywords at commas, semicolons and bars,
// those of Arabic script among them.
func SplitKeywords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		switch r {
		case ',', ';', '،', '؛', '|', '、', '\n':
			return true
		}
		return false
	})
}
