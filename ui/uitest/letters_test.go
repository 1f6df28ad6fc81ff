package uitest

import (
	"fmt"
	"math/rand/v2"
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
	"فأسقيناكموها فلسطينيتينهما وسيستخدمونهما ۱۲۳۴۵۶۷۸۹۰۱۲ می‌خواهد گزارش‌ها.",
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
		a.Body = append(a.Body, feed.Block{Kind: kind, Level: 1, Text: s})
	}
	return a
}

// fresh shows the program's screen as a terminal does that has never shown
// anything else.
func fresh(a *App, model termtest.Model, width, height int) *termtest.Screen {
	s := termtest.New(model, width, height)
	fmt.Fprint(s, "\x1b[2J\x1b[H", strings.ReplaceAll(a.model.View(), "\n", "\r\n"))
	return s
}

func TestLargeLettersSurviveScrolling(t *testing.T) {
	model := termtest.Kitty(termtest.LatinMain)
	keys := []string{"j", "j", "j", "k", "k", " ", "b", "down", "up", "pgdown", "pgup", "+", "-", "?", "G", "g", "t", "esc", "enter"}
	for step := size.Smallest; step <= size.Largest; step++ {
		t.Run(step.String(), func(t *testing.T) {
			setup := Setup{
				Width: 100, Height: 33, Size: step, Articles: []feed.Article{longArticle(1000), longArticle(3)},
				Terminal: &model, Profile: term.Profile{Name: "kitty", Class: term.Words, TextSizing: true, Hyperlinks: true},
				Mechanism: size.TextSizes{},
			}
			Run(t, setup, func(a *App) {
				random := rand.New(rand.NewPCG(uint64(step+9), 1))
				a.Press("enter")
				for i := range 500 {
					key := keys[random.IntN(len(keys))]
					a.Press(key)
					if i%5 > 0 { // a row that is stale stays so until it is written
						continue
					}
					sameAsFresh(t, a, fresh(a, model, 100, 33), fmt.Sprint(i, key))
					if t.Failed() {
						return
					}
				}
			})
		})
	}
}

func sameAsFresh(t *testing.T, a *App, want *termtest.Screen, when string) {
	t.Helper()
	got := a.screen.terminal
	if n := len(got.Torn) + len(got.Unknown) + len(want.Torn) + len(want.Unknown); n > 0 {
		t.Errorf("%s: torn %v %v, unknown %v %v", when, got.Torn, want.Torn, got.Unknown, want.Unknown)
	}
	_, height := want.Size()
	for y := range height {
		if g, w := got.Grid(y), want.Grid(y); g != w {
			t.Errorf("%s: row %d shows\n%s\nand should\n%s", when, y, g, w)
			return
		}
	}
}
