package parse

import (
	"flag"
	"strconv"
	"strings"
	"testing"

	"khabar/feed/feedtest/steps"
)

// A shape is an input that asks for more than it holds: a unit many times,
// with something in front and behind. "#" in a unit is its number.
type shape struct{ name, before, unit, after string }

const (
	rssBefore     = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>S</title>`
	itemBefore    = rssBefore + `<item><title>T</title>`
	htmlBefore    = itemBefore + `<description><![CDATA[`
	htmlAfter     = `]]></description></item></channel></rss>`
	atomBefore    = `<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><entry><title>T</title>`
	jsonBefore    = `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"T",`
	captureBefore = "Headline\n\n26-11-2025\nSara\nKeywords a\nA+ A-\n\n"
	dtdBefore     = `<!DOCTYPE rss [`
	dtdAfter      = `]><rss version="2.0"><channel><item><title>T &e1;</title></item></channel></rss>`
)

var shapes = []shape{
	// XML.
	{"nested elements", itemBefore, "<a>", ""},
	{"nested and closed", itemBefore, "<a><b></a>", ""},
	{"end tags that end nothing", itemBefore + strings.Repeat("<a>", 150), "</b>", ""},
	{"attributes", itemBefore + "<enclosure", ` a#="b"`, "/>"},
	{"attributes of one name", itemBefore + "<enclosure", ` url="b"`, "/>"},
	{"attributes without quotes", itemBefore + "<enclosure", ` url="b>`, "/>"},
	{"attributes without values", itemBefore + "<a", ` b`, ">"},
	{"quotes", itemBefore + "<a b=", `"'`, ">"},
	{"equals signs", itemBefore + "<a", "=\"", ">"},
	{"tags in attributes", itemBefore, `<a b="<c>`, ""},
	{"namespaces on one element", itemBefore + "<a", ` xmlns:n#="u#"`, ">"},
	{"namespaces, nested", itemBefore, `<n#:a xmlns:n#="u#">`, ""},
	{"namespaces, one after the other", itemBefore, `<n:a xmlns:n="u#"/>`, ""},
	{"prefixes in a crowd of namespaces", itemBefore + "<a" + manyNamespaces() + ">", `<n1:b n2:c="d"/>`, ""},
	{"bases, nested", itemBefore, `<a xml:base="b/">`, ""},
	{"references", itemBefore + "<description>", "&amp;", "</description>"},
	{"references to numbers", itemBefore + "<description>", "&#1604;", "</description>"},
	{"references to nothing", itemBefore + "<description>", "&nothing;", "</description>"},
	{"ampersands", itemBefore + "<description>", "&", "</description>"},
	{"halves of pairs", itemBefore + "<description>", "&#xD83D;", "</description>"},
	{"entities declared", dtdBefore, `<!ENTITY e# "x">`, dtdAfter},
	{"entities declared and cut", dtdBefore, `<!ENTITY e# "x`, ""},
	{"entities used", dtdBefore + `<!ENTITY e "` + strings.Repeat("x", 30) + `">]>` + itemBefore + "<description>", "&e;", ""},
	{"declarations, nested", "<!DOCTYPE rss [", "<!", "]>" + itemBefore},
	{"sections", itemBefore + "<description>", "<![CDATA[x]]>", "</description>"},
	{"sections that do not end", rssBefore, "<item><title>T</title><description><![CDATA[x</description></item>", ""},
	{"sections inside sections", itemBefore + "<description>", "<![CDATA[</description>", "]]>"},
	{"sections inside one that ends late", itemBefore, "<description><![CDATA[x</description>", "]]></description>"},
	{"comments", itemBefore, "<!-- x -->", ""},
	{"comments that do not end", itemBefore, "<!-- >", ""},
	{"instructions that do not end", itemBefore, "<? >", ""},
	{"less-than signs", itemBefore + "<title>", "<", ""},
	{"items that do not end", rssBefore, "<item><title>T", ""},
	{"items beyond the most", rssBefore, "<item/>", ""},
	{"lines that do not end", itemBefore, "<link>x", ""},
	{"text without markup", itemBefore + "<description>", "كلمة ", "</description>"},
	{"white space", itemBefore + "<title>", " \n", "x</title>"},
	{"feeds behind one another", "", "<rss><item><title>T</title></item></rss>", ""},
	{"envelopes", "<a>", "<b>", `<rss version="2.0"><item><title>T</title></item></rss>`},
	{"junk in front", "", "<br/>", `<rss version="2.0"><item><title>T</title></item></rss>`},
	{"declarations in front", "", "<?xml version='1.0'?>", `<rss version="2.0"><item><title>T</title></item></rss>`},
	// Entries.
	{"categories", itemBefore, "<category>c#</category>", ""},
	{"keywords", itemBefore + "<media:keywords>", "k#,", "</media:keywords>"},
	{"authors", itemBefore, "<author>a#</author>", ""},
	{"brackets in an author", itemBefore + "<author>", "(a@b", "</author>"},
	{"enclosures", itemBefore, `<enclosure url="u#"/>`, ""},
	{"groups, nested", itemBefore, "<media:group><media:content url='u#'>", ""},
	{"a long date", itemBefore + "<pubDate>", "1 Jan ", "</pubDate>"},
	{"a long headline of tags", itemBefore + "<title><![CDATA[", "<b>", "]]></title>"},
	{"a headline of open tags", itemBefore + "<title><![CDATA[", "<object>x</p><", "]]></title>"},
	{"an address of lines", itemBefore + "<link>", "a\n", "</link>"},
	{"Atom links", atomBefore, `<link rel="enclosure" href="u#"/>`, ""},
	{"Atom people", atomBefore, `<author><name>n#</name></author>`, ""},
	{"Atom contents, nested", atomBefore, `<content type="multipart/mixed">`, ""},
	{"Atom base64", atomBefore + `<content type="text/plain" mode="base64">`, "QUJD\n", "</content>"},
	// The HTML of entries.
	{"HTML elements, nested", htmlBefore, "<div>", htmlAfter},
	{"HTML paragraphs", htmlBefore, "<p>x", htmlAfter},
	{"HTML emphasis", htmlBefore, "<b>x</b> ", htmlAfter},
	{"HTML emphasis that does not end", htmlBefore, "<b><p>x", htmlAfter},
	{"HTML links", htmlBefore, `<a href="u#">x`, htmlAfter},
	{"HTML lists", htmlBefore, "<ul><li>x", htmlAfter},
	{"HTML rows", htmlBefore + "<table>", "<tr><td>x", htmlAfter},
	{"HTML escaped twice", itemBefore + "<description>", "&amp;lt;p&amp;gt;x", "&amp;lt;/p&amp;gt;</description>"},
	{"empty lines", itemBefore + "<description>", "x\n\n \n", "</description>"},
	// JSON.
	{"JSON arrays", jsonBefore + `"tags":`, "[", ""},
	{"JSON objects", jsonBefore + `"a":`, `{"a":`, ""},
	{"JSON members", jsonBefore, `"m#":1,`, `"z":1}]}`},
	{"JSON members of a list", jsonBefore + `"tags":{`, `"#":"t#",`, `"0":1}}]}`},
	{"JSON quotation marks", jsonBefore + `"content_text":"`, `" `, `"}]}`},
	{"JSON quotation marks, doubled", jsonBefore + `"content_text":"`, `""a`, `"}]}`},
	{"JSON commas", jsonBefore, ",", "}]}"},
	{"JSON escapes", jsonBefore + `"content_text":"`, `\ud83d`, `"}]}`},
	{"JSON comments", jsonBefore, "/* x */", "}]}"},
	{"JSON comments that do not end", jsonBefore, `"/*`, ""},
	{"JSON items", `{"version":"https://jsonfeed.org/version/1","items":[`, `{"id":"#","title":"x"},`, ""},
	// Subscriptions.
	{"OPML outlines", "<opml><body>", `<outline text="t#" xmlUrl="u#"/>`, ""},
	{"OPML outlines, nested", "<opml><body>", `<outline text="t#" xmlUrl="u#">`, ""},
	{"OPML attributes", "<opml><body><outline", ` a#="b"`, "/>"},
	// Bytes and text.
	{"bytes of no encoding", itemBefore + "<title>", "\xe9\x81 ", "</title>"},
	{"halves of characters", itemBefore + "<title>", "\xd8", "</title>"},
	{"words of high bytes", itemBefore + "<description>", "\xc7\xe1\xe3\xdf\xca\xc8\xc9 ", "</description>"},
	{"UTF-16", "\xff\xfe<\x00r\x00s\x00s\x00>\x00", "\x27\x06", ""},
	{"plain lines", "Title\n\n", "word\n\n", ""},
	{"a page", "<!DOCTYPE html><title>T</title><body>", "<p>word word</p>", ""},
	{"a captured page", captureBefore, "word word.\n\n", ""},
	{"captured comments", captureBefore + "Comments\n\n", "Sara\n26-11-2025\nword\n\n", ""},
	{"captured words of a form", captureBefore, "Comments\n\n", strings.Repeat("word word word ", 20) + ".\n"},
	{"Markdown emphasis", "# T\n\n", "*a **b ", ""},
	{"Markdown brackets", "# T\n\n", "[", ""},
	{"Markdown links", "# T\n\n", "[a](b) ", ""},
	{"Markdown quotes", "# T\n\n", "> ", "x"},
	{"Markdown lists", "# T\n\n", "- a\n", ""},
	{"Markdown backticks", "# T\n\n", "` `` ", ""},
	{"Markdown tags", "# T\n\n", "<a> <!-- ", ""},
	{"front matter", "---\n", "k#: v\n", "---\n# T\n"},
}

