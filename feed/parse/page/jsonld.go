package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
	"khabar/feed/parse/date"
	"khabar/feed/parse/jsontree"
)

// structured reads the page's JSON-LD. Contexts are not fetched: pages use
// schema.org's terms as they are.
func (m *metadata) structured(doc *html.Node) {
	g := graph{byID: map[string]*jsontree.Value{}, read: map[*jsontree.Value]bool{}}
	each(doc, func(n *html.Node) {
		if n.DataAtom != atom.Script || !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			return
		}
		var b strings.Builder
		rawText(n, &b)
		if v, err := jsontree.Parse(uncommented(b.String()), jsontree.DefaultLimits); err == nil || v != nil {
			g.collect(v, 0)
		}
	})
	if g.article != nil {
		m.article(&g, g.article, fromJSONLD)
	}
	for _, v := range g.pages {
		m.webPage(&g, v)
	}
	for _, v := range g.sites {
		m.site.offer(fromPublisher, v.Get("name").Text())
	}
}

// uncommented removes the comment and CDATA marks that templates put around
// scripts for browsers of long ago.
func uncommented(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, mark))
	}
	return s
}

// A graph is what the scripts of a page describe.
type graph struct {
	article      *jsontree.Value
	pages, sites []*jsontree.Value
	byID         map[string]*jsontree.Value
	read         map[*jsontree.Value]bool // comments
}

// deepest bounds how far objects inside objects are searched.
const deepest = 8

// collect sorts the objects inside v by their type.
func (g *graph) collect(v *jsontree.Value, depth int) {
	if v == nil || depth > deepest {
		return
	}
	if v.Kind == jsontree.Array {
		for _, item := range v.Items() {
			g.collect(item, depth+1)
		}
		return
	}
	if id := v.Get("@id").Text(); id != "" && v.Len() > 1 && g.byID[id] == nil {
		g.byID[id] = v
	}
	switch {
	case hasType(v, isArticle):
		if g.article == nil {
			g.article = v
		}
	case hasType(v, func(t string) bool { return strings.HasSuffix(t, "Page") }):
		g.pages = append(g.pages, v)
	case hasType(v, func(t string) bool { return t == "WebSite" }):
		g.sites = append(g.sites, v)
	}
	// Each name once: a page may well write one a hundred times in each of
	// several objects inside one another.
	for _, name := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "isPartOf"} {
		g.collect(v.Get(name), depth+1)
	}
}

// isArticle tells schema.org's types of article.
func isArticle(t string) bool {
	return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") && t != "JobPosting" || t == "Report"
}

func hasType(v *jsontree.Value, wanted func(string) bool) bool {
	for _, t := range v.Get("@type").Items() {
		name := t.Text()
		if wanted(name[strings.LastIndexAny(name, "/#:")+1:]) {
			return true
		}
	}
	return false
}

// follow replaces a reference by what it refers to.
func (g *graph) follow(v *jsontree.Value) *jsontree.Value {
	if id := v.Get("@id").Text(); id != "" && v.Len() == 1 && g.byID[id] != nil {
		return g.byID[id]
	}
	return v
}

func (m *metadata) article(g *graph, v *jsontree.Value, rank int) {
	m.title.offer(rank, Line(v.First("headline", "name").Text()))
	m.published.offer(rank, v.First("datePublished", "dateCreated").Text())
	m.updated.offer(rank, v.Get("dateModified").Text())
	m.description.offer(rank, Line(v.Get("description").Text()))
	m.offer(&m.language, fromOpenGraph, languageTag(v.Get("inLanguage")))
	for _, a := range v.First("author", "creator").Items() {
		m.person(g, g.follow(a), rank)
	}
	for _, p := range v.Get("publisher").Items() {
		m.site.offer(fromPublisher, g.follow(p).Get("name").Text())
	}
	for _, k := range v.Get("keywords").Items() {
		word := k.Text()
		if k.Kind == jsontree.Object {
			word = k.Get("name").Text()
		}
		m.offerTags(rank, word)
	}
	m.body = v.Get("articleBody").Text()
	m.commentCount = count(v)
	for _, c := range v.Get("comment").Items() {
		m.comment(g, g.follow(c), "", 0)
	}
}

// person offers an author: people as such, organisations as the agency.
func (m *metadata) person(g *graph, v *jsontree.Value, rank int) {
	if v.Kind == jsontree.String {
		m.offerAuthor(rank, v.Text())
		return
	}
	name := v.Get("name")
	for _, n := range name.Items() {
		if hasType(v, func(t string) bool { return strings.HasSuffix(t, "Organization") }) {
			m.agency.offer(rank, Line(n.Text()))
		} else {
			m.offerAuthor(rank, n.Text())
		}
	}
}

// webPage takes from the description of the page what that of the article
// left out.
func (m *metadata) webPage(g *graph, v *jsontree.Value) {
	m.offer(&m.language, fromOpenGraph, languageTag(v.Get("inLanguage")))
	if g.article == nil {
		m.published.offer(fromPublisher, v.Get("datePublished").Text())
		m.updated.offer(fromPublisher, v.Get("dateModified").Text())
		m.title.offer(fromMeta, Line(v.First("headline", "name").Text()))
	}
}

// languageTag reads inLanguage: a tag, or an object of type Language.
func languageTag(v *jsontree.Value) string {
	if v != nil && v.Kind == jsontree.Object {
		return v.First("alternateName", "name").Text()
	}
	for _, i := range v.Items() {
		return i.Text()
	}
	return ""
}

// count reads how many comments there are.
func count(v *jsontree.Value) int {
	if n, err := strconv.Atoi(v.Get("commentCount").Text()); err == nil && n > 0 {
		return n
	}
	for _, s := range v.Get("interactionStatistic").Items() {
		kind := s.Get("interactionType")
		if strings.HasSuffix(kind.Text()+kind.First("@type", "@id").Text(), "CommentAction") {
			if n, err := strconv.Atoi(s.Get("userInteractionCount").Text()); err == nil && n > 0 {
				return n
			}
		}
	}
	return 0
}

// comment reads a schema.org Comment and those below it.
func (m *metadata) comment(g *graph, v *jsontree.Value, parent string, depth int) {
	// Objects refer to one another, and in circles; each is read once.
	if v == nil || v.Kind != jsontree.Object || depth > deepest || len(m.comments) >= maxComments || g.read[v] {
		return
	}
	g.read[v] = true
	c := feed.Comment{ID: v.First("@id", "identifier", "url").Text(), Parent: parent}
	if c.ID == "" {
		c.ID = "comment-" + strconv.Itoa(len(m.comments)+1)
	}
	if p := v.Get("parentItem").First("@id", "identifier", "url").Text(); p != "" && parent == "" && p != m.link {
		c.Parent = p
	}
	author := g.follow(v.First("author", "creator"))
	if c.Author = Line(author.Get("name").Text()); c.Author == "" {
		c.Author = Line(author.Text())
	}
	c.Published, _, _ = date.Parse(v.First("dateCreated", "datePublished").Text(), m.language.first())
	c.Body = Fragment(v.First("text", "articleBody", "description").Text(), m.base, m.language.first(), feed.DirectionUnknown)
	if len(c.Body) > 0 {
		m.comments = append(m.comments, c)
	}
	for _, reply := range v.Get("comment").Items() {
		m.comment(g, g.follow(reply), c.ID, depth+1)
	}
}
