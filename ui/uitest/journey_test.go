package uitest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"khabar/feed"
)

func TestOpenReadAndGoBack(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Expect("khabar", "All 6 · Unread 6", "افتتاح جسر جديد فوق النهر بعد عامين من العمل", "1 of 6", "Enter open")
		a.Press("down", "down", "down", "down", "down")
		a.Expect("6 of 6", "A lighthouse keeper's diary is read aloud")
		a.Press("enter")
		a.Expect("A lighthouse keeper's diary is read aloud", "Ruth Okafor", "Books", "Esc back", "All 6 · Unread 5")
		a.ExpectNot("6 of 6")
		a.Press("esc")
		a.Expect("6 of 6")
		if got := a.Outside.Asked(); !slices.Equal(got, []string{"read true"}) {
			t.Errorf("asked of the world: %q", got)
		}
	})
}

func TestWhatIsUnreadIsBold(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		const headline = "افتتاح جسر جديد"
		if !a.Bold(headline) || !a.Sees("●") {
			t.Error("an unread headline is not bold, or has no mark")
		}
		a.Press("m")
		a.Expect("Marked as read.")
		if a.Bold(headline) {
			t.Error("a read headline is bold")
		}
		a.Press("m")
		if !a.Bold(headline) {
			t.Error("an article that was marked as unread is not bold")
		}
	})
}

func TestNextAndPreviousWithoutGoingBack(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("enter", "n")
		a.Expect("باخچەیەکی نوێ لە ناوەڕاستی شار کرایەوە", "Esc back")
		a.Press("]")
		a.Expect("کتابخانهٔ روستا هر شب تا ساعت ده باز می\u200cماند")
		a.Press("p", "[")
		a.Expect("افتتاح جسر جديد فوق النهر بعد عامين من العمل", "All 6 · Unread 3")
		a.Press("p")
		a.Expect("This is the first article.")
		a.Press("esc")
		a.Expect("1 of 6")
	})
}

func TestTheReaderScrollsAndRemembersItsPlace(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("G", "k", "enter", "esc", "j", "enter", "space", "j", "j")
		there := a.Text()
		a.ExpectNot("Ruth Okafor ·")
		a.Press("esc", "k", "enter", "esc", "j", "enter")
		if got := a.Text(); got != there {
			t.Errorf("back at the article, the screen is\n%s\nand was\n%s", got, there)
		}
		a.Press("g")
		a.Expect("A lighthouse keeper's diary is read aloud")
		a.Press("c")
		a.Expect("Comments")
	})
}

func TestFilterByKeyword(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("t")
		a.Expect("Keywords", "Space add", "جسور")
		a.Type("boo")
		a.Expect("Books")
		a.ExpectNot("جسور")
		a.Press("enter")
		a.Expect("Books ✕", "1 of 1", "1 article; x shows all again")
		a.ExpectNot("افتتاح جسر")
		a.Press("x")
		a.Expect("6 of 6", "A lighthouse keeper's diary")
		a.ExpectNot("✕")
	})
}

func TestFilterFoldsWhatAReaderDoesNotTellApart(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("t")
		a.Type("المدينه") // heh for taa marbuta
		a.Expect("المدينة")
		a.Press("enter")
		a.Expect("المدينة ✕", "1 of 1")
	})
}

func TestTheWholeWordIsTypedAtOnce(t *testing.T) {
	articles := []feed.Article{{Title: "Headline", Tags: []string{"سلام", "سماء"}}}
	Run(t, Setup{Articles: articles}, func(a *App) {
		a.Type("tسلا") // lam-alef is one key to the other screens
		a.Expect("سلام")
		a.ExpectNot("سماء")
		a.Press("ctrl+u", "f5", "left")
		a.Expect("سماء")
		a.Paste("سما")
		a.ExpectNot("سلام")
	})
}

func TestFilterAddsAndExcludes(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("t")
		a.Type("books")
		a.Press("space", "ctrl+u")
		a.Type("جسور")
		a.Press("space", "enter")
		a.Expect("Books", "جسور", "1 of 2")
		a.Press("esc")
		a.Expect("1 of 6")
		a.Press("t")
		a.Type("sea")
		a.Press("-", "enter")
		a.Expect("− Sea ✕", "1 of 5")
		a.Press("t", "esc")
		a.Expect("− Sea ✕")
		a.ClickOn("✕")
		a.Expect("1 of 6")
	})
}

func TestThePickerInAnArticleOffersItsOwnKeywords(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("G", "enter", "t")
		a.Expect("Books", "Sea")
		a.ExpectNot("جسور")
		a.Press("enter")
		a.Expect("Books ✕", "1 of 1")
	})
}

