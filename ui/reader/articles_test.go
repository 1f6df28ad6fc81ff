package reader

import (
	"time"

	"khabar/feed"
)

// articles are the pages of the golden tests, by name.
func articles() map[string]*feed.Article {
	return map[string]*feed.Article{
		"english": englishArticle(),
		"arabic":  arabicArticle(),
		"sorani":  soraniArticle(),
		"persian": persianArticle(),
		"hebrew":  hebrewArticle(),
		"mixed":   mixedArticle(),
		"bare":    {Link: "https://example.org/1", Partial: true},
	}
}

func englishArticle() *feed.Article {
	return &feed.Article{
		Title:     "Ferry service between the two banks resumes after eleven years",
		Published: time.Date(2025, 11, 26, 8, 30, 0, 0, time.UTC),
		Authors:   []string{"Dana Whitfield", "Omar Haddad"}, Agency: "River Post",
		Tags: []string{"Transport", "River", "Public works", "Budget 2026"}, Language: "en",
		Body: []feed.Block{
			{Text: "The first boat left the eastern landing at dawn on Wednesday with sixty passengers, two motorcycles and a piano.", Spans: []feed.Span{
				{Start: 4, End: 14, Kind: feed.Strong}, {Start: 24, End: 39, Kind: feed.Anchor, Link: "https://example.org/landing"}}},
			{Kind: feed.Heading, Level: 2, Text: "“We had forgotten the sound of the bell”"},
			{Kind: feed.Quote, Text: "My father took this boat to school. My daughter takes it today.", Level: 1},
			{Kind: feed.Quote, Text: "And a reply within it.", Level: 2},
			{Text: "The crossing takes:"},
			{Kind: feed.ListItem, Text: "nine minutes at high water,"},
			{Kind: feed.ListItem, Text: "twice that at low water, when the boat has to go round the sandbank below the old bridge;", Level: 1},
			{Kind: feed.ListItem, Text: "in fog, nobody knows.", Level: 2},
			{Kind: feed.ListItem, Text: "First stop", Marker: "9."},
			{Kind: feed.ListItem, Text: "Second stop", Marker: "10."},
			{Kind: feed.Table, Text: "Fares", Header: true, Rows: [][]feed.TableCell{
				{{Text: "Passenger"}, {Text: "Single"}, {Text: "Return"}},
				{{Text: "Adult"}, {Text: "1.20"}, {Text: "2.00"}},
				{{Text: "With a bicycle"}, {Text: "1.80"}, {Text: "3.00"}},
			}},
			{Kind: feed.Code, Text: "for boat := range river {\n\tboat.Cross(\"east\") // a comment that is far too long to stay on a single line of the page\n}"},
			{Kind: feed.Image, Text: "The landing at dawn.", Link: "https://example.org/dawn.jpg"},
			{Kind: feed.Rule},
			{Text: "More boats follow in spring."},
		},
		Comments: []feed.Comment{
			{ID: "1", Author: "Ruth", Published: now.Add(-2 * time.Hour), Body: []feed.Block{{Text: "At last. Who pays for the piano?"}, {Text: "And who plays it?"}}},
			{ID: "2", Author: "كاوه", Parent: "1", Published: now.Add(-time.Hour), Body: []feed.Block{{Text: "أنا أعزف عليه كل صباح."}}},
			{ID: "3", Published: now.Add(-48 * time.Hour), Body: []feed.Block{{Text: "Unsigned."}}},
		},
		CommentsLink: "https://example.org/talk",
	}
}

