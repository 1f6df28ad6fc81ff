package outside

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"khabar/ui/term"
)

func TestPagerCommand(t *testing.T) {
	for _, c := range []struct {
		pager, charset string
		less           bool // it is here
		want           string
		set            bool // that text is UTF-8
	}{
		{"", "", true, "less -R", true},
		{"", "", false, "more", true},
		{"less -X", "", false, "less -X -R", true},
		{"/usr/bin/less", "latin1", true, "/usr/bin/less -R", false},
		{"most -s", "", true, "most -s", true},
		{"  ", "", true, "less -R", true},
	} {
		env := func(name string) string { return map[string]string{"PAGER": c.pager, "LESSCHARSET": c.charset}[name] }
		look := func(string) (string, error) {
			if !c.less {
				return "", exec.ErrNotFound
			}
			return "/bin/less", nil
		}
		got := pagerFor(env, look)
		if said := strings.Join(got.Args, " "); said != c.want || slices.Contains(got.Env, "LESSCHARSET=utf-8") != c.set {
			t.Errorf("%+v: %s, %v", c, said, slices.Contains(got.Env, "LESSCHARSET=utf-8"))
		}
	}
}

// A pager meets the terminal as khabar found it, and passes no text sizes on.
func TestForPager(t *testing.T) {
	p := forPager(term.Profile{Class: term.Visual, Forms: true, Switch: term.NoSwitch, TextSizing: true, Hyperlinks: true})
	if p.Class != term.Visual || !p.Forms || p.TextSizing || p.Hyperlinks {
		t.Errorf("%+v", p)
	}
	if p := forPager(term.Profile{Class: term.Visual, Forms: true, Switch: term.KonsoleOSC50}); p.Class != term.Logical || p.Forms || p.Switch != term.NoSwitch {
		t.Errorf("%+v", p)
	}
}
