package theme

import (
	"strings"
	"testing"

	"khabar/ui/text"
)

func TestSGR(t *testing.T) {
	tests := []struct {
		name  string
		theme *Theme
		style text.Style
		want  string
	}{
		{"plain", New(NoColor, true, ""), Body, "\x1b[0m"},
		{"headline without colour", New(NoColor, true, ""), Headline, "\x1b[0;1m"},
		{"attributes add up", New(NoColor, true, ""), Headline | Dim | Underline, "\x1b[0;1;2;4m"},
		{"selected without colour", New(NoColor, true, ""), Body | Selected, "\x1b[0m"},
		{"the terminal's own colour", New(Palette16, true, ""), LinkText, "\x1b[0;4;94m"},
		{"the terminal's own colour on paper", New(Palette16, false, ""), LinkText, "\x1b[0;4;34m"},
		{"faint on paper", New(Palette16, false, ""), Faint, "\x1b[0;90m"},
		{"grey", New(Palette256, true, ""), Faint, "\x1b[0;38;5;246m"},
		{"grey on paper", New(Palette256, false, ""), Faint | Selected, "\x1b[0;38;5;242;48;5;254m"},
		{"sepia", New(TrueColor, true, "sepia"), Body, "\x1b[0;38;2;67;53;40;48;2;244;236;216m"},
		{"sepia of 256 colours", New(Palette256, true, "sepia"), Body, "\x1b[0;38;5;58;48;5;230m"},
		{"sepia needs more than sixteen", New(Palette16, true, "sepia"), Body, "\x1b[0m"},
		{"light on a dark terminal", New(Palette256, true, "light"), Body | Selected, "\x1b[0;38;5;235;48;5;254m"},
		{"dark on a light terminal", New(Palette256, false, "dark"), LinkText, "\x1b[0;4;94;48;5;234m"},
		{"light of sixteen colours", New(Palette16, true, "light"), Body, "\x1b[0;30;107m"},
		{"dark of sixteen colours", New(Palette16, false, "dark"), Body, "\x1b[0;97;40m"},
		{"light without colour", New(NoColor, true, "light"), Body, "\x1b[0m"},
		{"contrast is never faint", New(Palette256, true, "contrast"), Faint | Dim, "\x1b[0m"},
		{"no role", New(NoColor, true, ""), roles | Bold, "\x1b[0;1m"},
		{"bits of nobody", New(NoColor, true, ""), Body | 1<<15, "\x1b[0m"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.theme.SGR(tt.style); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNamed(t *testing.T) {
	th := New(Palette256, true, "nonsense")
	if th.Name() != "auto" || th.Paints() {
		t.Errorf("an unknown theme is %q and paints %v", th.Name(), th.Paints())
	}
	for _, name := range Names() {
		if got := th.Named(name); got.Name() != name || got.depth != Palette256 || !got.dark {
			t.Errorf("%q became %q at depth %d", name, got.Name(), got.depth)
		}
		if th.Named(name).Named("auto").SGR(Faint) != th.SGR(Faint) {
			t.Errorf("%q forgets what the terminal is", name)
		}
	}
}

// TestNearestOfThePalette asks for the palette's own colours.
func TestNearestOfThePalette(t *testing.T) {
	for index := firstOfCube; index <= lastOfCube; index++ {
		r, g, b := cube(index)
		got := rgb(uint8(r), uint8(g), uint8(b)).quantized()
		if gr, gg, gb := cube(int(got.r)); gr != r || gg != g || gb != b {
			t.Errorf("colour %d became %d", index, got.r)
		}
	}
}

func TestBrightColours(t *testing.T) {
	if got := string(ansi(bright+red).appendTo(nil, 38)); got != ";91" {
		t.Errorf("foreground %q, want ;91", got)
	}
	if got := string(ansi(bright+blue).appendTo(nil, 48)); got != ";104" {
		t.Errorf("background %q, want ;104", got)
	}
}

func TestNoColourMeansNone(t *testing.T) {
	th := New(NoColor, false, "sepia")
	for s := range text.Style(1 << styleBits) {
		for _, parameter := range strings.Split(strings.TrimSuffix(strings.TrimPrefix(th.SGR(s), "\x1b["), "m"), ";") {
			if len(parameter) > 1 {
				t.Fatalf("style %#x sends the colour %s", s, parameter)
			}
		}
	}
}

// TestRolesThatMatterHaveAnAttribute holds the rule that colour is never the
// only signal.
func TestRolesThatMatterHaveAnAttribute(t *testing.T) {
	for _, role := range []text.Style{Headline, Heading, LinkText, Mark, Failure, Quoted} {
		for _, depth := range []Depth{NoColor, Palette16, Palette256, TrueColor} {
			if New(depth, true, "").colors.roles[role].attributes == 0 {
				t.Errorf("role %d at depth %d is told by its colour alone", role, depth)
			}
		}
	}
}

func TestSGRAllocatesNothing(t *testing.T) {
	th := New(TrueColor, true, "")
	if n := testing.AllocsPerRun(100, func() { _ = th.SGR(Headline | Selected) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}
