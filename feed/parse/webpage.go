package parse

import (
	"khabar/feed"
	"khabar/feed/parse/page"
)

func parsePage(d document) (Result, error) {
	p := page.Parse(d.text, d.base)
	r := Result{Source: p.Source, Articles: []feed.Article{p.Article}}
	if a := &p.Article; a.Title == "" && len(a.Body) == 0 && len(a.Comments) == 0 {
		r.Articles = nil
		e := newError(Unreadable)
		e.What = "is a page without text"
		e.Remedy = "it may be made by scripts in a browser: open its address there, or look for its feed"
		return r, e
	}
	return r, nil
}
