package date

import (
	"strings"

	"khabar/feed/fold"
)

// normalise brings a date to folded letters and ASCII digits, so that the
// tables need one spelling of a word.
func normalise(s string) string {
	return marks.Replace(strings.TrimSpace(fold.Fold(s)))
}

// marks are the signs that the scanner should see as one, and the marks of
// half-days that are written with full stops, which it would take apart.
var marks = strings.NewReplacer(
	"،", ",", "٬", ",", "−", "-", "ʼ", "'", "`", "'", "´", "'", "״", "", "׳", "", "\ufeff", "",
	"a.m.", "am", "p.m.", "pm", "a. m.", "am", "p. m.", "pm", "a.m", "am", "p.m", "pm",
	"ق.ظ", "am", "ب.ظ", "pm", "پ.ن", "am", "د.ن", "pm", "o.o", "am", "o.s", "pm",
	fold.Fold("قبل از ظهر"), "am", fold.Fold("بعد از ظهر"), "pm",
	fold.Fold("پێش نیوەڕۆ"), "am", fold.Fold("دوای نیوەڕۆ"), "pm",
)
