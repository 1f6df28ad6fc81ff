package locale

import (
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	moment := time.Date(2025, 11, 26, 9, 5, 0, 0, time.UTC)
	for _, c := range []struct{ language, day, moment, short string }{
		{"en", "26 November 2025", "26 November 2025, 09:05", "26 Nov"},
		{"en-US", "26 November 2025", "26 November 2025, 09:05", "26 Nov"},
		{"ar", "26 نوفمبر/تشرين الثاني 2025", "26 نوفمبر/تشرين الثاني 2025، 09:05", "26/11/2025"},
		{"ar-LB", "٢٦ تشرين الثاني ٢٠٢٥", "٢٦ تشرين الثاني ٢٠٢٥، ٠٩:٠٥", "٢٦ تشرين الثاني"},
		{"ar-IQ-u-nu-latn", "26 تشرين الثاني 2025", "26 تشرين الثاني 2025، 09:05", "26 تشرين الثاني"},
		{"ar-EG", "٢٦ نوفمبر ٢٠٢٥", "٢٦ نوفمبر ٢٠٢٥، ٠٩:٠٥", "٢٦ نوفمبر"},
		{"ar-MA", "26 نونبر 2025", "26 نونبر 2025، 09:05", "26 نونبر"},
		{"ar-TN", "26 نوفمبر 2025", "26 نوفمبر 2025، 09:05", "26 نوفمبر"},
		{"ar-MR", "٢٦ نوفمبر ٢٠٢٥", "٢٦ نوفمبر ٢٠٢٥، ٠٩:٠٥", "٢٦ نوفمبر"},
	} {
		p := printer(t, c.language)
		if got := p.Date(moment, true); got != c.day {
			t.Errorf("%s: the day is %q, want %q", c.language, got, c.day)
		}
		if got := p.Date(moment, false); got != c.moment {
			t.Errorf("%s: the moment is %q, want %q", c.language, got, c.moment)
		}
		if got := p.ShortDate(moment, moment); got != c.short {
			t.Errorf("%s: in a list it is %q, want %q", c.language, got, c.short)
		}
	}
	nextYear := moment.AddDate(1, 0, 0)
	if got := printer(t, "en").ShortDate(moment, nextYear); got != "26 Nov 2025" {
		t.Errorf("a year later: %q", got)
	}
}

func TestMonthsAreTwelve(t *testing.T) {
	for _, language := range []string{"en", "ar", "ar-IQ", "ar-EG", "ar-DZ", "ar-MA", "ar-MR"} {
		p := printer(t, language)
		seen := map[string]bool{}
		for i := range p.months.full {
			seen[p.months.full[i]] = true
			if p.months.short[i] == "" || p.months.full[i] == "" {
				t.Errorf("%s: month %d has no name", language, i+1)
			}
		}
		if len(seen) != 12 {
			t.Errorf("%s: %d names of months", language, len(seen))
		}
	}
}

func TestAgo(t *testing.T) {
	baghdad := time.FixedZone("+03", 3*60*60)
	now := time.Date(2025, 11, 26, 14, 0, 0, 0, baghdad)
	en, ar := printer(t, "en"), printer(t, "ar")
	for _, c := range []struct {
		before time.Duration
		en, ar string
	}{
		{0, "now", "الآن"},
		{-30 * time.Minute, "now", "الآن"},
		{59 * time.Second, "now", "الآن"},
		{time.Minute, "1 min", "قبل دقيقة"},
		{2 * time.Minute, "2 min", "قبل دقيقتين"},
		{59 * time.Minute, "59 min", "قبل 59 دقيقة"},
		{time.Hour, "1 h", "قبل ساعة"},
		{2 * time.Hour, "2 h", "قبل ساعتين"},
		{3 * time.Hour, "3 h", "قبل 3 ساعات"},
		{13 * time.Hour, "13 h", "قبل 13 ساعة"},
		{15 * time.Hour, "yesterday", "أمس"}, // before midnight in Baghdad
		{38 * time.Hour, "yesterday", "أمس"},
		{39 * time.Hour, "2 days", "قبل يومين"},
		{6 * 24 * time.Hour, "6 days", "قبل 6 أيام"},
		{7 * 24 * time.Hour, "19 Nov", "19/11/2025"},
		{365 * 24 * time.Hour, "26 Nov 2024", "26/11/2024"},
		{-48 * time.Hour, "28 Nov", "28/11/2025"},
	} {
		at := now.Add(-c.before).UTC()
		if got := en.Ago(at, now); got != c.en {
			t.Errorf("%v before: %q, want %q", c.before, got, c.en)
		}
		if got := ar.Ago(at, now); got != c.ar {
			t.Errorf("%v before: %q, want %q", c.before, got, c.ar)
		}
	}
	early := time.Date(2025, 11, 26, 1, 0, 0, 0, baghdad)
	if got := en.Ago(early.Add(-3*time.Hour), early); got != "3 h" {
		t.Errorf("three hours before, across midnight: %q", got)
	}
}

func TestAgoDay(t *testing.T) {
	now := time.Date(2025, 11, 26, 1, 0, 0, 0, time.FixedZone("+03", 3*60*60))
	p := printer(t, "en")
	for day, want := range map[int]string{
		26: "today", 25: "yesterday", 24: "2 days", 20: "6 days", 19: "19 Nov", 27: "27 Nov",
	} {
		if got := p.AgoDay(time.Date(2025, 11, day, 0, 0, 0, 0, time.UTC), now); got != want {
			t.Errorf("%d November: %q, want %q", day, got, want)
		}
	}
}

func TestMinutes(t *testing.T) {
	en, ar := printer(t, "en"), printer(t, "ar-LB")
	for _, c := range []struct{ got, want string }{
		{en.Minutes(3, 4), "3–4 min"},
		{en.Minutes(4, 3), "3–4 min"},
		{en.Minutes(0, 0), "1 min"},
		{ar.Minutes(1, 2), "دقيقة إلى دقيقتين"},
		{ar.Minutes(3, 4), "٣–٤ دقائق"},
		{ar.Minutes(10, 14), "١٠–١٤ دقيقة"},
		{ar.Minutes(2, 2), "دقيقتان"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
