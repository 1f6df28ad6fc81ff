package xmltree

import "strings"

// Namespaces that feeds use. [Node.Space] has these spellings whatever the
// document's own.
const (
	XML        = "http://www.w3.org/XML/1998/namespace"
	XHTML      = "http://www.w3.org/1999/xhtml"
	Atom       = "http://www.w3.org/2005/Atom"
	Atom03     = "http://purl.org/atom/ns#"
	RDF        = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	DC         = "http://purl.org/dc/elements/1.1/"
	DCTerms    = "http://purl.org/dc/terms/"
	Content    = "http://purl.org/rss/1.0/modules/content/"
	Slash      = "http://purl.org/rss/1.0/modules/slash/"
	WFW        = "http://wellformedweb.org/CommentAPI/"
	Media      = "http://search.yahoo.com/mrss/"
	ITunes     = "http://www.itunes.com/dtds/podcast-1.0.dtd"
	Thread     = "http://purl.org/syndication/thread/1.0"
	Prism      = "http://prismstandard.org/namespaces/basic/2.0/"
	FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0"
	GooglePlay = "http://www.google.com/schemas/play-podcasts/1.0"
	Podcast    = "https://podcastindex.org/namespace/1.0"
	Sy         = "http://purl.org/rss/1.0/modules/syndication/"
	// RSS stands for every namespace that RSS itself has had, and for none:
	// RSS 0.91 to 2.0 have no namespace, 0.90, 1.0 and 1.1 one each, and
	// several were invented for 2.0.
	RSS = ""
)

// canonical maps a folded URI (see foldURI) to the spelling used here.
var canonical = canonicalSpaces()

// otherSpellings are namespaces that mean one of the constants.
var otherSpellings = map[string]string{
	"http://example.com/newformat#":                       Atom03,
	"http://example.com/necho":                            Atom03,
	"http://purl.org/echo/":                               Atom03,
	"uri/of/echo/namespace#":                              Atom03,
	"http://purl.org/pie/":                                Atom03,
	"http://purl.org/dc/elements/1.0/":                    DC,
	"http://purl.org/dc/elements/2.0/":                    DC,
	"http://purl.org/metadata/dublin_core#":               DC,
	"http://search.yahoo.com/mrss/1.1":                    Media,
	"http://www.rssboard.org/media-rss":                   Media,
	"http://video.search.yahoo.com/mrss":                  Media,
	"http://itunes.com/dtds/podcast-1.0.dtd":              ITunes,
	"http://www.itunes.com/dtds/podcast-1.0":              ITunes,
	"http://prismstandard.org/namespaces/1.2/basic/":      Prism,
	"http://prismstandard.org/namespaces/basic/1.2/":      Prism,
	"http://prismstandard.org/namespaces/basic/2.1/":      Prism,
	"http://prismstandard.org/namespaces/basic/3.0/":      Prism,
	"http://purl.org/net/rss1.1#":                         RSS,
	"http://purl.org/rss/1.0/":                            RSS,
	"http://my.netscape.com/rdf/simple/0.9/":              RSS,
	"http://channel.netscape.com/rdf/simple/0.9/":         RSS,
	"http://my.netscape.com/publish/formats/rss-0.91.dtd": RSS,
	"http://backend.userland.com/rss":                     RSS,
	"http://backend.userland.com/rss2":                    RSS,
	"http://backend.userland.com/rss091":                  RSS,
	"http://backend.userland.com/rss092":                  RSS,
	"http://blogs.law.harvard.edu/tech/rss":               RSS,
	"http://cyber.law.harvard.edu/rss/rss.html":           RSS,
	"http://www.rssboard.org/rss-specification":           RSS,
}

func canonicalSpaces() map[string]string {
	m := map[string]string{}
	for _, uri := range []string{XML, XHTML, Atom, Atom03, RDF, DC, DCTerms, Content, Slash, WFW, Media, ITunes,
		Thread, Prism, FeedBurner, GooglePlay, Podcast, Sy} {
		m[foldURI(uri)] = uri
	}
	for uri, to := range otherSpellings {
		m[foldURI(uri)] = to
	}
	return m
}

// wellKnownPrefixes are understood where a document forgets to declare them.
var wellKnownPrefixes = map[string]string{
	"xml": XML, "xhtml": XHTML, "atom": Atom, "atom10": Atom, "a10": Atom, "rdf": RDF,
	"dc": DC, "dcterms": DCTerms, "content": Content, "slash": Slash, "wfw": WFW,
	"media": Media, "itunes": ITunes, "thr": Thread, "prism": Prism, "feedburner": FeedBurner,
	"googleplay": GooglePlay, "podcast": Podcast, "sy": Sy, "rss": RSS,
}

// foldURI brings spellings of a namespace URI together that nobody means to
// tell apart: case, the secure scheme, a final slash or number sign.
func foldURI(uri string) string {
	uri = strings.ToLower(strings.TrimSpace(uri))
	if rest, ok := strings.CutPrefix(uri, "https://"); ok {
		uri = "http://" + rest
	}
	return strings.TrimRight(uri, "/#")
}

// canonicalSpace returns the spelling of uri that this package uses.
func canonicalSpace(uri string) string {
	if c, ok := canonical[foldURI(uri)]; ok {
		return c
	}
	return uri
}

// A binding is a namespace declaration in scope.
type binding struct{ prefix, uri string }

// bind returns the binding that a declaration makes. A well-known prefix that
// is declared to be nothing known is a misspelled declaration.
func bind(prefix, uri string) binding {
	if usual, ok := wellKnownPrefixes[strings.ToLower(prefix)]; ok && canonical[foldURI(uri)] == "" {
		return binding{prefix, usual}
	}
	return binding{prefix, canonicalSpace(uri)}
}

// mostDeclared bounds the declarations that are remembered.
const mostDeclared = 50

// declare puts a binding into scope.
func (b *builder) declare(new binding) {
	b.bindings = append(b.bindings, new)
	if len(b.declared) < mostDeclared && new.prefix != "" {
		b.declared = append(b.declared, new)
	}
}

// Prefix returns the prefix that the document has declared for a namespace, the
// first one of several, or "".
func (d *Document) Prefix(space string) string {
	for _, b := range d.declared {
		if b.uri == space {
			return b.prefix
		}
	}
	return ""
}

// space returns the namespace that a prefix stands for where b has got to.
func (b *builder) space(prefix string) string {
	for i := len(b.bindings) - 1; i >= 0; i-- {
		if b.bindings[i].prefix == prefix {
			return b.bindings[i].uri
		}
	}
	if prefix == "" {
		return ""
	}
	if uri, ok := wellKnownPrefixes[strings.ToLower(prefix)]; ok {
		return uri
	}
	return prefix
}

// Prefix returns the prefix that a well-known namespace usually has, or "".
func Prefix(space string) string {
	for _, prefix := range [...]string{"xml", "atom", "rdf", "dc", "dcterms", "content", "slash", "wfw", "media", "itunes",
		"thr", "prism", "feedburner", "googleplay", "podcast", "sy", "xhtml"} {
		if wellKnownPrefixes[prefix] == space {
			return prefix
		}
	}
	return ""
}
