package problem

import (
	"io/fs"
	"strings"
	"testing"

	"khabar/feed/fetch"
	"khabar/feed/load"
	"khabar/feed/parse"
	"khabar/ui/bidi"
	"khabar/ui/locale"
)

// Every sort of problem has a sentence of its own in every language: what
// happened where, and what to do.
func TestProblemsInWords(t *testing.T) {
	causes := []error{load.ErrEmptyFolder, load.ErrNoFeed, load.ErrNoStdin, load.ErrFileAddress, fs.ErrNotExist, fs.ErrPermission, fs.ErrClosed}
	for kind := parse.Unreadable; kind <= parse.Overfull; kind++ {
		causes = append(causes, &parse.Error{Kind: kind})
	}
	for kind := fetch.BadAddress; kind <= fetch.Proxy; kind++ {
		causes = append(causes, &fetch.Error{Kind: kind})
	}
	for _, language := range locale.Languages() {
		words, err := locale.New(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, cause := range causes {
			line := OfInput(&load.Problem{Where: "news.xml", Err: cause}, words).Error()
			if !strings.Contains(line, "news.xml") || !strings.ContainsAny(line, ";؛") || strings.Contains(line, "input.") {
				t.Errorf("%s, %#v: %q", language, cause, line)
			}
		}
	}
}

// TestProblemsKeepNamesApart holds a path in an Arabic sentence together: its
// first sign stays at its left.
func TestProblemsKeepNamesApart(t *testing.T) {
	words, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	line := OfInput(&load.Problem{Where: "/news\x1b[2J.xml", Err: fs.ErrNotExist}, words).Error()
	if !strings.HasPrefix(line, bidi.Isolate("/news.xml")) {
		t.Errorf("%q", line)
	}
}
