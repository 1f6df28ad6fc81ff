package reader

import (
	"khabar/feed"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Neighbours are the headlines of the articles before and after this one in
// the list, empty where there is none.
type Neighbours struct{ Previous, Next string }

// An ending adds what follows the body: what is to be said about it, what the
// article carries, its comments, and where to read on.
type ending struct {
	*outline
	article *feed.Article
	words   Words
	fresh   func(*feed.Comment) bool
	printed bool
}

func (e *ending) add(next Neighbours) {
	a, w := e.article, e.words
	bare := e.pieces[len(e.pieces)-1].block == nil
	if bare {
		e.note(w.T("reader.empty"), "")
	}
	if a.Partial {
		e.note(w.T("reader.partial"), "")
	}
	if (bare || a.Partial) && a.Link != "" {
		e.note(w.T("reader.page"), a.Link)
	}
	for _, file := range a.Enclosures {
		e.note(w.T("reader.attachment", "Name", clip(firstOf(file.Title, file.URL))), file.URL)
	}
	e.comments()
	if a.CommentsLink != "" {
		e.note(w.T("reader.discussion"), a.CommentsLink)
	}
	if e.printed {
		e.addresses()
	}
	if next.Next != "" {
		e.furniture(piece{kind: nextArticle, text: w.T("reader.next", "Title", clip(next.Next)), comment: -1})
	}
	if next.Previous != "" {
		e.furniture(piece{kind: previousArticle, text: w.T("reader.previous", "Title", clip(next.Previous)), comment: -1})
	}
}

func (e *ending) note(s, address string) {
	e.furniture(piece{kind: note, text: s, comment: -1, link: uint16(e.links.add(address))})
}

// comments adds the thread, or says that there is one elsewhere.
func (e *ending) comments() {
	a := e.article
	form := a.CommentForm
	switch {
	case len(a.Comments) > 0 || a.CommentCount > 0:
		e.furniture(piece{kind: threadTitle, text: e.title(), comment: -1})
	case form.Heading != "":
		e.furniture(piece{kind: threadTitle, text: clip(form.Heading), comment: -1})
	default:
		return
	}
	for _, at := range thread(a.Comments) {
		in := piece{comment: at.index, depth: at.depth}
		head := in
		head.kind, head.runes = commentHead, 30
		e.furniture(head)
		body := a.Comments[at.index].Body
		for i := range body {
			e.block(&body[i], e.tail, in)
			e.tail++
		}
	}
	if form.Guest != "" { // the page's own words on who may write, as it has them
		e.note(clip(form.Guest), a.Link)
	}
}

// title says how many comments there are, how many of them came with the
// article, and how many the person has not seen.
func (e *ending) title() string {
	all, w := e.article.Comments, e.words
	unseen := 0
	for i := range all {
		if e.fresh != nil && e.fresh(&all[i]) {
			unseen++
		}
	}
	switch total := e.article.CommentCount; {
	case unseen > 0:
		return w.N("reader.commentsNew", max(total, len(all)), "New", w.Number(unseen))
	case 0 < len(all) && len(all) < total:
		return w.N("reader.commentsOf", total, "Here", w.Number(len(all)))
	default:
		return w.N("reader.comments", max(total, len(all)))
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