func manyNamespaces() string {
	var b strings.Builder
	for i := range 400 {
		b.WriteString(` xmlns:n` + strconv.Itoa(i) + `="u` + strconv.Itoa(i) + `"`)
	}
	return b.String()
}

var (
	hostileShape = flag.Int("shape", 0, "read the hostile inputs from this `index` on")
	hostileCount = flag.Int("shapes", len(shapes), "read so many hostile inputs")
	hostileSize  = flag.Int("size", 2_000, "`bytes` that the units of a hostile input have")
)

// counted are the packages whose steps are counted: all that read feeds, and
// the parsers of HTML and Markdown that they stand on.
var counted = []string{"khabar/feed/parse/capture", "khabar/feed/parse/keyword", "khabar/feed/parse/markdown",
	"github.com/yuin/goldmark/parser", "github.com/yuin/goldmark/text", "github.com/yuin/goldmark/util",
	"khabar/feed/opml", "khabar/feed/parse", "khabar/feed/parse/atom", "khabar/feed/parse/charset",
	"khabar/feed/parse/date", "khabar/feed/parse/jsonfeed", "khabar/feed/parse/jsontree", "khabar/feed/parse/language",
	"khabar/feed/parse/page", "khabar/feed/parse/plain", "khabar/feed/parse/rss", "khabar/feed/parse/syndication",
	"khabar/feed/parse/xmltree", "golang.org/x/net/html"}

