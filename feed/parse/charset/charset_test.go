package charset

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"

	"khabar/feed/feedtest/odd"
)

const (
	arabic   = "افتتحت المكتبة العامة في مدينة البصرة قاعة جديدة للقراءة، وقال مديرها إن «الدخول مجاني» للطلاب؟ نعم."
	persian  = "كتابخانه ملي از برگزاري نمايشگاه خوشنويسي و چاپ سنگي در پاييز خبر داد؛ ژاله گفت بازديد رايگان است."
	urdu     = "لاہور میں کتابوں کا میلہ شروع ہو گیا ہے، منتظمین کے مطابق پہلے دن پچاس ہزار افراد آئے۔"
	hebrew   = "הספרייה העירונית פתחה אולם קריאה חדש, והכניסה חופשית לתלמידים ולסטודנטים בכל ימות השבוע."
	turkish  = "Şehir kütüphanesi yeni okuma salonunu açtı; öğrenciler için giriş ücretsiz ve ışıklar geç saate kadar açık."
	kurmanji = "Pirtûkxaneya bajêr salona xwendinê ya nû vekir û ji bo xwendekaran şevên dirêj jî vekirî ye."
	french   = "La bibliothèque a rouvert à l'été ; élèves et étudiants y entrent gratuitement, « même le soir »."
	german   = "Die Bücherei öffnet früher, der Lesesaal für Schüler schließt später, fügte die Leiterin hinzu."
	russian  = "Городская библиотека открыла новый читальный зал, вход для учащихся свободный."
	greek    = "Η δημοτική βιβλιοθήκη άνοιξε νέα αίθουσα ανάγνωσης με ελεύθερη είσοδο για μαθητές."
	nihongo  = "図書館は新しい閲覧室を開きました。学生は無料で入ることができます。"
	chinese  = "市图书馆新阅览室开放，学生可以免费进入，开放时间延长到晚上十点。"
)

// spell writes text in an encoding of one byte a character.
func spell(t testing.TB, enc encoding.Encoding, text string) []byte {
	t.Helper()
	out, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("cannot spell %q: %v", text, err)
	}
	return out
}

// spellPage writes text in a code page of this package.
func spellPage(t testing.TB, page *codePage, text string) []byte {
	t.Helper()
	var out []byte
	for _, r := range text {
		i := strings.IndexRune(string(page[:]), r)
		switch {
		case r < 0x80:
			out = append(out, byte(r))
		case i < 0:
			t.Fatalf("cannot spell %q", r)
		default:
			out = append(out, byte(0x80+len([]rune(string(page[:])[:i]))))
		}
	}
	return out
}

