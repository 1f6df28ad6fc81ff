package label_test

import (
	"testing"

	"khabar/ui/label"
)

func TestAddresses(t *testing.T) {
	for _, tt := range []struct{ address, short, host string }{
		{"https://www.news.example:8080/ar/feed.xml?n=20#top", "www.news.example:8080/ar/feed.xml", "news.example"},
		{"https://anna:secret@news.example/feed", "news.example/feed", "news.example"},
		{"subs.opml", "subs.opml", "subs.opml"},
		{"https://[::1/", "https://[::1/", "https://[::1/"},
		{"", "", ""},
	} {
		if got := label.Address(tt.address); got != tt.short {
			t.Errorf("Address(%q) is %q, want %q", tt.address, got, tt.short)
		}
		if got := label.Host(tt.address); got != tt.host {
			t.Errorf("Host(%q) is %q, want %q", tt.address, got, tt.host)
		}
	}
}
