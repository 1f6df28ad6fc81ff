package desk

import (
	"regexp"

	"khabar/feed"
	"khabar/ui/adding"
)

// beginnings are the rows below the welcome of a first start: each says what to
// do, and does it when it is opened.
func (s *sitting) beginnings() []feed.Article {
	var rows []feed.Article
	for _, row := range []struct{ address, title, text string }{
		{adding.BeginAdd, "adding.beginAdd", "adding.beginAddText"},
		{adding.BeginOpen, "adding.beginOpen", "adding.beginOpenText"},
		{adding.BeginImport, "adding.beginImport", "adding.beginImportText"},
		{adding.BeginStarters, "adding.beginStarters", "adding.beginStartersText"},
	} {
		rows = append(rows, feed.Article{
			ID: row.address, Title: s.Words.T(row.title), Link: row.address, Source: "khabar", Language: s.Words.Language(), Read: true,
			Body: []feed.Block{paragraph(s.Words.T(row.text))},
		})
	}
	return rows
}

// latin is what stands in the text as it is typed.
var latin = regexp.MustCompile(`@\w+@[\w.]+|khabar(?: [~/.\w-]+)+`)

// paragraph is a text in which what is typed keeps its own direction.
func paragraph(s string) feed.Block {
	b := feed.Block{Text: s}
	for _, at := range latin.FindAllStringIndex(s, -1) {
		b.Spans = append(b.Spans, feed.Span{Start: at[0], End: at[1], Kind: feed.Isolate, Direction: feed.LeftToRight})
	}
	return b
}
