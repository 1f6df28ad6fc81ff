package main

import (
	"strings"
	"testing"
)

func TestBrowserCommand(t *testing.T) {
	tests := []struct {
		address, browser, system string
		want                     string // arguments joined by |, or the beginning of the error after "!"
	}{
		{"https://example.org/a?b=c", "", "linux", "xdg-open|https://example.org/a?b=c"},
		{"https://example.org/خبر", "", "darwin", "open|https://example.org/%D8%AE%D8%A8%D8%B1"},
		{"mailto:a@example.org", "", "windows", "rundll32|url.dll,FileProtocolHandler|mailto:a@example.org"},
		{"http://example.org", "firefox --new-tab:links", "linux", "firefox|--new-tab|http://example.org"},
		{"http://example.org", "w3m '%s'", "linux", "w3m|'http://example.org'"},
		{"file:///etc/passwd", "", "linux", "!only web and mail"},
		{"javascript:alert(1)", "", "linux", "!only web and mail"},
		{"--help", "", "linux", "!only web and mail"},
		{"https:///nohost", "", "linux", `!"https:///nohost" names no site`},
		{"https://example.org/\x1b[2J", "", "linux", "!the address cannot be read"},
		{"https://" + strings.Repeat("a", 9000), "", "linux", "!the address is too long"},
	}
	for _, tt := range tests {
		env := func(string) string { return tt.browser }
		cmd, err := browserCommand(tt.address, env, tt.system)
		var got string
		if err != nil {
			got = "!" + err.Error()
		} else {
			got = strings.Join(cmd.Args, "|")
		}
		if got != tt.want && !(strings.HasPrefix(tt.want, "!") && strings.HasPrefix(got, tt.want)) {
			t.Errorf("%.40q: got %s, want %s", tt.address, got, tt.want)
		}
	}
}
