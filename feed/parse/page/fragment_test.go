package page

import (
	"net/url"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/feedtest/golden"
	"khabar/feed/feedtest/odd"
)

var base = &url.URL{Scheme: "https", Host: "news.example.org", Path: "/2025/11/story.html"}

// Each file in testdata/fragment is a piece of HTML; the golden file beside it
// says its blocks.
func TestFragment(t *testing.T) {
	for _, path := range golden.Files(t, "testdata/fragment/*.html") {
		t.Run(path, func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			blocks := Fragment(string(src), base, "", feed.DirectionUnknown)
			golden.Compare(t, path+".golden", golden.Blocks(blocks, ""))
		})
	}
}

func TestFragmentWithoutBase(t *testing.T) {
	blocks := Fragment(`<p><a href="/x">relative</a> <a href="http://example.com/">whole</a></p><img src="y.png" alt="Y">`,
		nil, "", feed.DirectionUnknown)
	want := "* paragraph: relative whole\n    link \"whole\" → http://example.com/\n* image: Y\n"
	if got := golden.Blocks(blocks, ""); got != want {
		t.Errorf("got %s", got)
	}
}

// The HTML parser refuses more than 512 elements inside each other.
func TestFragmentTooDeep(t *testing.T) {
	src := strings.Repeat("<div>", 600) + "<h2>Head</h2><p>One<script>x</script> text</p><ul><li>item<li>next</ul>" +
		"<blockquote>quote</blockquote>two<br>lines" + strings.Repeat("</div>", 600)
	want := "* heading 2: Head\n* paragraph: One text\n* list 1: item\n* list 1: next\n* quote 1: quote\n* paragraph: two⏎lines\n"
	if got := golden.Blocks(Fragment(src, nil, "", feed.DirectionUnknown), ""); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestLine(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"  plain \n title ", "plain title"},
		{"AT&amp;T &lt;b&gt; <b>bold</b>", "AT&T <b> bold"},
		{"Using List<T> & Map<K, V> in Go", "Using List<T> & Map<K, V> in Go"},
		{"I <3 you: 1 < 2", "I <3 you: 1 < 2"},
		{"one<br>two<p>three</p>", "one two three"},
		{"Why List<Object> and <main> are <b>tags", "Why List<Object> and <main> are tags"},
		{"<object>x</object> y<z", "x y<z"},
		{"cut <a href=\"http://x", "cut"},
		{"\x1b[31mred\x00 \u009b", "[31mred"},
		{"كوردستان&nbsp;<i>اليوم</i>", "كوردستان اليوم"},
	} {
		if got := Line(test.in); got != test.want {
			t.Errorf("Line(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// checkBlocks holds what is true of any blocks: valid UTF-8, no control
// characters, spans in order, inside the text and at characters' boundaries.
func checkBlocks(t *testing.T, blocks []feed.Block) {
	t.Helper()
	check := func(text string, spans []feed.Span) {
		if !utf8.ValidString(text) {
			t.Errorf("invalid UTF-8 in %q", text)
		}
		if strings.ContainsFunc(text, control) {
			t.Errorf("control character in %q", text)
		}
		start := 0
		for _, s := range spans {
			if s.Start < start || s.Start >= s.End || s.End > len(text) || !utf8.RuneStart(text[s.Start]) ||
				s.End < len(text) && !utf8.RuneStart(text[s.End]) {
				t.Errorf("span %+v of %q", s, text)
				return
			}
			start = s.Start
		}
	}
	for _, b := range blocks {
		check(b.Text, b.Spans)
		for _, row := range b.Rows {
			if len(row) != len(b.Rows[0]) {
				t.Errorf("table with rows of %d and %d cells", len(b.Rows[0]), len(row))
			}
			for _, c := range row {
				check(c.Text, c.Spans)
			}
		}
	}
}

func FuzzFragment(f *testing.F) {
	for _, path := range []string{"direction", "inline", "lists", "structure", "tables", "images"} {
		src, err := os.ReadFile("testdata/fragment/" + path + ".html")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	for _, c := range odd.Cases(f, "../testdata/odd") {
		f.Add(string(c.Data))
	}
	f.Fuzz(func(t *testing.T, src string) {
		checkBlocks(t, Fragment(src, base, "ar", feed.RightToLeft))
		var w walker
		w.flat(src, context{})
		checkBlocks(t, w.blocks)
	})
}
