package date

import "strings"

// weekdayNames are the days of the week, in any order: they are passed over,
// right or wrong, since the day of the month says the same.
const weekdayNames = "السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة سبت أحد اثنين ثلاثاء أربعاء خميس جمعة " +
	"شەممە یەکشەممە یەکشەمە دووشەممە دووشەمە سێشەممە سێشەمە چوارشەممە چوارشەمە پێنجشەممە پێنجشەمە هەینی ھەینی شەمە " +
	"یەک دوو سێ چوار پێنج " +
	"şemî yekşem duşem sêşem çarşem pêncşem în yekşemî duşemî sêşemî çarşemî pêncşemî înî " +
	"شنبه یکشنبه دوشنبه سه سه\u200cشنبه سهشنبه چهارشنبه چهار پنجشنبه پنج جمعه آدینه یک دو " +
	"ہفتہ اتوار پیر سوموار منگل بدھ جمعرات جمعہ " +
	"شەنبە يەكشەنبە دۈشەنبە سەيشەنبە چارشەنبە پەيشەنبە جۈمە " +
	"יום ראשון שני שלישי רביעי חמישי שישי שבת א ב ג ד ה ו ש " +
	"pazar pazartesi salı çarşamba perşembe cuma cumartesi paz pzt sal çar per cum cmt " +
	"sunday monday tuesday wednesday thursday friday saturday sun mon tue tues wed thu thur thurs fri sat " +
	"sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend so mo di mi do fr sa " +
	"dimanche lundi mardi mercredi jeudi vendredi samedi dim lun mar mer jeu ven sam " +
	"domingo lunes martes miércoles jueves viernes sábado dom mié jue vie sáb " +
	"segunda terça quarta quinta sexta feira domenica lunedì martedì mercoledì giovedì venerdì sabato " +
	"zondag maandag dinsdag woensdag donderdag vrijdag zaterdag " +
	"воскресенье понедельник вторник среда четверг пятница суббота вс пн вт ср чт пт сб " +
	"κυρ δευ τρι τετ πεμ παρ σαβ κυριακή δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο"

// particleNames are words that stand around the parts of a date and say
// nothing more: "of", "at", ordinal endings, the labels that pages print before it.
const particleNames = "في من يوم بتاريخ تاريخ التاريخ نشر نشرت النشر الإضافة آخر تحديث التحديث الساعة الساعه بتوقيت توقيت ميلادية ميلادي م بعد شهر عام سنة منذ " +
	"ی ي ە ەی ـی لە ل مانگی مانگ ساڵی ساڵ ڕۆژی ڕۆژ کاتژمێر بەروار بەرواری بڵاوکردنەوە دوایین نوێکردنەوە کاتی کات زایینی کوردی هاوکات " +
	"در روز مورخ تاریخ انتشار ساعت به وقت میلادی شمسی خورشیدی ماه سال ام هجری بروزرسانی روزآمد هـش " +
	"کو بروز بوقت تاریخ شائع اشاعت اپ ڈیٹ کی کے کا بجے ء سنہ " +
	"يىلى يىل كۈنى كۈن ئاي ئاينىڭ سائەت ۋاقىت ۋاقتى چېسلا " +
	"פורסם עודכן עדכון בתאריך תאריך בשעה שעה בשנת ה " +
	"tarih tarihi tarihinde yayın yayınlanma yayınlandı güncelleme güncellendi son saat günü yılı eklenme " +
	"dîrok dîroka roja sala saet seet demjimêr di de ê a y yê ya an weşandin weşandinê nûkirin " +
	"published posted updated modified created date on at the of st nd rd th last first by time pubdate t publication " +
	"am um uhr den der veröffentlicht aktualisiert stand kl le à a publié mis jour er h el de del da do di il ore alle op om г года в года від στις"

// Words for the halves of the day: before noon, and after it.
const (
	beforeNoonNames = "am صباحا ص לפנהצ בבוקר بەیانی سپێدێ صبح öö sabah sibehê سەھەر 오전 上午"
	afterNoonNames  = "pm مساء عصرا ظهرا م ئێوارە ئێوارێ ئێواره אחהצ בערב בצהריים شام دوپہر سہپہر عصر شب ös akşam êvarê كەچ 오후 下午"
)

var (
	weekdays  = wordSet(weekdayNames)
	particles = wordSet(particleNames)
	// unitSigns follow the year, month and day in Chinese, Japanese and Korean.
	unitSigns = wordSet("年 月 日 년 월 일 時 时 分 秒 시 분 초")
	halfDays  = halfDayTable()
)

func wordSet(names string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		set[normalise(name)] = true
	}
	return set
}

// halfDayTable maps the words to the hours that they add: 0 or 12.
func halfDayTable() map[string]int {
	table := map[string]int{}
	for name := range wordSet(beforeNoonNames) {
		table[name] = 0
	}
	for name := range wordSet(afterNoonNames) {
		table[name] = 12
	}
	return table
}
