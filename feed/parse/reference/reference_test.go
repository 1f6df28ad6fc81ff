package reference

import (
	"net/url"
	"testing"
)

func TestRepair(t *testing.T) {
	for in, want := range map[string]string{
		"http://example.org/a?b=c#d":   "http://example.org/a?b=c#d",
		" http://example.org/a\n  b\t": "http://example.org/ab",
		"http://example.org/a b":       "http://example.org/a%20b",
		`http:\\example.org\a?b=\c`:    `http://example.org/a?b=\c`,
		"/100%":                        "/100%25",
		"/100%-sure%2":                 "/100%25-sure%252",
		"/%D8%AE%zz":                   "/%D8%AE%25zz",
		"https://example.org/خبر عاجل": "https://example.org/خبر%20عاجل",
		"":                             "",
		"http://a/\x1b[m\u009b\x00":    "http://a/%1B[m%C2%9B%00",
		"%":                            "%25",
	} {
		if got := Repair(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// FuzzRepair: what is repaired needs no repair, and what net/url reads already
// means the same.
func FuzzRepair(f *testing.F) {
	f.Add("http://example.org/100%")
	f.Add("a\\b ?c\\d")
	f.Fuzz(func(t *testing.T, ref string) {
		once := Repair(ref)
		if again := Repair(once); again != once {
			t.Errorf("%q became %q and then %q", ref, once, again)
		}
		if u, err := url.Parse(ref); err == nil && u.Host != "" {
			if v, err := url.Parse(once); err != nil || v.Host != u.Host {
				t.Errorf("%q became %q, %v", ref, once, err)
			}
		}
	})
}
