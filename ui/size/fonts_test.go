package size

import (
	"fmt"
	"strings"
	"testing"
)

func TestOwnFonts(t *testing.T) {
	for _, c := range []struct {
		terminal                  Terminal
		one, largest, back, small string
	}{
		{Terminal{Name: "alacritty", Here: true, Window: "94", CellHeight: 22},
			"alacritty msg config -w 94 font.size=17.8", "alacritty msg config -w 94 font.size=29.1", "alacritty msg config -w 94 --reset", "alacritty msg config -w 94 font.size=11.4"},
		{Terminal{Name: "urxvt", Font: "xft:DejaVu Sans Mono:size=14,xft:Noto Naskh:pixelsize=16.5"},
			"\x1b]710;xft:DejaVu Sans Mono:size=17.5,xft:Noto Naskh:pixelsize=20.6\x07", "\x1b]710;xft:DejaVu Sans Mono:size=28.6,xft:Noto Naskh:pixelsize=33.7\x07",
			"\x1b]710;xft:DejaVu Sans Mono:size=14,xft:Noto Naskh:pixelsize=16.5\x07", "\x1b]710;xft:DejaVu Sans Mono:size=11.2,xft:Noto Naskh:pixelsize=13.2\x07"},
		{Terminal{Name: "xterm", Font: "DejaVu Sans Mono", CellHeight: 22},
			"\x1b]50;DejaVu Sans Mono:size=18.1\x07", "\x1b]50;DejaVu Sans Mono:size=29.6\x07", "\x1b]50;DejaVu Sans Mono:size=14.5\x07", "\x1b]50;DejaVu Sans Mono:size=11.6\x07"},
		{Terminal{Name: "xterm", Font: "DejaVu Sans Mono", CellHeight: 22, Points: 14}, "\x1b]50;DejaVu Sans Mono:size=17.5\x07", "\x1b]50;DejaVu Sans Mono:size=28.6\x07", "\x1b]50;DejaVu Sans Mono:size=14\x07", "\x1b]50;DejaVu Sans Mono:size=11.2\x07"},
		{Terminal{Name: "xterm", Font: "DejaVu Sans Mono", CellHeight: 34, Points: 8}, "\x1b]50;DejaVu Sans Mono:size=27.5\x07", "\x1b]50;DejaVu Sans Mono:size=44.9\x07", "\x1b]50;DejaVu Sans Mono:size=22\x07", "\x1b]50;DejaVu Sans Mono:size=17.6\x07"},
		{Terminal{Name: "mlterm", CellHeight: 25, Pixels: 16}, "\x1b]5379;fontsize=20\x07", "\x1b]5379;fontsize=33\x07", "\x1b]5379;fontsize=16\x07", "\x1b]5379;fontsize=13\x07"},
		{Terminal{Name: "mlterm", CellHeight: 19}, "\x1b]5379;fontsize=20\x07", "\x1b]5379;fontsize=33\x07", "\x1b]5379;fontsize=16\x07", "\x1b]5379;fontsize=13\x07"},
		{Terminal{Name: "kitty", Font: "11.5", Orders: true}, kittyFont("14.4"), kittyFont("23.5"), kittyFont("11.5"), kittyFont("9.2")},
		{Terminal{Name: "mintty", Font: "12"}, "\x1b]7770;15\x07", "\x1b]7770;24\x07", "\x1b]7770;12\x07", "\x1b]7770;10\x07"},
	} {
		m := Choose(c.terminal)[0]
		if m.Name() != "font" {
			t.Fatalf("%s: the mechanism is %q", c.terminal.Name, m.Name())
		}
		told := func(o Order) string { return o.Send + strings.Join(o.Run, " ") }
		for step, want := range map[Step]string{1: c.one, Largest: c.largest, Smallest: c.small} {
			if got := told(m.Change(step)); got != want {
				t.Errorf("%s, %v: %q, want %q", c.terminal.Name, step, got, want)
			}
		}
		if got := told(m.Restore()); got != c.back || told(m.Change(Normal)) != c.back {
			t.Errorf("%s: restored by %q and %q, want %q", c.terminal.Name, got, told(m.Change(Normal)), c.back)
		}
		for s := Smallest; s < Largest; s++ {
			if a, b := m.Layout(s, 80), m.Layout(s+1, 80); a.Scale >= b.Scale {
				t.Errorf("%s: %v is of %d%%, %v of %d%%", c.terminal.Name, s, a.Scale, s+1, b.Scale)
			}
		}
	}
}

func kittyFont(points string) string {
	return "\x1bP@kitty-cmd{\"cmd\":\"set-font-size\",\"version\":[0,14,2],\"no_response\":true,\"payload\":{\"size\":" + points + "}}\x1b\\"
}

