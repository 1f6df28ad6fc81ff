package date

import "strings"

// A month is the month of a calendar that a name stands for.
type month struct {
	number   int
	calendar calendar
}

// gregorianNames are the twelve months of the Gregorian calendar, one language
// or country a line, months separated by "|" and the spellings of a month by
// "/". A name of two words is written with a space.
var gregorianNames = []string{
	// Arabic: Iraq and the Levant.
	"كانون الثاني/كانون ثاني/كانون ثان|شباط|آذار/اذار مارس|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول/تشرين أول|تشرين الثاني/تشرين ثاني/تشرين ثان|كانون الأول/كانون أول",
	// Arabic: Egypt, Sudan, the Gulf.
	"يناير|فبراير|مارس|أبريل/إبريل|مايو|يونيو/يونية|يوليو/يولية|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
	// Arabic: Algeria and Tunisia.
	"جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
	// Arabic: Morocco.
	"يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر",
	// Kurdish, Sorani.
	"کانوونی دووەم/کانونی دووەم/کانوونی دووهەم/کانونی دووهەم|شوبات/شوباط|ئازار|نیسان|ئایار/مایس|حوزەیران/حوزه\u200cیران/حزیران|تەمووز/تەموز|ئاب/ئۆگەست|ئەیلوول/ئەیلول|تشرینی یەکەم/تشرینی ئێکێ|تشرینی دووەم/تشرینی دووهەم|کانوونی یەکەم/کانونی یەکەم",
	// The same in Latin letters, and Kurmanji in Arabic ones.
	"kanûnî duyem/kanûnî duwem|şubat|azar|nîsan|ayar|huzeyran|temûz/temuz|ab|eylûl/eylul|tişrînî yekem|tişrînî duyem/tişrînî duwem|kanûnî yekem",
	"کانوونا دووێ/کانونا دووێ/کانینا دووێ|شوات/شوبات|ئادار|نیسان|ئەیار|حوزەیران/حزێران|تیرمەه|تەباخ|ئیلۆن/ئیلوون|چریا ئێکێ/تشرینا ئێکێ|چریا دووێ/تشرینا دووێ|کانوونا ئێکێ/کانونا ئێکێ/کانینا ئێکێ",
	// Kurdish, Kurmanji: two sets of names are in use.
	"çile/çileya paşîn/kanûna paşîn/kanûna duyem/kanûna duyemîn|sibat|adar|nîsan|gulan|hezîran/pûşper|tîrmeh/temûz|tebax/gelawêj|îlon/rezber|cotmeh/kewçêr/çiriya pêşîn|mijdar/sermawez/çiriya paşîn|kanûn/berfanbar/kanûna pêşîn/kanûna yekem/kanûna yekemîn/çileya pêşîn",
	"rêbendan|reşemî|avdar|avrêl|gulan|pûşper|tîrmeh|gelawêj|rezber|kewçêr|sermawez|berfanbar",
	// Persian, Dari.
	"ژانویه/جنوری|فوریه/فبروری|مارس/مارچ|آوریل/اپریل|مه/می|ژوئن/جون|ژوئیه/جولای/ژوییه|اوت/آگوست/اگست|سپتامبر/سپتمبر|اکتبر|نوامبر/نومبر|دسامبر/دسمبر",
	// Pashto.
	"جنوري|فبروري|مارچ|اپرېل/اپریل|مۍ|جون|جولای|اګست|سپتمبر/سپټمبر|اکتوبر/اکټوبر|نومبر|دسمبر/ډسمبر",
	// Urdu.
	"جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
	// Uyghur.
	"يانۋار|فېۋرال|مارت|ئاپرېل|ماي|ئىيۇن|ئىيۇل|ئاۋغۇست|سېنتەبىر|ئۆكتەبىر|نويابىر|دېكابىر",
	// Hebrew.
	"ינואר|פברואר|מרץ/מרס/מארס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
	// Turkish, Azerbaijani.
	"ocak/oca|şubat/şub|mart|nisan/nis|mayıs|haziran/haz|temmuz/tem|ağustos/ağu|eylül/eyl|ekim/eki|kasım/kas|aralık/ara",
	"yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
	// English, German, French, Spanish, Portuguese, Italian, Dutch.
	"january/jan|february/feb|march/mar|april/apr|may|june/jun|july/jul|august/aug|september/sep/sept|october/oct|november/nov|december/dec",
	"januar/jänner|februar/feber|märz/mrz|april|mai|juni|juli|august|september|oktober/okt|november|dezember/dez",
	"janvier/janv|février/févr/fév/fevr|mars|avril/avr|mai|juin|juillet/juil|août/aout|septembre|octobre|novembre|décembre/déc",
	"enero/ene|febrero|marzo|abril/abr|mayo|junio|julio|agosto/ago|septiembre/setiembre/set|octubre|noviembre|diciembre/dic",
	"janeiro|fevereiro/fev|março|abril|maio|junho|julho|agosto|setembro|outubro/out|novembro|dezembro",
	"gennaio/gen|febbraio|marzo|aprile|maggio/mag|giugno/giu|luglio/lug|agosto|settembre|ottobre/ott|novembre|dicembre",
	"januari|februari|maart/mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
	// Swedish and Danish, Hungarian, Polish, Indonesian.
	"januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
	"január|február|március/márc|április/ápr|május/máj|június/jún|július/júl|augusztus|szeptember/szept|október|november|december",
	"stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
	"januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember/des",
	// Russian, Ukrainian, Greek.
	"января/январь/янв|февраля/февраль/фев|марта/март/мар|апреля/апрель/апр|мая/май|июня/июнь/июн|июля/июль/июл|августа/август/авг|сентября/сентябрь/сен|октября/октябрь/окт|ноября/ноябрь/ноя|декабря/декабрь/дек",
	"січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
	"ιανουαρίου/ιαν|φεβρουαρίου/φεβ|μαρτίου/μάρτιος/μαρ|απριλίου/απρίλιος/απρ|μαΐου/μάιος/μάι|ιουνίου/ιούνιος/ιούν|ιουλίου/ιούλιος/ιούλ|αυγούστου/αύγουστος/αύγ|σεπτεμβρίου/σεπ|οκτωβρίου/οκτ|νοεμβρίου/νοέ|δεκεμβρίου/δεκ",
}

