package trouble

import (
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/subscription"
	"khabar/ui/locale"
)

// Whatever can be wrong is said in every language, with the source's name, each
// in words of its own.
func TestSentence(t *testing.T) {
	for _, language := range locale.Languages() {
		words, err := locale.New(language)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, k := range subscription.Kinds() {
			s := subscription.Subscription{Source: feed.Source{Title: "Rudaw"},
				Health: subscription.Health{Problem: subscription.Problem{Kind: k, Other: "http://other.example/"}}}
			line := Sentence(words, &s)
			if !strings.Contains(line, "Rudaw") || strings.Contains(line, "trouble.") || seen[line] || strings.Contains(line, "(HTTP") {
				t.Errorf("%s, %v: %q", language, k, line)
			}
			seen[line] = true
		}
		s := subscription.Subscription{Health: subscription.Health{Problem: subscription.Problem{Kind: subscription.Busy, Status: 429, RetryAfter: 61 * time.Second}}}
		if line := Sentence(words, &s); !strings.Contains(line, "HTTP 429") || language == "en" && !strings.Contains(line, "2 minutes") {
			t.Errorf("%s: %q", language, line)
		}
		if line := Sentence(words, &subscription.Subscription{}); line != "" {
			t.Errorf("%s: all is well: %q", language, line)
		}
	}
}
