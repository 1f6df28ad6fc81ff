package atom

import (
	"cmp"
	"strconv"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/page"
	"khabar/feed/parse/syndication"
	"khabar/feed/parse/xmltree"
)

// An entry is an entry while it is read.
type entry struct {
	syndication.Modules
	link, linkType     string
	published, updated string
	content, summary   syndication.Text
	authors, tags      []string
	sourceAuthors      []string
	sourceTitle        string
	files              []feed.Enclosure
}

// entry reads one entry; ok is false for what is cut off before its headline.
func (r *reader) entry(n *xmltree.Node) (a feed.Article, ok bool) {
	e := entry{}
	e.Read(n)
	for _, c := range n.Children {
		if r.core(c) {
			r.element(c, &a, &e)
		}
	}
	a.Partial = !n.Complete
	a.Language = n.Language
	if a.Language == "" {
		a.Language = cmp.Or(e.Language, r.Source.Language)
	}
	if a.Language == "" && e.content.Node != nil {
		a.Language = e.content.Language
	}
	a.Direction = n.Direction
	a.Link = cmp.Or(e.Origin, e.link, e.Link)
	if a.Title == "" {
		a.Title = page.Line(e.Title)
	}
	for _, name := range append(e.authors, e.Authors...) {
		a.Authors = syndication.AppendPerson(a.Authors, name)
	}
	if len(a.Authors) == 0 {
		a.Authors = e.sourceAuthors
	}
	if len(a.Authors) == 0 {
		a.Authors = append(a.Authors, r.authors...)
	}
	for _, tag := range append(e.tags, e.Tags...) {
		a.Tags = syndication.AppendNew(a.Tags, tag)
	}
	a.Agency = cmp.Or(e.sourceTitle, page.Line(e.Agency))
	syndication.SetDates(&a, []string{e.published, e.Published}, []string{e.updated, e.Updated})
	a.Enclosures = e.files
	for _, f := range e.Enclosures {
		a.Enclosures = syndication.AppendEnclosure(a.Enclosures, f)
	}
	a.Enclosures = syndication.AppendPicture(a.Enclosures, e.Picture)
	a.CommentsLink, a.CommentsFeed, a.CommentCount = e.CommentsLink, e.CommentsFeed, e.CommentCount
	r.body(&a, &e)
	return a, n.Complete || a.Title != ""
}

func (r *reader) body(a *feed.Article, e *entry) {
	a.Body = r.blocks(e.content.Node, a)
	var teaser []feed.Block
	switch {
	case e.summary.Node != nil:
		teaser = r.blocks(e.summary.Node, a)
	case e.Description.Plain:
		teaser = syndication.Plain(r.Clip(e.Description.TextContent()))
	default:
		teaser = r.blocks(e.Description.Node, a)
	}
	if len(a.Body) == 0 && e.Content.Node != nil {
		a.Body = r.Blocks(e.Content.Markup(), syndication.Base(e.Content.Node, a.Link), a)
	}
	if len(a.Body) == 0 {
		a.Body = teaser
		return
	}
	if summary := syndication.PlainText(teaser); summary != syndication.PlainText(a.Body) {
		a.Summary = summary
	}
}

// element reads an element of Atom itself. Those that are cut off by the
// input's end are ignored, except the text.
func (r *reader) element(c *xmltree.Node, a *feed.Article, e *entry) {
	name := strings.ToLower(c.Name)
	switch name {
	case "content":
		e.content.Take(c)
		e.elsewhere(c)
		return
	case "summary":
		e.summary.Take(c)
		return
	}
	if !c.Complete {
		return
	}
	switch name {
	case "title":
		syndication.SetFirst(&a.Title, r.line(c))
	case "id":
		syndication.SetFirst(&a.ID, c.TextContent())
	case "link":
		e.linkElement(c)
	case "published", "issued":
		syndication.SetFirst(&e.published, c.TextContent())
	case "created":
		syndication.SetFirst(&e.Published, c.TextContent())
	case "updated", "modified":
		syndication.SetFirst(&e.updated, c.TextContent())
	case "author":
		e.authors = r.person(e.authors, c)
	case "category":
		tag := cmp.Or(c.Attr("label"), c.Attr("term"), c.TextContent())
		e.tags = syndication.AppendNew(e.tags, tag)
	case "source":
		r.source(c, e)
	}
}

// elsewhere reads a content element that refers to its content (RFC 4287,
// section 4.1.3.2): a page, or a file that is no page.
func (e *entry) elsewhere(c *xmltree.Node) {
	to := c.Resolve(c.Attr("src"))
	syndication.SetFirst(&e.Link, to)
	if binary(mediaType(c)) {
		e.files = syndication.AppendEnclosure(e.files, feed.Enclosure{URL: to, Type: c.Attr("type")})
	}
}

// source reads the element that names the feed which an entry was copied from.
func (r *reader) source(n *xmltree.Node, e *entry) {
	for _, c := range n.Children {
		switch {
		case !r.core(c):
		case strings.EqualFold(c.Name, "title"):
			e.sourceTitle = r.line(c)
		case strings.EqualFold(c.Name, "author"):
			e.sourceAuthors = r.person(e.sourceAuthors, c)
		}
	}
}

// linkElement reads a link by its relation.
func (e *entry) linkElement(c *xmltree.Node) {
	to := c.Resolve(cmp.Or(c.Attr("href"), c.TextContent()))
	kind := strings.ToLower(c.Attr("type"))
	switch rel(c) {
	case "alternate":
		// Several alternates differ in type or language; the page is wanted.
		if e.link == "" || !strings.Contains(e.linkType, "html") && strings.Contains(kind, "html") {
			e.link, e.linkType = to, kind
		}
	case "enclosure":
		e.files = syndication.AppendEnclosure(e.files, feed.Enclosure{URL: to, Type: c.Attr("type"),
			Length: syndication.Bytes(c.Attr("length")), Title: c.Attr("title")})
	case "replies", "comments":
		if kind == "" || strings.Contains(kind, "html") {
			syndication.SetFirst(&e.CommentsLink, to)
		} else {
			syndication.SetFirst(&e.CommentsFeed, to)
		}
		if n, err := strconv.Atoi(c.AttrIn(xmltree.Thread, "count")); err == nil && n > 0 && e.CommentCount == 0 {
			e.CommentCount = n
		}
	}
}
