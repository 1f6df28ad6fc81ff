package locale

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// digits are a way to write numbers.
type digits struct {
	zero  rune
	group string // between thousands
}

var (
	western     = digits{'0', ","}
	arabicIndic = digits{'٠', "٬"}
)

// westernRegions are those Arabic-speaking regions to which the CLDR gives
// Western digits; the others write Arabic-Indic ones.
var westernRegions = []string{"AE", "DZ", "EH", "LY", "MA", "TN"}

// arabicRegions are the regions where Arabic is a language of the press.
var arabicRegions = []string{
	"AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "JO", "KM", "KW", "LB", "LY", "MA",
	"MR", "OM", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TN", "YE",
}

// digitsOf returns the digits that a language is written with.
func digitsOf(tag language.Tag) digits {
	switch tag.TypeForKey("nu") {
	case "latn":
		return western
	case "arab":
		return arabicIndic
	}
	if base, _ := tag.Base(); base.String() == "ar" {
		r := regionOf(tag)
		if slices.Contains(arabicRegions, r) && !slices.Contains(westernRegions, r) {
			return arabicIndic
		}
	}
	return western
}

// regionOf returns the region that a tag names, "" where it names none: the
// most likely one is not meant.
func regionOf(tag language.Tag) string {
	if r, confidence := tag.Region(); confidence == language.Exact {
		return r.String()
	}
	return ""
}

// Number returns n in the language's digits, in groups of three.
func (p *Printer) Number(n int) string {
	s := strconv.Itoa(n)
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, c := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteString(p.digits.group)
		}
		b.WriteRune(p.digits.zero + c - '0')
	}
	return b.String()
}

// plainNumber returns n without groups, as years and hours are written, with at
// least width digits.
func (p *Printer) plainNumber(n, width int) string {
	s := strconv.Itoa(n)
	s = strings.Repeat("0", max(0, width-len(s))) + s
	if p.digits.zero == '0' {
		return s
	}
	return strings.Map(func(c rune) rune { return p.digits.zero + c - '0' }, s)
}
