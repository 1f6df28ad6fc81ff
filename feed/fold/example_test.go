package fold_test

import (
	"fmt"

	"khabar/feed/fold"
)

// A vowelled word is found by its letters, and shown with its marks.
func ExampleIndex() {
	const text = "قرأ كِتَابًا جديدا"
	from, to := fold.Index(text, "كتاب")
	fmt.Println(text[from:to])
	// Output: كِتَابً
}

// To look for one query in many texts, fold it once.
func ExampleFolder() {
	query := fold.Fold("ابراهيم")
	var f fold.Folder
	for _, title := range []string{"إبراهيم الجعفري", "خبر آخر", "إبراهیم"} {
		fmt.Println(f.Contains(title, query))
	}
	// Output:
	// true
	// false
	// true
}

func ExampleKey() {
	fmt.Println(fold.Key("#التحالف_الدولى") == fold.Key("التحالف الدولي"))
	// Output: true
}

func ExampleWords() {
	for w := range fold.Words(fold.Full, "والأخبار") {
		fmt.Println(w.Text, w.Also)
	}
	// Output:
	// والاخبار false
	// الاخبار true
	// اخبار true
}
