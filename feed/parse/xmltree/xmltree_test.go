package xmltree

import (
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/feedtest/odd"
)

// sketch writes a tree in one line: name{space}[attrs](children).
func sketch(n *Node, b *strings.Builder) {
	if n.Name == "" {
		b.WriteString("'" + n.Text + "'")
		return
	}
	b.WriteString(n.Name)
	if n.Space != "" {
		b.WriteString("{" + n.Space + "}")
	}
	for _, a := range n.Attrs {
		b.WriteString("[" + a.Name + "=" + a.Value + "]")
	}
	if !n.Complete {
		b.WriteString("…")
	}
	b.WriteString("(")
	for _, c := range n.Children {
		sketch(c, b)
	}
	b.WriteString(")")
}

func sketchAll(d *Document) string {
	var b strings.Builder
	for _, r := range d.Roots {
		sketch(r, &b)
	}
	return b.String()
}

var damaged = []struct{ name, in, want string }{
	{"well formed", `<?xml version="1.0"?><a b="1"><c/>x</a>`, "a[b=1](c()'x')"},
	{"bare ampersand", `<a>AT&T & Co</a>`, "a('AT&T & Co')"},
	{"entities of HTML", `<a>&eacute;&nbsp;&hellip;&nosuch;</a>`, "a('é\u00a0…&nosuch;')"},
	{"no semicolon", `<a>x?a=1&copy=2&lt</a>`, "a('x?a=1&copy=2&lt')"},
	{"control characters", "<a>x\x1b[31m&#27;&#x1b;&#0;y</a>", "a('x[31my')"},
	{"references to windows-1252", `<a>&#147;x&#x94;&#129;</a>`, "a('“x”')"},
	{"reference too large", `<a>&#1114112;&#xD800;&#xFFFFFFFFFF;</a>`, "a('&#xFFFFFFFFFF;')"},
	{"line ends", "<a>1\r\n2\r3</a>", "a('1\n2\n3')"},
	{"CDATA", "<a><![CDATA[<b>&amp;\x01]]></a>", "a('<b>&amp;')"},
	{"CDATA that does not end", "<a><b>1</b><c><![CDATA[x", "a…(b('1')c…('x'))"},
	{"instruction in a DTD", `<!DOCTYPE a [<?p ]> '?><!ENTITY	x "it's"><!ENTITY y "a &#38; b">]><a>&x; &y;</a>`, "a('it's a & b')"},
	{"CDATA without its end mark", "<a><c><![CDATA[x</c><c><![CDATA[y]]></c></a>", "a(c('x')c('y'))"},
	{"end tag in CDATA", "<a><c><![CDATA[x</c>]]></c><c><![CDATA[y]]></c></a>", "a(c('x</c>')c('y'))"},
	{"halves of a pair", "<a>&#xD83D;&#56832;&#55357;x&#xDE00;</a>", "a('😀x')"},
	{"reference in an address", "<a>?a&copy=3&amp;b;</a>", "a('?a&copy=3&b;')"},
	{"HTML without end tags", "<d>1<br>2<img src='x'>3<p>4<p>5<li>6<li>7</d>", "d('1'br()'2'img[src=x]()'3'p('4')p('5'li('6')li('7')))"},
	{"line without end tag", "<item><title>x<link>y<dc:date>z</dc:date></item>", "item(title('x')link('y')date{" + DC + "}('z'))"},
	{"missing end tag", `<a><b>1<c>2</a>`, "a(b('1'c('2')))"},
	{"stray end tag", `<a><b>1</p></b></x>2</a>`, "a(b('1')'2')"},
	{"crossing tags", `<a><i><b>1</i>2</b>3</a>`, "a(i(b('1'))'2''3')"},
	{"end tag in another case", `<Title>x</title>`, "Title('x')"},
	{"item never nests", `<c><item><t>1</t><item><t>2</t></item></c>`, "c(item(t('1'))item(t('2')))"},
	{"unquoted and empty attributes", `<a b=1 c d='2' e = "3">x</a>`, "a[b=1][c=][d=2][e=3]('x')"},
	{"missing quote", `<a><b u="http://x></b><c u="y"/></a>`, "a(b[u=http://x]()c[u=y]())"},
	{"missing quote at the end", `<a><b u="http://x></b></a>`, "a(b[u=http://x]())"},
	{"missing quote before an attribute", `<a u="http://x l="5" t="z"/>`, "a[u=http://x][l=5][t=z]()"},
	{"missing bracket", `<a><b c="1"<d>x</d</a>`, "a(b[c=1](d('x')))"},
	{"nested too deeply", "<r><item>" + strings.Repeat("<a>", 300) + "x" + strings.Repeat("</a>", 300) + "</item><item>" + strings.Repeat("<b>", 300) + "</item><item/></r>",
		"r(item(" + strings.Repeat("a(", 198) + "'x'" + strings.Repeat(")", 198) + ")item(" + strings.Repeat("b(", 198) + strings.Repeat(")", 198) + ")item())"},
	{"less-than in text", `<a>1 < 2 <3 <</a>`, "a('1 ''< 2 ''<3 ''<')"},
	{"comment", `<a>1<!-- <b> -- -->2</a>`, "a('1''2')"},
	{"comment that does not end", `<a>1<!-- x ><b>2</b></a>`, "a('1'b('2'))"},
	{"instruction that does not end", `<a><?x ><b>2</b></a>`, "a(b('2'))"},
	{"junk in front", "\n<br/>Warning: mysql\n<?xml version='1.0'?><a>1</a>junk", "br()a('1')"},
	{"cut in text", `<a><b>1</b><c>tex`, "a…(b('1')c…('tex'))"},
	{"cut in a tag", `<a><b>1</b><c d="x`, "a…(b('1'))"},
	{"cut before the last byte", `<a><b>1</b></a`, "a(b('1'))"},
	{"cut in an end tag", `<a><b>1</b><c>x</`, "a…(b('1')c…('x'))"},
	{"DTD", `<!DOCTYPE a [<!ELEMENT a (#PCDATA)> <!ENTITY co "Comp ']' any"> <!-- > ]> --> ]><a>&co;</a>`, "a('Comp ']' any')"},
	{"DTD that does not end", `<!DOCTYPE a [<!ENTITY co "x"> ><a>1</a>`, "a('1')"},
	{"nested entities", `<!DOCTYPE a [<!ENTITY l1 "ha"><!ENTITY l2 "&l1;&l1;">]><a>&l1;&l2;</a>`, "a('ha&l2;')"},
	{"external entity", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`, "a('&x;')"},
	{"markup in an entity", `<!DOCTYPE a [<!ENTITY x "<b>">]><a>&x;</a>`, "a('&x;')"},
	{"namespaces", `<a xmlns="u:1" xmlns:p="u:2"><p:b p:c="1" d="2"/><e xmlns=""/></a>`,
		"a{u:1}(b{u:2}[c=1][d=2]()e())"},
	{"spelling of namespaces", `<a xmlns:m="https://Search.yahoo.com/mrss" xmlns:d="http://purl.org/dc/elements/1.1"><m:x/><d:y/></a>`,
		"a(x{" + Media + "}()y{" + DC + "}())"},
	{"undeclared prefixes", `<a><dc:b/><zz:c/></a>`, "a(b{" + DC + "}()c{zz}())"},
	{"scope of namespaces", `<a><b xmlns:p="u:1"><p:c/></b><p:d/></a>`, "a(b(c{u:1}())d{p}())"},
}

func TestDamage(t *testing.T) {
	for _, test := range damaged {
		t.Run(test.name, func(t *testing.T) {
			doc, err := Parse(test.in, nil, DefaultLimits)
			if err != nil {
				t.Fatal(err)
			}
			if got := sketchAll(doc); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			if cut := strings.Contains(test.want, "…(") || strings.Contains(test.name, "too deeply"); cut != (len(doc.Problems) > 0) {
				t.Errorf("problems %v", doc.Problems)
			}
		})
	}
}

// References to a document's own entities cannot become more than a bound: the
// rest stays as written.
func TestExpansionIsBounded(t *testing.T) {
	src := `<!DOCTYPE a [<!ENTITY a "` + strings.Repeat("x", maxEntityText) + `">]><a>` + strings.Repeat("&a;", 10_000) + `</a>`
	doc, err := Parse(src, nil, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(doc.Roots[0].TextContent()); n > maxExpansion+len(src) || n < maxExpansion {
		t.Errorf("%d bytes became %d", len(src), n)
	}
}

func TestInherited(t *testing.T) {
	base, _ := url.Parse("http://example.org/feeds/all.xml")
	doc, err := Parse(`<a xml:lang="ar" dir="rtl"><b xml:base="/news/"><c xml:base="2025/" xml:lang="fa"/></b><d/></a>`, base, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	a := doc.Roots[0]
	b, d := a.Children[0], a.Children[1]
	c := b.Children[0]
	if got := c.Resolve("x.html"); got != "http://example.org/news/2025/x.html" {
		t.Errorf("address in c: %s", got)
	}
	if got := d.Resolve("x.html"); got != "http://example.org/feeds/x.html" || d.BaseGiven || !c.BaseGiven {
		t.Errorf("address in d: %s", got)
	}
	if c.Language != "fa" || d.Language != "ar" || c.Direction != feed.RightToLeft {
		t.Errorf("languages %q %q, direction %v", c.Language, d.Language, c.Direction)
	}
}

func TestResolveKeepsAbsolute(t *testing.T) {
	base, _ := url.Parse("http://example.org/")
	for _, ref := range []string{"HTTP://Example.com/a b#", "urn:uuid:1", "tag:x,2025:1", "http://example.com/#"} {
		if got := Resolve(base, ref); got != ref {
			t.Errorf("Resolve(%q) = %q", ref, got)
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		" http://a.example/ ": "http://a.example/", "http://a.example/\n  b\t?c": "http://a.example/b?c", "a b": "a b",
		"JavaScript:void(0)": "", "data:text/html,x": "", "\n": "", "database/1": "database/1",
	} {
		if got := Resolve(nil, in); got != want {
			t.Errorf("Resolve(%q) = %q", in, got)
		}
	}
}

func TestLimits(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     error
	}{
		{"depth", strings.Repeat("<a>", 1_000_000), ErrTooDeep},
		{"elements", "<a>" + strings.Repeat("<b/>", 600_000), ErrTooLarge},
		{"pieces of text", "<a>" + strings.Repeat("<![CDATA[x]]>", 600_000), ErrTooLarge},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := Parse(test.in, nil, DefaultLimits)
			if err != nil || len(doc.Problems) == 0 || !errors.Is(doc.Problems[0], test.want) {
				t.Fatalf("error %v, problems %v", err, doc.Problems)
			}
		})
	}
	if _, err := Parse("no markup", nil, DefaultLimits); !errors.Is(err, ErrEmpty) {
		t.Errorf("text alone: %v", err)
	}
}

// Openings that never end must not each cost a search to the end of the input:
// the work, counted in bytes looked at, stays in proportion. A megabyte of
// them takes seconds when it does not.
func TestOpeningsThatNeverEnd(t *testing.T) {
	for _, open := range []string{"<!--", "<?", "<!DOCTYPE [<", "<![CDATA[", "</", "<a b='", "<a \"", "&#", "<", "<!"} {
		if _, err := Parse("<r>"+strings.Repeat(open, 1<<18), nil, DefaultLimits); err != nil {
			t.Errorf("%s: %v", open, err)
		}
	}
}

func TestMarkup(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{`<d>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</d>`, `<p>a &amp; b</p>`},
		{`<d><![CDATA[<p>x</p>]]></d>`, `<p>x</p>`},
		{`<d xmlns:h="http://www.w3.org/1999/xhtml"><h:div h:id="z" title="&lt;&quot;">1 &lt; 2<h:br/>3</h:div></d>`,
			`<div title="&lt;&#34;">1 &lt; 2<br>3</div>`},
		{`<d>one<br>two</d>`, `one<br>two`},
		{`<d><![CDATA[<b>x</b>]]><br/></d>`, `<b>x</b><br>`},
	} {
		doc, err := Parse(test.in, nil, DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Roots[0].Markup(); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.in, got, test.want)
		}
	}
	doc, err := Parse(`<d>1 &lt; 2 <b>x</b> &lt;i&gt;y&lt;/i&gt;</d>`, nil, DefaultLimits)
	if got := doc.Roots[0].LooseMarkup(); err != nil || got != "1 &lt; 2 <b>x</b> <i>y</i>" {
		t.Errorf("loosely: %s, %v", got, err)
	}
}

// standard reads well-formed XML with the standard library, as a sketch.
func standard(src string) (string, bool) {
	d := xml.NewDecoder(strings.NewReader(src))
	root := &Node{}
	stack := []*Node{root}
	for {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", false
		}
		top := stack[len(stack)-1]
		switch tok := tok.(type) {
		case xml.Directive:
			return "", false
		case xml.StartElement:
			n := &Node{Name: join(tok.Name), Complete: true}
			for _, a := range tok.Attr {
				n.Attrs = append(n.Attrs, Attr{Name: join(a.Name), Value: a.Value})
			}
			top.Children = append(top.Children, n)
			stack = append(stack, n)
		case xml.EndElement:
			if top.Name != join(tok.Name) || len(stack) == 1 {
				return "", false
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(stack) > 1 {
				top.Children = append(top.Children, &Node{Text: string(tok)})
			}
		}
	}
	if len(stack) != 1 || len(root.Children) != 1 || root.Children[0].Name == "" {
		return "", false
	}
	var b strings.Builder
	sketch(mergeText(root.Children[0]), &b)
	return b.String(), true
}

func join(n xml.Name) string {
	if n.Space != "" {
		return n.Space + ":" + n.Local
	}
	return n.Local
}

// mergeText joins neighbouring runs of text, which the two readers cut up
// differently.
func mergeText(n *Node) *Node {
	var out []*Node
	for _, c := range n.Children {
		if last := len(out) - 1; c.Name == "" && last >= 0 && out[last].Name == "" {
			out[last] = &Node{Text: out[last].Text + c.Text}
		} else if c.Name != "" || c.Text != "" {
			out = append(out, mergeText(c))
		}
	}
	m := *n
	m.Children = out
	return &m
}

// comparable tells documents that the two readers are meant to read alike:
// without namespaces, elements that are known not to nest, references to C1
// controls, sections inside sections or DTDs.
func comparable(src string) bool {
	small := strings.ToLower(src)
	for _, s := range []string{":", "xmlns", "<item", "<entry", "&#", "<!d", "\r", "<title", "<link", "<guid", "<pubdate",
		"<category", "<id", "<updated", "<published",
		"<p", "<li", "<d", "<t", "<option", "<br", "<hr", "<img", "<wbr", "<area", "<col", "<embed", "<input"} {
		if strings.Contains(small, s) {
			return false
		}
	}
	if strings.Count(src, sectionStart) > 1 {
		return false
	}
	for _, r := range src {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFD {
			return false
		}
	}
	return true
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`<a b="1"><c/>x &amp; y<![CDATA[<z>]]></a>`, `<a><b>1</b><!-- c --><d e='&lt;'/></a>`,
		`<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, `<a xmlns:p="u"><p:b p:c="1"/></a>`,
		`<a>1 < 2 & 3</a`, `<rss><channel><item><title>x</title><item>`, "<a>\x00&#0;&#x80;</a>",
	} {
		f.Add(s)
	}
	for _, c := range odd.Cases(f, "../testdata/odd") {
		f.Add(string(c.Data))
	}
	f.Fuzz(func(t *testing.T, src string) {
		doc, err := Parse(src, nil, Limits{Depth: 50, Nodes: 10_000})
		if err != nil {
			return
		}
		for _, r := range doc.Roots {
			_ = r.Markup()
			_ = r.TextContent()
		}
		want, ok := standard(src)
		if !ok || !comparable(src) || len(doc.Problems) > 0 {
			return
		}
		var b strings.Builder
		sketch(mergeText(doc.Roots[0]), &b)
		if b.String() != want {
			t.Errorf("%q\ngot  %s\nwant %s", src, b.String(), want)
		}
	})
}
