package refresh

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/fold"
	"khabar/feed/parse/syndication"
)

const (
	// fewWords is how short a text may be for a page to replace it without
	// having its words: a teaser is often written for the purpose.
	fewWords = 12
	// mostWords is the share of a longer text's words that its page must have.
	mostWords = 0.6
	// half is the share of a headline's words that a text about it must have,
	// and third where the page has the same headline: in Arabic above all, a
	// text has them in other forms.
	half, third = 0.5, 0.3
)

// A bond is how far a page speaks of an article. What asks for consent or for a
// password first, a page that a script fills, and the front page to which a site
// sends for what it has no more, all answer that all is well.
type bond struct {
	// named says that the page has the article's headline: what it says about
	// itself is about the article. told says that its text is about it too.
	named, told bool
}

// bondOf compares an article with a page; now and there are their texts.
func bondOf(a, page *feed.Article, now, there string) bond {
	headline := shareIn(page.Title, a.Title)
	b := bond{named: a.Title == "" || page.Title != "" && headline >= half}
	if sought := words(now); len(sought) > fewWords {
		b.told = shareOf(sought, words(there)) >= mostWords
	} else {
		has := shareIn(there, a.Title)
		b.told = has >= half || b.named && has >= third || quotes(there, now)
	}
	b.named = b.named || b.told
	return b
}

// shareOf is the share of some words that a text has, 1 of none.
func shareOf(sought, text []string) float64 {
	have := map[string]bool{}
	for _, w := range text {
		have[w] = true
	}
	found := 0
	for _, w := range sought {
		if have[w] {
			found++
		}
	}
	return float64(found) / float64(max(1, len(sought)))
}

// shareIn is the share of a headline's words that a text has, also inside of
// other words. Words of one or two letters are in every text, and a headline
// without others is in all.
func shareIn(text, headline string) float64 {
	text = fold.Fold(text)
	found, all := 0, 0
	for _, w := range words(headline) {
		if utf8.RuneCountInString(w) < 3 {
			continue
		}
		if all++; strings.Contains(text, w) {
			found++
		}
	}
	if all == 0 {
		return 1
	}
	return float64(found) / float64(all)
}

// quotes reports whether a text has a teaser in its very words.
func quotes(text, teaser string) bool {
	teaser = fold.Fold(strings.TrimRight(teaser, " .…[]"))
	return utf8.RuneCountInString(teaser) > 8 && strings.Contains(fold.Fold(text), teaser)
}

// ledHome reports whether a link led to its site's front page instead: a path of
// nothing, or of nothing but a language.
func ledHome(link, final string) bool {
	from, err := url.Parse(link)
	to, err2 := url.Parse(final)
	if err != nil || err2 != nil || to.RawQuery != "" {
		return false
	}
	at := strings.Trim(to.Path, "/")
	return len(at) <= len("en") && (at != strings.Trim(from.Path, "/") || from.RawQuery != "")
}

func words(text string) (list []string) {
	for w := range fold.Words(fold.Full, text) {
		list = append(list, w.Text)
	}
	return list
}

// textOf is the text of an article's body.
func textOf(a *feed.Article) string { return syndication.PlainText(a.Body) }
