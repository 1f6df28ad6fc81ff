package following

import (
	"errors"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/library"
	"khabar/feed/query"
	"khabar/feed/subscription"
	"khabar/ui/locale"
	"khabar/ui/sources"
)

// Each setting of the form can be given a value and taken back, and is what
// "khabar set" sets.
func TestChangeSettings(t *testing.T) {
	ctx := t.Context()
	l, err := library.Open(ctx, t.TempDir()+"/library.db")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, url := range []string{"https://one.example/feed", "https://two.example/feed"} {
		if _, err := l.Subscribe(ctx, subscription.Subscription{Source: feed.Source{URL: url}}); err != nil {
			t.Fatal(err)
		}
	}
	told := 0
	f := &Sources{Base: Base{Library: l, Words: words, Now: time.Now}, Changed: func() { told++ }}
	values := map[sources.Setting]string{
		sources.Title: "One", sources.Group: "World/Iraq", sources.Address: "https://three.example/feed", sources.Direction: "rtl", sources.Interval: "1h30m",
		sources.FullText: "on", sources.ReadWhen: "tag:sport", sources.StarWhen: "author:x", sources.UserAgent: "Mozilla", sources.Header: "A: 1\nB: 2", sources.Private: "on",
	}
	url := "https://one.example/feed"
	for _, k := range sources.Settings() {
		s, err := f.Change(ctx, url, k, values[k])
		if err != nil || s.Values[k] != values[k] {
			t.Fatalf("%s: %q, %v", k, s.Values[k], err)
		}
		url = s.URL
	}
	s, err := f.Source(ctx, url)
	if err != nil || len(s.Values) != len(values) || s.Name != "One" || url != values[sources.Address] {
		t.Errorf("%+v, %v", s, err)
	}
	if told != len(values) {
		t.Errorf("told %d times of %d changes", told, len(values))
	}
	if _, err := f.Change(ctx, url, sources.Address, "https://two.example/feed"); err == nil {
		t.Error("two sources at one address")
	}
	for _, k := range sources.Settings() {
		if k == sources.Address {
			continue
		}
		if s, err := f.Change(ctx, url, k, ""); err != nil || s.Values[k] != "" {
			t.Errorf("%s is %q still: %v", k, s.Values[k], err)
		}
	}
	if err := f.Remove(ctx, "https://gone.example/feed"); err == nil || err.Error() != words.T("store.noSource") {
		t.Errorf("a source that is gone: %v", err)
	}
	var wrong *query.Error
	if err := f.Check(sources.ReadWhen, "tga:x"); !errors.As(err, &wrong) {
		t.Errorf("a filter with a mistake: %v", err)
	}
	for k, bad := range map[sources.Setting]string{sources.Interval: "often", sources.Address: "x", sources.Header: "nonsense", sources.UserAgent: "a\x00b", sources.Direction: "up", sources.Private: "perhaps"} {
		if err := f.Check(k, bad); err == nil || errors.As(err, &wrong) {
			t.Errorf("%s=%q: %v", k, bad, err)
		}
	}
}