func TestKittysTextSizesComeFirst(t *testing.T) {
	list := Choose(Terminal{Name: "kitty", TextSizes: true, Font: "11", Orders: true})
	if got := Named(list, "").Name(); got != "text sizes" {
		t.Errorf("by itself: %q", got)
	}
	if got := Named(list, "font"); got != (Kitty{Points: 11}) {
		t.Errorf("asked for: %#v", got)
	}
}

func TestFontsThatAreLeftAlone(t *testing.T) {
	for name, terminal := range map[string]Terminal{
		"an alacritty elsewhere":       {Name: "alacritty", Window: "94", CellHeight: 22},
		"a kitty that takes no orders": {Name: "kitty", Font: "11"},
		"a kitty of unknown size":      {Name: "kitty", Orders: true},
		"a window without a number":    {Name: "alacritty", Here: true, CellHeight: 22},
		"behind a multiplexer":         {Name: "mlterm", CellHeight: 19, Behind: true},
		"an urxvt that says nothing":   {Name: "urxvt", CellHeight: 20},
		"a font of fixed size":         {Name: "urxvt", Font: "7x14"},
		"an X font":                    {Name: "xterm", Font: "-misc-fixed-medium-r-normal--13-120-75-75-c-70-iso10646-1", CellHeight: 13},
		"a name that ends the string":  {Name: "xterm", Font: "Mono\x07\x1b[2J", CellHeight: 13},
		"a name of nothing":            {Name: "mintty", Font: "large"},
		"an alias of an X font":        {Name: "xterm", Font: "9x15bold", CellHeight: 15},
		"another terminal":             {Name: "vte", CellHeight: 19},
	} {
		if m := Choose(terminal)[0]; m.Name() != "layout" {
			t.Errorf("%s: the mechanism is %q", name, m.Name())
		}
	}
}

func TestRxvtFont(t *testing.T) {
	const processes = `    1     0 /sbin/init
  100     1 /usr/bin/urxvt -fn xft:DejaVu Sans Mono:size=14 -geometry 80x24 +sb -e sh -c khabar -fn x
  101   100 sh -c khabar
  102   101 khabar
  200     1 urxvtd -q
  201   200 bash
  300     1 urxvt
  301   300 bash
  400     1 xterm
  401   400 bash
  500   501 loop
  501   500 loop
 nonsense`
	const resources = "URxvt*font:\txft:Mono:size=9\nURxvt.font: xft:Iosevka:size=11\nXTerm*font: fixed\n"
	for pid, want := range map[int]string{
		102: "xft:DejaVu Sans Mono:size=14", 201: "", 301: "xft:Iosevka:size=11", 401: "", 500: "", 999: "", 1: "",
	} {
		if got := RxvtFont(processes, pid, resources); got != want {
			t.Errorf("from process %d: %q, want %q", pid, got, want)
		}
	}
	if got := RxvtFont(processes, 301, ""); got != "" {
		t.Errorf("without resources: %q", got)
	}
}

func TestXtermPoints(t *testing.T) {
	const processes = `  100     1 /usr/bin/xterm -u8 -fa DejaVu Sans Mono -fs 14 -geometry 80x24 -e sh -c x -fs 3
  101   100 sh
  200     1 xterm -xrm XTerm*faceSize: 9.5 -e khabar
  201   200 khabar
  300     1 xterm
  301   300 khabar
  400     1 urxvt -fs 4
  401   400 khabar`
	const resources = "XTerm*faceName:\tMono\nURxvt*faceSize: 3\nXTerm.vt100.faceSize:\t11\n"
	for _, c := range []struct {
		pid       int
		resources string
		want      float64
	}{
		{101, resources, 14}, {201, resources, 9.5}, {301, resources, 11}, {301, "*faceSize: 12", 12}, {301, "xterm*faceSize1: 5", 8}, {301, "", 8}, {401, resources, 0}, {999, resources, 0},
	} {
		if got := XtermPoints(processes, c.pid, c.resources); got != c.want {
			t.Errorf("process %d with %q: %v points, want %v", c.pid, c.resources, got, c.want)
		}
	}
}

