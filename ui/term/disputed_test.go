package term_test

import (
	"io"
	"strings"
	"testing"

	xansi "github.com/charmbracelet/x/ansi"

	"khabar/ui/term"
	"khabar/ui/term/termtest"
)

// TestWhatIsCountedInTwoWays: clusters to which the renderer gives fewer
// columns than the layout are shown whole, measured as they should be, and move
// nothing beside them, whatever was on the row before.
func TestWhatIsCountedInTwoWays(t *testing.T) {
	for _, tt := range []struct {
		profile term.Profile
		model   termtest.Model
	}{
		{term.Profile{Forms: true}, termtest.Xterm()},
		{term.Profile{Forms: true}, termtest.Clusters(termtest.Xterm())},
		{term.Profile{Class: term.Implicit}, termtest.ITerm()},
		{term.Profile{Class: term.Words, TextSizing: true}, termtest.Kitty(termtest.LatinMain)},
		{term.Profile{Class: term.Words, TextSizing: true}, termtest.Clusters(termtest.Kitty(termtest.LatinMain))},
	} {
		for _, line := range []string{
			"বাংলা খবর, ক্ষা", "|বা|", "নাটক ক্ষ্যা ন্দ্রা", "நாடு", "മലയാളം", "ಕೂ", "ｶﾞｷﾞ", "বা", "a বা سلام 中", "سلام বাংলা عليكم",
			"हिन्दी क्षत्रिय", "น้ำ", "ဂါး", "নাটক (কি) हि|",
		} {
			row := layOut(tt.profile.Metrics(), line, 40)
			sent := string(term.NewEncoder(tt.profile, nil, nil).AppendRow(nil, row))
			if got := xansi.StringWidth(sent); got != 40 {
				t.Errorf("%v: %q measures %d columns of 40", tt.profile.Class, sent, got)
			}
			if cut := xansi.Truncate(sent, 40, ""); cut != sent {
				t.Errorf("%v: %q is cut to %q", tt.profile.Class, sent, cut)
			}
			screen := termtest.New(tt.model, 40, 2)
			_, _ = io.WriteString(screen, strings.Repeat("#", 40)+"\r"+sent)
			if x, y := screen.Cursor(); x != 39 || y != 0 {
				t.Errorf("%v: %q leaves the cursor in %d, %d", tt.profile.Class, sent, x, y)
			}
			got, want := strings.Join(screen.Shown(0), ""), strings.Join(wanted(tt.profile, line, 40), "")
			if got = strings.ReplaceAll(got, " ", ""); got != strings.ReplaceAll(want, " ", "") {
				t.Errorf("%v: %q shows %q, want %q", tt.profile.Class, sent, got, want)
			}
			for x, cell := range row { // nothing beside a cluster has moved
				if r := []rune(cell.Form); len(r) == 1 && (r[0] == '|' || r[0] == ',' || r[0] == 'a') && screen.Shown(0)[x] != cell.Form {
					t.Errorf("%v: column %d shows %q, want %q", tt.profile.Class, x, screen.Shown(0)[x], cell.Form)
				}
			}
		}
	}
}
