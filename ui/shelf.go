package ui

import (
	"slices"

	"khabar/feed"
	"khabar/ui/prompt"
)

// An entry is one article on the shelf and what the program knows about it.
type entry struct {
	article *feed.Article
	tags    []int32
	read    bool
	starred bool
}

// A shelf holds all articles, in the order in which they came, and which of
// them are shown. What is counted here is kept up to date with each change,
// since a frame may not count a hundred thousand articles.
type shelf struct {
	entries []entry
	shown   []int32 // indices in entries
	filter  filter
	unread  int // of all
	tags    tagIndex
}

// A filter says which articles are shown: those with one of the included
// keywords (all, where there is none) and none of the excluded.
type filter struct {
	choice map[int]prompt.Choice // by number of keyword
	unread bool                  // unread ones only
}

func (f filter) empty() bool { return len(f.choice) == 0 && !f.unread }

func (f filter) admits(e *entry) bool {
	if f.unread && e.read {
		return false
	}
	if len(f.choice) == 0 {
		return true
	}
	wanted, found := false, false
	for _, c := range f.choice {
		wanted = wanted || c == prompt.Included
	}
	for _, t := range e.tags {
		switch f.choice[int(t)] {
		case prompt.Excluded:
			return false
		case prompt.Included:
			found = true
		}
	}
	return found || !wanted
}

// A tagIndex numbers keywords. Spellings that a reader would not tell apart
// are one keyword, shown as it was written first.
type tagIndex struct {
	numbers map[string]int32 // by folded name
	names   []string
	folded  []string
	counts  []int
}

func (x *tagIndex) number(name, folded string) int32 {
	if n, ok := x.numbers[folded]; ok {
		return n
	}
	if x.numbers == nil {
		x.numbers = map[string]int32{}
	}
	n := int32(len(x.names))
	x.numbers[folded] = n
	x.names = append(x.names, name)
	x.folded = append(x.folded, folded)
	x.counts = append(x.counts, 0)
	return n
}

// keyword returns the keyword of a number, for the picker.
func (x *tagIndex) keyword(n int32) prompt.Keyword {
	return prompt.Keyword{ID: int(n), Name: x.names[n], Folded: x.folded[n], Count: x.counts[n]}
}

// keywords returns all keywords.
func (x *tagIndex) keywords() []prompt.Keyword {
	all := make([]prompt.Keyword, len(x.names))
	for n := range x.names {
		all[n] = x.keyword(int32(n))
	}
	return all
}

// A draft is an article made ready outside Update: what takes time is done.
type draft struct {
	article *feed.Article
	folded  []string // of its tags
}

// prepare folds the articles' keywords, each spelling once: the same few stand
// on many articles.
func prepare(articles []feed.Article, fold func(string) string) []draft {
	known := map[string]string{}
	drafts := make([]draft, len(articles))
	for i := range articles {
		a := &articles[i]
		drafts[i].article = a
		if len(a.Tags) == 0 {
			continue
		}
		folded := make([]string, len(a.Tags))
		for n, t := range a.Tags {
			f, ok := known[t]
			if !ok {
				f = fold(t)
				known[t] = f
			}
			folded[n] = f
		}
		drafts[i].folded = folded
	}
	return drafts
}

// add puts articles at the end of the shelf.
func (s *shelf) add(drafts []draft) {
	for _, d := range drafts {
		e := entry{article: d.article, read: d.article.Read, starred: d.article.Starred}
		for i, name := range d.article.Tags {
			if d.folded[i] == "" {
				continue
			}
			n := s.tags.number(name, d.folded[i])
			s.tags.counts[n]++
			e.tags = append(e.tags, n)
		}
		if !e.read {
			s.unread++
		}
		if s.filter.admits(&e) {
			s.shown = append(s.shown, int32(len(s.entries)))
		}
		s.entries = append(s.entries, e)
	}
}

// show applies a filter and returns the place, among what is shown now, of
// the article with the given index or of the one after it.
func (s *shelf) show(f filter, near int) (place int) {
	s.filter = f
	s.shown = s.shown[:0]
	for i := range s.entries {
		if i <= near {
			place = len(s.shown)
		}
		if f.admits(&s.entries[i]) {
			s.shown = append(s.shown, int32(i))
		}
	}
	return place
}

// place returns where an article stands among what is shown.
func (s *shelf) place(i int) (place int, shown bool) {
	return slices.BinarySearch(s.shown, int32(i))
}

// setRead changes whether an article counts as read, and reports whether that
// is news. A filter for unread ones keeps it in view until it is applied anew:
// what one is reading must not vanish from the list.
func (s *shelf) setRead(i int, read bool) bool {
	e := &s.entries[i]
	if e.read == read {
		return false
	}
	e.read = read
	if read {
		s.unread--
	} else {
		s.unread++
	}
	return true
}
