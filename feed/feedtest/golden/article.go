package golden

import (
	"fmt"
	"strings"
	"time"

	"khabar/feed"
)

// Article writes all that is known of an article in lines that a person can
// check. Fields without a value are left out.
func Article(a *feed.Article) string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, strings.ReplaceAll(value, "\n", "⏎"))
		}
	}
	line("id", a.ID)
	line("title", a.Title)
	line("link", a.Link)
	line("published", date(a.Published, a.DateOnly))
	line("updated", date(a.Updated, false))
	line("authors", strings.Join(a.Authors, " / "))
	line("agency", a.Agency)
	line("tags", strings.Join(a.Tags, " / "))
	line("language", a.Language)
	line("direction", a.Direction.String())
	line("source", a.Source)
	line("summary", a.Summary)
	for _, e := range a.Enclosures {
		line("enclosure", strings.TrimSpace(fmt.Sprintf("%s %s %d %s", e.URL, e.Type, e.Length, e.Title)))
	}
	line("comments link", a.CommentsLink)
	line("comments feed", a.CommentsFeed)
	if a.CommentCount > 0 {
		line("comment count", fmt.Sprint(a.CommentCount))
	}
	if a.Partial {
		line("partial", "yes")
	}
	b.WriteString(Blocks(a.Body, ""))
	for _, c := range a.Comments {
		fmt.Fprintf(&b, "comment %q by %s, answers %q, %s\n", c.ID, c.Author, c.Parent, date(c.Published, false))
		b.WriteString(Blocks(c.Body, "  "))
	}
	return b.String()
}

// Blocks writes blocks, a line each, with their spans and cells below.
func Blocks(blocks []feed.Block, indent string) string {
	var b strings.Builder
	for _, k := range blocks {
		b.WriteString(indent + "* " + k.Kind.String())
		if k.Level > 0 {
			fmt.Fprintf(&b, " %d", k.Level)
		}
		for _, s := range []string{k.Marker, k.Direction.String(), k.Language, k.Link} {
			if s != "" {
				b.WriteString(" " + s)
			}
		}
		b.WriteString(": " + strings.ReplaceAll(k.Text, "\n", "⏎") + "\n")
		b.WriteString(spans(k.Text, k.Spans, indent))
		for i, row := range k.Rows {
			b.WriteString(indent + "  |")
			for _, cell := range row {
				b.WriteString(" " + strings.ReplaceAll(cell.Text, "\n", "⏎") + " |")
			}
			if i == 0 && k.Header {
				b.WriteString(" (header)")
			}
			b.WriteString("\n")
			for _, cell := range row {
				b.WriteString(spans(cell.Text, cell.Spans, indent+"  "))
			}
		}
	}
	return b.String()
}

var spanNames = map[feed.SpanKind]string{
	feed.Emphasis: "emphasis", feed.Strong: "strong", feed.Monospace: "code", feed.Anchor: "link",
	feed.Isolate: "isolate", feed.Override: "override", feed.Struck: "struck",
}

func spans(text string, spans []feed.Span, indent string) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(indent + "    " + spanNames[s.Kind])
		if d := s.Direction.String(); d != "" {
			b.WriteString(" " + d)
		}
		fmt.Fprintf(&b, " %q", text[s.Start:s.End])
		if s.Link != "" {
			b.WriteString(" → " + s.Link)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func date(t time.Time, dateOnly bool) string {
	switch {
	case t.IsZero():
		return ""
	case dateOnly:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
