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

// All places of a word in a text, however it is written there, to be marked in
// the original.
func ExampleText() {
	const text = "زار إبراهيمُ المدينة، وقال إبـراهيم"
	var folded fold.Text
	folded.Set(fold.Full, text)
	for start, end := range folded.All(fold.Fold("ابراهيم")) {
		fmt.Println(start, end, text[start:end])
	}
	// Output:
	// 7 23 إبراهيمُ
	// 50 66 إبـراهيم
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
