package uitest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/term/termtest"
)

// sentences are what the paragraphs of a long article are made of: scripts and
// numbers that each trouble large letters in a way of their own.
var sentences = []string{
	"قال (الرئيس) إن «الاتفاق» لا يزال قائماً، والاستقلالية [مهمة] جداً.",
	"The word سلام (peace) means “salaam”, and F-16 cost 1,200.50 dollars.",
	"ساڵی ٢٠٢٦: ڕۆژنامەی ڕووداو هەواڵی نوێ بڵاودەکاتەوە لە هەولێر؛ ١٥ کەس.",
	"شلום עולם! ראש הממשלה אמר (אתמול) כי 25% מהתושבים.",
	"Internationalization-and-localization of a/very/long/address/without/a/blank 中文字符.",
	"فأسقيناكموها فلسطينيتينهما وسيستخدمونهما ۱۲۳۴۵۶۷۸۹۰۱۲ می\u200cخواهد گزارش\u200cها.",
}

func longArticle(paragraphs int) feed.Article {
	a := feed.Article{Title: "مقال طويل about everything", Authors: []string{"كاتب"}, Tags: []string{"نفط", "oil"}}
	for i := range paragraphs {
		kind := feed.Paragraph
		switch i % 11 {
		case 5:
			kind = feed.Heading
		case 7:
			kind = feed.Quote
		case 8, 9:
			kind = feed.ListItem
		}
		s := fmt.Sprintf("%d %s %s", i, sentences[i%len(sentences)], sentences[(i*7+3)%len(sentences)])
		if i%11 == 10 {
			a.Body = append(a.Body, table(i))
			continue
		}
		a.Body = append(a.Body, feed.Block{Kind: kind, Level: 1, Text: s})
	}
	return a
}

// table is a table of some of the sentences' words.
func table(n int) feed.Block {
	b := feed.Block{Kind: feed.Table, Header: true}
	for row := range 4 {
		var cells []feed.TableCell
		for column := range 2 + n%3 {
			words := strings.Fields(sentences[(n+row+column)%len(sentences)])
			cells = append(cells, feed.TableCell{Text: strings.Join(words[:1+(row+column)%4], " ")})
		}
		b.Rows = append(b.Rows, cells)
	}
	return b
}

// fresh shows the program's screen as a terminal does that has never shown
// anything else.
func fresh(a *App, model termtest.Model, width, height int) *termtest.Screen {
	s := termtest.New(model, width, height)
	fmt.Fprint(s, "\x1b[2J\x1b[H", strings.ReplaceAll(a.model.View(), "\n", "\r\n"))
	return s
}

var (
	kitty = Setup{
		Terminal:  model(termtest.Kitty(termtest.LatinMain)),
		Profile:   term.Profile{Name: "kitty", Class: term.Words, TextSizing: true, Hyperlinks: true},
		Mechanism: size.TextSizes{},
	}
	xterm = Setup{
		Terminal:  model(termtest.Xterm()),
		Profile:   term.Profile{Name: "xterm", Forms: true, DoubleHeight: true},
		Mechanism: size.DoubleLines{},
	}
)

func model(m termtest.Model) *termtest.Model { return &m }

func TestLargeLettersSurviveScrolling(t *testing.T) {
	for step := size.Smallest; step <= size.Largest; step++ {
		t.Run("text sizes, "+step.String(), func(t *testing.T) { t.Parallel(); scrollAtRandom(t, kitty, step, 500) })
		t.Run("double lines, "+step.String(), func(t *testing.T) { t.Parallel(); scrollAtRandom(t, xterm, step, 100) })
	}
}

// scrollAtRandom presses keys in a long article, the same ones each time: first
// those that scroll, at the step, then also those that change the size, lay
// something over the page, or leave it.
func scrollAtRandom(t *testing.T, setup Setup, step size.Step, presses int) {
	scroll := []string{"j", "j", "j", "k", "k", " ", "b", "down", "up", "pgdown", "pgup", "G", "g"}
	all := append(slices.Clone(scroll), "+", "-", "?", "t", "esc", "enter", "=", "right", "left")
	setup.Width, setup.Height, setup.Size = 100, 33, step
	setup.Articles = []feed.Article{longArticle(1000), longArticle(3)}
	Run(t, setup, func(a *App) {
		random := rand.New(rand.NewPCG(uint64(step+9), 1))
		a.Press("enter")
		for i := range presses + presses/2 {
			keys := scroll
			if i >= presses {
				keys = all
			}
			key := keys[random.IntN(len(keys))]
			a.Press(key)
			if i%5 > 0 { // a row that is stale stays so until it is written
				continue
			}
			sameAsFresh(t, a, fresh(a, *setup.Terminal, 100, 33), fmt.Sprint(i, key))
			if t.Failed() {
				return
			}
		}
	})
}

