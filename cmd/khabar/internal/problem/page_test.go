package problem

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/parse"
	"khabar/feed/refresh"
	"khabar/ui/locale"
)

// Whatever can be wrong with a page is said in every language, and never as if
// the person had given the page, or as if its source were at fault.
func TestOfPage(t *testing.T) {
	causes := []error{refresh.ErrNoPage, refresh.ErrNoBetter, refresh.ErrOther}
	for k := fetch.BadAddress; k <= fetch.Proxy; k++ {
		if k != fetch.Cancelled {
			causes = append(causes, &fetch.Error{Kind: k, Where: "https://example.org/a"})
		}
	}
	for k := parse.Unreadable; k <= parse.Overfull; k++ {
		causes = append(causes, &parse.Error{Kind: k, Where: "https://example.org/a"})
	}
	for _, language := range locale.Languages() {
		words, err := locale.New(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, cause := range causes {
			said := OfPage(cause, words)
			if s := said.Error(); s == "" || strings.HasPrefix(s, "page.") || strings.Contains(s, "(HTTP") || strings.Contains(s, "remove") || !errors.Is(said, cause) {
				t.Errorf("%s, %v: %q", language, cause, s)
			}
		}
		if s := OfPage(&fetch.Error{Kind: fetch.Gone, Status: 410}, words).Error(); !strings.Contains(s, "(HTTP 410)") {
			t.Error(s)
		}
		if s := OfPage(&fetch.Error{Kind: fetch.Busy, Status: 429, RetryAfter: 61 * time.Second}, words).Error(); language == "en" && !strings.Contains(s, "in 2 minutes") || !strings.Contains(s, "429") {
			t.Error(s)
		}
	}
	if err := OfPage(&fetch.Error{Kind: fetch.Cancelled}, nil); err != context.Canceled {
		t.Error(err)
	}
}