// jalaliNames are the months of the solar Hijri calendar: Iran's, Afghanistan's
// (Dari and Pashto), and the Kurdish ones.
var jalaliNames = []string{
	"فروردین|اردیبهشت|خرداد|تیر|مرداد/امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
	"حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت",
	"وری|غویی|غبرګولی|چنګاښ|زمری|وږی|تله|لړم|لیندۍ|مرغومی|سلواغه|کب",
	"خاکەلێوە|گوڵان|جۆزەردان|پووشپەڕ|گەلاوێژ|خەرمانان|ڕەزبەر|گەڵاڕێزان/خەزەڵوەر|سەرماوەز|بەفرانبار|ڕێبەندان|ڕەشەمێ/ڕەشەمە",
}

// months maps a name in folded letters to its month.
var months = monthTable()

func monthTable() map[string]month {
	table := map[string]month{}
	add := func(lines []string, c calendar) {
		for _, line := range lines {
			for i, names := range strings.Split(line, "|") {
				for name := range strings.SplitSeq(names, "/") {
					table[normalise(name)] = month{i + 1, c}
				}
			}
		}
	}
	// Where a Jalali name folds to a Gregorian one, the Gregorian stands.
	add(jalaliNames, jalali)
	add(gregorianNames, gregorian)
	return table
}

// monthOf finds the month that one or two words name. second may be empty.
// two says that both words were needed.
func monthOf(first, second string) (m month, two, ok bool) {
	if second != "" {
		for _, s := range append(stems(second), second) {
			if m, ok := months[first+" "+s]; ok {
				return m, true, true
			}
		}
	}
	if m, ok := months[first]; ok {
		return m, false, true
	}
	for _, stem := range stems(first) {
		if m, ok := months[stem]; ok {
			return m, false, true
		}
	}
	return month{}, false, false
}

// stems returns what may be a month's name inside an inflected word: without
// the Hebrew "in", or the endings of Kurmanji, Turkish and Sorani.
func stems(word string) []string {
	var out []string
	for _, prefix := range []string{"ב", "ל", "و"} {
		if s, ok := strings.CutPrefix(word, prefix); ok {
			out = append(out, s)
		}
	}
	for _, suffix := range []string{"a", "e", "ya", "ye", "i", "an", "da", "de", "ta", "ي", "دا", "ماه"} {
		if s, ok := strings.CutSuffix(word, suffix); ok && len(s) > 2 {
			out = append(out, s)
		}
	}
	return out
}
