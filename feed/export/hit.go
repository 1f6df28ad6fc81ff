package export

import (
	"encoding/json"
	"io"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/store"
)

// A Hit is an article that a search found, with where the words stand.
type Hit struct {
	Record
	Found Found `json:"found"`
}

// Found is where the words of a search stand in an article.
type Found struct {
	// Title are the places in the title.
	Title []Range `json:"title"`
	// Snippet is a piece of the text around the words, empty where they stand in
	// title, by-line or keywords only; Marks are the places in it.
	Snippet string  `json:"snippet"`
	Marks   []Range `json:"marks"`
}

// A Range is a part of a text: its first character and the one after its last,
// counted in Unicode code points from 0.
type Range [2]int

// WriteHit writes an article that was found to w, as one line of JSON.
func WriteHit(w io.Writer, a *feed.Article, found store.Found) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return lines.Encode(Hit{NewRecord(a), Found{
		Title:   ranges(a.Title, found.Title),
		Snippet: found.Snippet, Marks: ranges(found.Snippet, found.Marks),
	}})
}

func ranges(s string, marks []store.Mark) []Range {
	list := make([]Range, len(marks))
	from, at := 0, 0 // marks are in order: what is before one is counted once
	for i, m := range marks {
		start := at + utf8.RuneCountInString(s[from:m.Start])
		from, at = m.End, start+utf8.RuneCountInString(s[m.Start:m.End])
		list[i] = Range{start, at}
	}
	return list
}
