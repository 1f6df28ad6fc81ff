// Package language guesses the language of a text from its letters and its
// commonest words.
//
// It tells apart what khabar's readers read: Arabic (ar), Sorani (ckb) and
// Kurmanji (kmr) Kurdish, Persian (fa), Pashto (ps), Urdu (ur), Uyghur (ug),
// Hebrew (he), Yiddish (yi), Turkish (tr), English (en) and the larger
// languages of Western Europe. Sources that say their language are believed
// before it; it must not answer where it does not know, since the direction of
// text, the shape of digits and the calendar follow from the answer.
package language

import (
	"strings"
	"unicode"
)

// lookedAt is how many letters are counted at most; the rest of a long text
// says nothing new.
const lookedAt = 4000

// Guess returns the BCP 47 tag of the language that most of s is written in, or
// "" when s has too few letters or they tell nothing.
func Guess(s string) string {
	var c census
	c.count(s)
	switch {
	case c.total < 4:
		return ""
	// Articles in these scripts hold Latin names, units and addresses; the
	// reverse is rare. So two letters of five are enough.
	case 5*c.arabic >= 2*c.total:
		return c.arabicScript()
	case 5*c.hebrew >= 2*c.total:
		if c.sum("ײױװ")*100 > c.hebrew {
			return "yi"
		}
		return "he"
	case 2*c.latin >= c.total:
		return latinScript(s)
	}
	return ""
}

// A census counts letters by script.
type census struct {
	total, arabic, hebrew, latin int
	letters                      [lastLetter - firstLetter + 1]int // of the Arabic and Hebrew scripts
}

// The Hebrew and Arabic blocks, where the letters that tell languages apart are.
const firstLetter, lastLetter = 0x0590, 0x077F

func (c *census) count(s string) {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		c.total++
		switch {
		case r < 0x250:
			c.latin++
		case 0x0590 <= r && r < 0x0600:
			c.hebrew++
		case r >= 0x0600 && unicode.Is(unicode.Arabic, r):
			c.arabic++
		}
		if firstLetter <= r && r <= lastLetter {
			c.letters[r-firstLetter]++
		}
		if c.total >= lookedAt {
			return
		}
	}
}

// sum counts the letters of a set.
func (c *census) sum(set string) int {
	n := 0
	for _, r := range set {
		n += c.letters[r-firstLetter]
	}
	return n
}

// arabicScript tells the languages of the Arabic script apart by the letters
// that only some of them have. A language counts when its letters are more than
// one in a hundred: a name or a quotation brings fewer.
func (c *census) arabicScript() string {
	often := func(set string) bool { return c.sum(set)*100 > c.arabic }
	uyghur, sorani := c.sum("ېۇۈۋڭ"), c.sum("ێڕڵڤ")+c.sum("ۆ")/2
	switch {
	case often("ښځڅډړټڼۍ"):
		return "ps"
	case uyghur > sorani && uyghur*100 > c.arabic && often("ەۇې"):
		return "ug"
	case sorani*100 > c.arabic || often("ە") && uyghur == 0:
		return "ckb"
	case often("ٹڈڑںےہ"):
		return "ur"
	case often("پچژگکی") && c.sum("کیپچژگ") >= c.sum("ةىيك"):
		return "fa"
	}
	return "ar"
}

// commonWords are the function words of the languages of the Latin script.
var commonWords = map[string]string{
	"en":  "the of and to in is that for it was on with as by at from this are be have not",
	"kmr": "û di ji bo li ku de ev bi ew jî ne da ye were dê yên yê ya hat wan",
	"tr":  "ve bir bu için ile de da olarak olan daha gibi çok kadar sonra ise değil göre en ancak her",
	"de":  "der die und das den von zu mit ist im auf für nicht ein eine dem des sich als auch",
	"fr":  "le la les des et du une est que dans pour qui sur pas par au plus avec sont ce",
	"es":  "el los las que y del una por con para su como más pero sus al se lo este ha",
	"it":  "il che di per una sono del della con non dei nel alla gli le più anche come è si",
	"pt":  "o os que do da em um uma para com não por mais dos das ao na no como foi",
	"nl":  "de in is het een van en dat zijn op te voor met niet aan ook bij naar door werd wordt deze uit",
}

// tellingLetters decide where the words of two languages are as frequent.
var tellingLetters = map[string]string{"kmr": "êîû", "tr": "ığİ", "de": "äöß", "fr": "éèêàœ", "es": "ñó¿", "pt": "ãõ", "it": "ìò"}

// latinScript takes the language with the most common words, if they make out
// one word in twelve.
func latinScript(s string) string {
	all := 0
	scores := map[string]int{}
	owners := wordOwners()
	for word := range strings.FieldsFuncSeq(strings.ToLower(s[:min(len(s), 4*lookedAt)]), func(r rune) bool { return !unicode.IsLetter(r) }) {
		all++
		for _, lang := range owners[word] {
			scores[lang] += 12
		}
	}
	for lang, letters := range tellingLetters {
		n := 0
		for _, r := range letters {
			n += strings.Count(s, string(r))
		}
		scores[lang] += 3 * min(n, all)
	}
	best := ""
	for _, lang := range []string{"en", "kmr", "tr", "de", "fr", "es", "it", "pt", "nl"} {
		if scores[lang] > scores[best] {
			best = lang
		}
	}
	if scores[best] < all || scores[best] < 24 {
		return ""
	}
	return best
}

// wordOwners returns the languages of each common word.
func wordOwners() map[string][]string {
	owners := map[string][]string{}
	for lang, words := range commonWords {
		for word := range strings.FieldsSeq(words) {
			owners[word] = append(owners[word], lang)
		}
	}
	return owners
}
