package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed/parse/date"
	"khabar/feed/parse/language"
)

// metaFields says which meta elements name what, and how far each is trusted.
// Names are compared in small letters. The sources: ogp.me, the article:*
// vocabulary there, the tags of Parse.ly, Sailthru and Chartbeat, Dublin Core
// (DCMI "Expressing Dublin Core in HTML"), Google's news_keywords.
var metaFields = map[string]struct {
	field func(*metadata) *field
	rank  int
}{
	"og:title":                     {titleField, fromOpenGraph},
	"twitter:title":                {titleField, fromPublisher},
	"parsely-title":                {titleField, fromPublisher},
	"sailthru.title":               {titleField, fromPublisher},
	"dc.title":                     {titleField, fromPublisher},
	"dcterms.title":                {titleField, fromPublisher},
	"og:description":               {descriptionField, fromOpenGraph},
	"twitter:description":          {descriptionField, fromPublisher},
	"dc.description":               {descriptionField, fromPublisher},
	"description":                  {descriptionField, fromMeta},
	"og:site_name":                 {siteField, fromOpenGraph},
	"application-name":             {siteField, fromMeta},
	"article:author":               {authorField, fromOpenGraph},
	"parsely-author":               {authorField, fromPublisher},
	"sailthru.author":              {authorField, fromPublisher},
	"dc.creator":                   {authorField, fromPublisher},
	"dcterms.creator":              {authorField, fromPublisher},
	"citation_author":              {authorField, fromPublisher},
	"author":                       {authorField, fromMeta},
	"byl":                          {authorField, fromMeta},
	"article:published_time":       {publishedField, fromOpenGraph},
	"og:article:published_time":    {publishedField, fromOpenGraph},
	"parsely-pub-date":             {publishedField, fromPublisher},
	"sailthru.date":                {publishedField, fromPublisher},
	"dc.date.issued":               {publishedField, fromPublisher},
	"dcterms.issued":               {publishedField, fromPublisher},
	"dcterms.created":              {publishedField, fromPublisher},
	"dc.date":                      {publishedField, fromPublisher},
	"dcterms.date":                 {publishedField, fromPublisher},
	"citation_publication_date":    {publishedField, fromPublisher},
	"cxenseparse:recs:publishtime": {publishedField, fromPublisher},
	"date":                         {publishedField, fromMeta},
	"pubdate":                      {publishedField, fromMeta},
	"publishdate":                  {publishedField, fromMeta},
	"publish-date":                 {publishedField, fromMeta},
	"publication_date":             {publishedField, fromMeta},
	"article:modified_time":        {updatedField, fromOpenGraph},
	"og:updated_time":              {updatedField, fromOpenGraph},
	"dcterms.modified":             {updatedField, fromPublisher},
	"lastmod":                      {updatedField, fromMeta},
	"last-modified":                {updatedField, fromMeta},
	"article:tag":                  {tagField, fromOpenGraph},
	"news_keywords":                {tagField, fromPublisher},
	"parsely-tags":                 {tagField, fromPublisher},
	"sailthru.tags":                {tagField, fromPublisher},
	"dc.subject":                   {tagField, fromPublisher},
	"dcterms.subject":              {tagField, fromPublisher},
	"keywords":                     {tagField, fromMeta},
	"content-language":             {languageField, fromMeta},
	"dc.language":                  {languageField, fromMeta},
	"language":                     {languageField, fromMeta},
}

func titleField(m *metadata) *field       { return &m.title }
func descriptionField(m *metadata) *field { return &m.description }
func siteField(m *metadata) *field        { return &m.site }
func authorField(m *metadata) *field      { return &m.authors }
func publishedField(m *metadata) *field   { return &m.published }
func updatedField(m *metadata) *field     { return &m.updated }
func tagField(m *metadata) *field         { return &m.tags }
func languageField(m *metadata) *field    { return &m.language }

// meta reads a meta element.
func (m *metadata) meta(n *html.Node) {
	content := attr(n, "content")
	for _, key := range []string{"property", "name", "http-equiv"} {
		for _, name := range strings.Fields(strings.ToLower(attr(n, key))) {
			if name == "og:locale" {
				m.ogLocale = content
			}
			f, ok := metaFields[name]
			if !ok {
				continue
			}
			m.offer(f.field(m), f.rank, content)
		}
	}
}

// offer splits what is a list and cleans what is a name.
func (m *metadata) offer(f *field, rank int, value string) {
	switch f {
	case &m.tags:
		m.offerTags(rank, value)
	case &m.authors:
		m.offerAuthor(rank, value)
	case &m.language:
		f.offer(rank, language.Tag(value))
	default:
		f.offer(rank, html.UnescapeString(value))
	}
}