func TestSize(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("G", "enter")
		before := a.Text()
		a.Press("+")
		a.Expect("A+ 1 of 4")
		a.Press("j")
		if a.Text() == before {
			t.Error("the page looks the same")
		}
		a.Press("k")
		a.ClickOn("A+")
		a.Expect("A+ 2 of 4")
		a.ClickOn("A-")
		a.Press("-", "-")
		a.Expect("A- 1 of 2")
		a.Press("0", "j", "k")
		if got := a.Text(); got != before {
			t.Errorf("at the normal size again, the screen is\n%s\nand was\n%s", got, before)
		}
		want := []string{"read true"}
		for _, step := range []string{`"size":1`, `"size":2`, `"size":1`, "", `"size":-1`, ""} {
			want = append(want, fmt.Sprintf(`keep {"types":{"":{%s},"en":{%[1]s}}}`, step))
		}
		if got := a.Outside.Asked(); !slices.Equal(got, want) {
			t.Errorf("kept: %q, want %q", got, want)
		}
	})
}

func TestMouse(t *testing.T) {
	Run(t, Setup{Width: 120, Height: 36}, func(a *App) {
		a.ClickOn("باخچەیەکی نوێ لە")
		a.Expect("ئاواز ڕەشید", "2 of 6", "All 6 · Unread 5")
		top := a.Text()
		a.Wheel(90, 10, 3)
		if a.Text() == top {
			t.Error("the wheel does not move the article")
		}
		a.Wheel(90, 10, -3)
		if a.Text() != top {
			t.Errorf("the wheel does not move the article back:\n%s\nwas\n%s", a.Text(), top)
		}
		a.ClickOn("[ژینگە]")
		a.Expect("ژینگە ✕", "1 of 1")
	})
}

func TestTheWheelOverTheListDoesNotLoseTheOpenArticle(t *testing.T) {
	Run(t, Setup{Width: 120, Height: 24, Articles: numbered(50)}, func(a *App) {
		a.Press("enter")
		a.Wheel(10, 10, 9)
		a.ExpectNot("1 of 50")
		a.Press("n")
		a.Expect("2 of 50")
		a.Wheel(10, 10, 9)
		a.Press("esc")
		a.Expect("2 of 50")
	})
}

func TestWideScreenShowsWhereTheCursorRests(t *testing.T) {
	Run(t, Setup{Width: 120, Height: 36}, func(a *App) {
		a.Expect("ليلى حداد", "Unread 6")
		a.Press("j")
		a.Expect("ئاواز ڕەشید", "Unread 6", "↑↓ move", "Enter open")
		a.Press("enter")
		a.Expect("Unread 5", "Esc back")
	})
}

func TestNarrowingTheWindowKeepsTheArticle(t *testing.T) {
	Run(t, Setup{Width: 120, Height: 36}, func(a *App) {
		a.Press("j", "enter")
		a.Resize(60, 20)
		a.Expect("باخچەیەکی نوێ لە ناوەڕاستی شار کرایەوە")
		a.ExpectNot("2 of 6")
		a.Press("esc")
		a.Expect("2 of 6")
		a.Resize(120, 36)
		a.Expect("2 of 6", "ئاواز ڕەشید")
	})
}

func TestOutside(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("o")
		a.Expect("Opened in the browser.")
		a.Press("y", "s")
		a.Expect("Starred.", "★")
		want := []string{"open https://news.example/ar/0", "copy https://news.example/ar/0", "starred true"}
		if got := a.Outside.Asked(); !slices.Equal(got, want) {
			t.Errorf("asked: %q, want %q", got, want)
		}
		a.Press("Y")
		if got := a.Outside.Asked(); len(got) != 1 || !strings.HasPrefix(got[0], "copy افتتاح جسر جديد") {
			t.Errorf("the text was copied as %q, want logical order", got)
		}
		a.Outside.Fail(errors.New("cannot start a browser; copy the address with y"))
		a.Press("o")
		a.Expect("cannot start a browser; copy the address with y")
	})
}

func TestCopyingAParagraphNamesItsSource(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("enter", "Y")
		a.Expect("Copied the first paragraph in sight, with its source.")
		asked := a.Outside.Asked()
		if len(asked) == 0 {
			t.Fatal("nothing was copied")
		}
		copied := asked[len(asked)-1]
		lines := strings.Split(copied, "\n")
		if len(lines) != 4 || lines[1] != "" || !strings.HasPrefix(lines[0], "copy عبرت أولى السيارات") ||
			!strings.HasPrefix(lines[2], "— افتتاح جسر جديد") || lines[3] != "https://news.example/ar/0" {
			t.Errorf("copied %q", copied)
		}
	})
}

func TestHelpHasTheLettersOfTheArabicKeyboard(t *testing.T) {
	Run(t, Setup{Language: "ar", Height: 40, Width: 80}, func(a *App) {
		a.Press("؟")
		a.Expect("المفاتيح", "الحجم الأصلي للطرفية", "j ت", "t ف")
		a.Press("esc")
		a.Expect("1 من 6")
	})
}

