package library

import (
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/feedtest/news"
)

// pairs are searches, a text that each must find, and what of it is shown as
// found; or "" for a text that it must not find.
var pairs = []struct{ language, search, text, shown string }{
	{"ar", "بيت", "هذا بَيْتٌ كبير", "بَيْتٌ"},
	{"ar", "بَيْت", "هذا بيت كبير", "بيت"},
	{"ar", "العراق", "أخبار العـــراق اليوم", "العـــراق"},
	{"ar", "العـــراق", "أخبار العراق اليوم", "العراق"},
	{"ar", "عراق", "أخبار العـــراق اليوم", "العـــراق"},
	{"ar", "ابراهيم", "السيد إبراهيم الجعفري", "إبراهيم"},
	{"ar", "إبراهيم", "السيد ابراهيم الجعفري", "ابراهيم"},
	{"ar", "اخبار", "والأخبار تتوالى", "والأخبار"},
	{"ar", "الأخبار", "والاخبار تتوالى", "والاخبار"},
	{"ar", "ناس", "هدية للناس", "للناس"},
	{"ar", "مدرسه", "في المدرسة", "المدرسة"},
	{"ar", "مدرسة", "في المدرسه", "المدرسه"},
	{"ar", "مصطفي", "قال مصطفى", "مصطفى"},
	{"ar", "2026", "في عام ٢٠٢٦", "٢٠٢٦"},
	{"ar", "٢٠٢٦", "في عام 2026", "2026"},
	{"ar", "السلام", "ﺍﻟﺴﻼﻡ عليكم", "ﺍﻟﺴﻼﻡ"},
	{"ar", "مسؤول", "قال مسوول كبير", "مسوول"},
	{"ar", "قرآن", "القُرْآنُ الكريم", "القُرْآنُ"},
	{"ar", "كتا*", "قرأ كِتَابًا", "كِتَابًا"},
	{"ar", "\"بغداد الجديدة\"", "حي بغداد الجديدة", "بغداد الجديدة"},
	{"ar", "\"الجديدة بغداد\"", "حي بغداد الجديدة", ""},
	{"ar", "كتا", "قرأ كتابا", ""},
	{"ar", "باب", "پاپ", ""},
	{"ckb", "ههولير", "شاری هەولێر", "هەولێر"},
	{"ckb", "هەولێر", "شاری ههولير", "ههولير"},
	{"ckb", "هه\u200cولێر", "شاری هەولێر", "هەولێر"},
	{"ckb", "کوردستان", "هەرێمی كوردستان", "كوردستان"},
	{"ckb", "كوردستان", "هەرێمی کوردستان", "کوردستان"},
	{"ckb", "روژنامه", "ڕۆژنامە نوێ", "ڕۆژنامە"},
	{"ckb", "ڕۆژنامە", "روژنامە نوێ", "روژنامە"},
	{"ckb", "سليماني", "لە سلێمانی", "سلێمانی"},
	{"ckb", "دل", "دڵ و گیان", "دڵ"},
	{"ckb", "پەرلەمان", "په\u200cرله\u200cمانی نوێ", ""},
	{"ckb", "پەرلەمانی", "په\u200cرله\u200cمانی نوێ", "په\u200cرله\u200cمانی"},
	{"ckb", "گرنگ", "کرنک", ""},
	{"fa", "می\u200cخواهم", "من میخواهم", "میخواهم"},
	{"fa", "میخواهم", "من می\u200cخواهم", "می\u200cخواهم"},
	{"fa", "خواهم", "من می\u200cخواهم", "خواهم"},
	{"fa", "كتاب", "این کتاب است", "کتاب"},
	{"fa", "کتاب", "این كتاب است", "كتاب"},
	{"fa", "ایران", "در ايران", "ايران"},
	{"fa", "ايران", "در ایران", "ایران"},
	{"fa", "۱۴۰۵", "سال 1405", "1405"},
	{"fa", "1405", "سال ۱۴۰۵", "۱۴۰۵"},
	{"fa", "رئیس", "رییس گفت", "رییس"},
	{"fa", "خانه", "خانۀ ما", "خانۀ"},
	{"ur", "پاکستان", "حكومتِ پاكستان", "پاكستان"},
	{"ur", "لڑکے", "وہ لڑکی", "لڑکی"},
	{"ur", "ہے", "یہ هے", "هے"},
	{"ur", "۲۰۲۶", "سال 2026", "2026"},
	{"ur", "گھر", "کهر", ""},
	{"he", "שלום", "שָׁלוֹם עולם", "שָׁלוֹם"},
	{"he", "צהל", "דובר צה״ל אמר", "צה״ל"},
	{"he", "צה\u05f4ל", "דובר צהל אמר", "צהל"},
	{"he", "מלך", "המלכה", ""},
	{"he", "שלו*", "שלומי", "שלומי"},
	{"ug", "ئۇيغۇر", "ئۇيغۇر تىلى", "ئۇيغۇر"},
	{"ug", "خەۋەر", "يېڭى خەۋەر", "خەۋەر"},
	{"en", "cafe", "The Café opened", "Café"},
	{"en", "CAFÉ", "a cafe opened", "cafe"},
	{"en", "naive", "a naïve plan", "naïve"},
	{"en", "f-16", "an F-16 landed", "F-16"},
	{"en", "office", "the oﬃce", "oﬃce"},
	{"en", "coal*", "the coalition", "coalition"},
	{"en", "coal", "the coalition", ""},
	{"en", "\"united nations\"", "the United Nations said", "United Nations"},
	{"tr", "istanbul", "İstanbul'da", "İstanbul"},
	{"tr", "isik", "ışık", "ışık"},
	{"de", "strasse", "die Straße", "Straße"},
}

func TestSearchPairs(t *testing.T) {
	l := openTest(t)
	for i, p := range pairs {
		other := feed.Block{Text: "…"}
		add(t, l, news.Source(1), feed.Article{ID: string(rune('A' + i)), Title: "t", Body: []feed.Block{other, {Text: p.text}}})
	}
	languages := map[string]bool{}
	for i, p := range pairs {
		languages[p.language] = true
		var found *Item
		for _, item := range page(t, l, Window{Filter: parse(t, p.search), Snippets: true}) {
			if item.Article.ID == string(rune('A'+i)) {
				found = &item
			}
		}
		if (found != nil) != (p.shown != "") {
			t.Errorf("%s in %s: found %v", p.search, p.text, found != nil)
		}
		if found == nil {
			continue
		}
		var shown []string
		for _, m := range found.Found.Marks {
			shown = append(shown, found.Found.Snippet[m.Start:m.End])
		}
		if got := strings.Join(shown, "|"); got != p.shown {
			t.Errorf("%s in %s: shows %q, want %q", p.search, p.text, got, p.shown)
		}
	}
	if len(pairs) < 60 || len(languages) < 6 {
		t.Errorf("only %d pairs in %d languages", len(pairs), len(languages))
	}
}
