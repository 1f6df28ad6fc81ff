package uitest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"khabar/feed"
)

// numbered returns n articles of the day on which the program's clock starts, also
// where they are made outside of its time.
func numbered(n int) []feed.Article {
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	all := make([]feed.Article, n)
	for i := range all {
		all[i] = feed.Article{Title: fmt.Sprintf("Headline %d", i+1), Link: fmt.Sprint("https://news.example/", i), Published: day}
	}
	return all
}

// TestBurstsLoseNoKey sends what a held key sends: many presses in one read.
func TestBurstsLoseNoKey(t *testing.T) {
	tests := []struct {
		name string
		read string
		want string
	}{
		{"four", "jjjj", "5 of 100"},
		{"there and back", "jjjjkk", "3 of 100"},
		{"fifty", strings.Repeat("j", 50), "51 of 100"},
		{"more than one buffer", strings.Repeat("j", 300) + strings.Repeat("k", 9), "91 of 100"},
		{"on an Arabic keyboard", "تتتتن", "4 of 100"},
		{"arrows", strings.Repeat("\x1b[B", 40), "41 of 100"},
		{"mixed", "jj\x1b[Bj\x1b[Akk", "2 of 100"},
		{"end and up", "Gkk", "98 of 100"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			Run(t, Setup{Articles: numbered(100)}, func(a *App) {
				a.Type(tt.read)
				a.Expect(tt.want)
			})
		})
	}
}

func TestPasteIsNoKeys(t *testing.T) {
	Run(t, Setup{Articles: numbered(100)}, func(a *App) {
		a.Paste("jjjq")
		a.Expect("1 of 100")
	})
}

func TestKeyboardLayouts(t *testing.T) {
	tests := []struct{ name, language, down, keywords string }{
		{"Arabic", "ar", "ت", "ف"},
		{"Persian after its own letter", "en", "یت", "ف"},
		{"Sorani after its own letter", "en", "ۆژ", "ت"},
		{"Hebrew", "en", "ח", "א"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			Run(t, Setup{Language: tt.language}, func(a *App) {
				a.Type(tt.down)
				if !a.Sees("2 of 6") && !a.Sees("2 من 6") {
					t.Errorf("%q does not go down:\n%s", tt.down, a.Text())
				}
				a.Type(tt.keywords)
				if !a.Sees("Keywords") && !a.Sees("الكلمات الدالة") {
					t.Errorf("%q does not open the keywords:\n%s", tt.keywords, a.Text())
				}
			})
		})
	}
}