func TestQuit(t *testing.T) {
	for _, key := range []string{"q", "ctrl+c", "ض"} {
		Run(t, Setup{}, func(a *App) {
			a.keys.reads <- []byte(map[string]string{"ctrl+c": "\x03"}[key] + strings.TrimPrefix(key, "ctrl+c"))
			if !a.Ended() {
				t.Errorf("%s does not quit", key)
			}
		})
	}
}

// TestQClosesWhatIsOpen: an article, then the program; Q is for those in a hurry.
func TestQClosesWhatIsOpen(t *testing.T) {
	for _, width := range []int{80, 120} {
		for _, keys := range []string{"qq", "Q"} {
			Run(t, Setup{Width: width, Height: 30}, func(a *App) {
				a.Press("enter")
				a.Expect("Esc back")
				if keys == "qq" {
					a.Press("q")
					a.Expect("Enter open", "q quit")
				}
				a.keys.reads <- []byte(keys[len(keys)-1:])
				if !a.Ended() {
					t.Errorf("%s does not quit", keys)
				}
			})
		}
	}
}

// TestCapitalQQuitsFromWhateverIsOpen, but for lines that are typed.
func TestCapitalQQuitsFromWhateverIsOpen(t *testing.T) {
	for _, open := range []string{"?", "!", "=", "enter ?", "enter ="} {
		Run(t, Setup{}, func(a *App) {
			a.Press(strings.Fields(open)...)
			a.keys.reads <- []byte("Q")
			if !a.Ended() {
				t.Errorf("after %s, Q does not quit", open)
			}
		})
	}
	for _, typed := range []string{"/", "f"} {
		Run(t, Setup{}, func(a *App) {
			a.Press(typed, "Q", "esc")
			a.Expect("Enter open")
		})
	}
}

func TestTheArticleGoesToThePager(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("G", "|")
		a.Press("enter", "|")
		if got, want := strings.Join(a.Outside.Asked(), "\n"), "page A lighthouse keeper's diary is read aloud, one hundred years on"; got != want+"\nread true\n"+want {
			t.Errorf("asked for %s", got)
		}
	})
}

func TestEmptyList(t *testing.T) {
	Run(t, Setup{Articles: []feed.Article{}}, func(a *App) {
		a.Expect("No articles here yet.")
		a.Press("enter", "n", "j", "G", "t", "m", "s", "o", "y", "Y", "+", "c", "u", "A", "x", "tab", "S", "esc", "/", "esc", "f", "enter", "X", "tab", "tab", "w", "?", "esc", "!")
		a.Expect("Nothing went wrong.")
		a.Resize(40, 12)
		a.Expect("No articles here yet.", "khabar FILE")
	})
}

func TestNothingUnknownIsSent(t *testing.T) {
	Run(t, Setup{Width: 120, Height: 36}, func(a *App) {
		a.Press("enter", "space", "t", "esc", "?", "esc", "+", "esc")
		if unknown := a.Unknown(); len(unknown) > 0 {
			t.Errorf("the terminal did not understand %q", unknown)
		}
	})
}

func TestTheClockGoesOn(t *testing.T) {
	start := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) // where the fake clock begins
	articles := Articles(start)[:1]
	articles[0].Published = start.Add(time.Second / 2)
	Run(t, Setup{Articles: articles}, func(a *App) {
		a.Expect("· now ·")
		time.Sleep(6*time.Minute + 30*time.Second)
		a.Expect("· 5 min ·")
	})
}

func TestLinksByTheirNumber(t *testing.T) {
	text := "See the harbour and the mill."
	a := feed.Article{Title: "Two links", Link: "https://news.example/", Body: []feed.Block{{Text: text, Spans: []feed.Span{
		{Start: 8, End: 15, Kind: feed.Anchor, Link: "https://harbour.example/"},
		{Start: 24, End: 28, Kind: feed.Anchor, Link: "https://mill.example/"},
	}}}}
	Run(t, Setup{Articles: []feed.Article{a}}, func(a *App) {
		a.Press("enter", "2")
		a.Expect("Link 2: https://mill.example/ · o opens it, y copies it")
		a.Press("o", "١", "y", "3")
		a.Expect("There is no link 3 in this article.")
		a.Press("o", "1", "j", "o", "+", "1", "0", "0")
		a.Expect("There is no link 100 in this article.")
		a.Press("j", "0")
		want := []string{
			"read true", "open https://mill.example/", "copy https://harbour.example/", "open https://news.example/",
			`keep {"types":{"":{"size":1},"ltr":{"size":1}}}`, `keep {"types":{"":{},"ltr":{}}}`,
		}
		if got := a.Outside.Asked(); !slices.Equal(got, want) {
			t.Errorf("asked: %q, want %q", got, want)
		}
	})
}
