package robots

import (
	"strings"
	"testing"
)

// What is kept for a robot says the same as the file did, and no more.
func TestFor(t *testing.T) {
	for _, c := range []struct{ file, kept string }{
		{"", ""},
		{"User-agent: other\nDisallow: /", ""},
		{"User-agent: *\nDisallow: /a # why\nUser-agent: other\nDisallow: /\nUser-agent: *\nAllow: /a/%7eb\n", "User-agent: *\nDisallow: /a\nAllow: /a/~b\n"},
		{"User-agent: x\nUser-agent: Khabar/2\nDisallow: /\u0623\nUser-agent: *\nDisallow: /", "User-agent: khabar\nDisallow: /%D8%A3\n"},
		{"User-agent: khabar\nDisallow:\nUser-agent: *\nDisallow: /", "User-agent: khabar\n"},
	} {
		rules := Parse([]byte(c.file))
		one := rules.For("KHABAR")
		if kept := one.String(); kept != c.kept {
			t.Errorf("%q: kept %q, want %q", c.file, kept, c.kept)
		}
	}
}

func FuzzFor(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a:b%23\nUser-agent: khabar\nAllow: /*$", "/a")
	f.Add("user-agent: khabar\nuser-agent:*\ndisallow: /\x7f", "/\x7f")
	f.Add("User-agent:\nDisallow: /", "/")
	f.Fuzz(func(t *testing.T, file, path string) {
		rules := Parse([]byte(file))
		one := rules.For("khabar")
		again := Parse([]byte(one.String()))
		address := "https://x.example/" + strings.TrimPrefix(path, "/")
		if len(one.String()) > MostBytes {
			return
		}
		if a, b := rules.Allow("khabar", address), again.Allow("khabar", address); a != b {
			t.Fatalf("%q and %q: %v, and %v when kept as %q", file, path, a, b, one.String())
		}
	})
}
