package locale

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"
)

// months are the names of the Gregorian months.
type months struct {
	full, short [12]string
	// numeric says that dates in a list are written as numbers.
	numeric bool
}

// Arabic names the Gregorian months in four ways, after the CLDR: by their
// Syriac names in the Levant and Iraq, by the Latin ones along the Nile and the
// Gulf, and by French ones, twice adapted, in the Maghreb.
var (
	levantine = [12]string{
		"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
		"تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
	}
	latinate = [12]string{
		"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
		"يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
	}
	algerian = [12]string{
		"جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان",
		"جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
	}
	moroccan = [12]string{
		"يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
		"يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
	}
	mauritanian = [12]string{
		"يناير", "فبراير", "مارس", "إبريل", "مايو", "يونيو",
		"يوليو", "أغشت", "شتمبر", "أكتوبر", "نوفمبر", "دجمبر",
	}
)

// arabicMonths returns the names that a region uses.
func arabicMonths(region string) (names [12]string, ok bool) {
	switch region {
	case "IQ", "JO", "LB", "PS", "SY":
		return levantine, true
	case "DZ", "TN":
		return algerian, true
	case "MA":
		return moroccan, true
	case "MR":
		return mauritanian, true
	}
	return latinate, slices.Contains(arabicRegions, region)
}

// monthsOf returns the names of the months in the Printer's language. Without
// a region, those of the catalogue: in Arabic both names of a month ("نوفمبر/تشرين
// الثاني"), as newspapers do that are read in many countries. The pair is too
// long for a list, where numbers stand instead.
func (p *Printer) monthsOf(tag language.Tag) (m months) {
	base, _ := tag.Base()
	if base.String() == "ar" {
		if names, ok := arabicMonths(regionOf(tag)); ok {
			return months{full: names, short: names}
		}
		m.numeric = true
	}
	for i := range m.full {
		n := strconv.Itoa(i + 1)
		m.full[i], m.short[i] = p.T("date.month"+n), p.T("date.short"+n)
	}
	return m
}
