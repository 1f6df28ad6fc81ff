package locale

import (
	"slices"
	"strings"
)

// Detect returns the tag of the language that the environment asks for, in the
// order of POSIX (LC_ALL, LC_MESSAGES, LANG) and of gettext (LANGUAGE, a list,
// goes before all of them unless they ask for the C locale). Languages that
// khabar has no words in are passed over; "en" where none is left.
func Detect(env func(string) string) string {
	var posix string
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if posix = env(name); posix != "" {
			break
		}
	}
	own := tagOf(posix)
	if own == "" {
		return fallback // unset, C or POSIX
	}
	for wish := range strings.SplitSeq(env("LANGUAGE"), ":") {
		tag := tagOf(wish)
		if tag == languageOf(own) {
			tag = own // "ar" beside LANG=ar_IQ: the region is known
		}
		if known(tag) {
			return tag
		}
	}
	if known(own) {
		return own
	}
	return fallback
}

func known(tag string) bool { return slices.Contains(Languages(), languageOf(tag)) }

func languageOf(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(base)
}

// tagOf turns the name of a POSIX locale (language_REGION.codeset@modifier)
// into a BCP 47 tag, and leaves such a tag as it is. The C locale has none.
func tagOf(name string) string {
	name, modifier, _ := strings.Cut(name, "@")
	name, _, _ = strings.Cut(name, ".")
	if name == "C" || name == "POSIX" {
		return ""
	}
	base, region, _ := strings.Cut(strings.ReplaceAll(name, "_", "-"), "-")
	script := map[string]string{"latin": "Latn", "arabic": "Arab", "cyrillic": "Cyrl"}[modifier]
	return strings.Join(slices.DeleteFunc([]string{base, script, region}, func(s string) bool { return s == "" }), "-")
}
