package syndication

import (
	"net/url"
	"strconv"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/language"
	"khabar/feed/parse/xmltree"
)

// Modules is what the extension modules say of an entry. Dates are as written.
type Modules struct {
	Title, Link, ID string
	// Origin is the entry's own page, where the link leads to a service that
	// counts readers.
	Origin             string
	Tags, Authors      []string
	Published, Updated string
	Language, Agency   string
	Enclosures         []feed.Enclosure
	// Picture is the address of a picture that stands for the entry.
	Picture string
	// Content and Description are the elements with the entry's text.
	Content, Description       Text
	CommentsLink, CommentsFeed string
	CommentCount               int
	player                     string // the address of a page that plays the entry
	subtitle                   Text   // of a podcast, which is the shorter of two
}

// A Text is the element that holds a text of an entry: the first of its kind that
// says anything. Some templates write an empty one behind it.
type Text struct {
	*xmltree.Node
	// Plain says that it is no HTML.
	Plain bool
	said  bool
}

// Take takes an element unless there is one that says something, and reports
// whether it did.
func (t *Text) Take(n *xmltree.Node) bool {
	if t.said {
		return false
	}
	*t = Text{Node: n, said: !n.Blank()}
	return true
}

// Or returns the first of two texts that says anything, or one without a node.
func Or(a, b Text) Text {
	switch {
	case a.said:
		return a
	case b.said:
		return b
	}
	return Text{}
}

// Read reads the extension elements among the children of an entry.
func (m *Modules) Read(entry *xmltree.Node) {
	for _, c := range entry.Children {
		if c.Name == "" || !c.Complete && c.Space != xmltree.Content {
			continue
		}
		name := strings.ToLower(c.Name)
		switch c.Space {
		case xmltree.DC, xmltree.DCTerms, xmltree.Prism:
			m.dublinCore(c, name)
		case xmltree.Content:
			if name == "encoded" || name == "items" {
				m.Content.Take(c)
			}
		case xmltree.XHTML:
			if name == "body" || name == "div" {
				m.Content.Take(c)
			}
		case xmltree.Media:
			m.media(c, name)
		case xmltree.ITunes, xmltree.GooglePlay:
			m.podcast(c, name)
		case xmltree.Slash, xmltree.WFW, xmltree.Thread:
			m.discussion(c, name)
		case xmltree.FeedBurner:
			if name == "origlink" {
				m.Origin = c.TextContent()
			}
		}
	}
	if m.subtitle.Node != nil {
		m.Description.Take(m.subtitle.Node)
	}
	if len(m.Enclosures) == 0 {
		m.Enclosures = AppendEnclosure(nil, feed.Enclosure{URL: m.player, Type: "text/html"})
	}
}

func (m *Modules) dublinCore(c *xmltree.Node, name string) {
	text := c.TextContent()
	switch name {
	case "title":
		SetFirst(&m.Title, c.Markup())
	case "creator", "author":
		m.Authors = AppendPerson(m.Authors, text)
	case "subject":
		m.keywords(text)
	case "keyword", "category":
		m.Tags = AppendNew(m.Tags, text)
	case "date", "created", "issued", "publicationdate", "available":
		SetFirst(&m.Published, text)
	case "modified", "modificationdate", "updated":
		SetFirst(&m.Updated, text)
	case "language":
		SetFirst(&m.Language, language.Tag(text))
	case "publisher", "publicationname":
		SetFirst(&m.Agency, text)
	case "description", "abstract", "teaser":
		m.Description.Take(c)
	case "identifier":
		SetFirst(&m.ID, text)
	}
}

func (m *Modules) podcast(c *xmltree.Node, name string) {
	text := c.TextContent()
	switch name {
	case "author":
		m.Authors = AppendPerson(m.Authors, text)
	case "keywords":
		m.keywords(text)
	case "category":
		m.category(c)
	case "summary", "description":
		m.Description.Take(c)
	case "subtitle":
		m.subtitle.Take(c)
	case "image":
		SetFirst(&m.Picture, c.Resolve(c.Attr("href")))
	case "title":
		SetFirst(&m.Title, text)
	}
}

// category reads iTunes categories, which nest.
func (m *Modules) category(c *xmltree.Node) {
	m.Tags = AppendNew(m.Tags, c.Attr("text"))
	for _, sub := range c.Children {
		if sub.Is(c.Space, "category") {
			m.category(sub)
		}
	}
}

func (m *Modules) keywords(list string) {
	for _, k := range SplitKeywords(list) {
		m.Tags = AppendNew(m.Tags, k)
	}
}

func (m *Modules) discussion(c *xmltree.Node, name string) {
	text := c.TextContent()
	switch name {
	case "comments", "total": // slash:comments, thr:total
		if n, err := strconv.Atoi(text); err == nil && n > 0 {
			m.CommentCount = n
		}
	case "commentrss": // wfw; also written commentRSS
		SetFirst(&m.CommentsFeed, c.Resolve(text))
	}
}

// media reads Media RSS (version 1.5.1): contents, alone or in groups.
func (m *Modules) media(c *xmltree.Node, name string) {
	text := c.TextContent()
	switch name {
	case "group":
		for _, sub := range c.Children {
			if sub.Space == xmltree.Media {
				m.media(sub, strings.ToLower(sub.Name))
			}
		}
	case "content":
		kind := c.Attr("type")
		if medium := c.Attr("medium"); kind == "" && medium != "" {
			kind = medium + "/*"
		}
		title := ""
		if t := c.Child(xmltree.Media, "title"); t != nil {
			title = t.TextContent()
		}
		m.Enclosures = AppendEnclosure(m.Enclosures, feed.Enclosure{URL: c.Resolve(c.Attr("url")), Type: kind,
			Length: Bytes(c.Attr("fileSize")), Title: title})
		for _, sub := range c.Children {
			if sub.Space == xmltree.Media && !sub.Is(xmltree.Media, "title") && !sub.Is(xmltree.Media, "description") {
				m.media(sub, strings.ToLower(sub.Name))
			}
		}
	case "thumbnail":
		SetFirst(&m.Picture, c.Resolve(c.Attr("url")))
	case "title":
		SetFirst(&m.Title, c.Markup())
	case "description", "text":
		if name == "description" && m.Description.Take(c) {
			m.Description.Plain = c.Attr("type") != "html"
		}
	case "keywords":
		m.keywords(text)
	case "category":
		if label := c.Attr("label"); label != "" {
			text = label
		}
		m.Tags = AppendNew(m.Tags, text)
	case "player":
		SetFirst(&m.player, c.Resolve(c.Attr("url")))
	case "credit":
		if role := c.Attr("role"); role == "author" || role == "" {
			m.Authors = AppendPerson(m.Authors, text)
		}
	}
}

// SetFirst sets a field that is not set yet.
func SetFirst(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// Base returns the address that relative links inside an entry's HTML refer
// to: the one that xml:base gives, else the entry's own page, else the feed.
func Base(n *xmltree.Node, link string) *url.URL {
	if n != nil && n.BaseGiven {
		return n.Base
	}
	if u, err := url.Parse(link); err == nil && u.IsAbs() && u.Host != "" {
		return u
	}
	if n == nil {
		return nil
	}
	return n.Base
}
