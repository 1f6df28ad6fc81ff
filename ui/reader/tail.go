package reader

import (
	"khabar/feed"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Neighbours are the headlines of the articles before and after this one in
// the list, empty where there is none.
type Neighbours struct{ Previous, Next string }

// ending adds what follows the body: what is to be said about it, what the
// article carries, its comments, and where to read on.
func (o *outline) ending(a *feed.Article, words Words, fresh func(*feed.Comment) bool, next Neighbours) {
	if len(o.pieces) > 0 && !o.bodied(a) {
		o.note(words.T("reader.empty"), "")
	}
	if a.Partial {
		o.note(words.T("reader.partial"), "")
	}
	for _, e := range a.Enclosures {
		o.note(words.T("reader.attachment", "Name", firstOf(e.Title, e.URL)), e.URL)
	}
	o.comments(a, words, fresh)
	if a.CommentsLink != "" {
		o.note(words.T("reader.discussion"), a.CommentsLink)
	}
	if next.Next != "" {
		o.furniture(piece{kind: nextArticle, text: words.T("reader.next", "Title", next.Next), comment: -1})
	}
	if next.Previous != "" {
		o.furniture(piece{kind: previousArticle, text: words.T("reader.previous", "Title", next.Previous), comment: -1})
	}
}

// bodied reports whether the article has anything to read but its head.
func (o *outline) bodied(a *feed.Article) bool {
	return o.pieces[len(o.pieces)-1].block != nil
}

func (o *outline) note(s, address string) {
	o.furniture(piece{kind: note, text: s, comment: -1, link: uint16(o.links.add(address))})
}

// comments adds the thread.
func (o *outline) comments(a *feed.Article, words Words, fresh func(*feed.Comment) bool) {
	if len(a.Comments) == 0 {
		return
	}
	unseen := 0
	for i := range a.Comments {
		if fresh != nil && fresh(&a.Comments[i]) {
			unseen++
		}
	}
	title := words.N("reader.comments", len(a.Comments))
	if unseen > 0 {
		title = words.N("reader.commentsNew", len(a.Comments), "New", words.Number(unseen))
	}
	o.furniture(piece{kind: threadTitle, text: title, comment: -1})
	for _, at := range thread(a.Comments) {
		in := piece{comment: at.index, depth: at.depth}
		head := in
		head.kind, head.runes = commentHead, 30
		o.furniture(head)
		body := a.Comments[at.index].Body
		for i := range body {
			o.block(&body[i], o.tail, in)
			o.tail++
		}
	}
}

// note lays out a sentence of ours, as a link where it leads somewhere.
func (p *press) note(pc *piece) *column {
	style := theme.Faint
	if pc.kind != note {
		style = theme.Accent
	}
	var spans []text.Span
	if pc.link != 0 {
		spans = []text.Span{{End: len(pc.text), Style: theme.LinkText | theme.Underline, Link: text.Link(pc.link)}}
	}
	c := p.aside(pc, spans, style)
	switch pc.kind {
	case nextArticle:
		c.target = Target{Action: ShowNext}
	case previousArticle:
		c.target = Target{Action: ShowPrevious}
	}
	return c
}
