package reader

import (
	"math"
	"unicode"

	"khabar/feed"
)

// script is a way of writing that has a reading speed of its own.
type script uint8

const (
	alphabetic script = iota // Latin, Greek, Cyrillic and whatever else
	arabic
	hebrew
	han // counted by the character: no blanks between words
	scripts
)

// paces are silent reading speeds in words (of han, characters) a minute, mean
// and standard deviation over readers, from the texts of IReST
// (Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading
// Performance", 2012). Alphabetic is the mean of that study's languages in
// Latin script; Persian, Kurdish and Urdu, which it lacks, go by Arabic.
var paces = [scripts]struct{ mean, deviation float64 }{
	alphabetic: {190, 28},
	arabic:     {138, 20},
	hebrew:     {187, 29},
	han:        {255, 29},
}

// wordCount counts the words of a text by script.
type wordCount [scripts]int

// add counts the words of s. A word is what stands between blanks and has a
// letter or a digit; the first one decides its script.
func (c *wordCount) add(s string) {
	inside := false
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\u00a0':
			inside = false
		case r >= 0x2E80 && r < 0xAC00: // CJK radicals to Yi
			c[han]++
			inside = false
		case !inside && lettered(r):
			c[scriptOf(r)]++
			inside = true
		}
	}
}

// lettered reports whether r may begin a word: punctuation that stands alone
// between blanks is none.
func lettered(r rune) bool {
	if r < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

func scriptOf(r rune) script {
	switch {
	case r < 0x590:
		return alphabetic
	case r < 0x600, 0xFB1D <= r && r <= 0xFB4F:
		return hebrew
	case r < 0x900, 0xFB50 <= r && r <= 0xFDFF, 0xFE70 <= r && r <= 0xFEFF:
		return arabic
	}
	return alphabetic
}

// minutes returns how long the words take a fast reader and a slow one, each a
// standard deviation from the mean, in whole minutes and at least one.
func (c *wordCount) minutes() (low, high int) {
	var fast, slow float64
	for s, n := range c {
		fast += float64(n) / (paces[s].mean + paces[s].deviation)
		slow += float64(n) / (paces[s].mean - paces[s].deviation)
	}
	low = max(int(math.Round(fast)), 1)
	return low, max(int(math.Round(slow)), low)
}

// counted is how much of an article is counted, in bytes: an hour's reading.
// The rest is taken to be like it.
const counted = 64 << 10

// ReadingTime returns how long the article's headline and body take to read,
// in whole minutes: a range, because readers differ by a third and more.
func ReadingTime(a *feed.Article) (low, high int) {
	var c wordCount
	seen, all := 0, 0
	take := func(s string) {
		all += len(s)
		if seen < counted {
			s = s[:min(len(s), counted)]
			seen += len(s)
			c.add(s)
		}
	}
	take(a.Title)
	for i := range a.Body {
		block := &a.Body[i]
		take(block.Text)
		for _, row := range block.Rows {
			for j := range row {
				take(row[j].Text)
			}
		}
	}
	if all > seen {
		for s := range c {
			c[s] = int(float64(c[s]) * float64(all) / float64(seen))
		}
	}
	return c.minutes()
}
