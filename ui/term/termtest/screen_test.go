package termtest

import (
	"io"
	"strings"
	"testing"
)

func TestScreen(t *testing.T) {
	tests := []struct {
		name, write, want string
	}{
		{"text", "abc", "abc"},
		{"rows", "a\r\nb\r\nc", "a\nb\nc"},
		{"wrapped", "abcdefgh", "abcdef\ngh"},
		{"the last column waits", "abcdef\r\ng", "abcdef\ng"},
		{"scrolled", "a\r\nb\r\nc\r\nd", "b\nc\nd"},
		{"placed", "\x1b[2;3Hx\x1b[1;1Hy", "y\n  x"},
		{"moved", "abc\x1b[2Dx\x1b[By\x1b[3D\x1b[Az", "zxc\n  y"},
		{"erased to the end", "abcdef\x1b[1;3H\x1b[K", "ab"},
		{"erased in the last column", "abcdef\x1b[K", "abcde"},
		{"erased from the start", "abcdef\x1b[1;3H\x1b[1K", "   def"},
		{"all erased", "a\r\nb\x1b[2J", ""},
		{"erased below", "a\r\nb\r\nc\x1b[2;1H\x1b[J", "a"},
		{"wide", "中a", "中a"},
		{"half a wide one written over", "中a\rx", "x a"},
		{"marks", "e\u0301a", "e\u0301a"},
		{"another screen", "a\x1b[?1049hb\x1b[?1049lc", "ac"},
		{"on another screen", "a\x1b[?1049h\x1b[Hb", "b"},
		{"in a region", "a\r\nb\r\nc\x1b[1;2r\x1b[2;1H\r\nd\x1b[r", "b\nd\nc"},
		{"lines removed", "a\r\nb\r\nc\x1b[1;1H\x1b[M", "b\nc"},
		{"lines inserted", "a\r\nb\x1b[1;1H\x1b[L", "\na\nb"},
		{"strings show nothing", "a\x1b]0;title\x07\x1bP1$r0m\x1b\\b\x1b_Gi=1\x1b\\c", "abc"},
		{"a string broken off", "a\x1b]0;title\x1b[31mb", "ab"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := New(Xterm(), 6, 3)
			_, _ = io.WriteString(s, tt.write)
			if got := strings.TrimRight(s.Pictures(), "\n"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if len(s.Unknown) > 0 {
				t.Errorf("unknown: %v", s.Unknown)
			}
		})
	}
}

func TestPens(t *testing.T) {
	s := New(Xterm(), 10, 1)
	_, _ = io.WriteString(s, "\x1b[1;38;5;99ma\x1b[0;7mb\x1b[m\x1b]8;;https://example.org\x1b\\c\x1b]8;;\x1b\\d")
	want := []Pen{{Bold: true, Foreground: "38;5;99"}, {Reverse: true}, {Link: "https://example.org"}, {}}
	for x, pen := range want {
		if got := s.PenAt(x, 0); got != pen {
			t.Errorf("column %d: %+v, want %+v", x, got, pen)
		}
	}
}

