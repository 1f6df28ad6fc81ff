package treatment

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"khabar/feed/query"
	"khabar/feed/subscription"
	"khabar/ui/locale"
	"khabar/ui/sources"
)

func english(t *testing.T) *locale.Printer {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// The form on the screen has the same settings.
func TestNamesAreThoseOfTheForm(t *testing.T) {
	var form []string
	for _, s := range sources.Settings() {
		form = append(form, string(s))
	}
	names := Names()
	slices.Sort(form)
	slices.Sort(names)
	if !slices.Equal(names, form) {
		t.Errorf("%v, on the screen %v", names, form)
	}
}

// What is said of a source is read back as it is written, or refused in a
// sentence that names the value.
func TestPut(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"title", "One", "One"}, {"group", "/News/Iraq/", "News/Iraq"},
		{"direction", "rtl", "rtl"}, {"direction", "auto", ""}, {"direction", "up", "!up"},
		{"interval", "30", "30m"}, {"interval", "٩٠", "1h30m"}, {"interval", "۲d", "48h"}, {"interval", "2h", "2h"}, {"interval", "never", "never"}, {"interval", "auto", ""},
		{"interval", "9999999999999", "87600h"}, {"interval", "99999d", "87600h"},
		{"interval", "30s", "!30s"}, {"interval", "-5", "!-5"}, {"interval", "0", "!0"}, {"interval", "often", "!often"},
		{"full-text", "on", "on"}, {"full-text", "NO", ""}, {"private", "perhaps", "!perhaps"},
		{"user-agent", "Mozilla", "Mozilla"}, {"user-agent", "a\x00b", "!a"},
		{"header", "x-key : 1", "X-Key: 1"}, {"header", "nonsense", "!nonsense"}, {"header", "A B: 1", "!A B"}, {"header", "", ""},
		{"address", "https://example.org/feed", "https://example.org/feed"}, {"address", "x y", "!x y"},
		{"read-when", "tag:sport", "tag:sport"},
	} {
		var s subscription.Subscription
		err := Put(&s, c.name, c.value, time.Unix(0, 0), english(t))
		got := ""
		for name, value := range Values(&s) {
			if name == c.name {
				got = value
			}
		}
		if part, refused := strings.CutPrefix(c.want, "!"); refused {
			if err == nil || !strings.Contains(err.Error(), part) {
				t.Errorf("%s=%q: %v", c.name, c.value, err)
			}
		} else if err != nil || got != c.want {
			t.Errorf("%s=%q: %q, want %q (%v)", c.name, c.value, got, c.want, err)
		}
	}
}

func TestPutRefuses(t *testing.T) {
	var s subscription.Subscription
	if err := Put(&s, "colour", "red", time.Unix(0, 0), english(t)); !errors.Is(err, ErrNoSetting) {
		t.Error(err)
	}
	var wrong *query.Error
	if err := Put(&s, "star-when", "tga:x", time.Unix(0, 0), english(t)); !errors.As(err, &wrong) || s.Settings.Starred != "" {
		t.Error(err, s.Settings.Starred)
	}
}
