package rss

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/page"
	"khabar/feed/parse/syndication"
	"khabar/feed/parse/xmltree"
)

// An entry is an item while it is read.
type entry struct {
	syndication.Modules
	title, link, guid  string
	permalink          bool // the guid is said or taken to be an address
	published, updated string
	description        syndication.Text
	content            syndication.Text
	authors, tags      []string
	files              []feed.Enclosure
}

// item reads one entry; ok is false for what is cut off before its headline.
func (r *reader) item(n *xmltree.Node) (a feed.Article, ok bool) {
	e := entry{}
	e.Read(n)
	for _, c := range n.Children {
		switch {
		case c.Name == "":
		case c.Space == xmltree.Atom && r.space != xmltree.Atom:
			e.atom(c)
		case r.core(c):
			e.core(c, r)
		}
	}
	a.Partial = !n.Complete
	a.Language = cmp.Or(n.Language, e.Language)
	if a.Language == "" || a.Language == r.Source.Language {
		a.Language = cmp.Or(e.Language, r.Source.Language)
	}
	a.Direction = n.Direction
	if a.Direction == feed.DirectionUnknown {
		a.Direction = r.direction
	}
	r.address(&a, n, &e)
	a.Title = page.Line(r.Clip(cmp.Or(e.title, e.Title)))
	for _, name := range append(e.authors, e.Authors...) {
		a.Authors = syndication.AppendPerson(a.Authors, name)
	}
	for _, tag := range append(e.tags, e.Tags...) {
		a.Tags = syndication.AppendNew(a.Tags, tag)
	}
	a.Agency = page.Line(e.Agency)
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

// address fills in the identifier and the link.
func (r *reader) address(a *feed.Article, n *xmltree.Node, e *entry) {
	about := n.AttrIn(xmltree.RDF, "about")
	a.ID = cmp.Or(e.guid, e.ID, about)
	link := cmp.Or(e.Origin, e.link, e.Link)
	if link == "" && e.permalink && looksLikeAddress(e.guid) {
		link = e.guid
	}
	link = xmltree.Address(cmp.Or(link, about, n.Attr("href")))
	base := n.Base
	if home, err := url.Parse(r.Source.Home); base == nil && err == nil && home.IsAbs() {
		base = home
	}
	a.Link = xmltree.Resolve(base, link)
	if a.ID == "" {
		a.ID = link
	}
}

// body fills in text and summary: the longer form is the body, the shorter
// one, where it says something else, the summary.
func (r *reader) body(a *feed.Article, e *entry) {
	content := syndication.Or(e.content, e.Content)
	description := syndication.Or(e.description, e.Description)
	var teaser []feed.Block
	switch {
	case description.Plain:
		teaser = syndication.Plain(r.Clip(description.TextContent()))
	case description.Node != nil:
		teaser = r.Blocks(description.LooseMarkup(), syndication.Base(description.Node, a.Link), a)
	}
	if content.Node == nil {
		a.Body = teaser
		return
	}
	a.Body = r.Blocks(content.LooseMarkup(), syndication.Base(content.Node, a.Link), a)
	if len(a.Body) == 0 {
		a.Body = teaser
		return
	}
	if summary := syndication.PlainText(teaser); summary != syndication.PlainText(a.Body) {
		a.Summary = summary
	}
}

// core reads an element of RSS itself. Those that are cut off by the input's
// end are ignored, except the text.
func (e *entry) core(c *xmltree.Node, r *reader) {
	name := strings.ToLower(c.Name)
	switch name {
	case "description", "abstract":
		e.description.Take(c)
		return
	case "fullitem", "body", "content", "fulltext":
		e.content.Take(c)
		return
	}
	if !c.Complete {
		return
	}
	text := c.TextContent()
	switch name {
	case "title":
		syndication.SetFirst(&e.title, c.Markup())
	case "link", "url":
		syndication.SetFirst(&e.link, cmp.Or(text, c.Attr("href")))
	case "guid", "id":
		syndication.SetFirst(&e.guid, text)
		e.permalink = !strings.EqualFold(c.Attr("isPermaLink"), "false") && name == "guid"
	case "pubdate", "date", "published", "issued", "created":
		syndication.SetFirst(&e.published, text)
	case "updated", "modified", "lastbuilddate", "lastmod":
		syndication.SetFirst(&e.updated, text)
	case "author", "creator", "dc:creator":
		e.author(c, text)
	case "category", "tag", "keyword":
		e.tags = syndication.AppendNew(e.tags, text)
	case "keywords", "tags":
		for _, k := range syndication.SplitKeywords(text) {
			e.tags = syndication.AppendNew(e.tags, k)
		}
	case "comments":
		if n, err := strconv.Atoi(text); err == nil { // how many, where the address belongs
			e.CommentCount = max(n, e.CommentCount)
			return
		}
		syndication.SetFirst(&e.CommentsLink, c.Resolve(text))
	case "source":
		syndication.SetFirst(&e.Agency, cmp.Or(text, c.Attr("url")))
	case "enclosure":
		e.files = syndication.AppendEnclosure(e.files, feed.Enclosure{
			URL: c.Resolve(cmp.Or(c.Attr("url"), c.Attr("href"))), Type: c.Attr("type"),
			Length: syndication.Bytes(c.Attr("length"))})
	}
}

// author reads a by-line, which some feeds write as Atom would.
func (e *entry) author(c *xmltree.Node, text string) {
	for _, sub := range c.Children {
		if strings.EqualFold(sub.Name, "name") {
			text = sub.TextContent()
		}
	}
	e.authors = syndication.AppendPerson(e.authors, text)
}

// atom reads an Atom element, which RSS 2.0 feeds may use.
func (e *entry) atom(c *xmltree.Node) {
	text := c.TextContent()
	switch strings.ToLower(c.Name) {
	case "link":
		to := c.Resolve(c.Attr("href"))
		switch strings.ToLower(c.Attr("rel")) {
		case "", "alternate":
			syndication.SetFirst(&e.Link, to)
		case "enclosure":
			e.files = syndication.AppendEnclosure(e.files, feed.Enclosure{URL: to, Type: c.Attr("type"),
				Length: syndication.Bytes(c.Attr("length")), Title: c.Attr("title")})
		case "replies":
			if strings.Contains(c.Attr("type"), "html") || c.Attr("type") == "" {
				syndication.SetFirst(&e.CommentsLink, to)
			} else {
				syndication.SetFirst(&e.CommentsFeed, to)
			}
		}
	case "author":
		e.author(c, text)
	case "published":
		syndication.SetFirst(&e.Published, text)
	case "updated":
		syndication.SetFirst(&e.Updated, text)
	case "title":
		syndication.SetFirst(&e.Title, c.Markup())
	case "summary":
		e.Description.Take(c)
	case "content":
		e.Content.Take(c)
	case "category":
		e.Tags = syndication.AppendNew(e.Tags, cmp.Or(c.Attr("label"), c.Attr("term")))
	}
}

// looksLikeAddress tells a guid that can be opened from one that only says it
// could (isPermaLink is true unless stated).
func looksLikeAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}
