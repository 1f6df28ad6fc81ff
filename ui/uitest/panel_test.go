package uitest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/ui/settings"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/term/termtest"
)

// tongues are an article in Arabic, two in English of one source, and one in
// no declared language and of no source.
func tongues() []feed.Article {
	article := func(language, source, title, text string) feed.Article {
		a := feed.Article{Language: language, Source: source, Title: title}
		for range 30 {
			a.Body = append(a.Body, feed.Block{Text: strings.Repeat(text, 4)})
		}
		return a
	}
	return []feed.Article{
		article("ar-IQ", "وكالة النهر", "عنوان المقال الأول", "عبرت أولى السيارات الجسر صباح اليوم، وقالت البلدية إن حافلات ستمر فوقه كل ساعة. "),
		article("en", "Harbour Press", "The first in English", "The diary covers eleven winters, and lists every ship that passed. "),
		article("en-GB", "Harbour Press", "The second in English", "The lamp was lit at dusk, and put out at dawn by the same hand. "),
		article("", "", "Written somewhere", "Nobody has signed this text, and nobody says where it was found. "),
	}
}

// TestPanelSetsEachRow turns each row, sees what becomes of it at once and in
// the status line, and resets it all.
func TestPanelSetsEachRow(t *testing.T) {
	Run(t, Setup{Articles: tongues(), Height: 34}, func(a *App) {
		a.Press("down", "enter", "space")
		before := a.Text()
		a.Press("=")
		a.Expect("Type · English", "Size", "for Harbour Press", "Esc close", "this terminal: layout alone")
		top := rowsOf(a)[2]
		a.Press("right")
		a.Expect("A+ 1 of 4")
		a.Press("down", "left", "left")
		a.Expect("lines of 58 letters")
		a.Press("down", "right")
		a.Expect("line spacing 2")
		a.Press("down", "2")
		a.Expect("lines reach from edge to edge")
		a.Press("down", "right", "right", "right")
		a.Expect("theme: sepia; this terminal has too few colours for it")
		a.Press("left")
		a.Expect("theme: dark")
		if view := a.model.View(); !strings.Contains(view, "\x1b[0;97;40m") {
			t.Errorf("the page is not dark: %q", view[:200])
		}
		a.Press("down", "right")
		a.Expect("right-to-left, for Harbour Press")
		if got := rowsOf(a)[2]; strings.TrimSpace(got) == "" || got == top {
			t.Errorf("the page has not changed: %q", got)
		}
		a.Press("0")
		a.Expect("as they come")
		a.Press("esc")
		if got := a.Text(); got != before {
			t.Errorf("after a reset, the screen is\n%s\nand was\n%s", got, before)
		}
	})
}

func rowsOf(a *App) []string { return strings.Split(a.Text(), "\n") }

// TestPanelIsKept goes through articles of two languages and sources.
func TestPanelIsKept(t *testing.T) {
	Run(t, Setup{Articles: tongues(), Height: 34}, func(a *App) {
		a.Press("enter", "=", "right", "right", "esc")
		a.Outside.Asked()
		a.Press("n")
		a.Press("=")
		a.Expect("Type · English", "○ ○ ○ ○ ● ○ ○") // as what was set last
		a.Press("left", "left", "left", "down", "down", "down", "down", "down", "right", "esc")
		a.Press("n", "=")
		a.Expect("○ ● ○ ○ ○ ○ ○", "right-to-left ●")
		a.Press("esc", "p", "p", "=")
		a.Expect("Type · Arabic", "○ ○ ○ ○ ● ○ ○", "auto ●")
		asked := a.Outside.Asked()
		want := `keep {"types":{"":{"size":-1},"ar":{"size":2},"en":{"size":-1}},"directions":{"Harbour Press":"rtl"}}`
		if !slices.Contains(asked, want) {
			t.Errorf("kept %q, want %q among it", asked, want)
		}
	})
	kept := settings.Decode(`{"types":{"":{"size":-1},"ar":{"size":2,"measure":40,"justified":true}},"directions":{"Harbour Press":"rtl"},"theme":"light"}`)
	Run(t, Setup{Articles: tongues(), Height: 34, Settings: kept}, func(a *App) {
		a.Press("enter", "=")
		a.Expect("○ ○ ○ ○ ● ○ ○", "┤ 40", "justified (kashida) ●", "light ●")
		a.Press("esc", "n", "=")
		a.Expect("○ ● ○ ○ ○ ○ ○", "right-to-left ●", "start ●")
	})
}

// TestTheTerminalsFontIsOneForAllLanguages holds that going through articles
// does not change the size of the window's letters.
func TestTheTerminalsFontIsOneForAllLanguages(t *testing.T) {
	kept := settings.Decode(`{"types":{"ar":{"size":3},"en":{"size":-1}},"letters":1}`)
	Run(t, Setup{Articles: tongues(), Mechanism: size.Mlterm{Pixels: 16}, Settings: kept}, func(a *App) {
		a.Outside.Asked()
		a.Press("enter", "n", "n", "=")
		a.Expect("letters 1.25× (this terminal: its font)")
		if asked := fmt.Sprint(a.Outside.Asked()); strings.Contains(asked, "letters") {
			t.Errorf("the font was changed: %s", asked)
		}
		a.Press("0")
		if asked := fmt.Sprint(a.Outside.Asked()); !strings.Contains(asked, `letters "\x1b]5379;fontsize=16\a"`) {
			t.Errorf("a reset asked for %s", asked)
		}
	})
}

