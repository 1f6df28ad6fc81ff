package language

import (
	"strings"
	"testing"
)

var samples = []struct{ language, text string }{
	{"ar", "كشف نائب قائد العمليات المشتركة في العراق عن أن طاقماً صغيراً قد بقي"},
	{"ar", "أعلن فريق OpenMap إطلاق النسخة 3.2 التي تعرض الأسماء من اليمين"},
	{"ar", "زارت الوزيرة مدينة چمچمال ثم عادت إلى بغداد مساء اليوم نفسه"},
	{"ckb", "پێشانگای کتێبی منداڵان ئەمڕۆ لە هەولێر دەرگاکانی کردەوە"},
	{"ckb", "كتێبخانەی گشتی شاری سلێمانی بۆ خوێنەران كرایەوە"},
	{"kmr", "Li navenda bajarê Duhokê pirtûkxaneyek nû vebû ku deriyê wê heta saet duyê şevê vekirî ye"},
	{"fa", "قطار شبانهٔ تهران به تبریز پس از ده سال دوباره راه افتاد"},
	{"ur", "لاہور کے بازار میں پرانی کتابوں کا بازار دوبارہ سج گیا ہے"},
	{"ug", "تۇرپاندا بۇ يىللىق ئۈزۈم بايرىمى باشلاندى ۋە ئۈچ كۈن داۋاملىشىدۇ"},
	{"ps", "په کابل کې د کتابونو نوی پلورنځی پرانیستل شو او ډېر خلک ورغلل"},
	{"he", "רכבת הלילה לבאר שבע תצא מן החודש הבא גם בסופי שבוע"},
	{"tr", "Konya'da düzenlenen gökyüzü gözlem gecesine üç bin kişi katıldı ve çocuklar çok sevindi"},
	{"en", "The count is simple: open a window for five minutes at dusk, and write down what you hear"},
	{"de", "Die Bücherei öffnet früher und der Lesesaal ist für Schüler auch am Abend geöffnet"},
	{"fr", "La bibliothèque a rouvert à l'été et les élèves y entrent gratuitement avec leurs amis"},
	{"es", "La biblioteca del barrio abre más temprano y los estudiantes entran sin pagar con sus amigos"},
	{"it", "La biblioteca della città apre prima e gli studenti entrano gratis anche la sera con gli amici"},
	{"pt", "A biblioteca da cidade abre mais cedo e os estudantes não pagam para entrar com os amigos"},
	{"nl", "De bibliotheek in de stad gaat eerder open en de leeszaal is ook in de avond open voor het publiek"},
	{"", ""},
	{"", "12-11-2025"},
	{"", "Xyzzy plugh"},
	{"", "東京の図書館"},
}

func TestGuess(t *testing.T) {
	for _, s := range samples {
		if got := Guess(s.text); got != s.language {
			t.Errorf("%q, want %q: %s", got, s.language, s.text)
		}
	}
}

// More of the same text does not change the answer.
func TestGuessOfLongText(t *testing.T) {
	for _, s := range samples {
		if got := Guess(strings.Repeat(s.text+" ", 200)); s.language != "" && got != s.language {
			t.Errorf("%q, want %q: %s, 200 times", got, s.language, s.text)
		}
	}
}
