package reader

import (
	"strings"
	"testing"

	"khabar/feed"
)

func TestReadingTime(t *testing.T) {
	for _, c := range []struct {
		name      string
		body      string
		low, high int
	}{
		{"nothing", "", 1, 1},
		{"a word", "word", 1, 1},
		{"English", strings.Repeat("seven short words of plain English text ", 100), 3, 4},
		{"Arabic", strings.Repeat("سبع كلمات قصيرة من نص عربي بسيط ", 100), 4, 6},
		{"Hebrew", strings.Repeat("שבע מילים קצרות של טקסט עברי פשוט ", 100), 3, 4},
		{"Chinese, by the character", strings.Repeat("七个汉字的句子", 100), 2, 3},
		{"punctuation is no word", strings.Repeat("— … « » ، ", 1000), 1, 1},
		{"numbers are", strings.Repeat("1234 ٥٦٧٨ ", 350), 4, 5},
	} {
		low, high := ReadingTime(&feed.Article{Body: []feed.Block{{Text: c.body}}})
		if low != c.low || high != c.high {
			t.Errorf("%s: %d to %d minutes, want %d to %d", c.name, low, high, c.low, c.high)
		}
	}
	table := &feed.Article{Body: []feed.Block{{Kind: feed.Table, Rows: [][]feed.TableCell{{{Text: strings.Repeat("word ", 2000)}}}}}}
	if low, _ := ReadingTime(table); low < 5 {
		t.Errorf("a table of 2000 words takes %d minutes", low)
	}
}

// TestReadingTimeOfALongArticle counts a part and takes the rest to be like it.
func TestReadingTimeOfALongArticle(t *testing.T) {
	one := &feed.Article{Body: []feed.Block{{Text: strings.Repeat("كلمات and words ", 5000)}}}
	low, high := ReadingTime(one)
	ten := &feed.Article{}
	for range 10 {
		ten.Body = append(ten.Body, one.Body[0])
	}
	if l, h := ReadingTime(ten); l < 10*low-10 || l > 10*low+10 || h < 10*high-10 || h > 10*high+10 {
		t.Errorf("ten times %d to %d minutes is %d to %d", low, high, l, h)
	}
}