func TestPanelOfAnArticleFromNowhere(t *testing.T) {
	Run(t, Setup{Articles: tongues()}, func(a *App) {
		a.Press("end", "enter", "=")
		a.ExpectNot("Type ·")
		a.Expect("for this article")
		a.Outside.Asked()
		a.Press("down", "down", "down", "down", "down", "2")
		a.Expect("right-to-left, for this article")
		if asked := a.Outside.Asked(); len(asked) != 0 {
			t.Errorf("kept %q", asked)
		}
	})
}

// TestPanelOverTheList opens the panel from the list: the article under the
// cursor is shown as long, and is not read by it.
func TestPanelOverTheList(t *testing.T) {
	for _, width := range []int{80, 120} {
		Run(t, Setup{Articles: tongues(), Width: width, Height: 34}, func(a *App) {
			a.Press("down")
			before := a.Text()
			a.Press("=")
			a.Expect("Type · English", "The first in English", "The diary covers")
			a.Press("+")
			a.Expect("A+ 1 of 4")
			a.Press("0", "=")
			if asked := fmt.Sprint(a.Outside.Asked()); strings.Contains(asked, "read") {
				t.Errorf("asked %s", asked)
			}
			a.Press("up", "down")
			if got := a.Text(); width == 80 && got != before {
				t.Errorf("the list is\n%s\nand was\n%s", got, before)
			}
		})
	}
	Run(t, Setup{Articles: []feed.Article{}}, func(a *App) {
		a.Press("=", "right", "down", "right", "esc")
		a.Expect("khabar")
	})
}

// TestPanelByMouse clicks on steps, the slider and options, on the page's own
// size control and beside the panel.
func TestPanelByMouse(t *testing.T) {
	Run(t, Setup{Articles: tongues(), Height: 34}, func(a *App) {
		a.Press("down", "enter", "=")
		x, y, _ := a.find("○ ○ ● ○ ○ ○ ○")
		a.Click(x+2*5, y)
		a.Expect("○ ○ ○ ○ ○ ● ○", "A+ 3 of 4")
		x, y, _ = a.find("├")
		a.Click(x+1, y)
		a.Expect("├●", "lines of 36 letters")
		a.ClickOn("justified")
		a.Expect("justified ●")
		a.ClickOn("left-to-right")
		a.Expect("left-to-right, for Harbour Press")
		a.ClickOn("Theme")
		a.Press("right")
		a.Expect("theme: light")
		a.Press("home")
		a.Wheel(10, 5, -40)
		a.ClickOn("A-   ") // the page's
		a.Expect("A+ 2 of 4", "Type · English")
		a.Click(3, 8)
		a.ExpectNot("Type · English")
	})
}

// TestPanelIsMirrored looks at the panel of an Arabic interface: the arrows go
// by sight.
func TestPanelIsMirrored(t *testing.T) {
	Run(t, Setup{Language: "ar", Articles: tongues(), Height: 34}, func(a *App) {
		a.Press("enter", "=")
		a.Expect("A+ ○ ○ ○ ○ ● ○ ○ A-")
		a.Press("left")
		a.Expect("A+ ○ ○ ○ ● ○ ○ ○ A-")
		a.Press("right", "right")
		a.Expect("A+ ○ ○ ○ ○ ○ ● ○ A-")
		x, y, _ := a.find("○ ○ ○ ○ ○ ● ○")
		a.Click(x, y)
		a.Expect("A+ ● ○ ○ ○ ○ ○ ○ A-")
	})
}

// TestPanelOverLargeLetters opens, turns and closes the panel over letters that
// reach over several rows: nothing torn, nothing stale.
func TestPanelOverLargeLetters(t *testing.T) {
	for _, setup := range []Setup{kitty, xterm} {
		setup.Width, setup.Height, setup.Size = 100, 33, size.Largest
		setup.Articles = []feed.Article{longArticle(40)}
		Run(t, setup, func(a *App) {
			a.Press("enter", " ", "=")
			keys := []string{"left", "down", "right", "down", "right", "right", "down", "right", "pgdown", "down", "right", "right", "down", "right", "-", "+", "0", "esc", "j"}
			for _, key := range keys {
				a.Press(key)
				sameAsFresh(t, a, fresh(a, *setup.Terminal, 100, 33), key)
			}
		})
	}
}

// TestPanelSaysWhatTheTerminalHas reads the remark beside the size.
func TestPanelSaysWhatTheTerminalHas(t *testing.T) {
	setup := kitty
	setup.Articles, setup.Height = tongues(), 34
	Run(t, setup, func(a *App) {
		a.Press("enter", "=", "right")
		a.Expect("letters 1.25× (this terminal: text sizes)")
	})
	Run(t, Setup{Articles: tongues(), Terminal: model(termtest.VTE()), Profile: term.Profile{Name: "vte", Forms: true, Switch: term.BDSM}, Height: 34, Width: 120}, func(a *App) {
		a.Press("enter", "=", "right")
		a.Expect("this terminal: layout alone", "for larger letters here: Ctrl+Shift+=")
	})
}
