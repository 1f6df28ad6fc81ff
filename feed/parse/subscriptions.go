package parse

import (
	"khabar/feed"
	"khabar/feed/opml"
)

func isOPML(head string) bool {
	root := rootElement(head)
	return root == "opml" || root == "outlinedocument"
}

func parseOPML(d document) (Result, error) {
	doc, err := opml.Read(d.text)
	if err != nil {
		return Result{}, err
	}
	r := Result{Source: feed.Source{Title: doc.Title()}, Feeds: doc.Feeds(d.base)}
	for _, p := range doc.Problems {
		r.Problems = append(r.Problems, partly(p))
	}
	if len(r.Feeds) == 0 {
		e := newError(Empty)
		e.What, e.Remedy = "is a list that names no feeds", "check that it was exported completely"
		return r, e
	}
	return r, nil
}
