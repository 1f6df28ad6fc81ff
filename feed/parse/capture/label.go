package capture

import (
	"strings"

	"khabar/feed/fold"
)

// A role is what a line of a page is for.
type role uint8

const (
	unknown role = iota
	keywords
	author
	agency
	published
	updated
	link
	sizeControl
	commentsHeading
	guestInvitation
	addComment
	requiredText
)

// labels are the words that stand before a value, by role; one language a line
// (Arabic, Sorani, Kurmanji, Persian, Urdu, Uyghur, Hebrew, Turkish, English),
// separated by "|".
var labels = map[role]string{
	keywords: "الكلمات الدالة|كلمات دالة|الكلمات المفتاحية|كلمات مفتاحية|الكلمات الدلالية|كلمات دلالية|الوسوم|وسوم|العلامات|أوسمة|تاغات|كلمات البحث|كلمات مفاتيح|الكلمات المفاتيح|الكلمات الدليلية|كلمات دليلية|هاشتاغ|مواضيع ذات صلة|موضوعات ذات صلة|" +
		"وشە سەرەکییەکان|وشە سەرەکیەکان|وشەی سەرەکی|وشە کلیلییەکان|کلیلە وشەکان|کلیلەوشەکان|کلیلە وشە|پەیڤێن سەرەکی|وشە گرنگەکان|وشەی کلیل|وشەکانی کلیل|وشە کلیلیەکان|هاشتاگ|تاگەکان|تاگ|" +
		"Peyvên sereke|Peyvên serekî|Bêjeyên sereke|Peyvên mifte|Peyvên kilît|Peyvên kilîd|Peyvên girîng|Peyvên bingehîn|Bêjeyên kilît|Kilîtpeyv|Etîket|Etîketan|" +
		"کلیدواژه\u200cها|کلیدواژه ها|کلیدواژه|کلید واژه|کلمات کلیدی|واژگان کلیدی|واژه\u200cهای کلیدی|کلیدواژگان|کلید واژه ها|کلید واژه\u200cها|موضوعات مرتبط|برچسب\u200cها|برچسب ها|برچسب|" +
		"مطلوبہ الفاظ|کلیدی الفاظ|اہم الفاظ|متعلقہ موضوعات|ٹیگز|ٹیگ|" +
		"ئاچقۇچلۇق سۆزلەر|خەتكۈچلەر|خەتكۈچ|" +
		"מילות מפתח|מילת מפתח|מילות־מפתח|מילות-מפתח|נושאים קשורים|תגיות|תגית|תגים|" +
		"Anahtar kelimeler|Anahtar sözcükler|Anahtar kelime|Anahtar sözcük|İlgili konular|Etiketler|Etiket|" +
		"Keywords|Key words|Keyword|Tags|Tagged|Tag|Topics|Related topics|Key terms|Labels|Filed under",
	author: "بقلم|الكاتب|الكاتبة|كتب|كتبت|كتبه|إعداد|تحرير|المحرر|المراسل|تقرير|" +
		"نووسەر|نووسینی|ئامادەکردنی|ئامادەکار|پەیامنێر|" +
		"Nivîskar|Nûçegihan|Amadekar|Ji aliyê|" +
		"نویسنده|خبرنگار|به قلم|گزارشگر|" +
		"مصنف|تحریر|رپورٹر|نامہ نگار|" +
		"ئاپتور|مۇخبىر|يازغۇچى|" +
		"מאת|כותב|כותבת|כתבת|" +
		"Yazar|Yazan|Muhabir|Haberi yapan|" +
		"By|Author|Authors|Written by|Reporter|Reported by|Byline",
	agency: "المصدر|مصدر|مصدر الخبر|الوكالة|الجهة|" +
		"سەرچاوە|ئاژانس|" +
		"Çavkanî|Ajans|" +
		"منبع|منبع خبر|" +
		"ماخذ|ذریعہ|بشکریہ|" +
		"مەنبە|ئاگېنتلىق|" +
		"מקור|סוכנות|" +
		"Kaynak|Ajans|" +
		"Source|Agency|News agency|Publisher",
	published: "تاريخ النشر|تاريخ الإضافة|التاريخ|تاريخ|نشر في|نشر بتاريخ|نشر|" +
		"بەرواری بڵاوکردنەوە|بەروار|ڕێکەوت|بڵاوکراوەتەوە|" +
		"Dîroka weşanê|Dîrok|Weşandin|" +
		"تاریخ انتشار|تاریخ|انتشار|" +
		"تاریخ اشاعت|شائع|شائع شدہ|" +
		"ۋاقتى|چېسلا|ئېلان قىلىنغان ۋاقتى|" +
		"פורסם|פורסם בתאריך|תאריך|תאריך פרסום|" +
		"Yayın tarihi|Yayınlanma|Yayınlanma tarihi|Tarih|" +
		"Published|Published on|Date|Posted|Posted on",
	updated: "آخر تحديث|تاريخ التحديث|تم التحديث|تحديث|" +
		"دوایین نوێکردنەوە|نوێکرایەوە|" +
		"Nûkirin|Nûkirina dawî|" +
		"آخرین به\u200cروزرسانی|به\u200cروزرسانی|بروزرسانی|" +
		"آخری اپ ڈیٹ|اپ ڈیٹ|" +
		"يېڭىلانغان|" +
		"עודכן|עדכון אחרון|" +
		"Güncelleme|Son güncelleme|Güncellenme tarihi|" +
		"Updated|Last updated|Last modified|Updated on|Modified",
	link: "الرابط|رابط الخبر|رابط|بەستەر|Girêdan|لینک|نشانی|لنک|ئۇلىنىش|קישור|Bağlantı|Link|URL|Permalink|Address",
}