func TestWhatATerminalShows(t *testing.T) {
	const implicit = "\x1b[8h"
	tests := []struct {
		name  string
		model Model
		write string
		want  string
	}{
		{"xterm", Xterm(), "ab (ابج)", "ab (ابج)"},
		{"vte", VTE(), "ab (ابج)", "ab (ﺞﺑا)"},
		{"vte, line that begins right-to-left", VTE(), "ا 1)", "1 ا)"},
		{"vte, switched and then cleared", VTE(), "\x1b[8l\x1b[2J\x1b[Hاب", "ﺎﺑ"},
		{"vte, switched too late", VTE(), "\x1b[1;2H\x1b[8l\x1b[1;1Hاب", "ﺏا"},
		{"vte, switched back", VTE(), "\x1b[8l\x1b[2J" + implicit + "\x1b[2J\x1b[Hاب", "ﺏا"},
		{"konsole mirrors nothing", Konsole(), "ا(ب)ج", "ج)ﺏ(ا"},
		{"konsole, switched", Konsole(), "\x1b]50;BidiRenderingEnabled=false\x07ا(ب", "ا(ب"},
		{"mlterm sets right-to-left lines right", Mlterm(), "ا 1", "         1 ا"},
		{"mlterm, switched", Mlterm(), "\x1b]5379;use_ctl=false\x07ا 1", "ا 1"},
		{"mlterm joins lam and alef even so", Mlterm(), "\x1b]5379;use_ctl=false\x07لاx", "لاx"},
		{"iterm2 cannot be switched", ITerm(), "\x1b[8l\x1b[2J\x1b[Hاب", "ﺏا"},
		{"kitty turns words, not lines", Kitty(OneFont), "اب جد", "ﺏا ﺪﺟ"},
		{"kitty turns digits too", Kitty(OneFont), "٣٤ 34", "٤٣ 34"},
		{"kitty turns what touches", Kitty(OneFont), "(اب).", ".(ﺏا)"},
		{"kitty, from another font", Kitty(LatinMain), "(اب).", "(ﺏا)."},
		{"kitty, of two fonts", Kitty(Fallbacks), "ابڕب", "ﺏاڕب"},
		{"kitty, a word in a cell", Kitty(Fallbacks), "\x1b]66;w=4;ابڕب\x07.", "بڕﺑا."},
		{"kitty, lam-alef leaves a gap", Kitty(OneFont), "سلام", "مﻼ ﺳ"},
		{"kitty, alignments part runs", Kitty(OneFont), "\x1b]66;w=1:v=1;٣\x07\x1b]66;w=1:v=2;٤\x07", "٣٤"},
		{"an old kitty knows no multicells", OldKitty(OneFont), "a\x1b]66;w=2;b\x07c", "ac"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := New(tt.model, 12, 1)
			_, _ = io.WriteString(s, tt.write)
			got := strings.NewReplacer("ﺏ", "ب").Replace(s.Picture(0))
			if want := strings.NewReplacer("ﺏ", "ب").Replace(tt.want); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestMulticells(t *testing.T) {
	tests := []struct {
		name, write, want string
		torn              int
	}{
		{"of two columns", "\x1b]66;w=2;ab\x07c", "abc", 0},
		{"split by the terminal", "\x1b]66;;ab\x07c", "abc", 0},
		{"written over in part", "\x1b]66;w=3;abc\x07\x1b[1;2Hx", " x", 0},
		{"erased in part", "\x1b]66;w=3;abc\x07\x1b[1;2H\x1b[K", "", 0},
		{"moved to the next row", "abcde\x1b]66;w=2;fg\x07", "abcde\nfg", 0},
		{"of two rows", "\x1b]66;s=2:w=1;a\x07b", "ab\na", 0},
		{"its lower row written on", "\x1b]66;s=2:w=1;a\x07\x1b[2;1Hb", "a\na b", 1},
		{"its lower row erased", "\x1b]66;s=2:w=1;a\x07\x1b[2;1H\x1b[K", "", 0},
		{"below the screen", "\x1b[3;1H\x1b]66;s=2:w=1;a\x07", "", 1},
		{"too many characters", "\x1b]66;w=6;abcdefghijklmnopqrstuvwxyz\x07", "", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := New(Kitty(OneFont), 6, 3)
			_, _ = io.WriteString(s, tt.write)
			if len(s.Torn) != tt.torn {
				t.Errorf("torn: %v", s.Torn)
			}
			if tt.torn > 0 {
				return
			}
			if got := strings.TrimRight(s.Pictures(), "\n "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAnswers(t *testing.T) {
	var said string
	s := New(VTE(), 10, 3)
	s.Reply = func(answer string) { said += answer }
	_, _ = io.WriteString(s, "ab\x1b[6n\x1b[>0q\x1b[8$p\x1b[8l\x1b[8$p\x1b[?9$p\x1b[18t\x1b[c")
	want := "\x1b[1;3R\x1bP>|VTE(8001)\x1b\\\x1b[8;1$y\x1b[8;2$y\x1b[?9;0$y\x1b[8;3;10t\x1b[?61;1;21;22;28c"
	if said != want {
		t.Errorf("got  %q\nwant %q", said, want)
	}
}