func wide16(order binary.AppendByteOrder, text string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

func wide32(order binary.AppendByteOrder, text string) []byte {
	var out []byte
	for _, r := range text {
		out = order.AppendUint32(out, uint32(r))
	}
	return out
}

func TestDecodeUndeclared(t *testing.T) {
	urdu1256 := strings.NewReplacer("ی", "ي", "۔", ".").Replace(urdu)
	plain := strings.NewReplacer("«", "\"", "»", "\"").Replace(arabic)
	tests := []struct {
		name string
		data []byte
		want string
		enc  string
	}{
		{"utf-8", []byte(arabic), arabic, "utf-8"},
		{"utf-8 mark", []byte("\ufeff" + arabic), arabic, "utf-8"},
		{"arabic 1256", spell(t, charmap.Windows1256, arabic), arabic, "windows-1256"},
		{"persian 1256", spell(t, charmap.Windows1256, persian), persian, "windows-1256"},
		{"urdu 1256", spell(t, charmap.Windows1256, urdu1256), urdu1256, "windows-1256"},
		{"arabic 8859-6", spell(t, charmap.ISO8859_6, plain), plain, "iso-8859-6"},
		{"arabic 720", spellPage(t, dosArabic, strings.NewReplacer("،", ",", "؟", "?").Replace(arabic)), strings.NewReplacer("،", ",", "؟", "?").Replace(arabic), "cp720"},
		{"hebrew 1255", spell(t, charmap.Windows1255, hebrew), hebrew, "windows-1255"},
		{"hebrew 862", spell(t, charmap.CodePage862, hebrew), hebrew, "ibm862"},
		{"turkish 1254", spell(t, charmap.Windows1254, turkish), turkish, "windows-1254"},
		{"kurmanji 1254", spell(t, charmap.Windows1254, kurmanji), kurmanji, "windows-1254"},
		{"french 1252", spell(t, charmap.Windows1252, french), french, "windows-1252"},
		{"german 1252", spell(t, charmap.Windows1252, german), german, "windows-1252"},
		{"russian 1251", spell(t, charmap.Windows1251, russian), russian, "windows-1251"},
		{"russian koi8", spell(t, charmap.KOI8R, russian), russian, "koi8-u"},
		{"greek 1253", spell(t, charmap.Windows1253, greek), greek, "windows-1253"},
		{"japanese", spell(t, japanese.ShiftJIS, strings.Repeat(nihongo, 4)), strings.Repeat(nihongo, 4), "shift_jis"},
		{"chinese", spell(t, simplifiedchinese.GBK, strings.Repeat(chinese, 4)), strings.Repeat(chinese, 4), "gb18030"},
		{"utf-16le mark", append([]byte{0xff, 0xfe}, wide16(binary.LittleEndian, arabic)...), arabic, "utf-16le"},
		{"utf-16be mark", append([]byte{0xfe, 0xff}, wide16(binary.BigEndian, arabic)...), arabic, "utf-16be"},
		{"utf-16le", wide16(binary.LittleEndian, arabic), arabic, "utf-16le"},
		{"utf-16be", wide16(binary.BigEndian, "<rss>"+arabic), "<rss>" + arabic, "utf-16be"},
		{"utf-16le latin", wide16(binary.LittleEndian, german), german, "utf-16le"},
		{"utf-32le mark", append([]byte{0xff, 0xfe, 0, 0}, wide32(binary.LittleEndian, arabic)...), arabic, "utf-32le"},
		{"utf-32be", wide32(binary.BigEndian, arabic), arabic, "utf-32be"},
		{"utf-32le", wide32(binary.LittleEndian, hebrew), hebrew, "utf-32le"},
		{"utf-8 cut in a character", []byte("Kasım\xc4"), "Kasım\uFFFD", "utf-8"},
		{"latin letter at the end", []byte("un caf\xe9"), "un café", "windows-1252"},
		{"one headline", spell(t, charmap.Windows1256, "أمطار على الموصل"), "أمطار على الموصل", "windows-1256"},
		{"empty", nil, "", "utf-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, enc := Decode(tt.data, "", "")
			if text != tt.want || enc != tt.enc {
				t.Errorf("got %s %q\nwant %s %q", enc, text, tt.enc, tt.want)
			}
		})
	}
}