// formLines are whole lines of the comment section, by role, in the same order
// of languages. A "+" joins words that must all occur in a line of up to
// [longestFormLine] words.
var formLines = map[role]string{
	commentsHeading: "تعليقات|التعليقات|تعليقات القراء|آراء القراء|" +
		"لێدوانەکان|لێدوان|ڕا و بۆچوونەکان|بۆچوونەکان|کۆمێنتەکان|کۆمێنت|سەرنجەکان|" +
		"Şîrove|Şîroveyên xwendevanan|Şîroveyên we|Nêrîn|Şîroveyan|" +
		"نظرات|نظرها|دیدگاه شما|دیدگاه\u200cها|دیدگاه ها|نظر کاربران|نظرات کاربران|" +
		"تبصرے|قارئین کی رائے|آراء|" +
		"ئىنكاسلار|باھالار|" +
		"תגובות|תגובות הקוראים|" +
		"Yorumlar|Yorum|Okuyucu yorumları|Görüşler|" +
		"Comments|Comment|Reader comments|Discussion|Responses",
	guestInvitation: "كضيف+تسجيل|كضيف+دخول|ضيف+سجل|كضيف+الدخول|كزائر+الدخول|علق كضيف|" +
		"میوان+ژوورەوە|میوان+بچۆ|میوان+لۆگین|میوان+کۆمێنت|میوان+لێدوان|وەکو میوان|وەک میوان|" +
		"mêvan+têkeve|mêvan+têkevin|mêvan+têkev|mêvan+hesab|mêvan+şîrove|wekî mêvan|wek mêvan|" +
		"مهمان+وارد|مهمان+ورود|مهمان+نظر|میهمان+وارد|به عنوان مهمان|" +
		"مہمان+لاگ|مہمان+تبصرہ|بطور مہمان|" +
		"مېھمان+كىرىڭ|مېھمان+كىرىش|" +
		"אורח+התחבר|אורח+התחברו|אורח+להתחבר|אורח+היכנס|אורח+הגיבו|אורח+תגוב|אורח+היכנסו|כאורח|" +
		"misafir+giriş|konuk+giriş|misafir+yorum|konuk+yorum|misafir olarak|ziyaretçi+giriş|" +
		"guest+log|guest+login|guest+sign|guest+comment|comment as guest|comment as a guest",
	addComment: "أضف تعليقا|أضف تعليقك|اكتب تعليقا|اكتب تعليقك|إضافة تعليق|أرسل تعليقا|" +
		"لێدوانێک بنووسە|لێدوان بنووسە|لێدوان زیاد بکە|لێدوانێک زیاد بکە|لێدوانەکەت بنووسە|کۆمێنت زیاد بکە|بۆچوونی خۆت بنووسە|کۆمێنت بنووسە|کۆمێنتێک بنووسە|" +
		"Şîrove binivîse|Şîroveyekê binivîse|Şîroveyekê zêde bike|Şîrove zêde bike|Şîroveyekê lê zêde bike|Şîroveyek lê zêde bike|Şîrove lê zêde bike|Şîroveyê binivîse|Şîroveya xwe binivîse|" +
		"نظر بدهید|نظر خود را بنویسید|دیدگاه خود را بنویسید|نظر اضافه کنید|افزودن دیدگاه|نظر بگذارید|نظر دهید|افزودن نظر|ارسال نظر|دیدگاه بنویسید|" +
		"تبصرہ کریں|تبصرہ لکھیں|اپنا تبصرہ لکھیں|رائے دیں|تبصرہ شامل کیجیے|تبصرہ شامل کریں|" +
		"ئىنكاس يېزىڭ|ئىنكاس قالدۇرۇڭ|" +
		"הוסף תגובה|הוסיפו תגובה|הוספת תגובה|כתיבת תגובה|הוסף תגובה חדשה|כתוב תגובה|כתבו תגובה|הגב|" +
		"Yorum yap|Yorum ekle|Yorum ekleyin|Yorumunu yaz|Yorumunuzu yazın|Yorum yaz|Yorum yapın|Yorum yazın|" +
		"Add a comment|Add comment|Leave a comment|Leave a reply|Write a comment|Post a comment|Post comment",
	requiredText: "النص المطلوب|النص مطلوب|نص مطلوب|هذا الحقل مطلوب|حقل مطلوب|" +
		"دەقی پێویست|دەق پێویستە|دەقی داواکراو|دەق داواکراوە|نووسین پێویستە|ئەم خانەیە پێویستە|" +
		"Nivîsa pêwîst|Nivîs pêwîst e|Nivîsa pêdivî|Nivîs hewce ye|Nivîs pêdivî ye|Nivîsa hewce|Ev qad pêwîst e|" +
		"متن الزامی|متن الزامی است|متن مورد نیاز|متن مورد نیاز است|متن لازم است|متن را وارد کنید|این بخش الزامی است|متن ضروری|" +
		"متن درکار ہے|مطلوبہ متن|متن لازمی ہے|متن مطلوب ہے|یہ خانہ ضروری ہے|متن ضروری ہے|" +
		"زۆرۈر تېكىست|تېكىست زۆرۈر|" +
		"טקסט חובה|שדה חובה|נדרש טקסט|טקסט נדרש|הטקסט נדרש|יש להזין טקסט|" +
		"Gerekli metin|Metin gerekli|Metin gereklidir|Metin zorunludur|Metin zorunlu|Zorunlu alan|Bu alan zorunludur|" +
		"Required text|Text required|Text is required|Required|Please enter text|The text is required|This field is required|Required field",
}

