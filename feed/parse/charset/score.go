package charset

import (
	"sort"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// The letters of a script's news prose, most frequent first. Where several
// languages share an encoding their letters stand in one list; only the rough
// rank matters.
const (
	arabicLetters  = "اليمونرتبهةعدفكسحقأکجشىصطخذگضإزثئپغءظچہؤےآںھٹژڈڑ"
	hebrewLetters  = "יוהלאתרבמשנדחקעפםגטסכןזצץףך"
	russianLetters = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщіэфїєъёґ"
	greekLetters   = "αοιετσνηυρπκμλωςάόίδέήγύχώθφβξζψϊϋΐΰ"
)

// Costs in bits: of the most frequent letter, of each further rank, of an
// upper-case letter above its small one, of a mark or quotation mark, and of a
// character that no prose of the script has.
const (
	firstCost   = 2.6
	rankCost    = 0.17
	upperCost   = 2.5
	markCost    = 5.5
	foreignCost = 11
	// believable is the highest mean cost that prose in the right encoding
	// reaches; random letters of the list lie near 7.
	believable = 5.6
)

// A model says what each byte from 0x80 on costs in one encoding.
type model struct {
	name     string
	encoding decoding
	cost     [128]float64
}

// models are the encodings told apart by their letters. Among equals the
// earlier one wins, so the more usual encoding of a script stands first.
var models = []model{
	newModel("windows-1256", charmap.Windows1256, arabicLetters),
	newModel("iso-8859-6", charmap.ISO8859_6, arabicLetters),
	newModel("cp720", dosArabic, arabicLetters),
	newModel("x-mac-arabic", macArabic, arabicLetters),
	newModel("windows-1255", charmap.Windows1255, hebrewLetters),
	newModel("ibm862", charmap.CodePage862, hebrewLetters),
	newModel("windows-1251", charmap.Windows1251, russianLetters),
	newModel("koi8-u", charmap.KOI8U, russianLetters),
	newModel("ibm866", charmap.CodePage866, russianLetters),
	newModel("windows-1253", charmap.Windows1253, greekLetters),
}

func newModel(name string, enc decoding, letters string) model {
	ranks := map[rune]float64{}
	for _, r := range letters {
		ranks[r] = firstCost + rankCost*float64(len(ranks))
	}
	m := model{name: name, encoding: enc}
	for i := range m.cost {
		m.cost[i] = foreignCost
		out, err := enc.NewDecoder().Bytes([]byte{byte(0x80 + i)})
		if err != nil {
			continue
		}
		r := []rune(string(out))[0]
		if cost, ok := ranks[r]; ok {
			m.cost[i] = cost
		} else if cost, ok := ranks[unicode.ToLower(r)]; ok {
			m.cost[i] = cost + upperCost
		} else if isProseMark(r) {
			m.cost[i] = markCost
		}
	}
	return m
}

// isProseMark reports whether r is punctuation, a space or a vowel mark that
// news prose has between its letters.
func isProseMark(r rune) bool {
	switch r {
	case '،', '؛', '؟', '«', '»', '“', '”', '‘', '’', '–', '—', '…', '\u00a0', 'ـ', '\u200c', '№', '־', '₪':
		return true
	}
	return '\u064b' <= r && r <= '\u0652' || '\u0660' <= r && r <= '\u0669' || '\u05b0' <= r && r <= '\u05bc'
}

// decodeByLetters decodes text whose words are spelled by high bytes alone, in
// the encoding that makes the most usual letters of them; and Turkish or
// Kurmanji, whose few letters beyond ASCII give them away.
func decodeByLetters(data []byte) (string, string, bool) {
	if looksLatin(data) {
		if looksTurkish(data) {
			return decodeLoosely(data, charmap.Windows1254), "windows-1254", true
		}
		return "", "", false
	}
	var counts [128]int
	total := 0
	for _, b := range sample(data) {
		if b >= 0x80 {
			counts[b-0x80]++
			total++
		}
	}
	if total < 3 {
		return "", "", false
	}
	costs := make([]float64, len(models))
	order := make([]int, len(models))
	for i := range models {
		order[i] = i
		for b, n := range counts {
			costs[i] += models[i].cost[b] * float64(n) / float64(total)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return costs[order[i]] < costs[order[j]] })
	best := order[0]
	if costs[best] > believable {
		return "", "", false
	}
	return decodeLoosely(data, models[best].encoding), models[best].name, true
}

// looksLatin reports whether the high bytes of data mostly share their words
// with ASCII letters ("caf\xe9"), as they do in Latin scripts and never in
// Arabic, Hebrew, Cyrillic or Greek.
func looksLatin(data []byte) bool {
	mixed, pure := 0, 0
	ascii, high := 0, 0
	for _, b := range append(sample(data)[:len(sample(data)):len(sample(data))], ' ') {
		switch {
		case b >= 0x80:
			high++
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			ascii++
		default:
			switch {
			case high > 0 && ascii > 0:
				mixed++
			case high > 1:
				pure++
			}
			ascii, high = 0, 0
		}
	}
	return mixed >= pure
}

// looksTurkish reports whether nearly all letters beyond ASCII are those of
// Turkish or Kurmanji in windows-1254, one of them at a place where
// windows-1252 has an Icelandic letter.
func looksTurkish(data []byte) bool {
	letters, turkish, telling := 0, 0, 0
	for _, b := range sample(data) {
		if b < 0xC0 {
			continue
		}
		letters++
		switch b {
		case 0xDD, 0xDE, 0xF0, 0xFD, 0xFE: // İ Ş ğ ı ş
			telling++
			turkish++
		case 0xC7, 0xCA, 0xCE, 0xD0, 0xD6, 0xDB, 0xDC, 0xE2, 0xE7, 0xEA, 0xEE, 0xF6, 0xFB, 0xFC: // Ç Ê Î Ğ Ö Û Ü â ç ê î ö û ü
			turkish++
		}
	}
	return telling > 0 && turkish*100 >= letters*95
}