func TestMltermPixels(t *testing.T) {
	const processes = `  100     1 /usr/bin/mlterm -g 80x24 -w 19 -s=false -e sh -w 5
  101   100 sh -w 5
  200     1 mlterm --fontsize=21
  201   200 khabar
  300     1 mlterm -e mlterm -w 40
  301   300 khabar
  400     1 xterm
  401   400 khabar`
	for _, c := range []struct {
		pid      int
		settings []string
		want     int
	}{
		{101, []string{"fontsize = 12"}, 19},
		{201, nil, 21},
		{301, nil, 16},
		{301, []string{"# fontsize\nbg_color = black\nfontsize = 18\n", "fontsize=11"}, 18},
		{301, []string{"fontsize = large", "fontsize=11"}, 11},
		{401, []string{"fontsize = 18"}, 0},
		{999, nil, 0},
	} {
		if got := MltermPixels(processes, c.pid, c.settings...); got != c.want {
			t.Errorf("process %d with %q: %d pixels, want %d", c.pid, c.settings, got, c.want)
		}
	}
}

func TestHowLargeAFontIs(t *testing.T) {
	for resources, want := range map[string]int{
		"Xft.dpi:\t192\nXft.hinting:\t1": 192, "Xft.dpi: 96.5": 96, "Xft.dpi: 0": 0, "Xft.dpi: many": 0, "": 0,
	} {
		if got := DPI(resources); got != want {
			t.Errorf("%q: %d to the inch, want %d", resources, got, want)
		}
	}
	for config, want := range map[string]float64{
		`{"window":{"size":3},"font":{"normal":{"family":"x","style":null},"offset":{"x":0,"y":0},"size":11.25},"y":1}`: 11.25,
		"{\n  \"font\": {\n    \"size\": 9\n  }\n}": 9, `{"font":{}}`: 0, "error: unrecognized subcommand": 0, "": 0,
	} {
		if got := AlacrittyPoints(config); got != want {
			t.Errorf("%q: %v points, want %v", config, got, want)
		}
	}
	for _, c := range []struct {
		terminal Terminal
		want     string
	}{
		{Terminal{CellHeight: 44, DPI: 192}, "14.3"}, {Terminal{CellHeight: 22}, "14.3"}, {Terminal{CellHeight: 22, Points: 11.2}, "11.2"},
	} {
		if got := scaled(c.terminal.points(), 100); got != c.want {
			t.Errorf("%+v: %s points, want %s", c.terminal, got, c.want)
		}
	}
}

func TestDoubleLines(t *testing.T) {
	m := DoubleLines{}
	for width := 1; width <= 250; width++ {
		for s := Smallest; s <= Largest; s++ {
			l := m.Layout(s, width)
			if l.WholeRows != !l.Headline.Own() || !l.Letters.Own() && l.Headline.Own() {
				t.Errorf("width %d, %v: %+v", width, s, l)
			}
			if !l.Letters.Own() && (l.Characters(width) < fewestLetters || l.Scale != 200) {
				t.Errorf("width %d, %v: %d letters of %d%%", width, s, l.Characters(width), l.Scale)
			}
			if width >= 60 && s > Smallest && l == m.Layout(s-1, width) {
				t.Errorf("width %d: %v is laid out as the step before", width, s)
			}
		}
	}
	for step, large := range map[Step][3]bool{0: {}, 1: {true}, 2: {true, true}, 3: {true, false, true}} {
		l := m.Layout(step, 100)
		if got := [3]bool{!l.Headline.Own(), !l.Subhead.Own(), !l.Letters.Own()}; got != large {
			t.Errorf("%v: headline, sub-heads, text are large: %v, want %v", step, got, large)
		}
	}
	if l := m.Layout(Largest, 100); l.Scale != 200 {
		t.Errorf("the largest letters are of %d%%", l.Scale)
	}
}

func TestHint(t *testing.T) {
	for _, c := range []struct {
		m        Mechanism
		step     Step
		terminal string
		want     string
	}{
		{Typography{}, 1, "vte", "size.hint[Larger Ctrl+Shift+= Smaller Ctrl+-]"},
		{Typography{}, 0, "vte", ""},
		{Typography{}, 1, "linux", ""},
		{TextSizes{}, 1, "kitty", ""},
		{DoubleLines{}, 1, "konsole", ""},
	} {
		if got := Hint(spoken{}, c.m, c.step, 100, c.terminal); got != c.want {
			t.Errorf("%T at %v in %q: %q, want %q", c.m, c.step, c.terminal, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	all := Choose(Terminal{Name: "mlterm", CellHeight: 19, TextSizes: true, DoubleHeight: true})
	var names []string
	for _, m := range all {
		names = append(names, m.Name())
	}
	if got, want := fmt.Sprint(names), fmt.Sprint(Names()); got != want {
		t.Errorf("chosen are %s of %s", got, want)
	}
	for name, want := range map[string]string{"layout": "layout", "font": "font", "auto": "text sizes", "": "text sizes"} {
		if got := Named(all, name).Name(); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
