package subscription

import (
	"testing"

	"khabar/feed"
)

func TestKey(t *testing.T) {
	keys := map[string]string{}
	for _, same := range [][]string{
		{"http://example.com/feed", "https://example.com/feed/", "https://www.example.com/feed", "HTTPS://EXAMPLE.com:443/feed#top",
			"feed://example.com/feed", "feed:https://example.com/feed", "//example.com/feed", " http://example.com./feed "},
		{"http://example.com/?feed=rss", "https://example.com?feed=rss"},
		{"http://example.com/?feed=atom"},
		{"http://example.com/Feed"},
		{"http://بيت.example/f", "https://xn--ngbe9g.example/f"},
		{"http://example.com:8080/feed"},
		{"http://me:secret@example.com/feed", "https://me:other@example.com/feed"},
		{"http://you@example.com/feed"},
		{"http://[::1]/feed", "https://[::1]:443/feed"},
		{"http://[::1]:8080/feed"},
		{"not an address"},
		{""},
	} {
		want := Key(same[0])
		for _, address := range same {
			if got := Key(address); got != want {
				t.Errorf("%q has the key %q, and %q %q", address, got, same[0], want)
			}
		}
		if other, seen := keys[want]; seen {
			t.Errorf("%q and %q have one key, %q", same[0], other, want)
		}
		keys[want] = same[0]
	}
}

func TestName(t *testing.T) {
	for _, test := range []struct {
		s    Subscription
		want string
	}{
		{Subscription{Source: feed.Source{URL: "https://www.example.com/feed/", Title: "Theirs"}, Settings: Settings{Title: "Mine"}}, "Mine"},
		{Subscription{Source: feed.Source{URL: "https://www.example.com/feed/", Title: "Theirs"}}, "Theirs"},
		{Subscription{Source: feed.Source{URL: "https://www.example.com/feed/", Title: " "}}, "example.com/feed"},
		{Subscription{Source: feed.Source{URL: "?"}}, "?"},
	} {
		if got := test.s.Name(); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestKindsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range Kinds() {
		if k.String() == "" || seen[k.String()] || ParseKind(k.String()) != k {
			t.Errorf("kind %d is named %q", k, k)
		}
		seen[k.String()] = true
	}
	if ParseKind("") != Fine || ParseKind("of a later version") != BadResponse || Kind(255).String() == "" {
		t.Error("what is not known")
	}
}
