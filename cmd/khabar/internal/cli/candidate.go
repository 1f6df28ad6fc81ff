package cli

import (
	"os"

	"khabar/cmd/khabar/internal/following"
	"khabar/feed/follow"
)

// A candidateRecord is a feed that was found, as JSON. Names and meanings of
// fields stay, new ones may come.
type candidateRecord struct {
	URL      string  `json:"url"`
	Title    string  `json:"title"`
	Home     string  `json:"home"`
	Format   string  `json:"format"` // rss, rdf, atom or jsonfeed
	Language string  `json:"language"`
	Entries  int     `json:"entries"`
	Newest   *string `json:"newest"` // RFC 3339, or null
	// By is how it was found: address, rule, link, program, anchor, path or
	// saved.
	By       string `json:"by"`
	Comments bool   `json:"comments"`
	// Also are addresses of the same articles in other formats.
	Also []string `json:"also"`
	// Status is found, added, or known where it was followed already.
	Status string `json:"status"`
	Group  string `json:"group"`
	// New is how many articles came with it.
	New int `json:"new"`
}

func recordOf(c *follow.Candidate) candidateRecord {
	r := candidateRecord{URL: c.URL, Title: c.Title, Home: c.Home, Format: c.Format, Language: c.Language, Entries: c.Entries,
		Newest: moment(c.Newest), By: c.By.String(), Comments: c.Comments, Also: []string{}, Status: "found"}
	for _, also := range c.Also {
		r.Also = append(r.Also, also.URL)
	}
	if c.Followed != nil {
		r.Status, r.Group = "known", c.Followed.Group
	}
	return r
}

// printCandidates prints what could be followed.
func (a *app) printCandidates(f *os.File, list []follow.Candidate, asJSON bool) error {
	p := a.printout(f)
	for i := range list {
		c := &list[i]
		if asJSON {
			p.JSON(recordOf(c))
		} else {
			p.Line(a.words.T("source.candidate", "Number", i+1, "Title", c.Title, "URL", c.URL, "About", following.About(c, a.Now(), a.words)))
		}
	}
	return p.Flush()
}

// printFollowed says what became of wishes.
func (d *adding) printFollowed(wishes []follow.Wish, done []follow.Followed) error {
	p := d.printout(d.Stdout)
	for i := range done {
		o := &done[i]
		switch {
		case d.json:
			r := recordOf(&wishes[i].Candidate)
			r.Title, r.Group, r.New, r.Status = o.Name(), o.Group, o.New, "added"
			if o.Duplicate {
				r.Status = "known"
			}
			p.JSON(r)
		case o.Duplicate:
			p.Line(d.words.T("source.known", "Title", o.Name(), "URL", o.URL))
		default:
			p.Line(d.words.T("source.added", "Title", o.Name(), "URL", o.URL, "Articles", d.words.N("source.articles", o.New)))
		}
	}
	return p.Flush()
}
