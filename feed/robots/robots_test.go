package robots

import (
	"strings"
	"testing"
)

func TestAllow(t *testing.T) {
	for _, c := range []struct {
		name, file string
		allowed    string // paths, separated by spaces
		forbidden  string
	}{
		{"nothing is asked", "", "/ /a", ""},
		{"no rules at all", "<!doctype html><html><body>404: not found</body></html>", "/ /a", ""},
		{"all", "User-agent: *\nDisallow: /", "/robots.txt", "/ /a /robots.txt/x"},
		{"an empty one forbids nothing", "User-agent: *\nDisallow:", "/ /a", ""},
		{"by its beginning", "User-agent: *\nDisallow: /a", "/ /b /A", "/a /ab /a/b /a?b"},
		{"the longest holds", "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c", "/a/b /a/bc", "/a /a/c /a/b/c"},
		{"the order does not matter", "User-agent: *\nAllow: /a/b\nDisallow: /", "/a/b", "/a"},
		{"of two as long the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", ""},
		{"stars", "User-agent: *\nDisallow: /*/print\nDisallow: *.pdf", "/print /a", "/a/print /a/b/print/c /x.pdf /x.pdf?y"},
		{"the end", "User-agent: *\nDisallow: /*.pdf$\nDisallow: /exact$", "/x.pdf?y /exactly", "/x.pdf /x.pdf.pdf /exact"},
		{"a star at the end changes nothing", "User-agent: *\nDisallow: /a*", "/b", "/a /ab"},
		{"a part that comes twice", "User-agent: *\nDisallow: /*ab*ab$", "/abx /ab", "/abab /xababxab"},
		{"a query", "User-agent: *\nDisallow: /*?print=", "/a?x=1", "/a?print=1"},
		{"escapes", "User-agent: *\nDisallow: /a%3cd\nDisallow: /%7Efoo\nDisallow: /\u0623\nDisallow: /100%", "/a", "/a%3Cd /a%3cd /~foo /%7efoo /%D8%A3 /\u0623\u062E 100%"},
		{"signs that are meant", "User-agent: *\nDisallow: /a%2Ab\nDisallow: /c%24", "/aXb /c", "/a*b /c$"},
		{"for others", "User-agent: other\nDisallow: /", "/a", ""},
		{"by name", "User-agent: *\nDisallow: /\n\nUser-agent: Khabar\nDisallow: /a", "/b", "/a"},
		{"by name, with a version", "User-agent: khabar/1.0 (+https://example.com)\nDisallow: /a", "/b", "/a"},
		{"not by a part of the name", "User-agent: khab\nUser-agent: khabarbot\nDisallow: /a", "/a", ""},
		{"several names", "User-agent: other\nUser-agent: khabar\nDisallow: /a\nUser-agent: x\nDisallow: /b", "/b", "/a"},
		{"groups of one name are one", "User-agent: khabar\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: khabar\nDisallow: /b", "/c", "/a /b"},
		{"what else there is does not part them", "User-agent: khabar\nCrawl-delay: 3\nSitemap: https://x/\nUser-agent: x\nDisallow: /a", "/b", "/a"},
		{"rules before any name", "Disallow: /a\nUser-agent: x\nDisallow: /b", "/a /b", ""},
		{"written otherwise", "\uFEFFUSER-AGENT :*  # all\r\n  disALLOW : /a # that\r\rAllow:/a/b\x00garbage\nDisallow no colon\n:\n", "/a/b /no", "/a"},
		{"no path", "User-agent: *\nDisallow: a\nDisallow: https://x/a", "/a", ""},
	} {
		rules := Parse([]byte(c.file))
		for _, p := range strings.Fields(c.allowed) {
			if !rules.Allow("khabar", "https://x.example"+p) {
				t.Errorf("%s: %s is forbidden", c.name, p)
			}
		}
		for _, p := range strings.Fields(c.forbidden) {
			if strings.HasPrefix(p, "/") && rules.Allow("khabar", "https://x.example"+p) {
				t.Errorf("%s: %s is allowed", c.name, p)
			}
		}
	}
}

// A file that is too long is read as far as it is, and no rule is cut in two.
func TestTooLong(t *testing.T) {
	file := "User-agent: *\nDisallow: /first\n" + strings.Repeat("#\n", (MostBytes-60)/2) + "Disallow: /the-one-that-is-cut-in-the-middle\n"
	if len(file) <= MostBytes || strings.LastIndex(file, "Disallow") > MostBytes {
		t.Fatal("the last rule is not cut")
	}
	rules := Parse([]byte(file))
	if rules.Allow("khabar", "https://x/first") || !rules.Allow("khabar", "https://x/the") {
		t.Errorf("%+v", rules)
	}
}

func TestAddress(t *testing.T) {
	for of, want := range map[string]string{
		"https://a:b@x.example:8443/p?q#f": "https://x.example:8443/robots.txt", "http://X.example": "http://X.example/robots.txt", "mailto:a": "", "/p": "", "ftp://x/": "", "::": "",
	} {
		if got := Address(of); got != want {
			t.Errorf("%s: %q, want %q", of, got, want)
		}
	}
}

// matchesSlowly is what matches means, letter by letter.
func matchesSlowly(pattern, path string) bool {
	switch {
	case pattern == "":
		return true
	case pattern == "$":
		return path == ""
	case pattern[0] == '*':
		return matchesSlowly(pattern[1:], path) || path != "" && matchesSlowly(pattern, path[1:])
	}
	return path != "" && path[0] == pattern[0] && matchesSlowly(pattern[1:], path[1:])
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a*b$\nAllow: /%7e", "/xaab")
	f.Add("User-agent: khabar\nDisallow: *%2A$\n", "/a*")
	f.Add("\uFEFFuser-agent:khabar\r\rDisallow:/\x00", "/?a=%")
	f.Fuzz(func(t *testing.T, file, path string) {
		rules := Parse([]byte(file))
		rules.Allow("khabar", "https://x.example"+path)
		for _, g := range rules.groups {
			for _, r := range g.rules {
				for i := range len(r.pattern) {
					if c := r.pattern[i]; c <= ' ' || c >= 0x7F {
						t.Fatalf("%q is not normalized", r.pattern)
					}
				}
				if len(r.pattern) > 12 || len(path) > 12 || strings.Contains(strings.TrimSuffix(r.pattern, "$"), "$") {
					continue
				}
				to := normalize(path, false)
				if got, want := matches(r.pattern, to), matchesSlowly(r.pattern, to); got != want {
					t.Fatalf("%q and %q: %v, want %v", r.pattern, to, got, want)
				}
			}
		}
		if again := normalize(normalize(path, false), false); again != normalize(path, false) {
			t.Fatalf("%q is normalized twice: %q", path, again)
		}
	})
}
