package feed

import "strings"

// Headline returns the title or, of an article that has none (posts of some
// feeds do not), what can stand for it in a list: the summary, the first words
// of the body, or the link. It is empty when there is nothing at all.
func (a *Article) Headline() string {
	if strings.TrimSpace(a.Title) != "" {
		return a.Title
	}
	if strings.TrimSpace(a.Summary) != "" {
		return a.Summary
	}
	for i := range a.Body {
		if strings.TrimSpace(a.Body[i].Text) != "" {
			return a.Body[i].Text
		}
	}
	return a.Link
}
