package library

import (
	"strings"

	"github.com/ncruces/go-sqlite3/ext/fts5"

	"khabar/feed/find"
	"khabar/feed/fold"
)

const (
	// barrier stands between texts that share a column (blocks, cells, names).
	// It becomes a token, so that no phrase reaches across it.
	barrier = find.Barrier
	// termMark begins each term of the column of terms.
	termMark = "\x1f"
)

// registerTokenizer adds FTS5 and our tokenizer to a connection.
func registerTokenizer(c *conn) error {
	return fts5.RegisterCustom(c.db, func(api *fts5.API) error {
		return api.CreateTokenizer("khabar", func([]string) (fts5.Tokenizer, error) { return tokenizer{c}, nil })
	})
}

// tokenizer cuts texts into words for FTS5 as package fold does. Other readings
// of a word are tokens at its place, in documents alone: a search that had them
// would find what was not asked for.
type tokenizer struct{ conn *conn } // nil outside of a connection

// Tokenize implements [fts5.Tokenizer].
func (t tokenizer) Tokenize(flags fts5.TokenizeFlag, text, _ string, yield fts5.TokenCallback) error {
	if t.conn != nil && t.conn.ahead != nil && flags == fts5.TOKENIZE_DOCUMENT && t.conn.ahead.text == text {
		return t.conn.ahead.tokens(yield)
	}
	query := flags&fts5.TOKENIZE_QUERY != 0
	if strings.HasPrefix(text, termMark) {
		if query {
			return yield(0, text, 0, len(text))
		}
		return tokenizeTerms(text, yield)
	}
	for start := 0; ; {
		end := strings.Index(text[start:], barrier)
		if end < 0 {
			return tokenizeWords(text[start:], start, query, yield)
		}
		end += start
		if err := tokenizeWords(text[start:end], start, query, yield); err != nil {
			return err
		}
		if err := yield(0, barrier, end, end+1); err != nil {
			return err
		}
		start = end + 1
	}
}

// tokenizeWords yields the words of a text that begins at base.
func tokenizeWords(text string, base int, query bool, yield fts5.TokenCallback) error {
	for w := range fold.Words(fold.Full, text) {
		var flags fts5.TokenFlag
		if w.Also {
			if query {
				continue
			}
			flags = fts5.TOKEN_COLOCATED
		}
		if err := yield(flags, w.Text, base+w.Start, base+w.End); err != nil {
			return err
		}
	}
	return nil
}

// tokenizeTerms yields each term as one token, and before a keyword its words.
func tokenizeTerms(text string, yield fts5.TokenCallback) error {
	for start := 0; start < len(text); {
		end := len(text)
		if next := strings.Index(text[start+1:], termMark); next >= 0 {
			end = start + 1 + next
		}
		term := text[start:end]
		if tag, isTag := strings.CutPrefix(term, tagTerm); isTag {
			if err := tokenizeWords(tag, start+len(tagTerm), false, yield); err != nil {
				return err
			}
			term = tagTerm + fold.Key(tag)
		}
		if err := yield(0, term, start, end); err != nil {
			return err
		}
		start = end
	}
	return nil
}
