package page

import (
	"strings"
	"testing"

	"khabar/feed"
)

// Pages that ask for more than they hold: what comes out stays in proportion
// to what went in. The work must too: a shape that costs its square again shows
// in how long this test takes.
func TestHostile(t *testing.T) {
	const size = 1 << 17
	for _, shape := range []string{
		"<p>x</p>", "<b><p>x", "<div>x", "<li><p>x</p><p>y</p>", "x<br>", "<table><tr><td>", "<sup>", "<bdi>", "<b>x</b> ", "<figure><figcaption>x",
		"<a rel=tag>x</a>", "<i itemprop=author>x</i>", "<div class=footnote>x</div>", "<div class=comment id=comment-1>x",
		"<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", "<meta property=article:tag content=x>",
	} {
		src := strings.Repeat(shape, size/len(shape))
		checkSize(t, shape, len(src), Parse(src, base).Article.Body)
		checkSize(t, shape, len(src), Fragment(src, base, "", feed.DirectionUnknown))
	}
	for name, src := range map[string]string{
		"lines of one item":    "<ul><li>" + strings.Repeat("<p>y</p>", size/8),
		"lines of one cell":    "<table><tr><td>a<td>" + strings.Repeat("<p>y</p>", size/8),
		"wide cells":           "<table>" + strings.Repeat("<tr><td>x<td colspan=1000>y", size/27),
		"tall cells":           "<table>" + strings.Repeat("<tr><td rowspan=65000>x<td>y", size/28),
		"one wide row":         "<table>" + strings.Repeat("<tr><td>x", size/9) + "<tr>" + strings.Repeat("<td>y", 100),
		"inside many elements": strings.Repeat("<b><i><s><code>", 100) + strings.Repeat("<p>x</p>", size/8),
	} {
		checkSize(t, name, len(src), Fragment(src, base, "", feed.DirectionUnknown))
	}
}

// Pages that once took hours: what refers to itself, what says a name again and
// again, what stands in hundreds of elements that each ask for their text.
func TestHostileIsRead(t *testing.T) {
	twenty := func(unit string) string { return strings.Repeat(unit, 20) }
	authors, comments, reply := `{"@type":"Report"}`, "", twenty(`{"@id":"#1"},`)+`{"@id":"#2"}`
	for range 9 {
		authors = "{" + twenty(`"author":0,`) + `"author":` + authors + "}"
	}
	for _, id := range []string{"#1", "#2", "#3"} {
		comments += `{"@id":"` + id + `","@type":"Report","name":"x","comment":[` + reply + "]},"
	}
	const script, end = `<script type="application/ld+json">`, "</script>"
	words := strings.Repeat("word ", 100_000)
	for _, src := range []string{
		script + authors + end,
		script + `{"@graph":[` + comments + `{}]}` + end,
		"<title>" + words + "</title><meta name=keywords content='" + strings.Repeat("a,", 100_000) + "'>",
		strings.Repeat("<h1><div>", 200) + words,
		strings.Repeat("<div class=comment id=c1>", 400) + strings.Repeat("<img>", 20_000),
		strings.Repeat("<div itemprop=author>", 400) + words,
		strings.Repeat("<article>", 200) + strings.Repeat("<header>", 200) + strings.Repeat("<a rel=tag>x</a>", 10_000),
	} {
		checkSize(t, src[:40], len(src), Parse(src, base).Article.Body)
	}
}

// checkSize counts what blocks hold in bytes, spans and cells.
func checkSize(t *testing.T, name string, in int, blocks []feed.Block) {
	t.Helper()
	checkBlocks(t, blocks)
	text, spans, cells := 0, 0, 0
	for _, b := range blocks {
		text += len(b.Text)
		spans += len(b.Spans)
		for _, row := range b.Rows {
			cells += len(row)
		}
	}
	if text > 2*in || spans > in || cells > 3*maxCells {
		t.Errorf("%s: %d bytes became %d of text, %d spans, %d cells", name, in, text, spans, cells)
	}
}
