package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
	"khabar/feed/parse/date"
)

// maxComments bounds how many comments are read from one page.
const maxComments = 2000

// readComments reads the comments that a page marks up, and takes the whole of
// its comment section out of the tree, so that it is not mistaken for text.
// Known are schema.org's microdata and the markup of WordPress (classic and
// HTML5), Drupal and those who took after them: an element of class "comment"
// with an identifier of its own, or inside a list of comments.
func readComments(doc *html.Node, base *url.URL, lang string) []feed.Comment {
	r := commentReader{base: base, lang: lang}
	r.find(doc, "", "", false)
	for _, n := range r.sections {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	return r.comments
}

// A commentReader gathers comments in document order.
type commentReader struct {
	base     *url.URL
	lang     string
	comments []feed.Comment
	sections []*html.Node
}

// find reads the comments inside a node; those inside another comment answer
// it. around is the comment that the node stands in, which is its parent unless
// nothing is in it, and listed says that the node stands in a list of comments.
func (r *commentReader) find(n *html.Node, parent, around string, listed bool) {
	listed = listed || isCommentList(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if isCommentList(c) && parent == "" {
			r.sections = append(r.sections, c)
		}
		if !commentElement(c, listed) || len(r.comments) >= maxComments {
			r.find(c, parent, around, listed)
			continue
		}
		if parent == "" {
			r.sections = append(r.sections, c)
		}
		id := commentID(c, len(r.comments))
		if id == around { // the same comment, wrapped twice
			r.find(c, parent, around, listed)
			continue
		}
		comment := r.comment(c, id, listed)
		if comment.Parent = parent; comment.Parent == "" {
			comment.Parent = commentNumber(firstAttr(c, "data-parent-id", "data-parent", "data-parent-comment-id"))
		}
		if len(comment.Body) > 0 {
			r.comments = append(r.comments, comment)
			r.find(c, id, id, listed)
		} else {
			r.find(c, parent, id, listed)
		}
	}
}

// isCommentList tells the element that holds all comments and their form.
func isCommentList(n *html.Node) bool {
	id, class := strings.ToLower(attr(n, "id")), strings.ToLower(attr(n, "class"))
	switch id {
	case "comments", "respond", "comment-list", "commentlist", "disqus_thread", "comments-area":
		return blockElement(n.DataAtom)
	}
	for _, token := range []string{"comment-list", "commentlist", "comments-area", "comments-list", "comment-respond", "fb-comments"} {
		if hasToken(class, token) {
			return true
		}
	}
	return false
}

// commentElement tells an element that is one comment. listed says that it
// stands in a list of comments.
func commentElement(n *html.Node, listed bool) bool {
	if kind := attr(n, "itemtype"); strings.HasSuffix(kind, "schema.org/Comment") || strings.HasSuffix(kind, "schema.org/UserComments") {
		return true
	}
	if !hasToken(attr(n, "class"), "comment") || !blockElement(n.DataAtom) {
		return false
	}
	if commentNumber(firstAttr(n, "id", "data-comment-id")) != "" {
		return true
	}
	return listed && (n.DataAtom == atom.Li || n.DataAtom == atom.Article)
}

// commentNumber returns the number at the end of an identifier such as
// "li-comment-12", or "".
func commentNumber(id string) string {
	start := len(id)
	for start > 0 && id[start-1] >= '0' && id[start-1] <= '9' {
		start--
	}
	return id[start:]
}

func commentID(n *html.Node, position int) string {
	if id := firstAttr(n, "data-comment-id", "id"); id != "" {
		if number := commentNumber(id); number != "" {
			return number
		}
		return id
	}
	return "position-" + string(rune('0'+position%10)) + strings.Repeat("+", position/10)
}

// comment reads one comment, without those that answer it.
func (r *commentReader) comment(n *html.Node, id string, listed bool) feed.Comment {
	own := shallow(n, listed)
	c := feed.Comment{ID: id}
	if e := firstMatch(own, authorMarks); e != nil {
		c.Author = textOf(e)
		if v := attr(e, "content"); v != "" {
			c.Author = v
		}
	}
	if e := firstMatch(own, dateMarks); e != nil {
		value := firstAttr(e, "datetime", "content", "title")
		if value == "" {
			value = textOf(e)
		}
		c.Published, _, _ = date.Find(value, r.lang)
	}
	body := firstMatch(own, bodyMarks)
	if body == nil {
		body = own
		each(own, func(e *html.Node) {
			for _, marks := range [][]mark{authorMarks, dateMarks, controlMarks} {
				if e != own && slices.ContainsFunc(marks, func(m mark) bool { return m.matches(e) }) {
					e.Type = html.CommentNode
				}
			}
		})
	}
	w := walker{base: r.base, lang: r.lang}
	w.children(body, context{lang: r.lang})
	w.flush(context{lang: r.lang})
	c.Body = w.blocks
	return c
}

// shallow copies a comment's tree without the comments inside it.
func shallow(n *html.Node, listed bool) *html.Node {
	listed = listed || isCommentList(n)
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Attr: n.Attr}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type == html.ElementNode && (commentElement(k, listed) || hasToken(attr(k, "class"), "children")) {
			if commentNumber(attr(k, "id")) != commentNumber(attr(n, "id")) || commentNumber(attr(n, "id")) == "" {
				continue
			}
		}
		c.AppendChild(shallow(k, listed))
	}
	return c
}

// A mark names a part of a comment: an itemprop, a class, or an element.
type mark struct {
	prop, class string
	element     atom.Atom
}

func (m mark) matches(n *html.Node) bool {
	return m.prop != "" && hasToken(attr(n, "itemprop"), m.prop) ||
		m.class != "" && hasToken(attr(n, "class"), m.class) ||
		m.element != 0 && n.DataAtom == m.element
}

// The parts of a comment, most exact mark first.
var (
	authorMarks = []mark{{class: "fn"}, {class: "comment-author-name"}, {prop: "name"}, {prop: "author"},
		{class: "comment-author"}, {class: "comment_author"}, {class: "username"}, {class: "author"}, {element: atom.Cite}}
	dateMarks = []mark{{prop: "dateCreated"}, {prop: "datePublished"}, {prop: "commentTime"}, {element: atom.Time},
		{class: "comment-date"}, {class: "comment-meta"}, {class: "commentmetadata"}, {class: "date"}, {class: "submitted"}}
	bodyMarks = []mark{{prop: "text"}, {prop: "commentText"}, {class: "comment-content"}, {class: "comment-text"},
		{class: "comment_text"}, {class: "comment__body"}, {class: "comment-message"}, {class: "field-name-comment-body"}, {class: "content"}}
	controlMarks = []mark{{class: "reply"}, {class: "comment-reply-link"}, {class: "edit-link"}, {class: "says"},
		{class: "avatar"}, {class: "comment-awaiting-moderation"}, {class: "links"}, {element: atom.Form}}
)

// firstMatch returns the first node inside n that the first mark to match any
// matches.
func firstMatch(n *html.Node, marks []mark) *html.Node {
	for _, m := range marks {
		if found := descendant(n, m.matches); found != nil {
			return found
		}
	}
	return nil
}
