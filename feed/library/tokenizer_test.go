package library

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3/ext/fts5"

	"khabar/feed/feedtest/news"
	"khabar/feed/fold"
	"khabar/feed/store/storetest"
)

func tokens(t testing.TB, flags fts5.TokenizeFlag, text string) string {
	t.Helper()
	var list []string
	err := tokenizer{}.Tokenize(flags, text, "", func(f fts5.TokenFlag, token string, start, end int) error {
		if start < 0 || end < start || end > len(text) {
			t.Errorf("%q: token %q at %d to %d", text, token, start, end)
		}
		if f == fts5.TOKEN_COLOCATED {
			token = "=" + token
		}
		list = append(list, token)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(list, "|")
}

func TestTokenizer(t *testing.T) {
	terms := string(appendTerms(nil, 35, []int64{1}, "ar-IQ", []string{"قوات التحالف", "#Iraq", "F-16"}))
	tests := []struct {
		flags      fts5.TokenizeFlag
		text, want string
	}{
		{fts5.TOKENIZE_DOCUMENT, "والأخبار: بَيْتٌ", "والاخبار|=الاخبار|=اخبار|بيت"},
		{fts5.TOKENIZE_QUERY, "والأخبار: بَيْتٌ", "والاخبار|بيت"},
		{fts5.TOKENIZE_DOCUMENT, "one two" + barrier + "three", "one|two|" + barrier + "|three"},
		{fts5.TOKENIZE_DOCUMENT, "", ""},
		{fts5.TOKENIZE_QUERY, tagToken("Some  TAG"), tagTerm + "some tag"},
		{fts5.TOKENIZE_DOCUMENT, terms, anyTerm + "|" + sourceTerm + "z|" + nameTerm + "1|" + languageTerm + "ar|" + languageTerm + "ar-iq|" +
			"قوات|التحالف|=تحالف|" + tagTerm + "قوات التحالف|iraq|" + tagTerm + "iraq|f|16|" + tagTerm + "f-16"},
	}
	for _, tt := range tests {
		if got := tokens(t, tt.flags, tt.text); !strings.EqualFold(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestCutAhead(t *testing.T) {
	g := news.New(1)
	for i := range g.Tongues {
		text := g.Text(&g.Tongues[i], 2000) + barrier + "می\u200cشود" + barrier
		var got, want []string
		note := func(list *[]string) fts5.TokenCallback {
			return func(flags fts5.TokenFlag, token string, start, end int) error {
				*list = append(*list, fmt.Sprint(flags, token, start, end))
				return nil
			}
		}
		if err := (tokenizer{}).Tokenize(fts5.TOKENIZE_DOCUMENT, text, "", note(&want)); err != nil {
			t.Fatal(err)
		}
		if err := cutAhead(text).tokens(note(&got)); err != nil || !slices.Equal(got, want) {
			t.Errorf("%v, got %q, want %q", err, got, want)
		}
	}
}

// TestFoldVersion fails when texts come to be cut or folded otherwise than an
// index was made with: then foldVersion must go up, so that indices are made
// anew, and the fingerprint be set to the new one.
func TestFoldVersion(t *testing.T) {
	sum := fnv.New64a()
	for r := range rune(0x20000) {
		fmt.Fprint(sum, fold.Full.Fold(string(r)), "|", fold.Key("a"+string(r)), "|")
	}
	for _, p := range storetest.Pairs {
		fmt.Fprint(sum, tokens(t, fts5.TOKENIZE_DOCUMENT, p.Text), tokens(t, fts5.TOKENIZE_QUERY, p.Search))
	}
	got := fmt.Sprintf("%d %016x", foldVersion, sum.Sum64())
	if want := "2 2aeb6caf994cb8e7"; got != want {
		t.Errorf("the fold is %q, was %q", got, want)
	}
}
