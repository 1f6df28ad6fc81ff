package starter

import (
	"strings"
	"testing"

	"khabar/feed/fetch"
	"khabar/feed/subscription"
)

func TestSources(t *testing.T) {
	list := Sources("")
	count := map[string]int{}
	seen := map[string]string{}
	for i, s := range list {
		count[s.Language]++
		if _, err := fetch.ParseAddress(s.Address); err != nil || !strings.HasPrefix(s.Address, "https://") {
			t.Errorf("%s: %s: %v", s.Title, s.Address, err)
		}
		if key := subscription.Key(s.Address); seen[key] != "" || s.Title == "" {
			t.Errorf("%q and %q are %s", seen[key], s.Title, s.Address)
		} else {
			seen[key] = s.Title
		}
		if i > 0 && list[i-1].Language != s.Language && count[s.Language] > 1 {
			t.Errorf("the sources in %s do not stand together", s.Language)
		}
	}
	for _, language := range []string{"ar", "ckb", "kmr", "fa", "ur", "ug", "he", "tr", "en"} {
		if count[language] < 3 {
			t.Errorf("%d sources in %s", count[language], language)
		}
	}
	if lines := strings.Count(data, "https://"); lines != len(list) {
		t.Errorf("%d lines have an address, %d are read", lines, len(list))
	}
	for asked, want := range map[string]string{"ar-IQ": "ar", "ku": "kmr", "iw-IL": "he", "tr": "tr", "xx": "ar", "": "ar"} {
		if got := Sources(asked); got[0].Language != want || len(got) != len(list) {
			t.Errorf("%s: %s first, %d", asked, got[0].Language, len(got))
		}
	}
}

func TestIn(t *testing.T) {
	all := 0
	for _, language := range Languages() {
		list := In(language)
		all += len(list)
		for _, s := range list {
			if s.Language != language {
				t.Errorf("%s is in %s, not in %s", s.Title, s.Language, language)
			}
		}
	}
	if all != len(Sources("")) || len(In("ku-TR")) != len(In("kmr")) || len(In("xx")) != 0 {
		t.Errorf("%d of %d in a language", all, len(Sources("")))
	}
}