// together is how many hostile inputs are read by one process, which costs more
// than reading them. One that takes the square of its size stands out all the
// same: its steps are thousands of times those of the others.
const together = 8

// TestHostileIsLinear counts the steps that twice the input takes.
func TestHostileIsLinear(t *testing.T) {
	counter := steps.NewCounter(t, counted...)
	const size = 20_000 // more than is looked at to tell the format
	for from := 0; from < len(shapes); from += together {
		few := "-shapes=" + strconv.Itoa(together)
		flags := []string{"-shape=" + strconv.Itoa(from), few}
		once := counter.Count(t, "TestHostile", append(flags, "-size="+strconv.Itoa(size))...)
		twice := counter.Count(t, "TestHostile", append(flags, "-size="+strconv.Itoa(2*size))...)
		if float64(twice) <= 2.1*float64(once) {
			continue
		}
		for i := from; i < min(from+together, len(shapes)); i++ {
			t.Run(strings.ReplaceAll(shapes[i].name, " ", "-"), func(t *testing.T) {
				counter.CheckLinear(t, size, "TestHostile", "-shapes=1", "-shape="+strconv.Itoa(i))
			})
		}
	}
}

// TestHostile reads the inputs, or those whose steps TestHostileIsLinear counts.
func TestHostile(t *testing.T) {
	for _, s := range shapes[*hostileShape:min(*hostileShape+*hostileCount, len(shapes))] {
		r, err := Parse(Input{Name: "x", URL: "http://example.org/feed", Data: []byte(s.text(*hostileSize))})
		if err != nil && len(r.Articles) > 0 {
			t.Errorf("%s: %d entries and the error %v", s.name, len(r.Articles), err)
		}
	}
}

// text returns the shape with units of about so many bytes in all.
func (s shape) text(size int) string {
	var b strings.Builder
	b.WriteString(s.before)
	for i := 0; s.unit != "" && b.Len()-len(s.before) < size; i++ {
		b.WriteString(strings.ReplaceAll(s.unit, "#", strconv.Itoa(i)))
	}
	b.WriteString(s.after)
	return b.String()
}