// longestFormLine is the length in words of a line of the comment form. A
// comment may well be shorter, which is why a pattern asks for two words of it.
const longestFormLine = 14

// agencyWords betray an organisation's name in a line without a label.
const agencyWords = "وكالة وكالات رووداو ديجيتال رويترز فرانس برس نيوز صحيفة شبكة قناة إذاعة تلفزيون " +
	"ئاژانسی دیجیتاڵ نیوز ڕووداو کەناڵی تۆڕی خبرگزاری ایسنا ایرنا نیوز روزنامه شبکه " +
	"ایجنسی خبر رساں ویب ڈیسک نیوز اخبار ئاگېنتلىقى תקשורת חדשות סוכנות עיתון " +
	"Rûdaw Ajansa Nûçe Dîjîtal Medya Ajansı Haber Haberler Gazetesi Dijital " +
	"News Agency Digital Press Times Post Herald Reuters AFP AP TV Radio Media Network Gazette Wire Journal"

// A label is a label as folded words.
type label struct {
	role  role
	words []string
}

// A pattern is a set of folded words that together make a line of the form.
type pattern struct {
	role  role
	words []string
}

var (
	labelTable             = tableOf(labels) // by first word
	formWhole, formPattern = formTables(formLines)
	agencyNames            = agencyTable()
)

func tableOf(source map[role]string) map[string][]label {
	table := map[string][]label{}
	for r, line := range source {
		for name := range strings.SplitSeq(line, "|") {
			if words := strings.Fields(fold.Fold(name)); len(words) > 0 {
				table[words[0]] = append(table[words[0]], label{r, words})
			}
		}
	}
	return table
}

// formTables returns the lines that must match as a whole, and the patterns, in
// the order of the roles.
func formTables(source map[role]string) (map[string]role, []pattern) {
	whole := map[string]role{}
	var patterns []pattern
	for r := commentsHeading; r <= requiredText; r++ {
		for line := range strings.SplitSeq(fold.Fold(source[r]), "|") {
			if strings.Contains(line, "+") {
				patterns = append(patterns, pattern{r, strings.Split(line, "+")})
				continue
			}
			if _, taken := whole[line]; !taken {
				whole[line] = r
			}
		}
	}
	return whole, patterns
}

func agencyTable() map[string]bool {
	table := map[string]bool{}
	for word := range strings.FieldsSeq(fold.Fold(agencyWords)) {
		table[word] = true
	}
	return table
}

// bareLabels are the labels of one word that need no colon in a page's head:
// they hardly ever begin a headline.
var bareLabels = bareTable("By|بقلم|كتبه|إعداد|נכתב|מאת|نووسینی|Yazan|نویسنده|نووسەر|Nivîskar|مصنف|" +
	"Keywords|Tags|الوسوم|وسوم|Etiketler|Etîket|Etîketan|Kilîtpeyv|תגיות|תגים|کلیدواژه\u200cها|کلیدواژه|برچسب\u200cها|ٹیگز|تاگەکان|کلیلەوشەکان|خەتكۈچلەر|خەتكۈچ")

func bareTable(labels string) map[string]bool {
	table := map[string]bool{}
	for label := range strings.SplitSeq(labels, "|") {
		table[fold.Fold(label)] = true
	}
	return table
}