func TestLargeLettersSurviveResizing(t *testing.T) {
	for _, setup := range []Setup{kitty, xterm} {
		setup.Width, setup.Height, setup.Size = 100, 33, size.Largest
		setup.Articles = []feed.Article{longArticle(40)}
		Run(t, setup, func(a *App) {
			a.Press("enter", " ")
			for _, s := range [][2]int{{80, 24}, {120, 40}, {30, 12}, {23, 9}, {5, 3}, {1, 1}, {61, 33}, {101, 34}} {
				a.Resize(s[0], s[1])
				sameAsFresh(t, a, fresh(a, *setup.Terminal, s[0], s[1]), fmt.Sprint(s))
				a.Press("j")
				sameAsFresh(t, a, fresh(a, *setup.Terminal, s[0], s[1]), fmt.Sprint(s, " j"))
			}
		})
	}
}

func TestStatusLineSaysWhatASizeDid(t *testing.T) {
	setup := kitty
	setup.Width, setup.Height = 120, 34
	Run(t, setup, func(a *App) {
		a.Press("enter", "+", "+")
		a.Expect("A+ 2 of 4 · letters 1.5× · ")
		a.Press("0")
		a.Expect("A · the terminal's own size")
	})
	Run(t, Setup{Width: 120, Height: 34, Terminal: model(termtest.VTE()), Profile: term.Profile{Name: "vte", Forms: true, Switch: term.BDSM}}, func(a *App) {
		a.Press("enter", "+")
		a.Expect("A+ 1 of 4 · ", "for larger letters here: Ctrl+Shift+=")
	})
}

func TestTheTerminalsFontIsKeptAtTheSize(t *testing.T) {
	Run(t, Setup{Mechanism: size.Mlterm{Pixels: 16}, Size: 1}, func(a *App) {
		if got, want := fmt.Sprint(a.Outside.Asked()), `[letters "\x1b]5379;fontsize=20\a", back "\x1b]5379;fontsize=16\a"]`; got != want {
			t.Errorf("at the start: %s, want %s", got, want)
		}
		a.Press("enter", "+")
		if got := fmt.Sprint(a.Outside.Asked()); !strings.Contains(got, `fontsize=24\a", back "\x1b]5379;fontsize=16`) || !strings.Contains(got, `keep {"letters":2}`) {
			t.Errorf("at +: %s", got)
		}
	})
}

func TestPlusAndMinusInTheList(t *testing.T) {
	Run(t, Setup{Height: 34}, func(a *App) {
		a.Press("-")
		a.Expect("up to 3 lines to an article")
		a.Press("-", "-", "-")
		a.Press("+")
		a.Expect("up to 2 lines to an article")
		if got := a.Outside.Asked(); fmt.Sprint(got) != `[keep {"spacing":-1} keep {"spacing":-2} keep {"spacing":-3} keep {"spacing":-2}]` {
			t.Errorf("kept: %v", got)
		}
		a.Press("0")
		a.Expect("as many lines to an article as there is room for")
	})
}

// sameAsFresh compares what is on the screen with what should be. After the
// window has become lower, the renderer erases from the cursor to the end of
// the screen, which on the last row is its last cell: it is left out.
func sameAsFresh(t *testing.T, a *App, want *termtest.Screen, when string) {
	t.Helper()
	got := a.screen.terminal
	if n := len(got.Torn) + len(got.Unknown) + len(want.Torn) + len(want.Unknown); n > 0 {
		t.Errorf("%s: torn %v %v, unknown %v %v", when, got.Torn, want.Torn, got.Unknown, want.Unknown)
	}
	width, height := want.Size()
	for _, s := range []*termtest.Screen{got, want} {
		fmt.Fprintf(s, "\x1b7\x1b[%d;%dH\x1b[K\x1b8", height, width)
	}
	for y := range height {
		if g, w := got.Grid(y), want.Grid(y); g != w {
			t.Errorf("%s: row %d shows\n%s\nand should\n%s", when, y, g, w)
			return
		}
	}
}
