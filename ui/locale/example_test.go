package locale_test

import (
	"fmt"
	"time"

	"khabar/ui/locale"
)

func ExamplePrinter() {
	now := time.Date(2025, 11, 26, 14, 0, 0, 0, time.UTC)
	for _, language := range []string{"en", "ar"} {
		p, err := locale.New(language)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(p.Ago(now.Add(-2*time.Hour), now))
		fmt.Println(p.N("size.columns", 11))
	}
	// Output:
	// 2 h
	// 11 columns
	// قبل ساعتين
	// 11 عمودًا
}
