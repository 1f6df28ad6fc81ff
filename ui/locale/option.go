package locale

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"khabar/ui/bidi"
)

// lrm is LEFT-TO-RIGHT MARK.
const lrm = "\u200e"

// outset matches what begins with signs and is typed as it stands: an option, a
// path, a variable, an account.
var outset = regexp.MustCompile(`(^|[^-~$./0-9A-Za-z}])(--?|~/\.?|\./|\$|@)[A-Za-z]`)

// open matches what ends with signs: the beginning of an address.
var open = regexp.MustCompile(`[a-z]://([^A-Za-z{]|$)`)

// keepOptions puts a mark at the signs of options, paths, variables, accounts and
// addresses in a sentence of a right-to-left language. Signs have no direction of
// their own and take the sentence's, which would show --all as all--. Behind a
// word of Latin letters they keep theirs, and a command line stays as it is, to
// be copied.
func keepOptions(s string) string {
	s = open.ReplaceAllStringFunc(s, func(m string) string { return strings.Replace(m, "://", "://"+lrm, 1) })
	if !outset.MatchString(s) {
		return s
	}
	var b strings.Builder
	from := 0
	for _, at := range outset.FindAllStringSubmatchIndex(s, -1) {
		signs := at[4]
		if afterLatin(s[:signs]) {
			continue
		}
		b.WriteString(s[from:signs])
		b.WriteString(lrm)
		from = signs
	}
	return b.String() + s[from:]
}

// afterLatin reports whether the last letter of the line so far, if it has one,
// is written from left to right. A placeholder's value stands apart from what is
// around it.
func afterLatin(s string) bool {
	for line := s[strings.LastIndexByte(s, '\n')+1:]; line != "" && !strings.HasSuffix(line, "}}"); {
		last, size := utf8.DecodeLastRuneInString(line)
		switch bidi.ClassOf(last) {
		case bidi.L:
			return true
		case bidi.R, bidi.AL:
			return false
		}
		line = line[:len(line)-size]
	}
	return false
}

// keepAllOptions does so in every form of every sentence.
func keepAllOptions(messages []*i18n.Message) {
	for _, m := range messages {
		for _, form := range []*string{&m.Zero, &m.One, &m.Two, &m.Few, &m.Many, &m.Other} {
			*form = keepOptions(*form)
		}
	}
}
