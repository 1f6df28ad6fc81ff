package main

// classes are folds that Unicode does not know: the first rune of each row
// stands for the others.
var classes = []string{
	"اأإآٱٲٳٵࡰࡱࡲࡳࡴࡵࡶࡷࡸࡹࡺࡻࡼࡽࡾࡿࢀࢁࢂ",
	"يىیېۍێےۓئؠٸ",
	"كکڪ",
	"گګ",
	"هةۀہھەۂۃ",
	"وؤۆۇۈٶٷ",
	"כך", "מם", "נן", "פף", "צץ",
	"iı", "oø", "dđð", "lł", "hħ", "tŧ",
	"'‘’‚‛ʼʻ´׳",
	"\"“”„‟״",
	"-‐‑‒–—―−־",
	"/⁄",
	",،٬", ";؛", "?؟", "%٪", ".٫۔",
	" \t\n\v\f\r\u0085\u1680\u2028\u2029",
}

// expansions become several letters.
var expansions = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th",
	'װ': "וו", 'ױ': "וי", 'ײ': "יי",
}

// deleted are characters without a trace beside the marks: the high hamza,
// which is a mark spelled as a letter, tatweel, and those that only act on
// layout.
const deleted = "\u0674\u0640\u00AD\u034F\u061C\u070F\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E" +
	"\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF"
