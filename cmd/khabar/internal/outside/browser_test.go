package outside

import (
	"strings"
	"testing"
)

func TestBrowserCommand(t *testing.T) {
	tests := []struct {
		address, browser, system string
		want                     string // arguments joined by |, or the error's sentence after "!"
	}{
		{"https://example.org/a?b=c", "", "linux", "xdg-open|https://example.org/a?b=c"},
		{"https://example.org/خبر", "", "darwin", "open|https://example.org/%D8%AE%D8%A8%D8%B1"},
		{"mailto:a@example.org", "", "windows", "rundll32|url.dll,FileProtocolHandler|mailto:a@example.org"},
		{"http://example.org", "firefox --new-tab:links", "linux", "firefox|--new-tab|http://example.org"},
		{"http://example.org", "w3m '%s'", "linux", "w3m|'http://example.org'"},
		{"http://example.org", `C:\firefox.exe;links`, "windows", `C:\firefox.exe|http://example.org`},
		{"file:///etc/passwd", "", "linux", "!browser.notWeb "},
		{"javascript:alert(1)", "", "linux", "!browser.notWeb "},
		{"--help", "", "linux", "!browser.notWeb "},
		{"https:///nohost", "", "linux", "!browser.noSite https:///nohost"},
		{"https://example.org/\x1b[2J", "", "linux", "!browser.unreadable"},
		{"https://" + strings.Repeat("a", 9000), "", "linux", "!browser.tooLong"},
	}
	for _, tt := range tests {
		env := func(string) string { return tt.browser }
		b, err := browserFor(tt.address, env, tt.system)
		var got string
		if err != nil {
			got = "!" + err.Error()
		} else {
			got = strings.Join(b.command.Args, "|")
		}
		if got != tt.want && !(strings.HasPrefix(tt.want, "!") && strings.HasPrefix(got, tt.want)) {
			t.Errorf("%.40q: got %s, want %s", tt.address, got, tt.want)
		}
	}
}

func TestBrowsersOnTheTerminal(t *testing.T) {
	tests := []struct {
		browser, windows, system string
		want                     bool
	}{
		{"w3m", ":0", "linux", true},
		{"/usr/bin/lynx -accept_all_cookies", "", "linux", true},
		{"elinks:firefox", ":0", "freebsd", true},
		{"links", ":0", "linux", true},
		{"links -g", ":0", "linux", false},
		{"firefox", "", "linux", false},
		{"firefox w3m", ":0", "linux", false},
		{"", ":0", "linux", false}, // xdg-open
		{"", "", "linux", true},
		{"", "", "darwin", false},
		{"", "", "windows", false},
	}
	for _, tt := range tests {
		env := func(name string) string {
			return map[string]string{"BROWSER": tt.browser, "DISPLAY": tt.windows}[name]
		}
		b, err := browserFor("https://example.org/", env, tt.system)
		if err != nil || b.onTerminal != tt.want {
			t.Errorf("%+v: on the terminal %v, %v", tt, b.onTerminal, err)
		}
	}
}
