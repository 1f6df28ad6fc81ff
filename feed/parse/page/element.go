package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
	"khabar/feed/parse/reference"
)

// blockElement tells the elements that begin and end a block (HTML Standard,
// "Rendering", display: block and its relatives).
func blockElement(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.Frameset, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup,
		atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Ol,
		atom.Optgroup, atom.Option, atom.P, atom.Plaintext, atom.Pre, atom.Section, atom.Summary, atom.Table,
		atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Xmp, atom.Caption:
		return true
	}
	return false
}

// unseen tells elements whose content is not for reading, or hidden.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Title, atom.Meta, atom.Link,
		atom.Input, atom.Select, atom.Button, atom.Textarea, atom.Datalist, atom.Svg, atom.Canvas, atom.Map,
		atom.Noframes, atom.Noembed, atom.Param, atom.Rp, atom.Progress, atom.Meter, atom.Applet:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			if style := strings.ReplaceAll(strings.ToLower(a.Val), " ", ""); strings.Contains(style, "display:none") {
				return true
			}
		}
	}
	return false
}

// attr returns the value of an attribute, trimmed, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// declaredDirection returns the direction that an element declares by its dir
// attribute or, as old pages do, by style; ok is false when it declares none.
// dir=auto declares that the text decides.
func declaredDirection(n *html.Node) (d feed.Direction, ok bool) {
	for _, a := range n.Attr {
		switch a.Key {
		case "dir":
			d = feed.ParseDirection(a.Val)
			if d != feed.DirectionUnknown || strings.EqualFold(strings.TrimSpace(a.Val), "auto") {
				return d, true
			}
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if _, value, found := strings.Cut(style, "direction:"); found && !strings.Contains(style, "-direction:") {
				value, _, _ = strings.Cut(value, ";")
				if d = feed.ParseDirection(strings.TrimSuffix(value, "!important")); d != feed.DirectionUnknown {
					return d, true
				}
			}
		}
	}
	return feed.DirectionUnknown, false
}

// address makes a link absolute. It returns "" for what must not be followed:
// other schemes than http, https and mailto, and relative links without a base.
func (w *walker) address(ref string) string { return absolute(w.base, ref) }

// longestAddress bounds addresses, in bytes; longer ones are data.
const longestAddress = 8 << 10

func absolute(base *url.URL, ref string) string {
	if ref == "" || len(ref) > longestAddress {
		return ""
	}
	u, err := reference.Parse(ref)
	if err != nil || *u == (url.URL{}) {
		return ""
	}
	switch {
	case base != nil:
		u = base.ResolveReference(u)
	case u.Scheme == "" && u.Host != "":
		u.Scheme = "https"
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto":
	default:
		return ""
	}
	return u.String()
}
