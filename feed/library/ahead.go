package library

import (
	"strings"

	"github.com/ncruces/go-sqlite3/ext/fts5"
)

// ahead is a text that was cut into words before FTS5 asks for them, by another
// goroutine than the one that writes: of the time that a new article takes,
// cutting and folding its words is a quarter.
type ahead struct {
	text  string
	words string // one after the other
	marks []aheadMark
}

// An aheadMark is one token: its end in words, and its range in text.
type aheadMark struct {
	to, start, end int32
	flags          fts5.TokenFlag
}

// cutAhead cuts a text as the tokenizer does.
func cutAhead(text string) *ahead {
	a := &ahead{text: text, marks: make([]aheadMark, 0, len(text)/6)}
	var words strings.Builder
	words.Grow(len(text))
	_ = tokenizer{}.Tokenize(fts5.TOKENIZE_DOCUMENT, text, "", func(flags fts5.TokenFlag, token string, start, end int) error {
		words.WriteString(token)
		a.marks = append(a.marks, aheadMark{int32(words.Len()), int32(start), int32(end), flags})
		return nil
	}) // no error but ours
	a.words = words.String()
	return a
}

func (a *ahead) tokens(yield fts5.TokenCallback) error {
	from := int32(0)
	for _, m := range a.marks {
		if err := yield(m.flags, a.words[from:m.to], int(m.start), int(m.end)); err != nil {
			return err
		}
		from = m.to
	}
	return nil
}
