package listing

import (
	"testing"

	"khabar/feed"
	"khabar/ui/bidi"
)

func TestHeadlineDirection(t *testing.T) {
	tests := []struct {
		name    string
		article feed.Article
		want    bidi.Direction
	}{
		{"English", feed.Article{Title: "Oil"}, bidi.LeftToRight},
		{"Arabic", feed.Article{Title: "نفط"}, bidi.RightToLeft},
		{"Arabic that begins with a Latin name", feed.Article{Title: "F-16 تصل إلى القاعدة الجوية"}, bidi.RightToLeft},
		{"Hebrew with a long Latin name", feed.Article{Title: "BBC: הממשלה אישרה את התקציב"}, bidi.RightToLeft},
		{"English headline on a right-to-left page", feed.Article{Title: "Breaking", Direction: feed.RightToLeft}, bidi.LeftToRight},
		{"a number on a right-to-left page", feed.Article{Title: "2025", Direction: feed.RightToLeft}, bidi.RightToLeft},
		{"nothing", feed.Article{}, bidi.LeftToRight},
	}
	for _, tt := range tests {
		if got := headlineDirection(&tt.article); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