func TestDecodeLabelled(t *testing.T) {
	in1256 := spell(t, charmap.Windows1256, arabic)
	in1252 := spell(t, charmap.Windows1252, french)
	meta := func(label string, body []byte) []byte {
		return append([]byte("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset="+label+"\"></head><body>"), body...)
	}
	tests := []struct {
		name, contentType, declared string
		data                        []byte
		has, enc                    string
	}{
		{"header", "text/html; charset=windows-1256", "", in1256, arabic, "windows-1256"},
		{"broken header", "text/html; charset=windows-1256; ; =", "", in1256, arabic, "windows-1256"},
		{"argument", "", "cp1256", in1256, arabic, "windows-1256"},
		{"header wins over document", "text/html; charset=windows-1252", "iso-8859-7", in1252, french, "windows-1252"},
		{"meta", "", "", meta("windows-1256", in1256), arabic, "windows-1256"},
		{"xml declaration", "", "", append([]byte("<?xml version='1.0' encoding='windows-1256'?><rss>"), in1256...), arabic, "windows-1256"},
		{"valid utf-8 wins over the label", "text/html; charset=windows-1256", "", []byte(arabic), arabic, "utf-8"},
		{"label cannot spell the bytes", "", "iso-8859-6", in1256, arabic, "windows-1256"},
		{"utf-8 label over 1256", "text/html; charset=utf-8", "utf-8", in1256, arabic, "windows-1256"},
		{"latin label over 1256", "text/html; charset=iso-8859-1", "", in1256, arabic, "windows-1256"},
		{"unknown label", "text/html; charset=x-unknown", "", in1256, arabic, "windows-1256"},
		{"utf-16 label on bytes", "", "utf-16", in1256, arabic, "windows-1256"},
		{"macintosh arabic", "", "x-mac-arabic", spellPage(t, macArabic, "خبر عاجل"), "خبر عاجل", "x-mac-arabic"},
		{"iso-2022-jp", "", "iso-2022-jp", spell(t, japanese.ISO2022JP, nihongo), nihongo, "iso-2022-jp"},
		{"one bad byte", "", "utf-8", []byte(arabic + "\xff" + arabic), arabic + "\uFFFD" + arabic, "utf-8"},
		{"cut tail", "", "", []byte(arabic[:len(arabic)-2]), "نع\uFFFD", "utf-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, enc := Decode(tt.data, tt.contentType, tt.declared)
			if !strings.Contains(text, tt.has) || enc != tt.enc {
				t.Errorf("got %s %q\nwant %s %q", enc, text, tt.enc, tt.has)
			}
		})
	}
}

// Words of running text, from two to thirty at every place of each sample: the
// guess must hold for short texts too.
func TestDecodeShortTexts(t *testing.T) {
	tests := []struct {
		enc  encoding.Encoding
		text string
		name string
	}{
		{charmap.Windows1256, arabic, "windows-1256"},
		{charmap.Windows1256, persian, "windows-1256"},
		{charmap.Windows1255, hebrew, "windows-1255"},
		{charmap.Windows1251, russian, "windows-1251"},
		{charmap.Windows1253, greek, "windows-1253"},
	}
	for _, tt := range tests {
		words := strings.Fields(tt.text)
		right, all := 0, 0
		for n := 3; n <= len(words); n++ {
			for i := 0; i+n <= len(words); i++ {
				all++
				want := strings.Join(words[i:i+n], " ")
				if got, _ := Decode(spell(t, tt.enc, want), "", ""); got == want {
					right++
				}
			}
		}
		if right*100 < all*97 {
			t.Errorf("%s: %d of %d short texts right: %s", tt.name, right, all, tt.text)
		}
	}
}

func TestDecodeIsDeterministic(t *testing.T) {
	data := bytes.Repeat([]byte{0xc4, 0x9f, 0x20, 0xe9, 0x81, 0xfe, 0x41}, 40)
	first, enc := Decode(data, "", "")
	for range 20 {
		if text, again := Decode(data, "", ""); text != first || again != enc {
			t.Fatalf("read as %s, then as %s", enc, again)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(arabic), "", "")
	f.Add(spell(f, charmap.Windows1256, arabic), "text/html; charset=utf-8", "windows-1256")
	f.Add(wide16(binary.LittleEndian, arabic), "", "utf-16")
	f.Add([]byte("\x00\x00\xfe\xff\x00\x11\x00\x00"), "", "")
	f.Add([]byte("\x1b$B"), "", "iso-2022-jp")
	for _, c := range odd.Cases(f, "../testdata/odd") {
		f.Add(c.Data, c.ContentType, "")
	}
	f.Fuzz(func(t *testing.T, data []byte, contentType, declared string) {
		text, name := Decode(data, contentType, declared)
		if !utf8.ValidString(text) || name == "" {
			t.Fatalf("invalid text from encoding %q", name)
		}
		if utf8.Valid(data) && name == "utf-8" && strings.TrimPrefix(string(data), "\ufeff") != text {
			t.Fatal("valid UTF-8 was changed")
		}
	})
}