func arabicArticle() *feed.Article {
	return &feed.Article{
		Title:     "عودة العبّارة إلى النهر بعد أحد عشر عاماً من التوقف (تقرير)",
		Published: time.Date(2025, 11, 26, 0, 0, 0, 0, time.UTC), DateOnly: true,
		Authors: []string{"مالك محمد"}, Agency: "بريد النهر",
		Tags: []string{"النقل", "F-16", "الأشغال العامة"}, Language: "ar", Direction: feed.RightToLeft,
		Body: []feed.Block{
			{Text: "غادر القارب الأول الضفة الشرقية فجر الأربعاء (26 تشرين الثاني 2025) وعلى متنه 60 راكباً ودراجتان ناريتان وبيانو، وفق شركة River Post المشغّلة.",
				Spans: []feed.Span{{Start: 0, End: 8, Kind: feed.Strong}}},
			{Kind: feed.Heading, Text: "\"لا أحد نسي صوت الجرس\""},
			{Text: "BBC تقول إن سعر التذكرة 1.20 دولار، أي أقل من السعر القديم بنسبة 15%."},
			{Kind: feed.Quote, Text: "كان أبي يذهب إلى المدرسة بهذا القارب."},
			{Kind: feed.ListItem, Text: "تسع دقائق عند ارتفاع الماء"},
			{Kind: feed.ListItem, Text: "Radio Nawa"},
			{Kind: feed.ListItem, Text: "محطة داخلية", Level: 2},
			{Kind: feed.ListItem, Text: "أولاً", Marker: "1."},
			{Kind: feed.Table, Header: true, Rows: [][]feed.TableCell{
				{{Text: "الراكب"}, {Text: "ذهاب"}}, {{Text: "بالغ"}, {Text: "1.20"}}}},
			{Kind: feed.Code, Text: "ping نهر.example # لا يعاد ترتيبه"},
			{Text: "An English paragraph on the Arabic page keeps its full stop at its own end."},
			{Kind: feed.Image, Text: "المرسى عند الفجر."},
			{Text: "اقرأ المزيد هنا عن القصة.", Spans: []feed.Span{{Start: 0, End: 22, Kind: feed.Anchor, Link: "https://example.org/ar"}}},
		},
		Comments: []feed.Comment{
			{ID: "1", Author: "سلمى", Published: now.Add(-2 * time.Hour), Body: []feed.Block{{Text: "أخيراً! من يدفع ثمن البيانو؟"}}},
			{ID: "2", Author: "Ruth", Parent: "1", Published: now.Add(-time.Hour), Body: []feed.Block{{Text: "I do, gladly."}}},
		},
	}
}

func soraniArticle() *feed.Article {
	return &feed.Article{
		Title: "بەلەمەکە دوای یازدە ساڵ گەڕایەوە بۆ ڕووبارەکە", Language: "ckb",
		Published: time.Date(2025, 11, 26, 0, 0, 0, 0, time.UTC), DateOnly: true,
		Authors: []string{"ڕێبین ئەحمەد"}, Tags: []string{"گواستنەوە", "ڕووبار"},
		Body: []feed.Block{
			{Text: "یەکەم بەلەم بەیانی چوارشەممە بە ٦٠ سەرنشینەوە بەڕێکەوت، وەک River Post بڵاوی کردەوە."},
			{Kind: feed.ListItem, Text: "نۆ خولەک"},
			{Kind: feed.ListItem, Text: "هەژدە خولەک", Level: 2},
		},
	}
}

func persianArticle() *feed.Article {
	return &feed.Article{
		Title: "قایق پس از یازده سال به رودخانه بازگشت", Language: "fa",
		Published: time.Date(2025, 11, 26, 0, 0, 0, 0, time.UTC), DateOnly: true,
		Authors: []string{"نگار رستمی"}, Tags: []string{"حمل\u200cونقل", "رودخانه"},
		Body: []feed.Block{
			{Text: "نخستین قایق سحرگاه چهارشنبه با ۶۰ مسافر راه افتاد و مردم می\u200cگویند صدای زنگ را فراموش نکرده\u200cاند."},
			{Kind: feed.Quote, Text: "پدرم با همین قایق به مدرسه می\u200cرفت."},
		},
	}
}

func hebrewArticle() *feed.Article {
	return &feed.Article{
		Title: "המעבורת חזרה לנהר אחרי אחת־עשרה שנים", Language: "he",
		Published: time.Date(2025, 11, 26, 0, 0, 0, 0, time.UTC), DateOnly: true,
		Authors: []string{"נועה ברק"}, Tags: []string{"תחבורה", "נהר"},
		Body: []feed.Block{
			{Text: "הסירה הראשונה יצאה עם שחר עם 60 נוסעים (ועם פסנתר), כך מסרה River Post."},
			{Kind: feed.ListItem, Text: "תשע דקות", Marker: "1."},
			{Kind: feed.ListItem, Text: "שמונה־עשרה דקות", Marker: "2."},
		},
	}
}

func mixedArticle() *feed.Article {
	return &feed.Article{
		Title: "Learning to write خبر and 新闻 in one day", Language: "en", Direction: feed.LeftToRight,
		Source: "Type & Tongue",
		Body: []feed.Block{
			{Text: "خبر means news in many languages, and 新闻 in another; a page may hold both."},
			{Text: "هذه فقرة عربية كاملة داخل صفحة إنجليزية، تنتهي بنقطة عند يسارها."},
			{Text: "Isolated: user خالد_12 wrote 3 posts; overridden: abc.", Spans: []feed.Span{{Start: 15, End: 26, Kind: feed.Isolate}, {Start: 54, End: 57, Kind: feed.Override, Direction: feed.RightToLeft}}},
			{Kind: feed.Quote, Text: "اقتباس عربي شريطه على يمينه، في صفحة إنجليزية."},
			{Kind: feed.ListItem, Text: "عنصر"},
			{Kind: feed.ListItem, Text: "item of the same list"},
			{Kind: feed.ListItem, Text: "another item of the same list"},
		},
	}
}
