package date

import "strings"

// minutesEast are the offsets of zone names in minutes east of UTC: those of
// RFC 822, the common ones of Europe and Asia, and what feeds write besides.
// Military letters other than Z are UTC, as RFC 5322 §4.3 asks.
var minutesEast = map[string]int{
	"z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "etc": 0, "zulu": 0, "universal": 0,
	"est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360,
	"mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480,
	"akst": -540, "akdt": -480, "hst": -600, "adt": -180, "at": -240, "ast": -240, "nst": -210, "ndt": -150,
	"brt": -180, "art": -180, "clt": -240, "cot": -300, "pet": -300, "vet": -240,
	"bst": 60, "west": 60, "cet": 60, "cest": 120, "met": 60, "mest": 120, "mez": 60, "mesz": 120, "wat": 60,
	"eet": 120, "eest": 180, "cat": 120, "sast": 120, "idt": 180, "msk": 180, "msd": 240, "trt": 180, "eat": 180,
	"irst": 210, "irdt": 270, "gst": 240, "azt": 240, "aft": 270, "pkt": 300, "uzt": 300, "ist": 330,
	"npt": 345, "bdt": 360, "ict": 420, "wib": 420, "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "awst": 480,
	"jst": 540, "kst": 540, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
	"غرينتش": 0, "جرينتش": 0, "گرينويچ": 0,
	"بغداد": 180, "مكه": 180, "الرياض": 180, "الكويت": 180, "الدوحه": 180, "عدن": 180, "دبي": 240, "ابوظبي": 240, "مسقط": 240,
	"تهران": 210, "كابل": 270, "ههولير": 180, "استنبول": 180,
}

// regions are the areas of the tz database, and places those of its cities where
// clocks have not been changed for years, in minutes east of UTC.
var (
	regions = wordSet("africa america antarctica arctic asia atlantic australia europe indian pacific etc")
	places  = map[string]int{
		"baghdad": 180, "riyadh": 180, "kuwait": 180, "qatar": 180, "bahrain": 180, "aden": 180, "amman": 180, "damascus": 180,
		"istanbul": 180, "moscow": 180, "minsk": 180, "nairobi": 180, "dubai": 240, "muscat": 240, "baku": 240, "tbilisi": 240, "yerevan": 240,
		"tehran": 210, "kabul": 270, "karachi": 300, "tashkent": 300, "kolkata": 330, "calcutta": 330, "kathmandu": 345, "dhaka": 360, "urumqi": 360,
		"jakarta": 420, "bangkok": 420, "shanghai": 480, "singapore": 480, "tokyo": 540, "seoul": 540,
		"algiers": 60, "tunis": 60, "lagos": 60, "tripoli": 120, "khartoum": 120, "johannesburg": 120, "utc": 0,
	}
)

// zoneMinutes returns the offset of a zone's name in folded letters. Names that
// several countries use are read by the language of the text.
func zoneMinutes(name, lang string) (int, bool) {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch name + " " + base {
	case "ist he":
		return 120, true
	case "ist ga":
		return 60, true
	case "ast ar", "ast ckb", "ast ku", "ast kmr":
		return 180, true
	}
	if m, ok := minutesEast[name]; ok {
		return m, true
	}
	if len(name) == 1 && 'a' <= name[0] && name[0] <= 'y' {
		return 0, true
	}
	return 0, false
}
