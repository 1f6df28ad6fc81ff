package uitest

import (
	"strings"
	"testing"

	"khabar/feed"
)

func TestSearchAsOneTypes(t *testing.T) {
	tests := []struct {
		language, typed, headline, found, more string
	}{
		{"en", "winter", "A lighthouse keeper's diary", "1 found", "z"},
		{"en", "حافلات", "افتتاح جسر جديد", "1 found", "ظ"},
		{"ar", "حافلات", "افتتاح جسر جديد", "النتائج: 1", "ظ"},
		{"ar", "المدينه", "افتتاح جسر جديد", "النتائج: 1", "ظ"}, // heh for taa marbuta
		{"ar", "winters", "A lighthouse keeper's diary", "النتائج: 1", "z"},
	}
	for _, tt := range tests {
		t.Run(tt.language+" "+tt.typed, func(t *testing.T) {
			Run(t, Setup{Language: tt.language}, func(a *App) {
				a.Press("j", "j")
				before := a.Text()
				a.Press("/")
				for _, letter := range tt.typed {
					a.Type(string(letter))
				}
				a.Expect(tt.headline, tt.found, tt.typed)
				a.ExpectNot("کتابخانهٔ روستا")
				a.Type(tt.more + tt.more)
				a.ExpectNot(tt.headline)
				a.Press("backspace", "backspace")
				a.Expect(tt.headline)
				a.Press("esc")
				if got := a.Text(); got != before {
					t.Errorf("after the search the screen is\n%s\nand was\n%s", got, before)
				}
			})
		})
	}
}

func TestTheResultStays(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("G", "/")
		a.Answer("harbour")
		a.Expect("/ harbour ✕", "1 of 1", "1 article; x shows all again")
		a.Press("enter")
		a.Expect("Ruth Okafor ·", "Esc back")
		a.Press("esc", "/")
		a.Expect("Search: harbour")
		a.Press("ctrl+u")
		a.Expect("▌  A lighthouse")
		a.Type("جسور")
		a.Press("enter", "esc")
		a.Expect("6 of 6")
		a.ExpectNot("✕")
	})
}

func TestSearchFromAnArticleComesBackToIt(t *testing.T) {
	for _, width := range []int{80, 120} {
		Run(t, Setup{Width: width, Height: 24}, func(a *App) {
			a.Press("enter", "esc", "G", "enter", "space", "j")
			before := a.Text()
			a.Press("/")
			a.Type("جسر")
			a.Expect("افتتاح جسر جديد")
			a.Press("enter", "enter")
			a.Expect("ليلى حداد")
			a.Press("esc", "esc")
			a.Press("left") // takes what was said away
			if got := a.Text(); got != before {
				t.Errorf("after the search the screen is\n%s\nand was\n%s", got, before)
			}
		})
	}
}

func TestTheWholeSearchInOneRead(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Type("/winters\r\rs")
		a.Expect("Ruth Okafor ·", "Starred.")
	})
}

func TestWhatIsNoFilterIsSearchedAsWords(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("/")
		for _, typed := range []string{`"winters`, "winters OR", "(winters", "winters nosuch:", "-"} {
			a.Press("ctrl+u")
			a.Type(typed)
			if typed == "-" {
				a.Expect("کتابخانهٔ روستا")
			} else if typed != "winters nosuch:" {
				a.Expect("1 found")
			}
		}
		a.Press("ctrl+u")
		a.Type("tag:sea")
		a.Expect("1 found")
	})
}

func TestFilterAsText(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("f")
		a.Type("souce:harbour")
		a.Expect("is not a field; did you mean source:?", "^^^^^^", "Tab take it")
		a.Press("enter")
		a.Expect("^^^^^^") // stays open
		a.Press("tab")
		a.Expect("source:harbour")
		a.ExpectNot("^")
		a.Press("enter")
		a.Expect("source:harbour ✕", "1 of 1", "1 article; x shows all again")
		a.Press("f")
		a.Type(" (")
		a.ExpectNot("^") // not finished
		a.Press("enter")
		a.Expect("^", "something is missing")
		a.Press("esc")
		a.Expect("source:harbour ✕")
		a.Press("f", "ctrl+u", "enter")
		a.Expect("of 6")
		a.ExpectNot("✕")
	})
}

func TestFilterAsTextInArabic(t *testing.T) {
	Run(t, Setup{Language: "ar"}, func(a *App) {
		a.Press("ب") // the key of f
		a.Type("مصد:النهر")
		a.Expect("^^^^", "ليس «مصد:» حقلًا؛ أتقصد مصدر:؟", "Tab قبول الاقتراح")
		a.Press("tab", "enter")
		a.Expect("مصدر:النهر ✕", "1 من 1")
	})
}

func TestKeywordsAndTypedFilterGoTogether(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("f")
		a.Answer("lang:en OR lang:ar")
		a.Expect("of 2")
		a.Press("t")
		a.Type("sea")
		a.Press("-", "enter")
		a.Expect("− Sea", "of 1", "افتتاح جسر جديد")
		a.Press("f")
		a.Expect("-tag:Sea (lang:en OR lang:ar)")
		a.Press("enter", "t")
		a.Expect("− Sea", "− ") // the choice is still the picker's
	})
}

func TestWhatWasFoundIsMarkedInTheArticle(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		const there = "winters. Its shortest"
		a.Press("/")
		a.Type("winters")
		if !a.Bold(there) {
			t.Error("in the list it is not marked")
		}
		a.Press("enter", "enter")
		if !a.Bold(there) || a.Bold("shortest entry") {
			t.Error("in the article it is not what is marked")
		}
		a.Press("esc", "esc", "G", "enter")
		if a.Bold(there) {
			t.Error("it is marked after the search was left")
		}
	})
}

func TestAClickOpensWhatWasFound(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("/")
		a.Type("ruth")
		a.ClickOn("Search:")
		a.Expect("Search: ruth")
		a.ClickOn("A lighthouse keeper's diary")
		a.Expect("Ruth Okafor ·", "Esc back")
		a.Press("esc", "f")
		a.ClickOn("A lighthouse keeper's diary")
		a.Expect("Filter:") // goes on
	})
}

func TestTheBestMatchesComeFirst(t *testing.T) {
	articles := []feed.Article{
		{Title: "Rivers", Link: "https://a.example/1", Body: []feed.Block{{Text: "The city has one."}}},
		{Title: "City", Link: "https://a.example/2", Body: []feed.Block{{Text: "A city, and the city again."}}},
		{Title: "Cities", Link: "https://a.example/3", Body: []feed.Block{{Text: "Nothing but a plural of the city."}}},
	}
	Run(t, Setup{Articles: articles}, func(a *App) {
		first := func(want string) {
			t.Helper()
			if line := strings.Split(a.Text(), "\n")[2]; !strings.Contains(line, want) {
				t.Errorf("the first is %s, want %s:\n%s", line, want, a.Text())
			}
		}
		a.Press("O")
		a.Expect("O orders what a search has found")
		a.Press("/")
		a.Expect("Ctrl-O order")
		a.Type("city")
		first("Rivers")
		a.Press("ctrl+o")
		first("City")
		a.Expect("↓ best first")
		a.Press("enter", "j", "O") // the cursor stays on its article
		a.ExpectNot("best first ✕")
		first("Rivers")
		a.Press("O", "g", "m", "A")
		first("City")
		a.Press("tab") // another view
		a.ExpectNot("best first")
		a.Press("tab", "tab", "/")
		a.Type("rivers")
		a.Press("ctrl+u")
		a.Expect("Search:", "Cities")
		a.Press("esc")
		a.Expect("1 of 3")
	})
}
