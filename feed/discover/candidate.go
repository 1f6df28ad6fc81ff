package discover

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"khabar/feed"
	"khabar/feed/fetch"
)

// add keeps a feed as a candidate.
func (s *search) add(a *answer) {
	c := Candidate{Source: a.parsed.Source, Format: a.parsed.Format, Entries: len(a.parsed.Articles), By: a.by, Typed: a.typed,
		Response: a.response, Articles: a.parsed.Articles, Problem: a.err, link: a.link, order: len(s.result.Candidates)}
	if c.Problem == nil && len(a.parsed.Problems) > 0 {
		c.Problem = a.parsed.Problems[0]
	}
	c.URL = a.url
	if u, err := fetch.ParseAddress(a.response.Moved); err == nil {
		c.URL = u.String()
		c.Typed = c.Typed && hostOf(a.url) == hostOf(c.URL)
	}
	if c.Title = tidy(c.Title); c.Title == "" {
		c.Title = cmp.Or(a.link.title, s.result.Page, hostOf(c.URL))
	}
	languages := map[string]int{}
	for i := range c.Articles {
		e := &c.Articles[i]
		if e.Updated.After(c.Newest) {
			c.Newest = e.Updated
		}
		if e.Published.After(c.Newest) {
			c.Newest = e.Published
		}
		if e.Language != "" {
			languages[e.Language]++
		}
		c.text += len(e.Summary)
		for _, b := range e.Body {
			c.text += len(b.Text)
		}
	}
	if c.Language == "" {
		c.Language = cmp.Or(most(languages), a.link.language)
	}
	c.Comments = ofComments(&c)
	s.result.Candidates = append(s.result.Candidates, c)
}

// most returns the key that was counted most.
func most(counts map[string]int) string {
	best := ""
	for k, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && k < best {
			best = k
		}
	}
	return best
}

// rank joins what is the same and orders the rest: feeds of comments last, and
// those with nothing in them behind those with something.
func (s *search) rank() {
	s.result.Candidates = join(s.result.Candidates)
	slices.SortStableFunc(s.result.Candidates, func(a, b Candidate) int {
		return cmp.Or(number(a.Comments)-number(b.Comments), number(a.Entries == 0)-number(b.Entries == 0), cmp.Compare(a.order, b.order))
	})
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// join leaves one of the feeds with the same articles: that with more text,
// else the first.
func join(all []Candidate) []Candidate {
	var kept []Candidate
next:
	for _, c := range all {
		for i := range kept {
			k := &kept[i]
			if address(k) == address(&c) {
				continue next
			}
			if !same(k, &c) {
				continue
			}
			if 2*c.text > 3*k.text {
				c.order, *k, c = k.order, c, *k
				k.Also, c.Also = c.Also, nil
			}
			k.Also = append(k.Also, Alternative{c.URL, c.Format})
			continue next
		}
		kept = append(kept, c)
	}
	return kept
}

// address is where a feed was found in the end, without what makes no
// difference.
func address(c *Candidate) string {
	u, err := url.Parse(c.Response.URL)
	if err != nil {
		return c.Response.URL
	}
	return strings.TrimPrefix(u.Host, "www.") + strings.TrimSuffix(u.EscapedPath(), "/") + "?" + u.RawQuery
}

// same reports whether two feeds begin with the same articles and differ in
// format alone. A feed of a category may well hold a part of the whole one's
// articles: that is another feed.
func same(a, b *Candidate) bool {
	if a.Comments != b.Comments || a.Entries == 0 || b.Entries == 0 || a.Format == b.Format && a.Title != b.Title {
		return false
	}
	for i := range min(a.Entries, b.Entries, 8) {
		if identity(&a.Articles[i]) != identity(&b.Articles[i]) {
			return false
		}
	}
	return true
}

func identity(a *feed.Article) string { return cmp.Or(a.Link, a.ID, a.Title) }
