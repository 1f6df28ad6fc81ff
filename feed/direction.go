package feed

import (
	"strings"
	"unicode"
)

// Direction is the direction in which text is read.
type Direction uint8

// The directions.
const (
	DirectionUnknown Direction = iota
	LeftToRight
	RightToLeft
)

// String returns "ltr", "rtl" or "".
func (d Direction) String() string {
	switch d {
	case LeftToRight:
		return "ltr"
	case RightToLeft:
		return "rtl"
	}
	return ""
}

// ParseDirection reads the value of an HTML dir attribute. Anything but "ltr"
// and "rtl" (such as "auto") is DirectionUnknown: the text decides.
func ParseDirection(s string) Direction {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "ltr":
		return LeftToRight
	case "rtl":
		return RightToLeft
	}
	return DirectionUnknown
}

// rightToLeft are the scripts that are written from right to left and occur
// in news. Digits and punctuation belong to no script here, so they decide
// nothing.
var rightToLeft = []*unicode.RangeTable{
	unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana,
	unicode.Nko, unicode.Samaritan, unicode.Mandaic, unicode.Adlam,
	unicode.Hanifi_Rohingya,
}

// FirstStrong returns the direction of the first letter of s (in the sense of
// rule P2 of UAX #9, restricted to letters), or DirectionUnknown when s has
// none. It is a cheap answer for metadata; what is drawn goes through ui/bidi.
func FirstStrong(s string) Direction {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		if unicode.In(r, rightToLeft...) {
			return RightToLeft
		}
		return LeftToRight
	}
	return DirectionUnknown
}

// DirectionOfLanguage returns the direction that a language is usually written
// in, from its BCP 47 tag: the script subtag where there is one ("az-Arab",
// "ku-Latn"), else the language's usual script. DirectionUnknown for "".
func DirectionOfLanguage(tag string) Direction {
	if tag == "" {
		return DirectionUnknown
	}
	parts := strings.Split(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	for _, p := range parts[1:] {
		switch p {
		case "arab", "aran", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg":
			return RightToLeft
		}
		if len(p) == 4 && p[0] >= 'a' {
			return LeftToRight
		}
	}
	switch parts[0] {
	case "ar", "arz", "ary", "apc", "acm", "fa", "prs", "ur", "ckb", "sdh", "ug", "he", "iw", "yi", "ps", "sd",
		"dv", "syr", "arc", "ks", "bal", "glk", "mzn", "pnb", "skr", "azb", "lrc", "rhg", "nqo":
		return RightToLeft
	}
	return LeftToRight
}

// ResolveDirection returns the article's direction as a whole: the declared
// one, else that of three letters in five (headline and body), else that of its
// language, else that of most letters, else left-to-right. It never returns
// DirectionUnknown.
func (a *Article) ResolveDirection() Direction {
	if a.Direction != DirectionUnknown {
		return a.Direction
	}
	var count letterCount
	count.add(a.Title)
	for i := range a.Body {
		if a.Body[i].Kind != Code {
			count.add(a.Body[i].Text)
		}
		if count.total() > 2000 {
			break
		}
	}
	if count.isClear() {
		return count.direction()
	}
	if d := DirectionOfLanguage(a.Language); d != DirectionUnknown {
		return d
	}
	if d := count.direction(); d != DirectionUnknown {
		return d
	}
	return LeftToRight
}

// letterCount counts letters by direction.
type letterCount struct{ left, right int }

func (c *letterCount) add(s string) {
	for _, r := range s {
		switch {
		case r < 0x80:
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				c.left++
			}
		case !unicode.IsLetter(r):
		case unicode.In(r, rightToLeft...):
			c.right++
		default:
			c.left++
		}
	}
}

func (c *letterCount) total() int { return c.left + c.right }

// isClear reports whether three letters in five have one direction. An article
// about software, say, may hold as many Latin letters as its own.
func (c *letterCount) isClear() bool {
	return c.total() > 0 && 5*max(c.left, c.right) >= 3*c.total()
}

func (c *letterCount) direction() Direction {
	switch {
	case c.total() == 0:
		return DirectionUnknown
	case c.right >= c.left:
		return RightToLeft
	}
	return LeftToRight
}
