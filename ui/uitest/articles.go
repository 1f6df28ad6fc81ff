package uitest

import (
	"fmt"
	"time"

	"khabar/feed"
)

// Articles returns one article in each of six languages, all with text enough
// to scroll, tags and comments.
func Articles(now time.Time) []feed.Article {
	var all []feed.Article
	for i, s := range samples {
		a := feed.Article{
			ID: fmt.Sprint(i), Title: s.title, Link: fmt.Sprintf("https://news.example/%s/%d", s.language, i),
			Published: now.Add(-time.Duration(3*i+2) * time.Hour), Authors: []string{s.author}, Agency: s.source,
			Tags: s.tags, Language: s.language, Source: s.source,
		}
		a.Body = append(a.Body, feed.Block{Text: s.text}, feed.Block{Kind: feed.Heading, Text: s.heading})
		for range 12 {
			a.Body = append(a.Body, feed.Block{Text: s.text})
		}
		a.Body = append(a.Body,
			feed.Block{Kind: feed.ListItem, Text: s.heading}, feed.Block{Kind: feed.Quote, Text: s.text},
			feed.Block{Kind: feed.Code, Text: "for {\n\tread()\n}"}, feed.Block{Kind: feed.Rule})
		a.Comments = []feed.Comment{
			{ID: "1", Author: s.author, Published: a.Published, Body: []feed.Block{{Text: s.heading}}},
			{ID: "2", Author: s.author, Parent: "1", Published: a.Published, Body: []feed.Block{{Text: s.text}}},
		}
		all = append(all, a)
	}
	return all
}

type sample struct {
	language, source, author, title, heading, text string
	tags                                           []string
}

var samples = []sample{
	{"ar", "وكالة النهر", "ليلى حداد", "افتتاح جسر جديد فوق النهر بعد عامين من العمل", "طريق أقصر إلى المدرسة",
		"عبرت أولى السيارات الجسر صباح اليوم، وقالت البلدية إن 3 حافلات ستمر فوقه كل ساعة (الخط F-16 منها).",
		[]string{"جسور", "المدينة"}},
	{"ckb", "ئاژانسی چیا", "ئاواز ڕەشید", "باخچەیەکی نوێ لە ناوەڕاستی شار کرایەوە", "درەخت بۆ هەموو گەڕەکێک",
		"منداڵان یەکەم کەس بوون کە چوونە ناو باخچەکە، و شارەوانی دەڵێت 200 درەختی تری تێدا دەچێنرێت.",
		[]string{"ژینگە", "شار"}},
	{"fa", "خبرگزاری دشت", "نرگس کیانی", "کتابخانهٔ روستا هر شب تا ساعت ده باز می\u200cماند", "خوانندگان شبانه",
		"از این هفته کتابخانه تا ساعت ۲۲ باز است و می\u200cگویند بیشتر کتاب\u200cهای امانتی داستان\u200cاند.",
		[]string{"کتاب", "روستا"}},
	{"ur", "وادی نیوز", "سارہ خان", "پہاڑی گاؤں میں پہلی بار بجلی سے چلنے والی بس", "سستا اور خاموش سفر",
		"بس روزانہ 6 بار گاؤں سے شہر جائے گی، اور مسافروں کا کہنا ہے کہ اس میں شور نہیں ہوتا۔",
		[]string{"سفر", "گاؤں"}},
	{"he", "סוכנות החוף", "נועה לוי", "הספרייה העירונית נפתחת מחדש אחרי שיפוץ של שנה", "אולם קריאה לילדים",
		"בבניין החדש יש 40 מקומות ישיבה, חדר שקט (בקומה 2) ואולם קריאה לילדים.",
		[]string{"ספרים", "העיר"}},
	{"en", "Harbour Press", "Ruth Okafor", "A lighthouse keeper's diary is read aloud, one hundred years on", "A storm in three sentences",
		"The diary covers 11 winters. Its shortest entry reads, in full: “Wind. Fog. Tea.”, and its longest lists every ship that passed.",
		[]string{"Books", "Sea"}},
}