// mostTags bounds the keywords of an article; pages with more list them for
// search engines.
const mostTags = 40

func (m *metadata) offerTags(rank int, list string) {
	for tag := range strings.FieldsFuncSeq(html.UnescapeString(list), func(r rune) bool {
		return r == ',' || r == ';' || r == '،' || r == '؛' || r == '|'
	}) {
		if len(m.tags.values) >= mostTags && rank >= m.tags.rank {
			return
		}
		// A keyword as long as a sentence is the headline again.
		if tag = collapse(tag); len([]rune(tag)) <= 60 {
			m.tags.offer(rank, strings.TrimPrefix(tag, "#"))
		}
	}
}

// byWords are what stands in front of a name in by-lines.
var byWords = []string{"by ", "by: ", "بقلم: ", "بقلم ", "كتب: ", "كتبت: ", "إعداد: ", "نویسنده: ", "نووسەر: ", "מאת: ", "מאת "}

func (m *metadata) offerAuthor(rank int, name string) {
	name = collapse(html.UnescapeString(name))
	if strings.Contains(name, "://") || strings.HasPrefix(name, "@") || len([]rune(name)) > 100 {
		return // an address of a profile
	}
	if _, _, isDate := date.Parse(name, ""); isDate {
		return
	}
	for _, by := range byWords {
		if len(name) > len(by) && strings.EqualFold(name[:len(by)], by) {
			name = name[len(by):]
			break
		}
	}
	m.authors.offer(rank, name)
}

// markup reads what an element's own attributes say: microdata, rel, time.
func (m *metadata) markup(n *html.Node, at place) {
	if n.DataAtom == atom.A && hasToken(attr(n, "rel"), "tag") && !at.chrome {
		m.offerTags(fromMarkup, wordsOf(n, longestValue))
	}
	if n.DataAtom == atom.A && hasToken(attr(n, "rel"), "author") && !at.chrome {
		m.offerAuthor(fromMarkup, wordsOf(n, longestValue))
	}
	for _, prop := range strings.Fields(attr(n, "itemprop")) {
		m.microdata(n, prop)
	}
	if n.DataAtom != atom.Meta {
		m.rdfa(n)
	}
	if n.DataAtom != atom.Time || attr(n, "datetime") == "" || at.chrome {
		return
	}
	class := strings.ToLower(attr(n, "class"))
	switch {
	case strings.Contains(class, "updated") || strings.Contains(class, "modified"):
		if !strings.Contains(class, "published") {
			m.updated.offer(fromMeta, attr(n, "datetime"))
			return
		}
		fallthrough
	case attrPresent(n, "pubdate") || strings.Contains(class, "publish") || strings.Contains(class, "entry-date"):
		m.published.offer(fromMarkup, attr(n, "datetime"))
	case at.article:
		m.published.offer(fromGuess, attr(n, "datetime"))
	}
}

// rdfa reads the properties that Drupal and its like put on elements.
func (m *metadata) rdfa(n *html.Node) {
	for _, property := range strings.Fields(attr(n, "property")) {
		switch property {
		case "dc:date", "dc:created", "schema:datePublished", "schema:dateCreated", "datePublished":
			m.published.offer(fromMarkup, firstAttr(n, "content", "datetime"))
		case "dc:modified", "schema:dateModified", "dateModified":
			m.updated.offer(fromMarkup, firstAttr(n, "content", "datetime"))
		}
	}
}

// microdata reads an itemprop of an article (schema.org).
func (m *metadata) microdata(n *html.Node, prop string) {
	value := firstAttr(n, "content", "datetime")
	if value == "" {
		value = wordsOf(n, longestValue)
	}
	switch prop {
	case "headline":
		m.title.offer(fromMarkup, value)
	case "datePublished", "dateCreated":
		m.published.offer(fromMarkup, value)
	case "dateModified":
		m.updated.offer(fromMarkup, value)
	case "keywords":
		m.offerTags(fromMarkup, value)
	case "inLanguage":
		m.offer(&m.language, fromMarkup, value)
	case "author", "creator":
		if name := nameWithin(n); name != nil {
			if value = attr(name, "content"); value == "" {
				value = wordsOf(name, longestValue)
			}
		}
		m.offerAuthor(fromMarkup, value)
	}
}

// nameWithin returns the element that names a person, among the first inside
// the one that describes them, or nil.
func nameWithin(n *html.Node) *html.Node {
	looked := 0
	for c := range n.Descendants() {
		if hasToken(attr(c, "itemprop"), "name") {
			return c
		}
		if looked++; looked == 50 {
			break
		}
	}
	return nil
}
